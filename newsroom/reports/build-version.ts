import { eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { correctionRequests, newsrooms } from "#/db/schema/index.ts";
import { currentVersion } from "../articles/current-version.ts";
import { restsOnDesk, saysWhatWasWrong } from "../corrections/correction.ts";
import { type CorrectionRow, labelOf, openCorrection } from "../corrections/working-correction.ts";
import { RuleBroken } from "../errors.ts";
import { buildReportSnapshot } from "./build-snapshot.ts";
import { discretionOf, requireNoConfidentialNames } from "./confidential-names.ts";
import { beyondMinor, type Difference, differenceBetween, isJudgedOtherwise, isNothing } from "./difference.ts";
import { carriedOn } from "./discreet.ts";
import { liveVersion, reportOf } from "./queries.ts";
import type { ReportSnapshot } from "./snapshot.ts";
import { type Reason, versionAfter } from "./succession.ts";

/**
 * The snapshot of the version that would be published at that moment: the first one, or the one that the open correction
 * makes. The same rows and the same moment give the same snapshot.
 *
 * @throws NotFound
 * @throws RuleBroken where something is missing, where a text names somebody whom it must not name, and where the
 *   correction does not say truly what changes
 */
export function buildVersion(
  db: Reader,
  articleId: string,
  published: { publishedAt: Date; publishedBy: string },
): ReportSnapshot {
  const report = reportOf(db, articleId);
  const live = report && liveVersion(db, report.id);
  if (!report || !live) return buildReportSnapshot(db, articleId, published);

  const correction = requireCorrection(openCorrection(db, report.id));
  const reason = reasonOf(db, correction);
  requireDiscreetWords(db, articleId, correction);
  const carried = carriedOn(live.snapshot, discretionOf(db, articleId, currentVersion(db, articleId).text));
  const content = restsOnDesk(reason.kind)
    ? buildReportSnapshot(db, articleId, published)
    : asItStands(db, carried, published);
  const next = versionAfter(carried, content, reason);
  requireTrueReason(live.snapshot, next, reason);
  return next;
}

function requireCorrection(correction: CorrectionRow | null): CorrectionRow {
  if (correction) return correction;
  throw new RuleBroken("This report is published. Say what is to be corrected, then publish the next version.");
}

function reasonOf(db: Reader, correction: CorrectionRow): Reason {
  const { kind, publicText, whatWasWrong } = correction;
  if (publicText === null) throw new RuleBroken("Readers are not told yet what changes. Write it first.");
  if (saysWhatWasWrong(kind) && whatWasWrong === null)
    throw new RuleBroken("Say what was wrong before you publish this.");
  return {
    kind,
    claim: labelOf(db, correction),
    text: publicText,
    whatWasWrong: kind === "minor" ? null : whatWasWrong,
  };
}

/** What readers have, in a newsroom that may have changed its name since. */
function asItStands(
  db: Reader,
  live: ReportSnapshot,
  { publishedAt, publishedBy }: { publishedAt: Date; publishedBy: string },
): ReportSnapshot {
  const row = db.select().from(newsrooms).get();
  return {
    ...live,
    newsroom: row
      ? { name: row.name, publicAddress: row.publicAddress, correctionsPolicyUrl: row.correctionsPolicyUrl }
      : live.newsroom,
    report: { ...live.report, publishedAt: publishedAt.toISOString() },
    checking: { ...live.checking, publishedBy },
  };
}

/** Neither a confidential source nor the reader who asked is named in what readers are told (INV-12). */
function requireDiscreetWords(db: Reader, articleId: string, correction: CorrectionRow): void {
  const words = [correction.publicText, correction.whatWasWrong].filter((text) => text !== null);
  const { text } = currentVersion(db, articleId);
  requireNoConfidentialNames(db, articleId, text, { "The correction": words });
  const asked = db
    .select({ name: correctionRequests.name, email: correctionRequests.email })
    .from(correctionRequests)
    .where(eq(correctionRequests.correctionId, correction.id))
    .all();
  const named = asked.flatMap(({ name, email }) => [name, email]).filter((name) => name !== null);
  const said = words.join("\n").toLowerCase();
  if (named.some((name) => said.includes(name.toLowerCase()))) {
    throw new RuleBroken("The correction names the reader who asked for it. Take the name or the address out.");
  }
}

/** Each later version says truly what it changes (INV-11). */
function requireTrueReason(live: ReportSnapshot, next: ReportSnapshot, { kind, claim }: Reason): void {
  const difference = differenceBetween(live, next);
  if (kind === "retraction" && claim !== null && difference.removed.length === 0) {
    throw new RuleBroken(`${claim} is not in the published report: choose another claim.`);
  }
  if (!restsOnDesk(kind)) return;
  if (isNothing(difference)) {
    throw new RuleBroken("Nothing is different from what readers have. Change it first, or write an editor’s note.");
  }
  if (kind === "minor") {
    const [first] = beyondMinor(difference);
    if (first) throw new RuleBroken(`This is more than a minor change. ${first} Choose another kind.`);
  }
  if (kind === "clarification") {
    const changed = difference.claims.find(isJudgedOtherwise);
    if (changed) throw new RuleBroken(`The verdict on ${changed.label} is another one: that is no clarification.`);
  }
  const other = claim === null ? undefined : labelsOf(difference).find((label) => label !== claim);
  if (other) throw new RuleBroken(`${other} is different too: make the correction about the whole report.`);
}

function labelsOf({ claims, added, removed }: Difference): string[] {
  return [...claims, ...added, ...removed].map(({ label }) => label);
}
