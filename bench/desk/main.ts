// Walks an invented article of 30 claims through the desk by keyboard alone: npm run bench:desk. The last line is JSON.
// One mode alone: npm run bench:desk -- copy_check.
import { chromium } from "@playwright/test";
import { MODES, type Mode } from "#/db/vocabulary.ts";
import { findBrowser, launchArgs } from "#/e2e/browser.ts";
import { work } from "./fixture/work.ts";
import type { Count, Counts, Hand } from "./hand.ts";
import { type OwnNewsroom, ownNewsroom } from "./own-newsroom.ts";
import { assign, canAssign } from "./steps/assign.ts";
import { check } from "./steps/check.ts";
import { claimPass } from "./steps/claim-pass.ts";
import { intake } from "./steps/intake.ts";
import { attachLinks } from "./steps/links.ts";
import { newVersion } from "./steps/new-version.ts";
import { answerQuestions } from "./steps/questions.ts";
import { adjudicate, canReviewTwice, secondReview } from "./steps/second-review.ts";
import { closeCopyCheck, publish } from "./steps/sign-off.ts";
import { openDesk, type Walk } from "./walk.ts";
import { type Measures, paintShare, paintsOfMoving, shareOf } from "./walk-measures.ts";

type Result = {
  counts: Counts;
  pointers: number;
  routine: number;
  firstClaimMs: number;
  savedMs: number[];
  walked: Measures;
  moving: Measures;
  movingSlowed: Measures;
};

const named = process.argv.slice(2);
const modes: readonly Mode[] = MODES.filter((mode) => named.length === 0 || named.includes(mode));
const newsroom = await ownNewsroom();
const browser = await chromium.launch({ ...(await findBrowser()), args: launchArgs, chromiumSandbox: false });
const results: Result[] = [];
try {
  for (const mode of modes) results.push(await walkThrough(newsroom, mode));
} catch (error) {
  // What was walked until then is told all the same.
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
  await newsroom.stop();
}
console.log("\nKeys by step: commands, and letters of prose in fields. A modifier that is held counts as a key.");
console.table(table(results.map(({ counts }) => counts)));
console.log("Left out, because the desk cannot do it yet:", leftOut().join(", ") || "nothing");
console.log("\nMilliseconds. Paint: Event Timing of keydown, in steps of 8 ms, what is below 16 ms counts as 16.");
console.table(Object.fromEntries(results.map((result, at) => [modes[at], timesOf(result)])));
console.log(
  JSON.stringify({
    clicks: results.reduce((sum, { pointers }) => sum + pointers, 0),
    commandKeysPerClaim: rounded(Math.max(...results.map(commandsOf)) / work.length),
    keysPerRoutineVerdict: Math.max(...results.map(perRoutine)),
    keyToPaintP95Ms: { "30": results[0] ? paintShare(results[0].moving, 0.95) : null, "300": null, "2000": null },
    keyToSavedP95Ms: rounded(
      shareOf(
        results.flatMap(({ savedMs }) => savedMs),
        0.95,
      ) ?? 0,
    ),
    openMs: { "30": null, "300": null, "2000": null },
  }),
);

async function walkThrough(own: OwnNewsroom, mode: Mode): Promise<Result> {
  const counts: Counts = new Map();
  const seat = (name: Parameters<typeof own.handOf>[1]): Promise<Hand> => own.handOf(browser, name, counts);
  const hands = {
    noor: await seat("noor"),
    priya: await seat("priya"),
    ravi: await seat("ravi"),
    tomas: await seat("tomas"),
  };
  const walk: Walk = { mode, articleId: "", hands, desk: () => own.deskOf(walk.articleId) };

  const firstClaimMs = await told("takes the text in", () => intake(walk));
  await openDesk(walk, hands.priya);
  await told("claim pass", () => claimPass(walk));
  attachLinks(own, walk);
  if (canAssign) await told("assigns", () => assign(walk));
  await openDesk(walk, hands.priya);
  await told("checks", () => check(walk));
  if (mode === "copy_check") await told("asks and answers", () => answerQuestions(walk));
  if (canReviewTwice) {
    await told("second review", () => secondReview(walk));
    await told("adjudicates", () => adjudicate(walk));
  }
  if (mode === "copy_check") await told("new version", () => newVersion(walk));
  const walked = addedUp(Object.values(hands));
  await openDesk(walk, hands.priya);
  const moving = await paintsOfMoving(hands.priya.page, hands.priya.measures, 1);
  const movingSlowed = await paintsOfMoving(hands.priya.page, hands.priya.measures, 4);
  await told("signs off", () => (mode === "copy_check" ? closeCopyCheck(walk) : publish(walk)));

  const pointers = addedUp(Object.values(hands)).pointers;
  const savedMs = Object.values(hands).flatMap((hand) => hand.saved);
  const routine = work.filter(({ kind }) => kind === "routine").length;
  for (const hand of Object.values(hands)) await hand.page.context().close();
  return { counts, pointers, routine, firstClaimMs, savedMs, walked, moving, movingSlowed };

  async function told<Value>(what: string, does: () => Promise<Value>): Promise<Value> {
    const began = performance.now();
    const value = await does();
    console.log(`${mode}: ${what}, ${Math.round((performance.now() - began) / 1000)} s`);
    return value;
  }
}

function addedUp(hands: readonly Hand[]): Measures {
  return {
    pointers: hands.reduce((sum, { measures }) => sum + measures.pointers, 0),
    keydowns: hands.reduce((sum, { measures }) => sum + measures.keydowns, 0),
    paints: hands.flatMap(({ measures }) => measures.paints),
  };
}

function table(all: readonly Counts[]): Record<string, Record<string, number>> {
  const steps = [...new Set(all.flatMap((counts) => [...counts.keys()]))].toSorted();
  const row = (count: (counts: Counts) => Count | undefined): Record<string, number> =>
    Object.fromEntries(
      all.flatMap((counts, at) => [
        [modes[at] ?? "", count(counts)?.command ?? 0],
        [`prose, ${modes[at]}`, count(counts)?.prose ?? 0],
      ]),
    );
  const sum = (counts: Counts): Count => ({
    command: [...counts.values()].reduce((total, { command }) => total + command, 0),
    prose: [...counts.values()].reduce((total, { prose }) => total + prose, 0),
  });
  return { ...Object.fromEntries(steps.map((step) => [step, row((counts) => counts.get(step))])), total: row(sum) };
}

function timesOf({ firstClaimMs, savedMs, walked, moving, movingSlowed }: Result): Record<string, number | null> {
  return {
    "paste to first claim": Math.round(firstClaimMs),
    "paint p50": paintShare(walked, 0.5),
    "paint p95": paintShare(walked, 0.95),
    "moving p50": paintShare(moving, 0.5),
    "moving p95": paintShare(moving, 0.95),
    "moving p50, slowed 4×": paintShare(movingSlowed, 0.5),
    "moving p95, slowed 4×": paintShare(movingSlowed, 0.95),
    "saved p50": rounded(shareOf(savedMs, 0.5) ?? 0),
    "saved p95": rounded(shareOf(savedMs, 0.95) ?? 0),
  };
}

function leftOut(): string[] {
  return [...(canAssign ? [] : ["3 assign"]), ...(canReviewTwice ? [] : ["5 second review", "5b adjudicate"])];
}

function commandsOf({ counts }: Result): number {
  return [...counts.values()].reduce((sum, { command }) => sum + command, 0);
}

function perRoutine({ counts, routine }: Result): number {
  return rounded((counts.get("4a routine")?.command ?? 0) / routine);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
