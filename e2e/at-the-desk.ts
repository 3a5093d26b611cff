import type { Locator, Page } from "@playwright/test";
import { expect } from "./newsroom.ts";

/** The open card of what is selected. */
export function card(page: Page): Locator {
  return page.getByRole("article", { name: /^(Claim C\d+|Sentence \d+) of / });
}

/** The line in which the desk says what was done, once all of it is saved. */
export function said(page: Page, words: string | RegExp): Locator {
  const foot = page.getByRole("contentinfo").filter({ has: page.locator('[data-unsaved="0"]') });
  return foot.getByRole("status").filter({ hasText: words });
}

/** Opens an article, waits until the keys of the desk are listened to, and walks to a claim, to `C02`. */
export async function openDesk(page: Page, articleId: string, label?: string): Promise<void> {
  await page.goto(`/workspace/articles/${articleId}`);
  await keysWork(page);
  if (label) await walkTo(page, `Claim ${label}`);
}

export async function keysWork(page: Page): Promise<void> {
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(keys).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
}

/** Walks with the keys to `Claim C02` or `Sentence 4`. */
export async function walkTo(page: Page, item: string): Promise<void> {
  for (const key of ["j", "k"]) {
    for (let steps = 0; steps < 20; steps += 1) {
      if ((await card(page).getAttribute("aria-label"))?.startsWith(`${item} of`)) return;
      await page.keyboard.press(key);
    }
  }
  await expect(card(page)).toHaveAccessibleName(startingWith(item));
}

/** Sends the form that has the focus. */
export async function send(page: Page): Promise<void> {
  await page.keyboard.press("Control+Enter");
}

/** Presses the key of a verdict, writes why in the box that it opens, and saves. */
export async function conclude(page: Page, key: string, why: string): Promise<void> {
  await page.keyboard.press(key);
  const box = card(page).getByLabel(/: why$/);
  await expect(box).toBeVisible();
  await box.fill(why);
  await send(page);
}

function startingWith(item: string): RegExp {
  return new RegExp(`^${item} of `);
}
