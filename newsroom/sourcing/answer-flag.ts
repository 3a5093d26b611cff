import { randomUUID } from "node:crypto";
import { flagAnswers } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { addEvidence } from "../evidence/add-evidence.ts";
import { AttachEvidence } from "../evidence/input.ts";
import { likelyTier } from "../evidence/tier.ts";
import { notifyPeople } from "../notifications/notify-people.ts";
import { transact } from "../transact.ts";
import type { AnswerFlag } from "./input.ts";
import { requireOpenFlag, workingFlag } from "./working-flag.ts";

/**
 * Replies to a flag and tells who asked. Earlier answers stay on file; whether this one is enough is decided by who
 * resolves the flag. A link that comes with it is attached to the claim as evidence, in the same change.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function answerFlag(ctx: Context, input: AnswerFlag): void {
  transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const flag = workingFlag(tx, input.flagId);
    const { claim } = flag;

    authorise("flag.answer", claim.article);
    if (input.url) authorise("evidence.attach", { ownerId: claim.article.ownerId });

    requireOpenFlag(flag);

    tx.insert(flagAnswers)
      .values({ id: randomUUID(), flagId: flag.row.id, answer: input.answer, answeredBy: actorId, answeredAt: at })
      .run();
    record({
      name: "flag.answered",
      subjectId: flag.row.id,
      articleId: claim.article.id,
      detail: { label: claim.label, kind: flag.row.kind },
    });
    if (input.url) {
      const { url, title, stance = "context", quote, locatorKind, locator } = input;
      const said = Object.entries({ title, quote, locatorKind, locator }).filter(([, words]) => words);
      const tier = likelyTier(url);
      const evidence = { claimId: claim.row.id, url, stance, tier, ...Object.fromEntries(said) };
      addEvidence(change, ctx.actor, claim, AttachEvidence.parse(evidence));
    }
    const askedBy = flag.question?.askedBy ?? flag.row.raisedBy;
    if (askedBy)
      notifyPeople(change, [askedBy], { kind: "answered", articleId: claim.article.id, claimId: claim.row.id });
  });
}
