import { listens, openDesk, type Walk } from "../walk.ts";

/** The editor lets stand in writing what blocks a copy check, signs off, and closes it with its sheet. */
export async function closeCopyCheck(walk: Walk): Promise<void> {
  const { tomas } = walk.hands;
  const { page } = tomas;
  tomas.step = "7 sign-off, publish";
  await openDesk(walk, tomas);
  const { blockers, claims } = walk.desk();
  for (const { claimId, message } of blockers) {
    const claim = claims.find(({ id }) => id === claimId);
    if (claim?.state !== "settled") throw new Error(`Not ready for the sign-off: ${message}`);
    const { label } = claim;
    await tomas.press("p");
    await tomas.tabTo(page.locator("#gate").getByRole("link", { name: new RegExp(`^${label} `) }));
    await tomas.press("Enter");
    await tomas.seeCard(new RegExp(`^Claim ${label} `));
    const fold = page.locator("[data-card] details", { hasText: "Let it stand" });
    await tomas.tabTo(fold.locator("summary"));
    await tomas.press("Enter");
    await tomas.tabTo(fold.locator("textarea"));
    await tomas.write("The writer means what she says, and says it as her own view.");
    await tomas.press("Control+Enter");
    await tomas.hear(new RegExp(`^${label} waived`));
    await tomas.onCard();
  }
  await signOff(walk);
  await tomas.tabTo(page.locator("#gate").getByRole("button", { name: "Close the copy check" }));
  await tomas.press("Enter");
  await page.getByRole("link", { name: "Check sheet" }).waitFor();
}

/** The editor signs off, writes the report and publishes it. */
export async function publish(walk: Walk): Promise<void> {
  const { tomas } = walk.hands;
  const { page } = tomas;
  tomas.step = "7 sign-off, publish";
  await openDesk(walk, tomas);
  await signOff(walk);
  await page.getByRole("link", { name: "Write report" }).waitFor();
  await tomas.press("Escape");
  await tomas.press("g");
  await tomas.press("r");
  await page.locator("#report-title").waitFor();
  await listens(page);
  await tomas.tabTo(page.locator("#report-title"));
  await tomas.write("What the flood gate of Marrow Bay keeps out");
  await tomas.tabTo(page.locator("#report-dek"));
  await tomas.write("Of thirty claims about the gate two do not hold.");
  await tomas.press("Control+Enter");
  await page.getByText("Saved.").waitFor();
  await tomas.tabTo(page.getByRole("button", { name: /^Publish/ }));
  await tomas.press("Enter");
  await page.getByRole("link", { name: /\/r\// }).first().waitFor();
}

async function signOff(walk: Walk): Promise<void> {
  const { desk, hands } = walk;
  const { tomas } = hands;
  const { page } = tomas;
  const [blocker] = desk().blockers;
  if (blocker) throw new Error(`Not ready for the sign-off: ${blocker.message}`);
  await openDesk(walk, tomas);
  await tomas.press("p");
  await page.locator("#gate").waitFor();
  await tomas.tabTo(page.locator("#sign-off-note"));
  await tomas.press("Control+Enter");
  await page.locator("#gate").getByText("Signed off by").waitFor();
}
