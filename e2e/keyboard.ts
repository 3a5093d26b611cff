import { expect, type Locator, type Page } from "@playwright/test";

/** More stops than any page of the desk has. */
const mostStops = 150;

/** Moves the focus there with Tab alone, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < mostStops; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${target}`);
}

/** Goes to a field by keyboard and writes in it, in place of what is there. */
export async function write(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(new RegExp(`^${label}(?: optional)?$`));
  await tabTo(page, field);
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(text);
}
