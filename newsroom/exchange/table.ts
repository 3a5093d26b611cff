import type { Cell } from "../numbers/csv.ts";
import { type ClaimFile, COLUMNS, type Column, type FileClaim, type FileEvidence } from "./format.ts";

/** The claims as lines of a table, its head first: one line for each piece of evidence, one for a claim without any. */
export function claimTable({ claims }: ClaimFile): Cell[][] {
  const lines = claims.flatMap((claim) => {
    const evidence = claim.evidence.length === 0 ? [null] : claim.evidence;
    return evidence.map((item) => ({ ...ofClaim(claim), ...(item && ofEvidence(item)) }));
  });
  return [[...COLUMNS], ...lines.map((line) => COLUMNS.map((column) => line[column] ?? null))];
}

type Line = Partial<Record<Column, Cell>>;

function ofClaim({ label, state, quote, occurrence, statement, kind, key, verdict, gaps }: FileClaim): Line {
  const { outcome = null, rating = null, level = null, rationale = null } = verdict ?? {};
  return {
    label,
    state,
    quote,
    occurrence,
    statement,
    kind,
    key: key ? "yes" : "no",
    outcome,
    rating,
    level,
    rationale,
    gaps,
  };
}

function ofEvidence(item: FileEvidence): Line {
  const { stance, title, url, source, tier, group, publisher, passage, place } = item;
  return {
    ...{ stance, title, url, source, tier, group, publisher, passage, place },
    source_kind: item.sourceKind,
    published_on: item.publishedOn,
    place_kind: item.placeKind,
    confidential: item.confidential ? "yes" : "no",
    public_description: item.publicDescription,
  };
}
