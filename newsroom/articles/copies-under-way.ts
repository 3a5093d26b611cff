import { and, eq, gt, inArray, or } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { attachments, claims, jobs } from "#/db/schema/index.ts";
import type { Keeping, KeptPassage } from "../copies/copy.ts";
import type { Actor } from "../permissions.ts";
import { isNotUndone } from "../undo/undone-rows.ts";
import { articleDesk } from "./queries.ts";

/** How the copies of evidence stand by its attachments, read at event `n` of the log or later. */
export type CopiesUnderWay = {
  n: number;
  kept: Record<string, { keeping: Keeping | null; passage: KeptPassage | null }>;
};

/** Work that ended longer ago than this is on every desk by the event that it recorded, in milliseconds. */
const JUST_NOW = 60_000;

/**
 * How far the work on the copies of an article's evidence is, as `actor` sees it on the desk: the steps are in no event,
 * so the desk cannot catch up with them as with everything else.
 *
 * @throws NotFound
 */
export function copiesUnderWay(db: Reader, articleId: string, actor: Actor, now: Date): CopiesUnderWay {
  const isMoving = or(inArray(jobs.state, ["queued", "running"]), gt(jobs.endedAt, new Date(now.getTime() - JUST_NOW)));
  const moving = db
    .selectDistinct({ claimId: claims.id, evidenceId: attachments.evidenceId })
    .from(claims)
    .innerJoin(attachments, eq(attachments.claimId, claims.id))
    .innerJoin(jobs, eq(jobs.subjectId, attachments.evidenceId))
    .where(and(eq(claims.articleId, articleId), isMoving, isNotUndone(claims.id), isNotUndone(attachments.id)))
    .all();
  const evidenceIds = new Set(moving.map(({ evidenceId }) => evidenceId));
  const claimIds = [...new Set(moving.map(({ claimId }) => claimId))];
  // What somebody may not see on the desk is not in here either.
  const desk = articleDesk(db, articleId, actor, { claimIds, sentenceIds: [] });
  const evidence = desk.claims.flatMap((claim) => claim.evidence).filter((item) => evidenceIds.has(item.evidenceId));
  return {
    n: desk.n,
    kept: Object.fromEntries(
      evidence.map(({ attachmentId, keeping, passage }) => [attachmentId, { keeping, passage }]),
    ),
  };
}
