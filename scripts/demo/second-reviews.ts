import { articleDesk } from "#/newsroom/articles/queries.ts";
import { setKey } from "#/newsroom/claims/set-key.ts";
import type { Context } from "#/newsroom/context.ts";
import { SetSecondReview } from "#/newsroom/people/input.ts";
import { newsroomOnFile } from "#/newsroom/people/queries.ts";
import { setSecondReview } from "#/newsroom/people/set-second-review.ts";
import { RecordVerdict } from "#/newsroom/verdicts/input.ts";
import { recordVerdict } from "#/newsroom/verdicts/record-verdict.ts";

type Cast = Record<"administrator" | "checker" | "reviewer", Context>;

/**
 * Key claims get a blind second review from here on: in the article on the tram one awaits it, and on another one
 * checker and reviewer differ.
 */
export function reviewTwice({ administrator, checker, reviewer }: Cast, articleId: string): void {
  const { db } = administrator;
  const { rowVersion } = newsroomOnFile(db);
  const policy = { secondReview: "key", isBlind: "on", rowVersion: String(rowVersion) };
  setSecondReview(administrator, SetSecondReview.parse(policy));

  const { claims } = articleDesk(db, articleId, checker.actor);
  const price = claims.find(({ exact }) => exact.includes("€86 million"));
  const passengers = claims.find(({ exact }) => exact.includes("9,000 passengers"));
  if (!price || !passengers) throw new Error("The article on the tram has lost its claims");

  recordVerdict(
    checker,
    RecordVerdict.parse({
      claimId: price.id,
      conclusion: "true",
      rationale: "The provincial executive minuted this contract sum on 20 February.",
      soleSourceReason: "The contract itself is not public, and only the province signed it.",
    }),
  );

  setKey(checker, { claimId: passengers.id, isKey: true });
  recordVerdict(
    checker,
    RecordVerdict.parse({
      claimId: passengers.id,
      conclusion: "mostly_false",
      rationale: "The province's own forecast, page 31, expects 5,400 passengers on a working day.",
      seen: passengers.verdicts[0]?.id ?? "",
    }),
  );
  recordVerdict(
    reviewer,
    RecordVerdict.parse({
      claimId: passengers.id,
      conclusion: "misleading",
      rationale:
        "The forecast is for 2030, a year after opening. The director gave no year; for 2040 it expects 8,700.",
    }),
  );
}
