import { randomUUID } from "node:crypto";
import type { AttributionSpans, blocks, claimAnchors, claims, flags, sentences } from "#/db/schema/index.ts";
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
 * The rows that an extraction becomes, with those of its claims that are to be suggested. This is the one place where
 * the engine's words turn into stored words: a drift between the two is a type error here.
 */
export function suggestionRows(
  article: { id: string; versionId: string; text: string; at: Date; firstNumber: number },
  extraction: Extraction,
  suggested: readonly ExtractedClaim[],
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

  const ids = suggested.map(() => randomUUID());
  const claimRows = suggested.map((claim, index) => claimRow(article, claim, ids, index));
  return {
    blocks: blockRows,
    sentences: sentenceRows,
    claims: claimRows,
    anchors: suggested.map((claim, index) => anchorRow(article, claim, ids[index] ?? "")),
    flags: suggested.flatMap((claim, index) => {
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
  article: { id: string; text: string; at: Date; firstNumber: number },
  claim: ExtractedClaim,
  ids: readonly string[],
  index: number,
): SuggestionRows["claims"][number] {
  return {
    id: ids[index] ?? "",
    articleId: article.id,
    n: article.firstNumber + index,
    kind: claim.kind,
    origin: "engine",
    ...readingOf(article.text, claim),
    checkWorthiness: claim.checkWorthiness,
    reasons: claim.reasons,
    createdAt: article.at,
  };
}

/** What the engine takes a claim to say, and who is said to say it: all of it follows from the text. */
export type Reading = Pick<
  SuggestionRows["claims"][number],
  "statement" | "inserted" | "sourcing" | "speakerWords" | "cueWords" | "speakerName" | "speakerKind" | "directness"
>;

export function readingOf(text: string, { statement, inserted, sourcing, attribution }: ExtractedClaim): Reading {
  return {
    statement,
    inserted: inserted.map(({ start, end, from }) => ({ start, end, from })),
    sourcing,
    speakerWords: words(text, attribution?.source),
    cueWords: words(text, attribution?.cue),
    speakerName: attribution?.name ?? null,
    speakerKind: attribution?.sourceKind ?? null,
    directness: attribution?.directness ?? null,
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
  return {
    id: randomUUID(),
    claimId,
    versionId: article.versionId,
    ...placeAt(article.text, claim),
    status: "exact",
    attribution: readSpans(claim),
  };
}

function readSpans({ attribution, inserted }: ExtractedClaim): AttributionSpans | null {
  if (!attribution && inserted.length === 0) return null;
  return {
    source: attribution?.source ?? null,
    cue: attribution?.cue ?? null,
    content: attribution?.content ?? [],
    origins: inserted.map(({ origin }) => origin),
  };
}
