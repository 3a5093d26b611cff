import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { flagClosings, flags } from "#/db/schema/index.ts";
import { acceptedClaim } from "../claims/working-claim.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { voidSignOff } from "../reports/void-sign-off.ts";
import { transact } from "../transact.ts";
import { isNotUndone } from "../undo/undone-rows.ts";
import { veilsOver } from "../verdicts/queries.ts";
import { isHidden } from "../verdicts/veil.ts";
import type { RaiseFlag } from "./input.ts";
import { putQuestion } from "./put-question.ts";
import { flagBlocks, flagKinds } from "./sourcing-flag.ts";

/**
 * Says what is missing in how a claim is sourced. It blocks a copy check until it is resolved or waived, and warns in
 * a published fact-check. With `ask` it goes to the article's reporter at once.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function raiseFlag(ctx: Context, input: RaiseFlag): typeof flags.$inferSelect {
  return transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const claim = acceptedClaim(tx, input.claimId);
    // Whoever may review blind is not told by a refusal what was flagged since the first verdict.
    const veil = veilsOver(tx, ctx.actor, claim.row.id)[0]?.veil ?? null;
    const sameKind = and(eq(flags.claimId, claim.row.id), eq(flags.kind, input.kind), eq(flags.origin, "person"));
    const open = tx
      .select({ by: flags.raisedBy, at: flags.raisedAt })
      .from(flags)
      .leftJoin(flagClosings, eq(flagClosings.flagId, flags.id))
      .where(and(sameKind, isNull(flagClosings.flagId), isNotUndone(flags.id)))
      .all()
      .some((flag) => !isHidden(veil, actorId, flag));

    authorise("flag.raise");
    if (input.ask) authorise("flag.ask");

    const { label, question } = flagKinds[input.kind];
    if (open) throw new RuleBroken(`${claim.label} has an open flag “${label}” already. Answer or resolve that one.`);

    const flag = tx
      .insert(flags)
      .values({
        id: randomUUID(),
        claimId: claim.row.id,
        kind: input.kind,
        origin: "person",
        note: input.note,
        raisedBy: actorId,
        raisedAt: at,
      })
      .returning()
      .get();
    record({
      name: "flag.raised",
      subjectId: flag.id,
      articleId: claim.article.id,
      detail: { label: claim.label, kind: flag.kind, note: flag.note },
    });
    if (input.ask) putQuestion(change, claim, flag, { question: input.note ?? question, due: input.due ?? null });
    if (flagBlocks(claim.article.mode, { origin: "person", state: "open" })) {
      voidSignOff(change, claim.article, `${claim.label} was flagged: ${label.toLowerCase()}`);
    }
    return flag;
  });
}
