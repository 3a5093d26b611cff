import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { claimAnchors, claims, dismissals, flagClosings, lostAnchors } from "#/db/schema/index.ts";
import type { ClaimConsequence, Touch } from "../articles/consequences.ts";
import { readingOf } from "../articles/suggestion-rows.ts";
import type { ArticleRow } from "../articles/working-article.ts";
import { notifyOfReopening } from "../notifications/notify-of-reopening.ts";
import type { Change } from "../transact.ts";
import { placeAt } from "./anchor.ts";
import { claimLabel, isJudged } from "./claim.ts";
import type { ClaimRecord } from "./queries.ts";
import { followedStatement } from "./wording.ts";
import { nextNumbers } from "./working-claim.ts";

/** Why a claim has to be judged again, as the log and the card say it. */
export const touches: Record<Touch, string> = {
  edited: "its words changed",
  unsure: "it is not certain where it stands",
  gone: "its words are gone",
  back: "words of it are back",
  reads_otherwise: "its words are the same, but say something else",
};

type NewVersion = { id: string; n: number; text: string };

/** A step of posting a version: the claim stands in it, or is lost in it, as was found; a touched one is judged again. */
export function followText(
  change: Change,
  article: ArticleRow,
  record: ClaimRecord,
  consequence: ClaimConsequence,
  version: NewVersion,
): void {
  carryPlaces(change, record, consequence, version);
  settleStanding(change, article, record, consequence);
  if (consequence.touch === null) return;

  const { claim } = record;
  const label = claimLabel(claim.n);
  change.tx
    .update(claims)
    .set({
      ...wordingAfter(record, consequence, version.text),
      ...nextNumbers(change.tx, claim),
    })
    .where(eq(claims.id, claim.id))
    .run();
  if (isJudged(record.standing.state)) {
    change.record({
      name: "claim.reopened",
      subjectId: claim.id,
      articleId: article.id,
      detail: { label, because: `${touches[consequence.touch]} in version ${version.n}` },
    });
    const [verdict] = record.verdicts;
    if (verdict) notifyOfReopening(change, verdict.recordedBy, claim);
  }
  reopenResolvedFlags(change, article, record);
}

function carryPlaces(
  { tx }: Change,
  { claim }: ClaimRecord,
  { places, lost }: ClaimConsequence,
  version: NewVersion,
): void {
  for (const { start, end, status, was, attribution } of places) {
    tx.insert(claimAnchors)
      .values({
        id: randomUUID(),
        claimId: claim.id,
        versionId: version.id,
        ...placeAt(version.text, { start, end }),
        status,
        was,
        attribution,
      })
      .run();
  }
  for (const place of lost) {
    tx.insert(lostAnchors)
      .values({ ...place, id: randomUUID(), claimId: claim.id, versionId: version.id })
      .run();
  }
}

/** A suggestion whose words are gone is set aside; a claim that was set aside for it is taken up when they are back. */
function settleStanding(
  { tx, at, actorId, record }: Change,
  article: ArticleRow,
  { claim }: ClaimRecord,
  { standing }: ClaimConsequence,
): void {
  const event = { subjectId: claim.id, articleId: article.id };
  const label = claimLabel(claim.n);
  if (standing === "dismissed") {
    tx.insert(dismissals)
      .values({ claimId: claim.id, reason: "removed", note: null, dismissedBy: actorId, dismissedAt: at })
      .run();
    record({ name: "claim.dismissed", ...event, detail: { label, reason: "removed", note: null } });
  }
  if (standing === "restored") {
    tx.delete(dismissals).where(eq(dismissals.claimId, claim.id)).run();
    record({ name: "claim.restored", ...event, detail: { label } });
  }
}

/** What the claim says in its changed words: the engine's reading where nobody worded it otherwise, else its own words changed alike. */
function wordingAfter(
  record: ClaimRecord,
  { places, readings }: ClaimConsequence,
  text: string,
): Partial<typeof claims.$inferInsert> {
  const { claim, anchors } = record;
  const [oldPlace, newPlace] = [anchors[0], places[0]];
  const judged = isJudged(record.standing.state) ? claim.statement : (claim.statementWas ?? claim.statement);
  const keep = (wording: { statement: string }): Partial<typeof claims.$inferInsert> => ({
    ...wording,
    statementWas: wording.statement === judged ? null : judged,
  });
  if (readings && readings.before.statement === claim.statement) return keep(readingOf(text, readings.after));
  if (!oldPlace || !newPlace) return {};
  const words = text.slice(newPlace.start, newPlace.end);
  const followed = followedStatement(claim, oldPlace.exact, words);
  return followed ? keep(followed) : {};
}

function reopenResolvedFlags({ tx, record }: Change, article: ArticleRow, { claim, flags }: ClaimRecord): void {
  for (const { flag, closing } of flags) {
    if (closing?.closing !== "resolved") continue;
    tx.delete(flagClosings).where(eq(flagClosings.flagId, flag.id)).run();
    record({
      name: "flag.reopened",
      subjectId: flag.id,
      articleId: article.id,
      detail: { label: claimLabel(claim.n), kind: flag.kind },
    });
  }
}
