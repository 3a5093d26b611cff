import { randomUUID } from "node:crypto";
import { flagAnswers } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { transact } from "../transact.ts";
import type { AnswerFlag } from "./input.ts";
import { requireOpenFlag, workingFlag } from "./working-flag.ts";

/**
 * Replies to a flag. Earlier answers stay on file; whether this one is enough is decided by who resolves the flag.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function answerFlag(ctx: Context, input: AnswerFlag): void {
  transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const flag = workingFlag(tx, input.flagId);

    authorise("flag.answer", flag.claim.article);

    requireOpenFlag(flag);

    tx.insert(flagAnswers)
      .values({ id: randomUUID(), flagId: flag.row.id, answer: input.answer, answeredBy: actorId, answeredAt: at })
      .run();
    record({
      name: "flag.answered",
      subjectId: flag.row.id,
      articleId: flag.claim.article.id,
      detail: { label: flag.claim.label, kind: flag.row.kind },
    });
  });
}
