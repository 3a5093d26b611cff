import { type Anchor, type Reanchored, reanchor } from "#/anchoring/index.ts";
import { anchorsIn } from "./anchored.ts";
import { type Draft, draftOf, type Truth, truthIn } from "./draft.ts";
import { fuzzyAnchor } from "./fuzzy-peer.ts";
import { emptyTally, isSame, judge, meets, type Tally } from "./judge.ts";
import { paragraphAnchoring } from "./paragraph-peer.ts";
import { passageEdits } from "./passage-edits.ts";
import { type Random, randomFrom } from "./random.ts";
import { rareEdits, wordEdits } from "./word-edits.ts";

const ANCHORS_AN_ARTICLE = 12;
const MOST_EDITS_AN_ARTICLE = 6;
const RARE_SHARE = 0.02;
const WORD_EDIT_SHARE = 0.45;

/** What another method did on the same edits: spans that it gave and that are wrong, unchanged anchors that it kept. */
export type PeerTally = { silentWrong: number; kept: number };

export type Measure = {
  tally: Tally;
  fuzzy: PeerTally;
  paragraphHash: PeerTally;
  milliseconds: number;
  faults: string[];
};

/** Edits so many articles, re-anchors them, and holds the answers against where the passages truly went. */
export function measure(seed: number, articles: number, articleFrom: (random: Random) => string): Measure {
  const random = randomFrom(seed);
  const measured: Measure = {
    tally: emptyTally(),
    fuzzy: { silentWrong: 0, kept: 0 },
    paragraphHash: { silentWrong: 0, kept: 0 },
    milliseconds: 0,
    faults: [],
  };
  for (let article = 0; article < articles; article += 1) {
    const oldText = articleFrom(random);
    const draft = draftOf(oldText);
    const names = edit(draft, random);
    const anchors = anchorsIn(oldText, random, ANCHORS_AN_ARTICLE);
    const start = performance.now();
    const answers = reanchor(oldText, draft.text, anchors);
    measured.milliseconds += performance.now() - start;

    const truthOf = truthIn(oldText, draft);
    const byParagraph = paragraphAnchoring(oldText, draft.text);
    anchors.forEach((anchor, index) => {
      const answer = answers[index];
      if (answer === undefined) throw new Error(`The anchor ${anchor.id} got no answer.`);
      const truth = truthOf(anchor);
      const faults = judge(measured.tally, answer, truth);
      if (faults.length > 0)
        measured.faults.push(described({ article, faults, names, oldText, draft, anchor, answer, truth }));
      countPeer(measured.fuzzy, fuzzyAnchor(oldText, draft.text, anchor), truth);
      countPeer(measured.paragraphHash, byParagraph(anchor), truth);
    });
  }
  return measured;
}

function edit(draft: Draft, random: Random): string[] {
  const names: string[] = [];
  for (let count = 1 + random.below(MOST_EDITS_AN_ARTICLE); count > 0; count -= 1) {
    const common = random.chance(WORD_EDIT_SHARE) ? wordEdits : passageEdits;
    const chosen = random.pick(random.chance(RARE_SHARE) ? rareEdits : common);
    chosen(draft, random);
    names.push(chosen.name);
  }
  return names;
}

function countPeer(peer: PeerTally, span: ReturnType<typeof fuzzyAnchor>, truth: Truth): void {
  if (truth.kind === "unchanged" && isSame(span, truth.place)) peer.kept += 1;
  const isRight = truth.kind === "unchanged" ? isSame(span, truth.place) : meets(span, truth.place);
  if (span !== null && !isRight) peer.silentWrong += 1;
}

type Fault = {
  article: number;
  faults: string[];
  names: string[];
  oldText: string;
  draft: Draft;
  anchor: Anchor;
  answer: Reanchored;
  truth: Truth;
};

function described({ article, faults, names, oldText, draft, anchor, answer, truth }: Fault): string {
  const shown = (text: string, start: number, end: number) =>
    JSON.stringify(
      `${text.slice(Math.max(0, start - 60), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 60)}`,
    );
  return [
    `#${article} ${faults.join(", ")} after ${names.join(", ")}`,
    `  old: ${shown(oldText, anchor.start, anchor.end)}`,
    `  truly ${truth.kind}: ${shown(draft.text, truth.place.start, truth.place.end)}`,
    `  answered ${answer.status}: ${answer.start === null ? "" : shown(draft.text, answer.start, answer.end ?? 0)}`,
    ...answer.candidates.map(({ start, end, score }) => `    ${score} ${shown(draft.text, start, end)}`),
  ].join("\n");
}
