import { switchSoloPublishing } from "../people/switch-solo-publishing.ts";
import { decideClaim } from "../verdicts/decide-claim.ts";
import { recordVerdict } from "../verdicts/record-verdict.ts";
import { reopenClaim } from "../verdicts/reopen-claim.ts";
import { sendBackClaim } from "../verdicts/send-back-claim.ts";
import { unveilClaim } from "../verdicts/unveil-claim.ts";
import { waiveOutcome } from "../verdicts/waive-outcome.ts";
import { waiveOwnArticle } from "../verdicts/waive-own-article.ts";
import { waiveSecondReview } from "../verdicts/waive-second-review.ts";
import { aVerdict } from "./desk-work.ts";
import { aFirstVerdict, aSecondVerdict } from "./second-reviews.ts";
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

/** A claim that Priya judged, blind. */
function aClaimAwaiting(place: Place): { claimId: string } {
  const { claimId } = place.anArticleWithAClaim();
  aFirstVerdict(place, claimId, "verified");
  return { claimId };
}

/** A claim on which Priya and Ravi differ. */
function aContestedClaim(place: Place): { claimId: string; secondId: string } {
  const { claimId } = aClaimAwaiting(place);
  return { claimId, secondId: aSecondVerdict(place, claimId, "unverifiable").id };
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
    ...onBoth(nobody, "ve", (place) => {
      const { claimId } = aClaimAwaiting(place);
      return (ctx) => recordVerdict(ctx, { claimId, ...verdict });
    }).map((step) => ({ ...step, row: `${step.row}, in second review` })),
  ],
  "verdicts/unveil-claim": onAny(editors, (place) => {
    const { claimId } = aClaimAwaiting(place);
    return (ctx) => unveilClaim(ctx, { claimId });
  }),
  "verdicts/decide-claim": onBoth(nobody, editors, (place) => {
    const { claimId, secondId } = aContestedClaim(place);
    const decision = { conclusion: undefined, rationale: reason, suggestedText: null, soleSourceReason: null };
    return (ctx) => decideClaim(ctx, { claimId, acceptedId: secondId, seen: "@1", ...decision });
  }),
  "verdicts/send-back-claim": onBoth(nobody, editors, (place) => {
    const { claimId } = aContestedClaim(place);
    return (ctx) => sendBackClaim(ctx, { claimId, because: reason });
  }),
  "verdicts/waive-second-review": onBoth(nobody, editors, (place) => {
    const { claimId } = aClaimAwaiting(place);
    return (ctx) => waiveSecondReview(ctx, { claimId, reason });
  }),
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
