import type { Page } from "@playwright/test";
import type { Mode } from "#/db/vocabulary.ts";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import type { Hand } from "./hand.ts";
import type { Name } from "./own-newsroom.ts";

/** One walk of the article through the desk: who sits at which keyboard, and how the article stands. */
export type Walk = {
  mode: Mode;
  /** Empty until the article is taken in. */
  articleId: string;
  hands: Readonly<Record<Exclude<Name, "ines">, Hand>>;
  desk: () => ArticleDesk;
  /** What each routine verdict took, with its evidence attached: keys, requests and bytes of body, both ways. */
  verdicts: { keys: number; requests: number; bytes: number }[];
};

/** Opens the article as somebody who follows a link to it, and waits until its keys are listened to. */
export async function openDesk(walk: Walk, hand: Hand): Promise<void> {
  await hand.page.goto(`/workspace/articles/${walk.articleId}`);
  await hand.page.locator("[data-card]").first().waitFor();
  await listens(hand.page);
  const help = hand.page.getByRole("dialog", { name: "Keys" });
  while (!(await help.isVisible())) {
    await hand.page.keyboard.press("?");
    await hand.page.waitForTimeout(500);
  }
  await hand.page.keyboard.press("Escape");
  await help.waitFor({ state: "hidden" });
}

/** Waits until the page's script has taken over what the server sent: a key that comes before is lost. */
export async function listens(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector("#main") ?? {}).some((key) => key.startsWith("__react")),
  );
  await page.waitForLoadState("networkidle");
}

/** Presses a key that goes to another item, and waits until it is there. */
export async function goOn(hand: Hand, key: string): Promise<void> {
  const before = JSON.stringify(await hand.card());
  await hand.press(key);
  for (let tries = 0; tries < 40; tries += 1) {
    if (JSON.stringify(await hand.card()) !== before) return;
    await hand.page.waitForTimeout(25);
  }
}
