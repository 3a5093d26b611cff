import { eq } from "drizzle-orm";
import { newsrooms } from "#/db/schema/index.ts";
import { changesBetween, conflictOver } from "../changed.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import { secondReviews } from "../verdicts/policy.ts";
import type { SetSecondReview } from "./input.ts";
import { type Newsroom, newsroomOnFile } from "./queries.ts";

const labels = { claims: "Claims judged by two people", share: "Share", blind: "Second review" };

/**
 * Says which claims need a second, independent verdict, and whether it is given without seeing the first. It holds for
 * verdicts from then on; what was settled stays settled.
 *
 * @throws NotFound, Forbidden, RuleBroken
 * @throws Conflict where somebody saved since `rowVersion`
 */
export function setSecondReview(ctx: Context, input: SetSecondReview): Newsroom {
  return transact(ctx, ({ tx, authorise, record }) => {
    const onFile = newsroomOnFile(tx);
    authorise("newsroom.configure");

    const policy = {
      secondReview: input.secondReview,
      secondReviewShare: input.secondReview === "sample" ? (input.share ?? 0) / 100 : null,
      isSecondReviewBlind: input.isBlind,
    };
    const changed = changesBetween(readable(onFile), readable(policy));
    if (Object.keys(changed).length === 0) throw new RuleBroken("Nothing was changed, so there is nothing to save.");
    if (input.rowVersion !== onFile.rowVersion) {
      throw conflictOver("the second review", changed, labels, onFile.rowVersion);
    }

    const saved = tx
      .update(newsrooms)
      .set({ ...policy, rowVersion: onFile.rowVersion + 1 })
      .where(eq(newsrooms.id, 1))
      .returning()
      .get();
    record({
      name: "second-review.set",
      subjectId: "newsroom",
      detail: { of: saved.secondReview, share: saved.secondReviewShare, isBlind: saved.isSecondReviewBlind },
    });
    return saved;
  });
}

type Policy = Pick<Newsroom, "secondReview" | "secondReviewShare" | "isSecondReviewBlind">;

function readable(policy: Policy): Record<string, string | null> {
  return {
    claims: secondReviews.find(({ code }) => code === policy.secondReview)?.label ?? policy.secondReview,
    share: policy.secondReviewShare === null ? null : `${Math.round(policy.secondReviewShare * 100)} %`,
    blind: policy.isSecondReviewBlind ? "blind" : "open",
  };
}
