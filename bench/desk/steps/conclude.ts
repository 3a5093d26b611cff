import type { Hand } from "../hand.ts";

/** The words that a verdict with words takes; invented, of the length that the model of the walk counts on. */
export const why = "The record that is attached says otherwise, on the page that is named there, in plain words.";

/** Presses a verdict's key, and writes in the box where it opens one. */
export async function conclude(hand: Hand, label: string, key: string, wording?: string): Promise<void> {
  const { page } = hand;
  const began = performance.now();
  await hand.press(key);
  const box = page.locator("#verdict-rationale");
  await page.waitForFunction(
    ([said, id]) =>
      document.querySelector(id) !== null ||
      new RegExp(said).test(document.querySelector("footer [role=status]")?.textContent ?? ""),
    [`^${label} .*left$`, "#verdict-rationale"] as const,
  );
  if (await box.isVisible()) {
    if (wording !== undefined) {
      await page.waitForFunction(() => document.activeElement?.id === "verdict-suggestedText");
      // The words as they stand are selected: what is written takes their place.
      await hand.write(wording);
      await hand.press("Tab");
    }
    await page.waitForFunction(() => document.activeElement?.id === "verdict-rationale");
    await hand.write(why);
    await hand.press("Control+Enter");
    await hand.hear(new RegExp(`^${label} .*left$`));
    return;
  }
  hand.saved.push(performance.now() - began);
}
