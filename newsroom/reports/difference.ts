import { sourcingLabels } from "../sourcing/sourcing-flag.ts";
import { outcomeLevel, outcomeLevels } from "../verdicts/rating-scale.ts";
import type { ClaimSnapshot, EvidenceSnapshot, ReportSnapshot, TextSnapshot, VerdictChange } from "./snapshot.ts";

/** What a field said and what it says, in a reader's words for the field. Empty: it said nothing. */
export type TextChange = { field: string; from: string; to: string };

export type ClaimDifference = {
  slug: string;
  label: string;
  verdict: { from: string; to: string } | null;
  texts: TextChange[];
  evidence: { added: EvidenceSnapshot[]; removed: EvidenceSnapshot[] };
};

/** What a version says otherwise than the one before. Who signed and published it is not part of that. */
export type Difference = {
  /** Of title, summary, and the article that was checked. */
  words: TextChange[];
  /** Of the article’s text, as far as the report shows it. */
  text: TextChange[];
  claims: ClaimDifference[];
  added: ClaimSnapshot[];
  removed: ClaimSnapshot[];
};

export function differenceBetween(before: ReportSnapshot, after: ReportSnapshot): Difference {
  const was = new Map(before.claims.map((claim) => [claim.slug, claim]));
  const is = new Set(after.claims.map(({ slug }) => slug));
  return {
    words: textChanges(reportFields, before, after),
    text: shownTextChanges(before.text ?? null, after.text ?? null),
    claims: after.claims.flatMap((claim) => {
      const earlier = was.get(claim.slug);
      return earlier ? differenceOf(earlier, claim) : [];
    }),
    added: after.claims.filter(({ slug }) => !was.has(slug)),
    removed: before.claims.filter(({ slug }) => !is.has(slug)),
  };
}

export function isNothing({ words, text, claims, added, removed }: Difference): boolean {
  return words.length + text.length + claims.length + added.length + removed.length === 0;
}

/** Whether the claim comes to something else: by its verdict, or by what the same verdict counts as. */
export function isJudgedOtherwise({ verdict, texts }: ClaimDifference): boolean {
  return verdict !== null || texts.some(({ field }) => field === countedAs);
}

export function verdictChanges({ claims }: Difference): VerdictChange[] {
  return claims.flatMap(({ label, verdict }) => (verdict ? [{ claim: label, ...verdict }] : []));
}

/**
 * What makes the difference more than minor, as sentences; empty: verdicts, numbers, claims and evidence are the same,
 * and so is the text that was checked. How much of it is shown may differ.
 */
export function beyondMinor({ words, claims, added, removed }: Difference): string[] {
  const reasons = [
    ...[...added, ...removed].map(({ label }) => `${label} is in one version only.`),
    ...claims.filter(isJudgedOtherwise).map(({ label }) => `The verdict on ${label} is another one.`),
    ...claims
      .filter(({ evidence }) => evidence.added.length + evidence.removed.length > 0)
      .map(({ label }) => `The evidence on ${label} is another.`),
    ...claims.flatMap(({ label, texts }) =>
      texts.filter(hasOtherNumbers).map(({ field }) => `A number in ${label} is another one (${field}).`),
    ),
    ...words.filter(hasOtherNumbers).map(({ field }) => `A number is another one (${field}).`),
  ];
  return [...new Set(reasons)];
}

type Field<Of> = readonly [field: string, value: (of: Of) => string | null | undefined];

const reportFields: readonly Field<ReportSnapshot>[] = [
  ["Title", ({ report }) => report.title],
  ["Summary", ({ report }) => report.dek],
  ["Headline of the article", ({ article }) => article.headline],
  ["Author of the article", ({ article }) => article.byline],
  ["Publisher of the article", ({ article }) => article.publisher],
  ["Address of the article", ({ article }) => article.sourceUrl],
  ["Date of the article", ({ article }) => article.publishedOn],
  ["Sentences that were read", ({ article }) => String(article.sentences)],
  ["Fingerprint of the text that was checked", ({ article }) => article.textSha256],
];

const claimFields: readonly Field<ClaimSnapshot>[] = [
  ["Words of the article", ({ quote }) => quote],
  ["The claim as we read it", ({ statement }) => statement],
  ["The claim in a line", ({ claimReviewed }) => claimReviewed],
  ["Said by", ({ attribution }) => attribution?.speaker],
  ["By the words", ({ attribution }) => attribution?.cue],
  ["How the article sources it", ({ sourcing }) => sourcingLabels[sourcing]],
  ["Claimed by", ({ claimant }) => claimant && [claimant.name, claimant.jobTitle].filter(Boolean).join(", ")],
  ["Claimant’s page", ({ claimant }) => claimant?.url],
  ["When it was claimed", ({ madeOn }) => madeOn],
  ["Where it was claimed", ({ location }) => location],
  ["Where it appeared", ({ appearanceUrl }) => appearanceUrl],
  ["Weight", ({ isKey }) => (isKey ? "Key claim" : null)],
  ["What we found", ({ rationale }) => rationale],
  ["What we could not establish", ({ gaps }) => gaps],
  ["Why one source is enough", ({ soleSourceReason }) => soleSourceReason],
  ["Why an editor published it", ({ waiver }) => waiver],
  ["Why one verdict is enough", ({ secondReviewWaiver }) => secondReviewWaiver],
  ["Right of reply", ({ rightOfReply }) => rightOfReply && `${rightOfReply.result}, ${rightOfReply.on}`],
  ["Checked by", ({ reviewedBy }) => reviewedBy.join(", ")],
];

const countedAs = "What the verdict counts as";

/** What a verdict of the same name means otherwise. Of another verdict, its name says it. */
const scaleFields: readonly Field<ClaimSnapshot>[] = [
  [countedAs, ({ outcome }) => outcomeLevel(outcome).label],
  ["Place on the scale", ({ rating }) => rating && placeOnScale(rating)],
  ["Sign beside the verdict", ({ mark }) => outcomeLevels.find((level) => level.mark === mark)?.label],
];

function placeOnScale({ value, worst, best }: NonNullable<ClaimSnapshot["rating"]>): string {
  return value === null ? "Outside it" : `${value}, on a scale from ${worst} to ${best}`;
}

/** A snapshot from before house scales does not say what its ratings meant: then nothing can have changed. */
function meaningChanges(before: ClaimSnapshot, after: ClaimSnapshot): TextChange[] {
  const [from, to] = [before.rating?.definition, after.rating?.definition];
  if (from === undefined || to === undefined || from === to) return [];
  return [{ field: "What the rating means", from, to }];
}

const amounts = {
  none: "Nothing of it",
  quoted: "The sentences with claims",
  full: "All of it",
};

/** Where more or less of it is shown, its words are no change: those of the text that was checked are told by its fingerprint. */
function shownTextChanges(before: TextSnapshot | null, after: TextSnapshot | null): TextChange[] {
  const was = amounts[before?.shown ?? "none"];
  const is = amounts[after?.shown ?? "none"];
  if (was !== is) return [{ field: "How much of the article is shown", from: was, to: is }];
  const [from, to] = [shownWords(before), shownWords(after)];
  return from === to ? [] : [{ field: "Text of the article", from, to }];
}

/** A line for each paragraph. */
function shownWords(text: TextSnapshot | null): string {
  const lines = text?.blocks.map(({ pieces }) => pieces.map((piece) => piece?.words ?? " […] ").join("")) ?? [];
  return lines.map((line) => line.trim()).join("\n");
}

function textChanges<Of>(fields: readonly Field<Of>[], before: Of, after: Of): TextChange[] {
  return fields.flatMap(([field, value]) => {
    const [from, to] = [value(before) ?? "", value(after) ?? ""];
    return from === to ? [] : [{ field, from, to }];
  });
}

function differenceOf(before: ClaimSnapshot, after: ClaimSnapshot): ClaimDifference[] {
  const isSameVerdict = before.verdictLabel === after.verdictLabel;
  const verdict = isSameVerdict ? null : { from: before.verdictLabel, to: after.verdictLabel };
  const onScale = isSameVerdict ? [...textChanges(scaleFields, before, after), ...meaningChanges(before, after)] : [];
  const texts = [...onScale, ...textChanges(claimFields, before, after)];
  const evidence = {
    added: without(after.evidence, before.evidence),
    removed: without(before.evidence, after.evidence),
  };
  if (!verdict && texts.length + evidence.added.length + evidence.removed.length === 0) return [];
  return [{ slug: after.slug, label: after.label, verdict, texts, evidence }];
}

/** Items of the first list that the second lacks, each as often as it lacks it. */
function without(items: readonly EvidenceSnapshot[], others: readonly EvidenceSnapshot[]): EvidenceSnapshot[] {
  const left = others.map(written);
  return items.filter((item) => {
    const at = left.indexOf(written(item));
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

/** A frozen snapshot has its members in another order than one that was just built. */
function written(item: EvidenceSnapshot): string {
  return JSON.stringify(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Digits alone; a number in words is a word. */
function hasOtherNumbers({ from, to }: TextChange): boolean {
  const numbers = (text: string): string => (text.match(/\p{Nd}+(?:[.,]\p{Nd}+)*/gu) ?? []).join(" ");
  return numbers(from) !== numbers(to);
}
