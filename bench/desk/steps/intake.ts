import { version } from "../fixture/work.ts";
import { listens, type Walk } from "../walk.ts";

/** The reporter hands the text in. Returns the time from the paste to the first claim on the screen, in milliseconds. */
export async function intake(walk: Walk): Promise<number> {
  const { noor } = walk.hands;
  const { page } = noor;
  noor.step = "1 intake";
  await page.goto("/workspace/articles");
  await listens(page);
  await noor.press("c");
  await page.waitForURL("**/workspace/articles/new");
  await noor.focusIn("[name=text]");
  const began = performance.now();
  await noor.paste(version(1));
  if (walk.mode === "published_fact_check") {
    await noor.press("Tab", "Tab");
    await noor.focusIn("[name=publisher]");
    await noor.write("The Bay Ledger");
    await noor.press("Shift+Tab", "Shift+Tab", "Shift+Tab", "ArrowDown");
  }
  await noor.press("Control+Enter");
  await page.locator("[data-card]").first().waitFor();
  const took = performance.now() - began;
  walk.articleId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  return took;
}
