import { articleDesk } from "#/newsroom/articles/queries.ts";
import type { Context } from "#/newsroom/context.ts";
import { closeRequest } from "#/newsroom/corrections/close-request.ts";
import { draftCorrection } from "#/newsroom/corrections/draft-correction.ts";
import { readerContext, receiveRequest } from "#/newsroom/corrections/receive-request.ts";
import { signOffArticle } from "#/newsroom/reports/sign-off-article.ts";
import { recordVerdict } from "#/newsroom/verdicts/record-verdict.ts";
import { reopenClaim } from "#/newsroom/verdicts/reopen-claim.ts";

type Cast = { checker: Context; editor: Context };

const draft = { rowVersion: 0, internalCause: null, requestId: null, claim: null } as const;

/** A reader finds a number that was rounded too kindly: the claim is judged again, and the next version is left to publish. */
export function correctSpending({ checker, editor }: Cast, articleId: string): void {
  const claim = articleDesk(checker.db, articleId, checker.actor).claims.find(({ exact }) =>
    exact.includes("18 per cent"),
  );
  if (!claim) throw new Error("No claim is about 18 per cent");
  const { id: requestId } = receiveRequest(readerContext(editor.db, editor.now), {
    report: "library-budget-speech",
    claim: claim.label,
    whatIsWrong: "From 3.6 to 4.2 million is 17 per cent, not 18. You call the sentence true.",
    evidenceUrl: null,
    name: null,
    email: null,
  });
  const { id: correctionId } = draftCorrection(editor, {
    ...draft,
    articleId,
    kind: "correction",
    claim: claim.label,
    publicText: "Spending on libraries rose by 17 per cent from 2021 to 2026. The article rounds up to 18.",
    whatWasWrong: "An earlier version of this check did not notice the difference.",
    internalCause: "Nobody did the division: the two sums were read off the page and taken for the percentage.",
    requestedBy: "reader",
    requestId,
  });
  reopenClaim(checker, { claimId: claim.id, because: "A reader did the division." });
  const seen = articleDesk(checker.db, articleId, checker.actor).claims.find(({ id }) => id === claim.id)?.seen ?? null;
  recordVerdict(checker, {
    claimId: claim.id,
    conclusion: "mostly_true",
    rationale: "From €3.6 million in 2021 to €4.2 million is 17 per cent before inflation; the article rounds up.",
    suggestedText: null,
    soleSourceReason: null,
    seen,
  });
  signOffArticle(editor, { articleId, note: null });
  const reply = "You are right, and thank you. The report says so now.";
  closeRequest(editor, { requestId, decision: "accepted", reply, correctionId });
}

/** The report on night buses is taken back; the version that says so is left to publish. */
export function retractNightBuses({ editor }: Pick<Cast, "editor">, articleId: string): void {
  draftCorrection(editor, {
    ...draft,
    articleId,
    kind: "retraction",
    publicText: "We have no reliable figures on Sandhaven’s night buses, and neither of our two verdicts stands.",
    whatWasWrong: "The table that we used counts the night lines of the whole province, not those of the town.",
    internalCause: "The table's heading was cut off in the copy that we worked with.",
    requestedBy: "internal",
  });
}
