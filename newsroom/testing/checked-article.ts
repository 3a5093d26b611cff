import type { Database } from "#/db/client.ts";
import type { Mode } from "#/db/vocabulary.ts";
import type { Context } from "../context.ts";
import { draftReport } from "../reports/draft-report.ts";
import { signOffArticle } from "../reports/sign-off-article.ts";
import type { Conclusion } from "../verdicts/rating-scale.ts";
import { recordVerdict } from "../verdicts/record-verdict.ts";
import { aClaim, anArticle, type CastName } from "./newsroom.ts";

type Newsroom = { db: Database; as: (name: CastName) => Context };

export type CheckedArticle = ReturnType<typeof anArticle> & { claimIds: [string, string] };

/** Why the verdicts of a checked article are what they are: long enough for markup. */
export const RATIONALE = "The harbour office's own table for the year says so.";

/**
 * An article of two sentences, a claim in each, both judged by Priya and nobody else: nothing blocks its sign-off.
 *
 * @param second what a fact-check says of the second claim, which evidence refutes
 */
export function aCheckedArticle({ db, as }: Newsroom, mode: Mode, second: Conclusion = "false"): CheckedArticle {
  const article = anArticle(db, { mode });
  const [first = "", other = ""] = article.text.split("\n");
  const supported = aClaim(db, article, { exact: first, evidence: ["supports"] });
  const refuted = aClaim(db, article, { exact: other, evidence: [mode === "copy_check" ? "supports" : "refutes"] });
  const inCopy = mode === "copy_check";
  const judge = (claimId: string, conclusion: Conclusion) =>
    recordVerdict(as("priya"), {
      claimId,
      conclusion,
      rationale: RATIONALE,
      suggestedText: null,
      soleSourceReason: null,
      seen: null,
    });
  judge(supported.id, inCopy ? "verified" : "true");
  judge(refuted.id, inCopy ? "verified" : second);
  return { ...article, claimIds: [supported.id, refuted.id] };
}

/** A checked article that Tomás signed off; a published fact-check has its report drafted. */
export function aSignedOffArticle(newsroom: Newsroom, mode: Mode, second?: Conclusion): CheckedArticle {
  const article = aCheckedArticle(newsroom, mode, second);
  signOffArticle(newsroom.as("tomas"), { articleId: article.id, note: null });
  if (mode === "published_fact_check") {
    draftReport(newsroom.as("tomas"), {
      articleId: article.id,
      rowVersion: 0,
      slug: "harbour-traffic",
      title: "Did traffic double?",
      dek: "One of two claims holds.",
    });
  }
  return article;
}
