import { randomUUID } from "node:crypto";
import { and, eq, getTableColumns, gt, lt } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { acceptances, claimAnchors, claims } from "#/db/schema/index.ts";
import { currentVersion } from "../articles/current-version.ts";
import { workingArticle } from "../articles/working-article.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { voidSignOff } from "../reports/void-sign-off.ts";
import { transact } from "../transact.ts";
import { anchorAt, type Span } from "./anchor.ts";
import { claimLabel } from "./claim.ts";
import type { MarkClaim } from "./input.ts";
import { requireIncluded, requireUnmarked } from "./live-claims.ts";
import { kindOf, wordsOf } from "./wording.ts";
import { type AnchorRow, type ClaimRow, nextClaimNumber } from "./working-claim.ts";

/**
 * Makes a claim of words that a person selected; it is accepted as it is made.
 *
 * How it is sourced is taken from the engine's nearest suggestion on these words, dismissed ones too.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function markClaim(ctx: Context, input: MarkClaim): ClaimRow {
  return transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const article = workingArticle(tx, input.articleId);
    const version = currentVersion(tx, article.id);

    authorise("claim.mark");

    if (version.id !== input.versionId)
      throw new RuleBroken("The text has changed since you opened it. Reload the page.");
    const place = anchorAt(version.text, input);
    if (version.text.slice(input.start, input.end) !== input.exact) {
      throw new RuleBroken("The selection does not match the text. Select the words again.");
    }
    requireIncluded(tx, version.id, place);
    requireUnmarked(tx, version.id, place);

    const statement = wordsOf(place.exact);
    const { attribution, ...sourcing } = sourcingNear(tx, version.id, place);
    const claim = tx
      .insert(claims)
      .values({
        id: randomUUID(),
        articleId: article.id,
        n: nextClaimNumber(tx, article.id),
        statement,
        kind: kindOf(statement),
        origin: "person",
        ...sourcing,
        createdAt: at,
      })
      .returning()
      .get();
    tx.insert(claimAnchors)
      .values({ id: randomUUID(), claimId: claim.id, versionId: version.id, ...place, status: "exact", attribution })
      .run();
    tx.insert(acceptances).values({ claimId: claim.id, acceptedBy: actorId, acceptedAt: at }).run();
    const label = claimLabel(claim.n);
    record({
      name: "claim.marked",
      subjectId: claim.id,
      articleId: article.id,
      detail: { label, statement, kind: claim.kind },
    });
    voidSignOff(change, article, `${label} was marked`);
    return claim;
  });
}

type Sourced = Pick<ClaimRow, "sourcing"> &
  Partial<Pick<ClaimRow, "speakerWords" | "cueWords" | "speakerName" | "speakerKind" | "directness">> &
  Pick<AnchorRow, "attribution">;

function sourcingNear(db: Reader, versionId: string, span: Span): Sourced {
  const shared = (place: Span): number => Math.min(place.end, span.end) - Math.max(place.start, span.start);
  const [nearest] = db
    .select({ claim: getTableColumns(claims), anchor: getTableColumns(claimAnchors) })
    .from(claimAnchors)
    .innerJoin(claims, eq(claims.id, claimAnchors.claimId))
    .where(
      and(
        eq(claimAnchors.versionId, versionId),
        eq(claims.origin, "engine"),
        lt(claimAnchors.start, span.end),
        gt(claimAnchors.end, span.start),
      ),
    )
    .all()
    .toSorted((a, b) => shared(b.anchor) - shared(a.anchor) || a.claim.n - b.claim.n);
  if (!nearest) return { sourcing: "none", attribution: null };
  const { sourcing, speakerWords, cueWords, speakerName, speakerKind, directness } = nearest.claim;
  return {
    sourcing,
    speakerWords,
    cueWords,
    speakerName,
    speakerKind,
    directness,
    attribution: nearest.anchor.attribution,
  };
}
