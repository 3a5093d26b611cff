import { eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { newsrooms, people } from "#/db/schema/index.ts";
import { currentVersion, type VersionRow } from "../articles/current-version.ts";
import { sentenceRecords } from "../articles/sentence-records.ts";
import { type ArticleRow, articleById, ownArticleWaiver } from "../articles/working-article.ts";
import { claimLabel, claimSlug } from "../claims/claim.ts";
import { appearanceOf, claimantOf } from "../claims/claimant.ts";
import { type ClaimRecord, claimRecords } from "../claims/queries.ts";
import { RuleBroken } from "../errors.ts";
import { locatorLabel } from "../evidence/evidence.ts";
import type { EvidenceRecord } from "../evidence/evidence-records.ts";
import { houseScale } from "../house/queries.ts";
import { boundsOf, levelOn } from "../house/scale.ts";
import { conclusionOf, type RatingLevel, standardOf } from "../verdicts/rating-scale.ts";
import { agree } from "../verdicts/round.ts";
import { claimReviewedOf } from "./claim-wording.ts";
import { requireNoConfidentialNames } from "./confidential-names.ts";
import { deskTexts } from "./desk-texts.ts";
import { hiddenEvidence } from "./discreet.ts";
import { currentVerdicts, reportOf } from "./queries.ts";
import { type ClaimPlace, placesOf, shownText } from "./shown-text.ts";
import type {
  CheckingSnapshot,
  CheckSheetSnapshot,
  ClaimSnapshot,
  EvidenceSnapshot,
  ReportSnapshot,
  RightOfReplySnapshot,
} from "./snapshot.ts";
import { standingSignOff } from "./void-sign-off.ts";

/** What report and check sheet have in common. */
type Checked = Pick<ReportSnapshot, "format" | "newsroom" | "article" | "claims" | "checking"> & {
  version: VersionRow;
  places: ClaimPlace[];
};

/**
 * The public snapshot of a signed-off article with a drafted report, as it would be published at that moment. The same
 * rows and the same moment give the same snapshot.
 *
 * @param published when, and the name of who publishes
 * @throws NotFound
 * @throws RuleBroken where something that a snapshot needs is missing, or a desk text names a confidential source
 */
export function buildReportSnapshot(
  db: Reader,
  articleId: string,
  { publishedAt, publishedBy }: { publishedAt: Date; publishedBy: string },
): ReportSnapshot {
  const report = reportOf(db, articleId);
  if (!report) throw new RuleBroken("The report has no title and no summary yet. Write them first.");
  const { version, places, ...checked } = checkedArticle(db, articleId, publishedBy);
  requireNoConfidentialNames(db, articleId, version.text, { "The report": [report.title, report.dek, report.slug] });
  const at = publishedAt.toISOString();
  return {
    ...checked,
    text: shownText(db, version, report.textShown, places),
    report: {
      slug: report.slug,
      title: report.title,
      dek: report.dek,
      language: checked.article.language,
      version: 1,
      changeKind: "first",
      firstPublishedAt: at,
      publishedAt: at,
    },
  };
}

/**
 * The private result of a signed-off copy check. Confidential sources are hidden in it too: sheets are passed around.
 *
 * @throws NotFound, RuleBroken
 */
export function buildCheckSheet(
  db: Reader,
  articleId: string,
  { closedAt, closedBy }: { closedAt: Date; closedBy: string },
): CheckSheetSnapshot {
  const { version, newsroom, places: _, ...checked } = checkedArticle(db, articleId, closedBy);
  return {
    ...checked,
    newsroom: { name: newsroom.name },
    ownArticleWaiver: ownArticleWaiver(db, articleId)?.reason ?? null,
    closedAt: closedAt.toISOString(),
    text: version.text,
  };
}

function checkedArticle(db: Reader, articleId: string, finishedBy: string): Checked {
  const newsroom = db.select().from(newsrooms).get();
  if (!newsroom) throw new RuleBroken("The newsroom is not set up yet. Open its set-up link first.");
  const article = articleById(db, articleId);
  const version = currentVersion(db, articleId);
  const records = claimRecords(db, articleId, version.id);
  const accepted = records.filter(({ standing: { state } }) => state !== "suggested" && state !== "dismissed");
  const scale = houseScale(db);
  const claims = accepted.map((record) => claimSnapshot(record, article, scale));
  requireNoConfidentialNames(db, articleId, version.text, Object.assign({}, ...claims.map(deskTexts)));
  return {
    format: 1,
    version,
    places: accepted.flatMap(placesOf),
    newsroom: {
      name: newsroom.name,
      publicAddress: newsroom.publicAddress,
      correctionsPolicyUrl: newsroom.correctionsPolicyUrl,
    },
    article: {
      headline: article.headline,
      byline: article.byline,
      publisher: article.publisher,
      sourceUrl: article.sourceUrl,
      publishedOn: article.publishedOn,
      language: article.language,
      textSha256: version.sha256,
      sentences: sentenceRecords(db, version.id, records).length,
    },
    claims,
    checking: checkingSnapshot(db, articleId, accepted, finishedBy),
  };
}

function claimSnapshot(record: ClaimRecord, article: ArticleRow, scale: readonly RatingLevel[]): ClaimSnapshot {
  const { claim, anchors, verdicts, waiver, secondWaivers } = record;
  const label = claimLabel(claim.n);
  const { verdict } = record.standing;
  const [anchor] = anchors;
  if (!verdict?.outcome || !anchor) {
    throw new RuleBroken(`${label} is not settled. Judge it first.`);
  }
  const claimant = claimantOf({ ...claim, claimant: record.claimant }, article);
  const agreeing = currentVerdicts(record).filter((other) => agree(other, verdict));
  // An editor's reason for taking one of two verdicts is for colleagues; readers get that verdict's own.
  const accepted = verdicts.find(({ id }) => id === verdict.acceptedId);
  const { rating, own } = verdict;
  const level = rating && levelOn(scale, { rating, own });
  const { label: verdictLabel, mark } = level ?? conclusionOf(verdict);
  return {
    slug: claimSlug(claim.n),
    label,
    quote: anchor.exact,
    statement: claim.statement,
    claimReviewed: claimReviewedOf(claim),
    kind: claim.kind,
    isKey: claim.isKey,
    sourcing: claim.sourcing,
    attribution:
      claim.speakerWords || claim.cueWords
        ? { speaker: claim.speakerName ?? claim.speakerWords, cue: claim.cueWords }
        : null,
    claimant: claimant && {
      name: claimant.name,
      kind: claimant.kind,
      jobTitle: claimant.jobTitle,
      url: claimant.url,
    },
    madeOn: claim.madeOn,
    location: claim.location,
    appearanceUrl: appearanceOf(claim, article),
    rating: level && ratingSnapshot(level, scale),
    outcome: verdict.outcome,
    verdictLabel,
    mark,
    rationale: accepted?.rationale || verdict.rationale,
    gaps: claim.gaps,
    rightOfReply: rightOfReplySnapshot(record.contacts),
    soleSourceReason: verdict.soleSourceReason,
    waiver: waiver?.reason ?? null,
    secondReviewWaiver: secondWaivers.find(({ verdictId }) => verdictId === verdict.id)?.reason ?? null,
    suggestedText: verdict.suggestedText,
    evidence: record.evidence.map(evidenceSnapshot),
    reviewedBy: namesOf(agreeing),
  };
}

/** That a reply was offered and what came of it; whom it was offered to and what was said stay on the desk. */
function rightOfReplySnapshot(contacts: ClaimRecord["contacts"]): RightOfReplySnapshot | null {
  const last = contacts.findLast(({ isRightOfReply }) => isRightOfReply);
  return last ? { offered: true, result: last.result, on: last.contactedOn } : null;
}

function ratingSnapshot(level: RatingLevel, scale: readonly RatingLevel[]): ClaimSnapshot["rating"] {
  const { label, value, definition } = level;
  const own = level.countsAs === undefined ? {} : { ownLevel: level.code };
  return { code: standardOf(level), ...own, label, value, definition, ...boundsOf(scale) };
}

/** INV-12: of a confidential source only what may be said of it. */
function evidenceSnapshot({ attachment, item, source, keeping }: EvidenceRecord): EvidenceSnapshot {
  const shared = {
    stance: attachment.stance,
    tier: source.tier,
    seenOn: attachment.attachedAt.toISOString().slice(0, 10),
  };
  if (source.isConfidential) return hiddenEvidence(shared, source.publicDescription);
  return {
    ...shared,
    title: item.title,
    url: item.url,
    source: source.name,
    isConfidential: false,
    publisher: item.publisher,
    publishedOn: item.publishedOn,
    quote: attachment.quote,
    locator: locatorLabel(attachment.locatorKind, attachment.locator),
    copyKeptOn: keeping?.copy ? new Date(keeping.copy.at).toISOString().slice(0, 10) : null,
    archivedUrl: keeping?.archived?.address ?? null,
  };
}

function checkingSnapshot(
  db: Reader,
  articleId: string,
  accepted: readonly ClaimRecord[],
  finishedBy: string,
): CheckingSnapshot {
  const signOff = standingSignOff(db, articleId);
  if (!signOff) throw new RuleBroken("This article is not signed off. Have an editor sign it off first.");
  const signer = db.select().from(people).where(eq(people.id, signOff.signedBy)).get();
  return {
    checkedBy: namesOf(accepted.flatMap(currentVerdicts)),
    signedOffBy: signer?.name ?? "",
    signedOffAt: signOff.signedAt.toISOString(),
    publishedBy: finishedBy,
    checkedByOnePerson: signOff.isSolo,
  };
}

/** Each name once, in alphabetical order. */
function namesOf(verdicts: ClaimRecord["verdicts"]): string[] {
  return [...new Set(verdicts.map(({ byName }) => byName))].toSorted((a, b) => a.localeCompare(b, "en"));
}
