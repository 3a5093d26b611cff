import type { Reader } from "#/db/client.ts";
import { claimLabel, isJudged } from "../claims/claim.ts";
import { Forbidden } from "../errors.ts";
import { type Actor, can, refusalOf } from "../permissions.ts";
import { standingSignOff } from "../reports/void-sign-off.ts";
import { isDecided } from "./article.ts";
import { compared } from "./changes.ts";
import type { Comparison } from "./comparison.ts";
import { coverOf } from "./cover.ts";
import type { PreviewVersion } from "./input.ts";
import { type Doubt, doubtsAbout } from "./likeness.ts";
import { type RevisedText, type Revision, readRevision, revisionOf } from "./text-revision.ts";
import { workingArticle } from "./working-article.ts";

/** What would follow if a text were posted as the next version. Nothing is stored. */
export type VersionPreview = {
  /** The number it would have, and the version it was compared with. */
  n: number;
  basedOn: { id: string; n: number };
  isSame: boolean;
  doubts: Doubt[];
  /** Claims that keep their verdict, and those that wait for one as before. */
  kept: number;
  waiting: number;
  /** Labels of claims whose verdict is to be given again. */
  reopened: string[];
  /** Labels of claims whose place a person has to confirm, and of those whose words are gone. */
  unsure: string[];
  gone: string[];
  suggestions: number;
  sentences: { total: number; undecided: number };
  voidsSignOff: boolean;
  comparison: Comparison;
};

/** @throws NotFound, Forbidden, RuleBroken */
export function previewVersion(db: Reader, input: PreviewVersion, actor: Actor): VersionPreview {
  const article = workingArticle(db, input.articleId);
  if (!can(actor, "article.post-version", article)) throw new Forbidden(refusalOf("article.post-version"));

  const revised = readRevision(db, article.id, input.text, input.links);
  const revision = revisionOf(db, article.id, revised);
  const { version, consequences } = revision;
  return {
    n: version.n + 1,
    basedOn: { id: version.id, n: version.n },
    isSame: version.text === revised.text,
    doubts: doubtsAbout(version.text, revised.text),
    ...claimsAfter(revision),
    suggestions: consequences.suggestions.length,
    sentences: { total: revised.extraction.sentences.length, undecided: undecidedSentences(revision, revised) },
    voidsSignOff: standingSignOff(db, article.id) !== null,
    comparison: compared(version.text, revised.text),
  };
}

function claimsAfter({
  records,
  consequences,
}: Revision): Pick<VersionPreview, "kept" | "waiting" | "reopened" | "unsure" | "gone"> {
  const after = { kept: 0, waiting: 0, reopened: [] as string[], unsure: [] as string[], gone: [] as string[] };
  records.forEach((record, index) => {
    const consequence = consequences.claims[index];
    const isSettled = isJudged(record.standing.state);
    if (!consequence || record.dismissal || !record.isAccepted) return;
    const label = claimLabel(record.claim.n);
    const lost = consequence.lost.filter(({ status }) => status !== "removed");
    if (lost.some(({ status }) => status === "orphaned")) after.gone.push(label);
    else if (lost.length > 0) after.unsure.push(label);
    else if (isSettled && consequence.touch !== null) after.reopened.push(label);
    else if (isSettled) after.kept += 1;
    else after.waiting += 1;
  });
  return after;
}

function undecidedSentences({ records, oldSentences, consequences }: Revision, revised: RevisedText): number {
  const live = records.map((record, index) => {
    const consequence = consequences.claims[index];
    const isLive =
      record.dismissal === null ? consequence?.standing !== "dismissed" : consequence?.standing === "restored";
    return { isAccepted: record.isAccepted, places: isLive ? (consequence?.places ?? []) : [] };
  });
  const holdsClaim = coverOf(live.flatMap(({ isAccepted, places }) => (isAccepted ? places : [])));
  const holdsSuggestion = coverOf([
    ...consequences.suggestions,
    ...live.flatMap(({ isAccepted, places }) => (isAccepted ? [] : places)),
  ]);
  return revised.extraction.sentences.filter((sentence, index) => {
    const old = oldSentences[consequences.oldSentences[index] ?? -1];
    return !isDecided({
      isExcluded: (old?.exclusion ?? null) !== null,
      accepted: holdsClaim(sentence) ? 1 : 0,
      suggested: holdsSuggestion(sentence) ? 1 : 0,
    });
  }).length;
}
