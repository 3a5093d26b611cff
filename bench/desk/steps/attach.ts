import type { Hand } from "../hand.ts";

export type Found = {
  url: string;
  quote: string;
  page: string;
  refutes?: true;
  /** A person who is not to be named, and how readers may know them. Then there is no link. */
  confidential?: { name: string; known: string };
};

/** Attaches evidence to the open claim. Link, passage and page were copied in one go; Enter sends with the stance. */
export async function attach(hand: Hand, label: string, found: Found): Promise<void> {
  if (found.confidential) return attachConversation(hand, label, found, found.confidential);
  await hand.press("e");
  await hand.focusIn("[name=url]");
  await hand.fetch(`${found.url} “${found.quote}” p. ${found.page}`);
  await hand.press(found.refutes ? "Shift+Enter" : "Enter");
  await hand.hear(new RegExp(`^Evidence added to ${label}`));
  await hand.onCard();
}

/** Attaches what a person said who is not to be named: the words, who, and how readers may know them. */
async function attachConversation(
  hand: Hand,
  label: string,
  { quote }: Found,
  { name, known }: NonNullable<Found["confidential"]>,
): Promise<void> {
  await hand.press("h");
  await hand.focusIn("[name=quote]");
  await hand.write(quote);
  await hand.press("Tab");
  await hand.focusIn("[name=sourceName]");
  await hand.write(name);
  await hand.press("Tab");
  await hand.focusIn("[name=publicDescription]");
  await hand.write(known);
  await hand.press("Enter");
  await hand.hear(new RegExp(`^Evidence added to ${label}`));
  await hand.onCard();
}

/** Takes the offered evidence of this title: the arrows go to it, Enter takes it. */
export async function takeOffer(hand: Hand, label: string, title: string): Promise<void> {
  await hand.press("e");
  await hand.focusIn("[name=url]");
  const offers = hand.page.locator("#evidence-offers [role=option]");
  await offers.first().waitFor();
  const at = (await offers.allTextContents()).findIndex((words) => words.startsWith(title));
  if (at === -1) {
    // It is not among the nearest: three letters of its title find it.
    await hand.press(...title.slice(0, 3));
    await hand.page.locator("#evidence-offers [role=option]:first-child", { hasText: title }).waitFor();
  } else await hand.press(...Array<string>(at).fill("ArrowDown"));
  await hand.press("Enter");
  await hand.hear(new RegExp(`^Evidence added to ${label}`));
  await hand.onCard();
}
