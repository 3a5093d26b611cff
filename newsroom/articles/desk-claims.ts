import { and, eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { claims, newsrooms } from "#/db/schema/index.ts";
import { claimLabel } from "../claims/claim.ts";
import { appearanceOf, claimantOf } from "../claims/claimant.ts";
import { deskClaim, type Seat } from "../claims/desk-claim.ts";
import type { SeenClaim } from "../claims/veiled-claims.ts";
import { reasonsWithoutMarkup } from "../reports/claim-review.ts";
import { isNotUndone } from "../undo/undone-rows.ts";
import type { DeskClaim } from "./desk.ts";
import type { ArticleRow } from "./working-article.ts";

/** The claims as the desk shows them to the person who sits at it. */
export function deskClaims(db: Reader, seat: Seat & { text: string }, records: readonly SeenClaim[]): DeskClaim[] {
  const { id, n, articleId } = claims;
  const numbers = db
    .select({ id, n })
    .from(claims)
    .where(and(eq(articleId, seat.article.id), isNotUndone(claims.id)))
    .all();
  const labels = new Map(numbers.map((claim) => [claim.id, claimLabel(claim.n)]));
  const newsroom = db.select().from(newsrooms).get();
  return records.map((record) => ({
    ...deskClaim(record, { ...seat, labels }),
    markupReasons: newsroom ? markupReasons(newsroom, seat.article, record) : [],
  }));
}

/** Why a claim's public page will carry no ClaimReview. */
function markupReasons(newsroom: typeof newsrooms.$inferSelect, article: ArticleRow, record: SeenClaim): string[] {
  const { verdict } = record.standing;
  if (article.mode === "copy_check" || !verdict?.rating) return [];
  const facts = {
    claimant: claimantOf({ ...record.claim, claimant: record.claimant }, article),
    appearanceUrl: appearanceOf(record.claim, article),
    rating: { code: verdict.rating },
    rationale: verdict.rationale,
    evidence: record.evidence.map(({ item, source }) => ({ url: source.isConfidential ? null : item.url })),
  };
  return reasonsWithoutMarkup(facts, newsroom);
}
