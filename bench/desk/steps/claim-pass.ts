import type { DeskClaim, DeskSentence } from "#/newsroom/articles/desk.ts";
import { type Work, workOf } from "../fixture/work.ts";
import type { Hand } from "../hand.ts";
import { goOn, type Walk } from "../walk.ts";

/** The place of a reason in the list: a suggestion that says what another says, a sentence that only leads on. */
const DUPLICATE = "4";
const TRANSITION = "2";

/** The checker decides on every suggestion and every sentence; what a later version adds is said before, and dismissed. */
export async function claimPass(walk: Walk, step: Hand["step"] = "2 claim pass"): Promise<void> {
  const { priya } = walk.hands;
  priya.step = step;
  for (let turns = 0; turns < 300; turns += 1) {
    await priya.untilSaved();
    const { claims, sentences, text } = walk.desk();
    if (claims.every(({ state }) => state !== "suggested") && sentences.every(({ isDecided }) => isDecided)) return;
    const card = await priya.card();
    if ("label" in card) {
      const claim = claims.find(({ label }) => label === card.label);
      if (claim?.state === "suggested")
        await decideOn(priya, claim, step === "2 claim pass" ? workOf(claim, text) : undefined);
      else await goOn(priya, "b");
    } else {
      const sentence = sentences.find(({ n }) => n === card.sentence);
      if (sentence && !sentence.isDecided) await exclude(priya, sentence);
      else await goOn(priya, "b");
    }
  }
  throw new Error("The claim pass comes to no end");
}

async function decideOn(hand: Hand, claim: DeskClaim, work: Work | undefined): Promise<void> {
  if (!work) {
    await hand.press("x");
    await hand.focusIn("[data-reasons]");
    await hand.save(DUPLICATE, new RegExp(`^${claim.label} dismissed`));
    return;
  }
  if (work.shape?.steps[0] === "s") {
    await hand.press(...work.shape.steps);
    await hand.hear(/^Split in two/);
    await hand.untilSaved();
    return;
  }
  for (const key of work.shape?.steps.slice(0, -1) ?? []) await stretch(hand, key);
  await hand.save(work.isKey ? "Shift+Enter" : "Enter", new RegExp(`^${claim.label} accepted`));
}

/** Moves the end of the open claim by a word, and waits until its card says so. */
async function stretch(hand: Hand, key: string): Promise<void> {
  const quote = hand.page.locator("[data-card] blockquote").first();
  const before = await quote.textContent();
  await hand.press(key);
  await hand.page.waitForFunction(
    (words) => document.querySelector("[data-card] blockquote")?.textContent !== words,
    before,
  );
}

/** What the engine has a reason for is confirmed at once, all of it with one key, the rest one by one. */
async function exclude(hand: Hand, { n, suggestedReason }: DeskSentence): Promise<void> {
  const says = new RegExp(`^Sentence ${n}: `);
  if (suggestedReason) return hand.save("z", /no checkable claim/);
  await hand.press("x");
  await hand.focusIn("[data-reasons]");
  await hand.save(TRANSITION, says);
}
