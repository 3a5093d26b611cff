import { eq } from "drizzle-orm";
import { sentences } from "#/db/schema/index.ts";
import { confirmExclusions } from "../articles/confirm-exclusions.ts";
import { excludeSentence } from "../articles/exclude-sentence.ts";
import { includeSentence } from "../articles/include-sentence.ts";
import { postVersion } from "../articles/post-version.ts";
import { reviseArticle } from "../articles/revise-article.ts";
import { submitArticle } from "../articles/submit-article.ts";
import { switchSoloPublishing } from "../people/switch-solo-publishing.ts";
import { cancelPublication } from "../reports/cancel-publication.ts";
import { closeArticle } from "../reports/close-article.ts";
import { draftReport } from "../reports/draft-report.ts";
import { prepareReport, publishReport } from "../reports/publish-report.ts";
import { refusePublication } from "../reports/refuse-publication.ts";
import { reopenArticle } from "../reports/reopen-article.ts";
import { schedulePublication } from "../reports/schedule-publication.ts";
import { signOffArticle } from "../reports/sign-off-article.ts";
import { recordVerdict } from "../verdicts/record-verdict.ts";
import { waiveOwnArticle } from "../verdicts/waive-own-article.ts";
import { aCheckedArticle } from "./checked-article.ts";
import { aClaim, anArticle, type CastName } from "./newsroom.ts";
import { onAny, onBoth, type Place, type Step } from "./walk.ts";

const everybody = "rcvea";
const desk = "cvea";
const editors = "e";
const nobody = "";
const reason = "Nobody else is here.";

const details = {
  headline: "Harbour",
  byline: null,
  publisher: "The Courier",
  sourceUrl: null,
  publishedOn: null,
  language: "en",
};

const aTime = { rowVersion: 0, date: "2026-03-04", time: "06:00", timeZone: "Europe/Berlin" };

/** The article's second sentence, in which there is no claim. */
function aSentence(place: Place): string {
  return place.anArticleWithAClaim().sentenceIds[1] ?? "";
}

function aCheckedArticleOf(place: Place): string {
  const { id } = aCheckedArticle(place, "copy_check");
  place.own(id);
  return id;
}

/** An article whose only claim was judged by `reviewer` and nobody else. */
function anArticleJudgedBy({ db, as, ownerId }: Place, reviewer: CastName): string {
  const article = anArticle(db, { text: "Traffic doubled in 2025.", ownerId });
  const { id: claimId } = aClaim(db, article, { evidence: ["supports"] });
  if (ownerId === reviewer) waiveOwnArticle(as("tomas"), { articleId: article.id, reason });
  recordVerdict(as(reviewer, ["reviewer"]), {
    claimId,
    conclusion: "verified",
    rationale: reason,
    suggestedText: null,
    soleSourceReason: null,
    seen: null,
  });
  return article.id;
}

export const articleSteps: Record<string, Step[]> = {
  "articles/submit-article": onBoth(everybody, desk, ({ ownerId }) => {
    return (ctx) => submitArticle(ctx, { ...details, mode: "copy_check", text: "Traffic doubled in 2025.", ownerId });
  }),
  "articles/post-version": onBoth(everybody, desk, (place) => {
    const { id: articleId, versionId: seen, text } = place.anArticleWithAClaim();
    return (ctx) => postVersion(ctx, { articleId, seen, text: `${text} More.`, note: null, isConfirmed: false });
  }),
  "articles/revise-article": onBoth(everybody, desk, (place) => {
    const { id: articleId } = place.anArticleWithAClaim();
    return (ctx) => reviseArticle(ctx, { articleId, ...details, rowVersion: 1 });
  }),
  "articles/exclude-sentence": onAny(desk, (place) => {
    const sentenceId = aSentence(place);
    return (ctx) => excludeSentence(ctx, { sentenceId, reason: "opinion" });
  }),
  "articles/include-sentence": onAny(desk, (place) => {
    const sentenceId = aSentence(place);
    excludeSentence(place.as("priya"), { sentenceId, reason: "opinion" });
    return (ctx) => includeSentence(ctx, { sentenceId });
  }),
  "articles/confirm-exclusions": onAny(desk, (place) => {
    const article = place.anArticleWithAClaim();
    const second = eq(sentences.id, article.sentenceIds[1] ?? "");
    place.db.update(sentences).set({ suggestedReason: "opinion" }).where(second).run();
    return (ctx) => confirmExclusions(ctx, { articleId: article.id });
  }),

  "reports/sign-off-article": [
    ...onBoth(nobody, editors, (place) => {
      const articleId = aCheckedArticleOf(place);
      return (ctx) => signOffArticle(ctx, { articleId, note: null });
    }),
    {
      row: "somebody else's, sole reviewer oneself",
      isOwn: false,
      who: nobody,
      deed: (place) => {
        const articleId = anArticleJudgedBy(place, "noor");
        return (ctx) => signOffArticle(ctx, { articleId, note: null });
      },
    },
    {
      row: "somebody else's, sole reviewer oneself, solo publishing",
      isOwn: false,
      who: editors,
      deed: (place) => {
        const articleId = anArticleJudgedBy(place, "noor");
        switchSoloPublishing(place.as("ines"), { on: true });
        return (ctx) => signOffArticle(ctx, { articleId, note: null });
      },
    },
    {
      row: "own, waived by an editor",
      isOwn: true,
      who: editors,
      deed: (place) => {
        const articleId = aCheckedArticleOf(place);
        waiveOwnArticle(place.as("tomas"), { articleId, reason });
        return (ctx) => signOffArticle(ctx, { articleId, note: null });
      },
    },
    {
      row: "own, waived by an editor, sole reviewer oneself",
      isOwn: true,
      who: nobody,
      deed: (place) => {
        const articleId = anArticleJudgedBy(place, "noor");
        return (ctx) => signOffArticle(ctx, { articleId, note: null });
      },
    },
  ],
  "reports/reopen-article": onAny(editors, (place) => {
    const { id: articleId } = place.aSignedOffArticle("copy_check");
    return (ctx) => reopenArticle(ctx, { articleId, because: reason });
  }),
  "reports/close-article": onAny(editors, (place) => {
    const { id: articleId } = place.aSignedOffArticle("copy_check");
    return (ctx) => closeArticle(ctx, { articleId });
  }),
  "reports/draft-report": onAny(editors, (place) => {
    const { id: articleId } = place.anArticleWithAClaim("published_fact_check");
    return (ctx) => draftReport(ctx, { articleId, rowVersion: 0, slug: "port", title: "Port", dek: "It grew." });
  }),
  "reports/schedule-publication": onAny(editors, (place) => {
    const { id: articleId } = place.aSignedOffArticle("published_fact_check");
    return (ctx) => schedulePublication(ctx, { articleId, ...aTime });
  }),
  "reports/cancel-publication": onAny(editors, (place) => {
    const { id: articleId } = place.aSignedOffArticle("published_fact_check");
    schedulePublication(place.as("tomas"), { articleId, ...aTime });
    return (ctx) => cancelPublication(ctx, { articleId });
  }),
  "reports/refuse-publication": onAny(everybody, (place) => {
    const { id: articleId } = place.aSignedOffArticle("published_fact_check");
    const { id: scheduleId } = schedulePublication(place.as("tomas"), { articleId, ...aTime });
    const now = () => new Date("2026-03-04T05:00:00Z");
    return (ctx) => refusePublication({ ...ctx, now }, { scheduleId, refusal: "The gate is shut." });
  }),
  "reports/publish-report": onAny(editors, (place) => {
    const { id: articleId } = place.aSignedOffArticle("published_fact_check");
    const { actor, now } = place.as("noor", ["editor"]);
    const publishedAt = now();
    const prepared = prepareReport(place.db, articleId, actor, publishedAt);
    const bytes = Buffer.from("page");
    const body = { contentType: "text/html", body: bytes, gzip: bytes, brotli: bytes, etag: '"1"' };
    const pages = [{ path: "/r/harbour-traffic", ...body }];
    return (ctx) => publishReport(ctx, { articleId, publishedAt, ...prepared, pages });
  }),
};
