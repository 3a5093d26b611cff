import { randomUUID } from "node:crypto";
import type { blocks, claimAnchors, claims, flags, sentences } from "#/db/schema/index.ts";
import type { ExtractedClaim, Extraction, Span } from "#/extraction/index.ts";
import { placeAt } from "../claims/anchor.ts";
import { warningFor } from "../sourcing/sourcing-flag.ts";

export type SuggestionRows = {
  blocks: (typeof blocks.$inferInsert)[];
  sentences: (typeof sentences.$inferInsert)[];
  claims: (typeof claims.$inferInsert)[];
  anchors: (typeof claimAnchors.$inferInsert)[];
  flags: (typeof flags.$inferInsert)[];
};

/**
 * The rows that an extraction becomes. This is the one place where the engine's words turn into stored words: a drift
 * between the two is a type error here.
 */
export function suggestionRows(
  article: { id: string; versionId: string; text: string; at: Date },
  extraction: Extraction,
): SuggestionRows {
  const blockRows = extraction.blocks.map((block, index) => ({
    id: randomUUID(),
    versionId: article.versionId,
    n: index + 1,
    kind: block.kind,
    start: block.start,
    end: block.end,
  }));
  const sentenceRows = extraction.sentences.map((sentence, index) => {
    const block = blockRows[sentence.block];
    if (!block) throw new RangeError(`Sentence ${index} names block ${sentence.block}, which is not there`);
    return {
      id: randomUUID(),
      versionId: article.versionId,
      blockId: block.id,
      n: index + 1,
      start: sentence.start,
      end: sentence.end,
      suggestedReason: null as (typeof sentences.$inferInsert)["suggestedReason"],
    };
  });
  suggestExclusions(sentenceRows, extraction);

  const ids = extraction.claims.map(() => randomUUID());
  const claimRows = extraction.claims.map((claim, index) => claimRow(article, claim, ids, index));
  return {
    blocks: blockRows,
    sentences: sentenceRows,
    claims: claimRows,
    anchors: extraction.claims.map((claim, index) => anchorRow(article, claim, ids[index] ?? "")),
    flags: extraction.claims.flatMap((claim, index) => {
      const kind = claim.kind === "opinion" ? null : warningFor(claim.sourcing);
      if (!kind) return [];
      return [{ id: randomUUID(), claimId: ids[index] ?? "", kind, origin: "engine" as const, raisedAt: article.at }];
    }),
  };
}

/** Exclusions are in text order, as sentences are; each marks the sentences it overlaps that hold no claim. */
function suggestExclusions(rows: SuggestionRows["sentences"], extraction: Extraction): void {
  const withClaims = new Set(extraction.claims.map((claim) => claim.sentence));
  let next = 0;
  for (const exclusion of extraction.excluded) {
    if (exclusion.reason === "boilerplate") continue;
    while (next < rows.length && (rows[next]?.end ?? 0) <= exclusion.start) next += 1;
    for (let index = next; index < rows.length; index += 1) {
      const row = rows[index];
      if (!row || row.start >= exclusion.end) break;
      if (!withClaims.has(index)) row.suggestedReason = exclusion.reason;
    }
  }
}

function claimRow(
  article: { id: string; text: string; at: Date },
  claim: ExtractedClaim,
  ids: readonly string[],
  index: number,
): SuggestionRows["claims"][number] {
  const { attribution } = claim;
  return {
    id: ids[index] ?? "",
    articleId: article.id,
    n: index + 1,
    statement: claim.statement,
    inserted: claim.inserted,
    kind: claim.kind,
    origin: "engine",
    sourcing: claim.sourcing,
    speakerWords: words(article.text, attribution?.source),
    cueWords: words(article.text, attribution?.cue),
    speakerName: attribution?.name ?? null,
    speakerKind: attribution?.sourceKind ?? null,
    directness: attribution?.directness ?? null,
    checkWorthiness: claim.checkWorthiness,
    reasons: claim.reasons,
    createdAt: article.at,
  };
}

function words(text: string, span: Span | null | undefined): string | null {
  return span ? text.slice(span.start, span.end) : null;
}

function anchorRow(
  article: { versionId: string; text: string },
  claim: ExtractedClaim,
  claimId: string,
): SuggestionRows["anchors"][number] {
  const { attribution } = claim;
  return {
    id: randomUUID(),
    claimId,
    versionId: article.versionId,
    ...placeAt(article.text, claim),
    status: "exact",
    attribution: attribution && { source: attribution.source, cue: attribution.cue },
  };
}
