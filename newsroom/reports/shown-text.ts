import { asc, eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { blocks, sentences } from "#/db/schema/index.ts";
import type { TextShown } from "#/db/vocabulary.ts";
import type { VersionRow } from "../articles/current-version.ts";
import { claimSlug } from "../claims/claim.ts";
import type { ClaimRecord } from "../claims/queries.ts";
import type { TextPiece, TextSnapshot } from "./snapshot.ts";

/** Where a claim stands in the text: UTF-16 code units, end exclusive. */
export type ClaimPlace = { slug: string; start: number; end: number };

export function placesOf({ claim, anchors }: Pick<ClaimRecord, "claim" | "anchors">): ClaimPlace[] {
  return anchors.map(({ start, end }) => ({ slug: claimSlug(claim.n), start, end }));
}

type Span = { start: number; end: number };

/**
 * As much of the article's own text as its report shows, cut where a claim begins or ends; null where it shows none.
 * What the article's page repeats everywhere (boilerplate) is never in it.
 */
export function shownText(
  db: Reader,
  version: VersionRow,
  shown: TextShown,
  places: readonly ClaimPlace[],
): TextSnapshot | null {
  if (shown === "none") return null;
  const ofBlock = Map.groupBy(
    db.select().from(sentences).where(eq(sentences.versionId, version.id)).orderBy(asc(sentences.n)).all(),
    ({ blockId }) => blockId,
  );
  const shownBlocks = db
    .select()
    .from(blocks)
    .where(eq(blocks.versionId, version.id))
    .orderBy(asc(blocks.n))
    .all()
    .filter(({ kind }) => kind !== "boilerplate")
    .map((block) => {
      const parts = shown === "full" ? [block] : quotedParts(ofBlock.get(block.id) ?? [], places);
      return {
        kind: block.kind,
        pieces: parts.flatMap((part) => (part === null ? [null] : cut(version, part, places))),
      };
    })
    .filter(({ pieces }) => pieces.some((piece) => piece !== null));
  return { shown, blocks: shownBlocks };
}

/** The sentences that hold a claim, neighbours joined, with null for what stands before, between and after them. */
function quotedParts(ofBlock: readonly Span[], places: readonly ClaimPlace[]): (Span | null)[] {
  const parts: (Span | null)[] = [];
  for (const sentence of ofBlock) {
    const last = parts.at(-1);
    if (!places.some((place) => overlaps(place, sentence))) {
      if (last !== null) parts.push(null);
    } else if (last) parts.splice(-1, 1, { start: last.start, end: sentence.end });
    else parts.push({ start: sentence.start, end: sentence.end });
  }
  return parts;
}

function cut({ text }: VersionRow, part: Span, places: readonly ClaimPlace[]): TextPiece[] {
  const inside = places.filter((place) => overlaps(place, part));
  const edges = [part, ...inside].flatMap(({ start, end }) => [Math.max(start, part.start), Math.min(end, part.end)]);
  const points = [...new Set(edges)].toSorted((a, b) => a - b);
  return points.slice(0, -1).map((start, index) => {
    const end = points[index + 1] ?? part.end;
    const claims = inside.filter((place) => overlaps(place, { start, end })).map(({ slug }) => slug);
    return { words: text.slice(start, end), claims: [...new Set(claims)] };
  });
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
