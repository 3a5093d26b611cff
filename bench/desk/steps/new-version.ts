import { version } from "../fixture/work.ts";
import { goOn, listens, openDesk, type Walk } from "../walk.ts";
import { claimPass } from "./claim-pass.ts";
import { conclude } from "./conclude.ts";

/** The reporter posts the text with the three fixes; the checker judges again what changed, and decides on what is new. */
export async function newVersion(walk: Walk): Promise<void> {
  const { noor, priya } = walk.hands;
  const { page } = noor;
  noor.step = "6 new version";
  await openDesk(walk, noor);
  await noor.press("g", "v");
  await page.locator("#text").waitFor();
  await listens(page);
  await noor.focusIn("#text");
  await noor.paste(version(2));
  await noor.press("Control+Enter");
  await page.getByRole("button", { name: "Post version 2" }).waitFor();
  await noor.press("Control+Enter");
  await page.waitForURL((url) => url.pathname === `/workspace/articles/${walk.articleId}`);

  priya.step = "6 new version";
  await openDesk(walk, priya);
  for (let turns = 0; turns < 60; turns += 1) {
    const { claims } = walk.desk();
    const open = claims.filter(({ state }) => state === "open" || state === "reopened");
    if (open.length === 0) break;
    const card = await priya.card();
    const claim = "label" in card ? open.find(({ label }) => label === card.label) : undefined;
    if (!claim) await goOn(priya, "n");
    else if (claim.lost.length > 0) await priya.save("1", new RegExp(`^${claim.label} stands here`));
    else await conclude(priya, claim.label, "v");
    await priya.untilSaved();
  }
  await claimPass(walk, "6 new version");
}
