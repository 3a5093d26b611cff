import type { DeskClaim } from "#/newsroom/articles/desk.ts";

/** What somebody did to a claim, as a sentence, and who; null where the claim does not say who it was. */
export type ClaimChange = { what: string; by: string | null };

/** What differs between a claim as it was and as it is: what a person who writes on it should know before they save. */
export function claimChanges(before: DeskClaim, after: DeskClaim): ClaimChange[] {
  return [
    ...changedWords(before, after),
    ...added(before.verdicts, after.verdicts, ({ id }) => id).map(({ label, rationale, by }) => ({
      what: `The verdict is “${label.toLowerCase()}”${rationale ? `: ${rationale}` : "."}`,
      by,
    })),
    ...added(before.evidence, after.evidence, ({ attachmentId }) => attachmentId).map(({ title, stance, by }) => ({
      what: `“${title}” was attached${stance === null ? "" : `: it ${stances[stance]}`}.`,
      by,
    })),
    ...added(after.evidence, before.evidence, ({ attachmentId }) => attachmentId).map(({ title }) => ({
      what: `“${title}” was withdrawn.`,
      by: null,
    })),
    ...added(before.flags, after.flags, ({ id }) => id).map(({ label, raisedBy }) => ({
      what: `It was flagged: ${label.toLowerCase()}.`,
      by: raisedBy,
    })),
    ...(before.state !== after.state && after.verdicts.length === before.verdicts.length
      ? [{ what: `It is ${after.stateLabel.toLowerCase()}.`, by: null }]
      : []),
  ];
}

/** Everybody who changed it, by name in the order of their deeds. */
export function changedBy(changes: readonly ClaimChange[]): string {
  const names = [...new Set(changes.flatMap(({ by }) => (by === null ? [] : [by])))];
  return names.length === 0 ? "Somebody" : names.join(" and ");
}

const stances = { supports: "supports the claim", refutes: "refutes the claim", context: "gives context" };

const words = {
  statement: "statement",
  exact: "place in the text",
  claimReviewed: "short wording",
  kind: "kind",
  madeOn: "date",
  location: "place",
  appearanceUrl: "first appearance",
  gaps: "gaps",
} as const;

function changedWords(before: DeskClaim, after: DeskClaim): ClaimChange[] {
  const changes: ClaimChange[] = (Object.keys(words) as (keyof typeof words)[])
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ what: `Its ${words[field]} reads “${after[field] ?? "–"}”.`, by: null }));
  if (JSON.stringify(before.claimant) !== JSON.stringify(after.claimant))
    changes.push({ what: `Its claimant is ${after.claimant?.name ?? "nobody"}.`, by: null });
  if (before.isKey !== after.isKey)
    changes.push({ what: `It is ${after.isKey ? "a" : "no longer a"} key claim.`, by: null });
  return changes;
}

function added<Row>(before: readonly Row[], after: readonly Row[], idOf: (row: Row) => string): Row[] {
  const known = new Set(before.map(idOf));
  return after.filter((row) => !known.has(idOf(row)));
}
