import { articleDesk } from "../articles/queries.ts";
import { draftCorrection } from "../corrections/draft-correction.ts";
import type { DraftCorrection } from "../corrections/input.ts";
import { readerContext, receiveRequest } from "../corrections/receive-request.ts";
import { attachEvidence } from "../evidence/attach-evidence.ts";
import { AttachEvidence } from "../evidence/input.ts";
import { publishedSnapshots } from "../reports/published.ts";
import { signOffArticle } from "../reports/sign-off-article.ts";
import { RecordVerdict } from "../verdicts/input.ts";
import { recordVerdict } from "../verdicts/record-verdict.ts";
import { reopenClaim } from "../verdicts/reopen-claim.ts";
import type { CheckedArticle } from "./checked-article.ts";
import type { aNewsroom } from "./newsroom.ts";

type Newsroom = Pick<ReturnType<typeof aNewsroom>, "db" | "as">;

/** A correction of a whole report, as an editor sends it; its article is still to be said. */
export const aCorrection: Omit<DraftCorrection, "articleId"> = {
  rowVersion: 0,
  kind: "correction",
  claim: null,
  publicText: "The port grew by 4%, as the article said.",
  whatWasWrong: "An earlier version called the second claim false.",
  internalCause: "Rufus Crumpet read the table a line too low.",
  requestedBy: "internal",
  requestId: null,
};

/** Opens a correction of a published report; gives back its id. */
export function correct({ as }: Newsroom, article: { id: string }, given: Partial<DraftCorrection> = {}): string {
  return draftCorrection(as("tomas"), { ...aCorrection, articleId: article.id, ...given }).id;
}

/** At the desk: C02 is taken up again, evidence that supports it comes in, Priya finds it true, and Tomás signs off. */
export function findSecondTrue({ db, as }: Newsroom, article: CheckedArticle): void {
  const [, claimId] = article.claimIds;
  reopenClaim(as("priya"), { claimId, because: "A reader says so." });
  const evidence = {
    claimId,
    stance: "supports",
    tier: "primary",
    title: "Table 3",
    url: "https://port.example.gov/3",
  };
  attachEvidence(as("priya"), AttachEvidence.parse({ ...evidence, sourceName: "Port Office", note: "Rufus Crumpet" }));
  const rationale = "Table 3 of the port office has growth of 4 per cent for the year.";
  const seen = articleDesk(db, article.id, as("priya").actor).claims.find(({ id }) => id === claimId)?.seen;
  recordVerdict(as("priya"), RecordVerdict.parse({ claimId, conclusion: "true", rationale, seen }));
  signOffArticle(as("tomas"), { articleId: article.id, note: null });
}

/** A reader's request about C02 of the newest report, from somebody who must never be named; gives back its id. */
export function aReadersRequest({ db }: Newsroom): string {
  const report = publishedSnapshots(db)[0]?.report.slug ?? "";
  const said = { claim: "C02", whatIsWrong: "It did grow.", evidenceUrl: null };
  const who = { name: "Zebulon Quackenbush", email: "zebulon@quackenbush.test" };
  const at = new Date("2026-03-02T13:00:00Z");
  return receiveRequest(
    readerContext(db, () => at),
    { report, ...said, ...who },
  ).id;
}
