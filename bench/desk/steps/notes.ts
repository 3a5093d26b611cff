import { work, workOf } from "../fixture/work.ts";
import { openDesk, type Walk } from "../walk.ts";

const columns = ["quote", "stance", "title", "url", "tier", "passage", "place_kind", "place"];

/**
 * The checker pastes the writer's notes: a table out of a spreadsheet, with the documents that the writer noted for a
 * claim, each with its passage and page. Other claims rest on the same documents: the desk offers them there.
 */
export async function notes(walk: Walk): Promise<void> {
  const { priya } = walk.hands;
  const { page } = priya;
  priya.step = "1b writer's notes";
  await openDesk(walk, priya);
  await priya.press("g", "i");
  await page.locator("#claims-rows").waitFor();
  await page.waitForLoadState("networkidle");
  await priya.fetch(tableOf(walk));
  await page.locator("button:focus", { hasText: /^Import/ }).waitFor();
  await priya.press("Enter");
  await page.locator("a:focus", { hasText: "Go to the desk" }).waitFor();
  await priya.press("Enter");
  await page.locator("[data-card]").first().waitFor();
}

/** What needs a change has one document that refutes it, and one that holds once the change is made. */
function tableOf(walk: Walk): string {
  const { claims, text } = walk.desk();
  const rows = work.flatMap((one) => {
    const claim = claims.find((candidate) => workOf(candidate, text) === one);
    if (one.notes && !claim) throw new Error(`Nothing is suggested on the words of a note: ${one.begins}`);
    return (one.notes ?? []).map((title, at) => [
      claim?.exact ?? "",
      one.kind === "needs-change" && at === 0 ? "refutes" : "supports",
      title,
      `https://${at === 0 ? "documents" : "archive"}.example.org/${walk.mode}/${title.replaceAll(" ", "-")}`,
      at === 0 ? "primary" : "secondary",
      "as the writer's own notes have it",
      "page",
      "7",
    ]);
  });
  return [columns, ...rows].map((cells) => cells.map(quoted).join("\t")).join("\n");
}

function quoted(cell: string): string {
  return /["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
