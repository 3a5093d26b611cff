import { type Browser, chromium } from "@playwright/test";
import type { Mode } from "#/db/vocabulary.ts";
import { findBrowser, launchArgs } from "#/e2e/browser.ts";
import type { Count, Counts, Hand } from "./hand.ts";
import { type OwnNewsroom, ownNewsroom } from "./own-newsroom.ts";
import { assign } from "./steps/assign.ts";
import { check } from "./steps/check.ts";
import { claimPass } from "./steps/claim-pass.ts";
import { intake } from "./steps/intake.ts";
import { newVersion } from "./steps/new-version.ts";
import { notes } from "./steps/notes.ts";
import { answerQuestions } from "./steps/questions.ts";
import { adjudicate, secondReview } from "./steps/second-review.ts";
import { closeCopyCheck, publish } from "./steps/sign-off.ts";
import { openDesk, type Walk } from "./walk.ts";
import { type Measures, paintShare, paintsOfMoving, shareOf } from "./walk-measures.ts";

/** One walk, from the paste to the sheet or the report. */
export type Walked = {
  mode: Mode;
  counts: Counts;
  pointers: number;
  firstClaimMs: number;
  saved: number[];
  verdicts: Walk["verdicts"];
  walked: Measures;
  moving: Measures;
  movingSlowed: Measures;
};

/** Walks the article in each of the modes, and prints what it took. */
export async function walkAll(modes: readonly Mode[]): Promise<Walked[]> {
  const newsroom = await ownNewsroom();
  const browser = await chromium.launch({ ...(await findBrowser()), args: launchArgs, chromiumSandbox: false });
  const walks: Walked[] = [];
  try {
    for (const mode of modes) walks.push(await walkThrough(newsroom, browser, mode));
  } catch (error) {
    // What was walked until then is told all the same.
    console.error(error);
    process.exitCode = 1;
  } finally {
    await browser.close();
    await newsroom.stop();
  }
  tell(walks);
  return walks;
}

/** All keys that are commands, of all steps. */
export function commandsOf({ counts }: Pick<Walked, "counts">): number {
  return [...counts.values()].reduce((sum, { command }) => sum + command, 0);
}

async function walkThrough(own: OwnNewsroom, browser: Browser, mode: Mode): Promise<Walked> {
  const counts: Counts = new Map();
  const seat = (name: Parameters<typeof own.handOf>[1]): Promise<Hand> => own.handOf(browser, name, counts);
  const hands = {
    noor: await seat("noor"),
    priya: await seat("priya"),
    ravi: await seat("ravi"),
    tomas: await seat("tomas"),
  };
  const walk: Walk = { mode, articleId: "", hands, desk: () => own.deskOf(walk.articleId), verdicts: [] };

  const firstClaimMs = await told("takes the text in", () => intake(walk));
  await told("takes the writer's notes in", () => notes(walk));
  await openDesk(walk, hands.priya);
  await told("claim pass", () => claimPass(walk));
  await told("assigns", () => assign(walk));
  await openDesk(walk, hands.priya);
  await told("checks", () => check(walk));
  await told("asks and answers", () => answerQuestions(walk));
  await told("second review", () => secondReview(walk));
  await told("adjudicates", () => adjudicate(walk));
  await told("new version", () => newVersion(walk));
  const walked = addedUp(Object.values(hands));
  await openDesk(walk, hands.priya);
  const moving = await paintsOfMoving(hands.priya.page, hands.priya.measures, 1);
  const movingSlowed = await paintsOfMoving(hands.priya.page, hands.priya.measures, 4);
  await told("signs off", () => (mode === "copy_check" ? closeCopyCheck(walk) : publish(walk)));

  const { pointers } = addedUp(Object.values(hands));
  const saved = Object.values(hands).flatMap((hand) => hand.saved);
  for (const hand of Object.values(hands)) await hand.page.context().close();
  return { mode, counts, pointers, firstClaimMs, saved, verdicts: walk.verdicts, walked, moving, movingSlowed };

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
    handled: hands.flatMap(({ measures }) => measures.handled),
  };
}

function tell(walks: readonly Walked[]): void {
  console.log("\nKeys by step: commands, and letters of prose in fields. A modifier that is held counts as a key.");
  console.log("To fetch what was copied elsewhere counts Alt+Tab there and back. Opening the article is not counted.");
  console.table(table(walks));
  for (const { mode, counts } of walks) {
    const back = [...counts.values()].reduce((sum, count) => sum + count.back, 0);
    console.log(`${mode}: beside that ${back} keys to close the windows in which sources were read (Ctrl+W).`);
  }
  console.log("\nA routine verdict, its evidence attached: median of keys, requests, bytes of body both ways.");
  console.table(Object.fromEntries(walks.map(({ mode, verdicts }) => [mode, costOf(verdicts)])));
  console.log("\nMilliseconds. Paint: Event Timing of keydown, in steps of 8 ms, what is below 16 ms counts as 16.");
  console.log(
    "Of it the desk: taking the key and changing the page; the rest is layout, paint and waiting for the frame.",
  );
  console.table(Object.fromEntries(walks.map((walk) => [walk.mode, timesOf(walk)])));
}

function table(walks: readonly Walked[]): Record<string, Record<string, number>> {
  const steps = [...new Set(walks.flatMap(({ counts }) => [...counts.keys()]))].toSorted();
  const row = (count: (walk: Walked) => Omit<Count, "back"> | undefined): Record<string, number> =>
    Object.fromEntries(
      walks.flatMap((walk) => [
        [walk.mode, count(walk)?.command ?? 0],
        [`prose, ${walk.mode}`, count(walk)?.prose ?? 0],
      ]),
    );
  const proseOf = ({ counts }: Walked): number => [...counts.values()].reduce((sum, { prose }) => sum + prose, 0);
  return {
    ...Object.fromEntries(steps.map((step) => [step, row(({ counts }) => counts.get(step))])),
    total: row((walk) => ({ command: commandsOf(walk), prose: proseOf(walk) })),
  };
}

function costOf(verdicts: Walked["verdicts"]): Record<string, number | null> {
  const median = (name: "keys" | "requests" | "bytes"): number | null =>
    shareOf(
      verdicts.map((one) => one[name]),
      0.5,
    );
  return { keys: median("keys"), requests: median("requests"), bytes: median("bytes") };
}

function timesOf({ firstClaimMs, saved, walked, moving, movingSlowed }: Walked): Record<string, number | null> {
  const rounded = (value: number | null): number | null => value && Math.round(value);
  return {
    "paste to first claim": rounded(firstClaimMs),
    "paint p50": paintShare(walked, 0.5),
    "paint p95": paintShare(walked, 0.95),
    "of it the desk p50": rounded(shareOf(walked.handled, 0.5)),
    "of it the desk p95": rounded(shareOf(walked.handled, 0.95)),
    "moving p50": paintShare(moving, 0.5),
    "moving p95": paintShare(moving, 0.95),
    "moving p50, slowed 4×": paintShare(movingSlowed, 0.5),
    "moving p95, slowed 4×": paintShare(movingSlowed, 0.95),
    "saved p50": rounded(shareOf(saved, 0.5)),
    "saved p95": rounded(shareOf(saved, 0.95)),
  };
}
