import type { Reader } from "#/db/client.ts";
import { currentVersion } from "../articles/current-version.ts";
import { articleById } from "../articles/working-article.ts";
import { claimLabel } from "../claims/claim.ts";
import { claimRecords } from "../claims/queries.ts";
import { type SeenClaim, type SeenEvidence, veiledTo } from "../claims/veiled-claims.ts";
import { Forbidden } from "../errors.ts";
import { type Actor, can, refusalOf } from "../permissions.ts";
import { discretionOf } from "../reports/confidential-names.ts";
import { type ClaimFile, type FileClaim, type FileEvidence, FORMAT, FORMAT_VERSION } from "./format.ts";
import { filePlace } from "./places.ts";

/** Stands for what somebody wrote that tells who a confidential source or contact is. */
export const LEFT_OUT = "[left out: it names a confidential source or contact]";

/**
 * The claims of an article that were taken up, with evidence and verdicts, as `actor` may see them, and the text they
 * stand in. A file is passed around: whoever exports it, nothing in it tells who a confidential source is (INV-12).
 *
 * @throws NotFound, Forbidden
 */
export function claimFile(db: Reader, articleId: string, actor: Actor): { file: ClaimFile; text: string } {
  const article = articleById(db, articleId);
  if (!can(actor, "article.export", article)) throw new Forbidden(refusalOf("article.export"));
  const { text, n, sha256, id: versionId } = currentVersion(db, articleId);
  const { isRevealing } = discretionOf(db, articleId, text);
  const records = veiledTo(actor, claimRecords(db, articleId, versionId));
  const { id, headline, publisher, sourceUrl, language } = article;
  const file: ClaimFile = {
    format: FORMAT,
    version: FORMAT_VERSION,
    article: { id, headline, publisher, sourceUrl, language, n, textSha256: sha256 },
    claims: records
      .filter(({ isAccepted, dismissal, anchors }) => isAccepted && dismissal === null && anchors.length > 0)
      .map((record) => fileClaim(record, text)),
  };
  return { file: withoutNames(file, isRevealing), text };
}

function fileClaim({ claim, anchors, standing, evidence }: SeenClaim, text: string): FileClaim {
  const [place = { quote: "", occurrence: 1 }, ...alsoAt] = anchors.map((anchor) => filePlace(text, anchor));
  const { verdict, state } = standing;
  const { id, statement, kind, isKey, sourcing, gaps } = claim;
  return {
    ...{ id, label: claimLabel(claim.n), state, ...place, alsoAt },
    ...{ statement, kind, key: isKey, sourcing, speaker: claim.speakerName ?? claim.speakerWords, gaps },
    verdict: verdict && {
      outcome: verdict.outcome,
      rating: verdict.rating,
      level: verdict.own?.label ?? null,
      rationale: verdict.rationale,
      suggestedText: verdict.suggestedText,
      by: verdict.byName,
      at: verdict.recordedAt.toISOString(),
    },
    evidence: evidence.map(fileEvidence),
  };
}

function fileEvidence({ attachment, item, source }: SeenEvidence): FileEvidence {
  const { stance } = attachment;
  if (source.isConfidential) {
    const hidden = { title: null, url: null, group: null, publisher: null, publishedOn: null, passage: null };
    const description = source.publicDescription ?? "a confidential source";
    return {
      ...{ stance, ...hidden, source: description, sourceKind: source.kind, tier: source.tier },
      ...{ placeKind: "none", place: null, confidential: true, publicDescription: description },
    };
  }
  return {
    stance,
    title: item.title,
    url: item.url,
    source: source.name,
    sourceKind: source.kind,
    tier: source.tier,
    group: source.independenceGroup,
    publisher: item.publisher,
    publishedOn: item.publishedOn,
    passage: attachment.quote,
    placeKind: attachment.locatorKind,
    place: attachment.locator,
    confidential: false,
    publicDescription: null,
  };
}

/** Every text in it that tells who a confidential source or contact is, replaced whole. */
function withoutNames<Value>(value: Value, isRevealing: (text: string) => boolean): Value {
  if (typeof value === "string") return (isRevealing(value) ? LEFT_OUT : value) as Value;
  if (Array.isArray(value)) return value.map((one) => withoutNames(one, isRevealing)) as Value;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, withoutNames(one, isRevealing)]),
  ) as Value;
}
