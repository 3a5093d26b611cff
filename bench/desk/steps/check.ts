import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import { type Kind, type Work, workOf } from "../fixture/work.ts";
import type { Hand, Step } from "../hand.ts";
import { traffic } from "../measure.ts";
import { goOn, type Walk } from "../walk.ts";
import { attach, type Found, takeOffer } from "./attach.ts";
import { conclude } from "./conclude.ts";

const steps: Record<Kind, Step> = {
  routine: "4a routine",
  "new-evidence": "4b new evidence",
  "needs-change": "4d needs change",
  disputed: "4e disputed",
  unsourced: "4f unsourced",
  unverifiable: "4g unverifiable, not checkable",
  "not-checkable": "4g unverifiable, not checkable",
};

/** The checker goes through the claims that need work, and judges each. */
export async function check(walk: Walk): Promise<void> {
  const { priya } = walk.hands;
  const done = new Set<string>();
  for (let turns = 0; turns < 120; turns += 1) {
    const { claims, text } = walk.desk();
    const open = claims.filter(({ label, state }) => (state === "open" || state === "reopened") && !done.has(label));
    if (open.length === 0) return;
    const card = await priya.card();
    const claim = "label" in card ? open.find(({ label }) => label === card.label) : undefined;
    const work = claim && workOf(claim, text);
    if (!claim || !work) {
      await goOn(priya, "n");
      continue;
    }
    if (work.isKey && !claim.isKey) {
      priya.step = "2 claim pass";
      await priya.save("!", new RegExp(`^${claim.label} is a key claim`));
      await priya.page.locator("[data-card] header", { hasText: "key claim" }).waitFor();
    }
    priya.step = steps[work.kind];
    await judge(walk, priya, claim, work);
    done.add(claim.label);
  }
  const { claims } = walk.desk();
  const left = claims.filter(({ state, label }) => (state === "open" || state === "reopened") && !done.has(label));
  throw new Error(`Checking comes to no end: ${left.map(({ label, exact }) => `${label} ${exact}`).join("; ")}`);
}

async function judge(walk: Walk, hand: Hand, { label }: DeskClaim, work: Work): Promise<void> {
  const isCopy = walk.mode === "copy_check";
  switch (work.kind) {
    case "routine": {
      if (work.restsOn) await takeOffer(hand, label, work.restsOn);
      await hand.openEvidence();
      const before = hand.commands();
      walk.verdicts.push({
        ...(await traffic(hand.page, async () => {
          await conclude(hand, label, "v");
          await hand.untilSaved();
        })),
        keys: hand.commands() - before,
      });
      return;
    }
    case "new-evidence": {
      const [first, second] = foundFor(label, work, isCopy);
      if (first) await attach(hand, label, first);
      if (second) {
        hand.step = "4c second source";
        await attach(hand, label, second);
        hand.step = "4b new evidence";
      }
      return conclude(hand, label, "v");
    }
    case "needs-change":
      await hand.openEvidence();
      return isCopy ? conclude(hand, label, "c", "It was 1 in 10, not 1 in 9.") : conclude(hand, label, "3");
    case "disputed":
      await attach(hand, label, { ...record(label), refutes: true });
      return conclude(hand, label, "d");
    case "unsourced":
      return flag(hand, label, isCopy);
    case "unverifiable":
      return conclude(hand, label, "u");
    case "not-checkable":
      return conclude(hand, label, "x");
  }
}

/** What the checker finds: of a key claim two that do not draw on one another; of the official, what she said herself. */
function foundFor(label: string, { isKey, begins }: Work, isCopy: boolean): Found[] {
  if (!isKey) return [record(label)];
  if (!begins.startsWith("the hinges"))
    return [record(label), { ...record(label), url: `https://insurance.example.com/claims/${label}` }];
  const official = { name: isCopy ? "Wilma Tarrant" : "Nell Okpara", known: "a town official" };
  return [{ ...record(label), confidential: official }, record(label)];
}

function record(label: string): Found {
  return { url: `https://records.example.gov/${label}`, quote: "as the record has it", page: "3" };
}

/** Asks the reporter, and goes on to the next. In a fact-check a flag is put to somebody only where that is ticked. */
async function flag(hand: Hand, label: string, isCopy: boolean): Promise<void> {
  await hand.press("f");
  await hand.page.getByText("What is missing?").waitFor();
  await hand.press("1");
  await hand.page.waitForFunction(() => document.activeElement?.id === "flag-note");
  await hand.write("Who measured this, and where?!");
  if (!isCopy) await hand.press("Tab", "Space");
  await hand.press("Control+Enter");
  await hand.hear(new RegExp(`^${label} flagged`));
  await hand.onCard();
  await goOn(hand, "n");
}
