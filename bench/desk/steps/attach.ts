import type { Hand } from "../hand.ts";

export type Found = {
  url: string;
  quote: string;
  page: string;
  refutes?: true;
  isPrimary?: true;
  /** A person who is not to be named, and how readers may know them. Then there is no link. */
  confidential?: { name: string; known: string };
};

/** Attaches evidence to the open claim: the link and the passage are pasted, the rest is typed. */
export async function attach(hand: Hand, label: string, found: Found): Promise<void> {
  const { page } = hand;
  const form = page.locator("[data-card] details[open] form");
  await hand.press("e");
  await form.locator("input[name=url]").waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "url");
  if (found.confidential) {
    await hand.tabTo(form.locator("input[name=title]"));
    await hand.write("Conversation");
  } else await hand.paste(found.url);
  await hand.tabTo(form.locator("textarea[name=quote]"));
  await hand.paste(found.quote);
  await hand.tabTo(form.locator("input[name=locator]"));
  await hand.write(found.page);
  if (found.refutes) {
    await hand.tabTo(form.locator("input[name=stance]:checked"));
    await hand.press("ArrowRight");
  }
  if (found.confidential) {
    await hand.tabTo(form.locator("input[name=sourceName]"));
    await hand.write(found.confidential.name);
  }
  if (found.isPrimary) {
    await hand.tabTo(form.locator("select[name=tier]"));
    await hand.press("ArrowUp");
  }
  if (found.confidential) {
    await hand.tabTo(form.locator("summary"));
    await hand.press("Enter");
    await hand.tabTo(form.locator("input[name=isConfidential]"));
    await hand.press("Space");
    await hand.tabTo(form.locator("input[name=publicDescription]"));
    await hand.write(found.confidential.known);
  }
  await hand.press("Control+Enter");
  await hand.hear(new RegExp(`^Evidence added to ${label}`));
  await hand.onCard();
}
