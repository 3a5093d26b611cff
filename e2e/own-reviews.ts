import { newsrooms } from "#/db/schema/index.ts";
import { RecordVerdict } from "#/newsroom/verdicts/input.ts";
import { recordVerdict } from "#/newsroom/verdicts/record-verdict.ts";
import type { people } from "#/scripts/demo/play.ts";
import { contextOf, withDatabase } from "./own-data.ts";

// Reviews of a story's own claims. The policy is the whole newsroom's, so it never holds while another story looks.

type Verdict = { claimId: string; conclusion: string; rationale?: string; suggestedText?: string; seen?: string };

/** The checker's first verdict, as where the newsroom has every claim judged by two people, the second one blind. */
export function judgeFirst(verdict: Verdict, name: keyof typeof people = "priya"): void {
  withDatabase((db) => {
    db.$client.exec("begin immediate");
    db.update(newsrooms).set({ secondReview: "all", isSecondReviewBlind: true }).run();
    recordVerdict(contextOf(db, name), RecordVerdict.parse({ rationale: "See the table.", ...verdict }));
    db.update(newsrooms).set({ secondReview: "none" }).run();
    db.$client.exec("commit");
  });
}

/** The reviewer's second one. */
export function judgeSecond(verdict: Verdict): void {
  withDatabase((db) => {
    recordVerdict(contextOf(db, "ravi"), RecordVerdict.parse({ rationale: "Not as I read it.", ...verdict }));
  });
}
