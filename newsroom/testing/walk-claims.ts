import { eq } from "drizzle-orm";
import { claimAnchors, sources } from "#/db/schema/index.ts";
import { acceptClaim } from "../claims/accept-claim.ts";
import { addAnchor } from "../claims/add-anchor.ts";
import { dismissClaim } from "../claims/dismiss-claim.ts";
import { markClaim } from "../claims/mark-claim.ts";
import { mergeClaims } from "../claims/merge-claims.ts";
import { moveAnchor } from "../claims/move-anchor.ts";
import { placeClaim } from "../claims/place-claim.ts";
import { removeWords } from "../claims/remove-words.ts";
import { restoreClaim } from "../claims/restore-claim.ts";
import { rewordClaim } from "../claims/reword-claim.ts";
import { setKey } from "../claims/set-key.ts";
import { splitClaim } from "../claims/split-claim.ts";
import { stateGaps } from "../claims/state-gaps.ts";
import { takeAnchorAway } from "../claims/take-anchor-away.ts";
import { withdrawAcceptance } from "../claims/withdraw-acceptance.ts";
import { attachEvidence } from "../evidence/attach-evidence.ts";
import { groupSources } from "../evidence/group-sources.ts";
import { keepApart } from "../evidence/keep-apart.ts";
import { reviseSource } from "../evidence/revise-source.ts";
import { withdrawEvidence } from "../evidence/withdraw-evidence.ts";
import { importClaims } from "../exchange/import-claims.ts";
import { aLostAnchor } from "./desk-work.ts";
import { aClaim } from "./newsroom.ts";
import { onAny, onBoth, type Place, type Step } from "./walk.ts";

const everybody = "rcvea";
const desk = "cvea";
const editors = "e";

const reason = "It stands in the table.";
const source = {
  sourceName: "Port Office",
  sourceKind: "document" as const,
  tier: "primary" as const,
  independenceGroup: null,
  interestNote: null,
  isConfidential: false,
  publicDescription: null,
};
const evidence = {
  evidenceId: undefined,
  sourceId: undefined,
  url: "https://port.example.org/table",
  title: "Table",
  publisher: null,
  publishedOn: null,
  stance: "supports" as const,
  quote: null,
  locatorKind: "none" as const,
  locator: null,
  note: null,
  ...source,
};
const wording = {
  rowVersion: 1,
  statement: "Traffic in the harbour doubled in 2025.",
  kind: "statistic" as const,
  claimReviewed: null,
  claimantName: null,
  claimantKind: "person" as const,
  claimantJobTitle: null,
  claimantUrl: null,
  madeOn: null,
  location: null,
  appearanceUrl: null,
  gaps: null,
};

function aSuggestion(place: Place): { claimId: string } {
  const { id } = aClaim(place.db, place.anArticleWithAClaim(), { exact: "The port grew by 4%.", accepted: false });
  return { claimId: id };
}

/** Own: Noor brought the source. Somebody else's: Priya did, and it is used in Lena's article. */
function aSource(place: Place, publicDescription: string | null): string {
  place.anArticleWithAClaim();
  const addedBy = place.ownerId === "noor" ? "noor" : "priya";
  place.db
    .update(sources)
    .set({ isConfidential: publicDescription !== null, publicDescription, addedBy })
    .run();
  return place.db.select().from(sources).get()?.id ?? "";
}

function twoSources(place: Place, publicDescription: string | null): string[] {
  place.anArticleWithAClaim();
  aSource(place, publicDescription);
  return place.db
    .select({ id: sources.id })
    .from(sources)
    .all()
    .map(({ id }) => id);
}

export const claimSteps: Record<string, Step[]> = {
  "exchange/import-claims": onAny(desk, (place) => {
    const { id: articleId } = place.anArticleWithAClaim();
    return (ctx) =>
      importClaims(ctx, { articleId, name: "a.csv", text: "quote\nThe port grew by 4%.", isTrial: false });
  }),
  "claims/accept-claim": onAny(desk, (place) => {
    const { claimId } = aSuggestion(place);
    return (ctx) => acceptClaim(ctx, { claimId });
  }),
  "claims/withdraw-acceptance": onAny(desk, (place) => {
    const { claimId } = aSuggestion(place);
    acceptClaim(place.as("priya"), { claimId });
    return (ctx) => withdrawAcceptance(ctx, { claimId });
  }),
  "claims/dismiss-claim": onAny(desk, (place) => {
    const { claimId } = aSuggestion(place);
    return (ctx) => dismissClaim(ctx, { claimId, reason: "trivial", note: null });
  }),
  "claims/restore-claim": onAny(desk, (place) => {
    const { claimId } = aSuggestion(place);
    dismissClaim(place.as("priya"), { claimId, reason: "trivial", note: null });
    return (ctx) => restoreClaim(ctx, { claimId });
  }),
  "claims/mark-claim": onAny(desk, (place) => {
    const { id: articleId, versionId, text } = place.anArticleWithAClaim();
    const exact = "The port grew";
    const start = text.indexOf(exact);
    return (ctx) => markClaim(ctx, { articleId, versionId, start, end: start + exact.length, exact });
  }),
  "claims/move-anchor": onAny(desk, (place) => {
    const { claimId } = place.anArticleWithAClaim();
    return (ctx) => moveAnchor(ctx, { claimId, start: 0, end: "Traffic doubled".length, rowVersion: 1 });
  }),
  "claims/add-anchor": onAny(desk, (place) => {
    const { versionId, text, claimId } = place.anArticleWithAClaim();
    const exact = "The port grew";
    const start = text.indexOf(exact);
    return (ctx) => addAnchor(ctx, { claimId, versionId, start, end: start + exact.length, exact });
  }),
  "claims/take-anchor-away": onAny(desk, (place) => {
    const { versionId, text, claimId } = place.anArticleWithAClaim();
    const exact = "The port grew";
    const start = text.indexOf(exact);
    addAnchor(place.as("priya"), { claimId, versionId, start, end: start + exact.length, exact });
    const anchorId = place.db.select().from(claimAnchors).where(eq(claimAnchors.exact, exact)).get()?.id ?? "";
    return (ctx) => takeAnchorAway(ctx, { anchorId });
  }),
  "claims/place-claim": onAny(desk, (place) => {
    const lostAnchorId = aLostAnchor(place.db, place.anArticleWithAClaim());
    return (ctx) => placeClaim(ctx, { lostAnchorId, start: 0, end: "Traffic doubled".length });
  }),
  "claims/remove-words": onAny(desk, (place) => {
    const lostAnchorId = aLostAnchor(place.db, place.anArticleWithAClaim());
    return (ctx) => removeWords(ctx, { lostAnchorId });
  }),
  "claims/reword-claim": onAny(desk, (place) => {
    const { claimId } = place.anArticleWithAClaim();
    return (ctx) => rewordClaim(ctx, { claimId, ...wording });
  }),
  "claims/state-gaps": onAny(desk, (place) => {
    const { claimId } = place.anArticleWithAClaim();
    return (ctx) => stateGaps(ctx, { claimId, rowVersion: 1, gaps: reason });
  }),
  "claims/split-claim": onAny(desk, (place) => {
    const { claimId } = place.anArticleWithAClaim();
    return (ctx) => splitClaim(ctx, { claimId, at: "Traffic doubled ".length });
  }),
  "claims/merge-claims": onAny(desk, (place) => {
    const article = place.anArticleWithAClaim();
    const { id: claimId } = aClaim(place.db, article, { exact: "The port grew by 4%." });
    return (ctx) => mergeClaims(ctx, { claimId, intoId: article.claimId });
  }),
  "claims/set-key": onAny(desk, (place) => {
    const { claimId } = place.anArticleWithAClaim();
    return (ctx) => setKey(ctx, { claimId, isKey: true });
  }),

  "evidence/attach-evidence": onBoth(everybody, desk, (place) => {
    const { claimId } = place.anArticleWithAClaim();
    return (ctx) => attachEvidence(ctx, { claimId, ...evidence });
  }),
  "evidence/withdraw-evidence": [
    ...onAny(desk, (place) => {
      const { attachmentId } = place.anArticleWithAClaim();
      return (ctx) => withdrawEvidence(ctx, { attachmentId, reason: null });
    }),
    ...onBoth(everybody, desk, (place) => {
      const { claimId } = place.anArticleWithAClaim();
      const { id } = attachEvidence(place.as("noor", ["checker"]), { claimId, ...evidence });
      return (ctx) => withdrawEvidence(ctx, { attachmentId: id, reason: null });
    }).map((step) => ({ ...step, row: `${step.row}, attached by oneself` })),
  ],
  "evidence/group-sources": [
    ...onAny(desk, (place) => {
      const sourceIds = twoSources(place, null);
      return (ctx) => groupSources(ctx, { sourceIds, group: "agency" });
    }),
    ...onBoth(desk, editors, (place) => {
      const sourceIds = twoSources(place, "a port official");
      return (ctx) => groupSources(ctx, { sourceIds, group: "agency" });
    }).map((step) => ({ ...step, row: `${step.row}, confidential` })),
  ],
  "evidence/keep-apart": onAny(desk, (place) => {
    const sourceIds = twoSources(place, null);
    return (ctx) => keepApart(ctx, { sourceIds });
  }),
  "evidence/revise-source": [
    ...onAny(desk, (place) => {
      const sourceId = aSource(place, null);
      return (ctx) => reviseSource(ctx, { sourceId, rowVersion: 1, ...source });
    }),
    ...onBoth(desk, editors, (place) => {
      const sourceId = aSource(place, "a port official");
      return (ctx) => reviseSource(ctx, { sourceId, rowVersion: 1, ...source });
    }).map((step) => ({ ...step, row: `${step.row}, confidential` })),
  ],
};
