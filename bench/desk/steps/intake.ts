import { version } from "../fixture/work.ts";
import { listens, type Walk } from "../walk.ts";

/** The reporter hands the text in. Returns the time from the paste to the first claim on the screen, in milliseconds. */
export async function intake(walk: Walk): Promise<number> {
  const { noor } = walk.hands;
  const { page } = noor;
  noor.step = "1 intake";
  await page.goto("/workspace/articles/new");
  await listens(page);
  const text = version(1);
  const [headline = ""] = text.split("\n");
  if (walk.mode === "published_fact_check") {
    await noor.tabTo(page.getByRole("radio", { name: "Copy check" }));
    await noor.press("ArrowDown");
  }
  await noor.tabTo(page.getByLabel("Headline"));
  await noor.paste(headline);
  if (walk.mode === "published_fact_check") {
    await noor.tabTo(page.getByLabel("Publisher"));
    await noor.write("The Bay Ledger");
    // Back to the text, which is between the two.
    await noor.press("Shift+Tab");
  } else await noor.tabTo(page.getByLabel("Text"));
  const began = performance.now();
  await noor.paste(text);
  await noor.press("Control+Enter");
  await page.locator("[data-card]").first().waitFor();
  const took = performance.now() - began;
  walk.articleId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  return took;
}
