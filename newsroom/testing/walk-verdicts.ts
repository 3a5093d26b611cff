import { switchSoloPublishing } from "../people/switch-solo-publishing.ts";
import { recordVerdict } from "../verdicts/record-verdict.ts";
import { reopenClaim } from "../verdicts/reopen-claim.ts";
import { waiveOutcome } from "../verdicts/waive-outcome.ts";
import { waiveOwnArticle } from "../verdicts/waive-own-article.ts";
import { aVerdict } from "./desk-work.ts";
import { onAny, onBoth, type Place, type Step } from "./walk.ts";

const judges = "cve";
const editors = "e";
const nobody = "";

const reason = "It stands in the table.";
const verdict = {
  conclusion: "verified" as const,
  rationale: reason,
  suggestedText: null,
  soleSourceReason: null,
  seen: null,
};

/** A claim in an article whose reporter may review it, as an editor allowed in writing. */
function aWaivedClaim(place: Place): string {
  const { id, claimId } = place.anArticleWithAClaim();
  waiveOwnArticle(place.as("tomas"), { articleId: id, reason });
  return claimId;
}

export const verdictSteps: Record<string, Step[]> = {
  "verdicts/record-verdict": [
    ...onBoth(nobody, judges, (place) => {
      const { claimId } = place.anArticleWithAClaim();
      return (ctx) => recordVerdict(ctx, { claimId, ...verdict });
    }),
    {
      row: "own, waived by an editor",
      isOwn: true,
      who: judges,
      deed: (place) => {
        const claimId = aWaivedClaim(place);
        return (ctx) => recordVerdict(ctx, { claimId, ...verdict });
      },
    },
  ],
  "verdicts/reopen-claim": [
    ...onBoth(nobody, judges, (place) => {
      const { claimId } = place.anArticleWithAClaim();
      aVerdict(place.db, claimId);
      return (ctx) => reopenClaim(ctx, { claimId, because: reason });
    }),
    {
      row: "own, waived by an editor",
      isOwn: true,
      who: judges,
      deed: (place) => {
        const claimId = aWaivedClaim(place);
        aVerdict(place.db, claimId);
        return (ctx) => reopenClaim(ctx, { claimId, because: reason });
      },
    },
  ],
  "verdicts/waive-outcome": onAny(editors, (place) => {
    const { claimId } = place.anArticleWithAClaim();
    aVerdict(place.db, claimId, "unverifiable");
    return (ctx) => waiveOutcome(ctx, { claimId, reason });
  }),
  "verdicts/waive-own-article": [
    ...onBoth(nobody, editors, (place) => {
      const { id: articleId } = place.anArticleWithAClaim();
      return (ctx) => waiveOwnArticle(ctx, { articleId, reason });
    }),
    {
      row: "own, solo publishing",
      isOwn: true,
      who: editors,
      deed: (place) => {
        const { id: articleId } = place.anArticleWithAClaim();
        switchSoloPublishing(place.as("ines"), { on: true });
        return (ctx) => waiveOwnArticle(ctx, { articleId, reason });
      },
    },
  ],
};
