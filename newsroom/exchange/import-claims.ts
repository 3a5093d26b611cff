import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { acceptances, claimAnchors, claims } from "#/db/schema/index.ts";
import { currentVersion, type VersionRow } from "../articles/current-version.ts";
import { type ArticleRow, workingArticle } from "../articles/working-article.ts";
import { anchorAt, type Place } from "../claims/anchor.ts";
import { claimLabel } from "../claims/claim.ts";
import { type LivePlace, livePlaces, requireIncluded } from "../claims/live-claims.ts";
import { kindOf, wordsOf } from "../claims/wording.ts";
import { nextClaimNumber, nextNumbers, workingClaim } from "../claims/working-claim.ts";
import type { Context } from "../context.ts";
import { NewsroomError, RuleBroken } from "../errors.ts";
import { addEvidence } from "../evidence/add-evidence.ts";
import { voidSignOff } from "../reports/void-sign-off.ts";
import { type Change, transact } from "../transact.ts";
import type { Fault, FilePlace, ImportReport } from "./format.ts";
import type { ImportClaims, ImportedClaim } from "./input.ts";
import { spanOf } from "./places.ts";
import { readClaims } from "./read-claims.ts";

/** Thrown out of a change that is not to be kept, with what came of it. */
class NotKept extends Error {
  readonly report: ImportReport;
  constructor(report: ImportReport) {
    super("The import is not kept");
    this.report = report;
  }
}

/**
 * Takes in the claims of a file with their evidence, all of them or none: one change, which undo takes back whole. A claim
 * on words that the engine suggested accepts the suggestion. The report says of everything that is wrong where it stands
 * in the file; nothing is stored then, nor on trial.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function importClaims(ctx: Context, input: ImportClaims): ImportReport {
  const read = readClaims(input.name, input.text);
  try {
    return transact(ctx, (change) => {
      const article = workingArticle(change.tx, input.articleId);

      change.authorise("claim.mark");
      change.authorise("evidence.attach", { ownerId: article.ownerId });

      if (read.claims.length + read.faults.length === 0) throw new RuleBroken("There is no claim in this file.");

      const evidence = read.claims.reduce((sum, claim) => sum + (claim.evidence?.length ?? 0), 0);
      const report = { claims: read.claims.length, accepted: 0, evidence, faults: [...read.faults], isStored: true };
      change.record({
        name: "claim.imported",
        subjectId: article.id,
        articleId: article.id,
        detail: { claims: report.claims, evidence, from: input.name },
      });
      const version = currentVersion(change.tx, article.id);
      for (const { where, ...claim } of read.claims) {
        try {
          if (takeIn(change, ctx, article, version, claim) === "accepted") report.accepted += 1;
        } catch (error) {
          if (!(error instanceof NewsroomError)) throw error;
          report.faults.push({ where, reason: error.message });
        }
      }
      if (input.isTrial || report.faults.length > 0) throw new NotKept({ ...report, isStored: false });
      voidSignOff(change, article, `${report.claims} claims were imported`);
      return report;
    });
  } catch (error) {
    if (error instanceof NotKept) return { ...error.report, faults: error.report.faults.toSorted(inOrderOfFile) };
    throw error;
  }
}

/** "Line 9" before "Line 10". */
function inOrderOfFile(one: Fault, other: Fault): number {
  return one.where.localeCompare(other.where, "en", { numeric: true });
}

function takeIn(
  change: Change,
  { actor }: Context,
  article: ArticleRow,
  version: VersionRow,
  claim: ImportedClaim,
): "accepted" | "marked" {
  const { tx } = change;
  const place = placeOf(version.text, claim);
  requireIncluded(tx, version.id, place);
  const twin = livePlaces(tx, version.id, place).find(({ start, end }) => start === place.start && end === place.end);
  if (twin?.isAccepted) throw new RuleBroken(`${twin.label} already stands on exactly these words.`);
  const claimId = twin ? accept(change, article, twin, claim) : mark(change, article, version, place, claim);
  for (const also of claim.alsoAt ?? []) {
    const span = placeOf(version.text, also);
    requireIncluded(tx, version.id, span);
    tx.insert(claimAnchors)
      .values({ id: randomUUID(), claimId, versionId: version.id, ...span, status: "exact" })
      .run();
  }
  for (const item of claim.evidence ?? []) addEvidence(change, actor, workingClaim(tx, claimId), { ...item, claimId });
  return twin ? "accepted" : "marked";
}

function placeOf(text: string, { quote, occurrence }: { quote: string; occurrence: number | null }): Place {
  const place: FilePlace = { quote, occurrence: occurrence ?? 1 };
  const span = spanOf(text, place);
  if (span === null) {
    throw new RuleBroken(
      place.occurrence === 1
        ? "The article does not hold these words. Copy them from its current version."
        : `The article does not hold these words ${place.occurrence} times.`,
    );
  }
  if (occurrence === null && spanOf(text, { quote, occurrence: 2 })) {
    throw new RuleBroken("These words stand in the article more than once: say which in “occurrence”, from 1.");
  }
  return anchorAt(text, span);
}

function mark(
  { tx, at, actorId, record }: Change,
  article: ArticleRow,
  version: VersionRow,
  place: Place,
  given: ImportedClaim,
): string {
  const id = randomUUID();
  const n = nextClaimNumber(tx, article.id);
  const statement = given.statement ?? wordsOf(place.exact);
  const kind = given.kind ?? kindOf(statement);
  tx.insert(claims)
    .values({
      ...{ id, articleId: article.id, n, statement, kind, isKey: given.key ?? false },
      ...{ origin: "person", sourcing: "none", createdAt: at },
    })
    .run();
  tx.insert(claimAnchors)
    .values({ id: randomUUID(), claimId: id, versionId: version.id, ...place, status: "exact" })
    .run();
  tx.insert(acceptances).values({ claimId: id, acceptedBy: actorId, acceptedAt: at }).run();
  record({
    name: "claim.marked",
    subjectId: id,
    articleId: article.id,
    detail: { label: claimLabel(n), statement, kind },
  });
  return id;
}

/** Takes up the suggestion, worded as the file words it. */
function accept(
  { tx, at, actorId, record }: Change,
  article: ArticleRow,
  { claimId, label }: LivePlace,
  given: ImportedClaim,
): string {
  const { row } = workingClaim(tx, claimId);
  const { statement = row.statement, kind = row.kind, key: isKey = row.isKey } = given;
  tx.insert(acceptances).values({ claimId, acceptedBy: actorId, acceptedAt: at }).run();
  record({ name: "claim.accepted", subjectId: claimId, articleId: article.id, detail: { label } });
  if (statement === row.statement && kind === row.kind && isKey === row.isKey) return claimId;
  const inserted = statement === row.statement ? row.inserted : [];
  tx.update(claims)
    .set({ statement, kind, isKey, inserted, ...nextNumbers(tx, row) })
    .where(eq(claims.id, claimId))
    .run();
  record({
    name: "claim.reworded",
    subjectId: claimId,
    articleId: article.id,
    detail: { label, changed: { statement: { from: row.statement, to: statement } } },
  });
  return claimId;
}
