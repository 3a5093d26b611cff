import { openDesk, type Walk } from "../walk.ts";

/** The checker takes all claims, and gives the second reviews to the reviewer. */
export async function assign(walk: Walk): Promise<void> {
  const { priya } = walk.hands;
  priya.step = "3 assign";
  await openDesk(walk, priya);
  for (const [letters, send] of [
    ["pr", "Enter"],
    ["ra", "Shift+Enter"],
  ] as const) {
    await priya.press("Control+a", "a");
    await priya.focusIn("#assign-who");
    await priya.press(...letters);
    await priya.page.getByRole("option", { name: letters === "pr" ? /^Priya/ : /^Ravi/ }).waitFor();
    await priya.press(send);
    await priya.hear(/^\d+ claims assigned to/);
    await priya.onCard();
  }
}
