import assert from "node:assert/strict";
import { test } from "node:test";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { verdicts, waivers } from "#/db/schema/index.ts";
import { ROLES } from "#/db/vocabulary.ts";
import { setKey } from "../claims/set-key.ts";
import { workingClaim } from "../claims/working-claim.ts";
import { NewsroomError } from "../errors.ts";
import { aClaim, aNewsroom, anArticle, type CastName } from "../testing/newsroom.ts";
import { aPolicy } from "../testing/second-reviews.ts";
import { decideClaim } from "./decide-claim.ts";
import { recordVerdict } from "./record-verdict.ts";
import { reopenClaim } from "./reopen-claim.ts";
import { sendBackClaim } from "./send-back-claim.ts";
import { unveilClaim } from "./unveil-claim.ts";
import { waiveSecondReview } from "./waive-second-review.ts";

const people = ["priya", "ravi", "tomas", "noor"] as const satisfies CastName[];
const conclusions = ["verified", "disputed", "unverifiable"] as const;
const deeds = ["judge", "judge", "judge", "accept", "decide", "waive", "unveil", "send back", "reopen", "key"] as const;

const step = fc.record({
  who: fc.constantFrom(...people),
  deed: fc.constantFrom(...deeds),
  conclusion: fc.constantFrom(...conclusions),
});

test("INV-04: whatever people do who hold every role, no claim that needs a second review is settled by one of them", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      const newsroom = aNewsroom();
      const { db, as } = newsroom;
      const { id: claimId } = aClaim(db, anArticle(db), { evidence: ["supports", "refutes"] });
      aPolicy(newsroom, "all");

      for (const { who, deed, conclusion } of steps) {
        try {
          run(as(who, ROLES), deed, conclusion, claimId);
        } catch (error) {
          if (!(error instanceof NewsroomError)) throw error;
        }
        const { state, row } = workingClaim(db, claimId);
        if (state !== "settled") continue;
        const given = db.select().from(verdicts).where(eq(verdicts.claimId, claimId)).all();
        const judged = given.filter(({ claimRevision }) => claimRevision === row.revision);
        const waived = db.select().from(waivers).all();
        const hands = new Set([
          ...judged.map(({ recordedBy }) => recordedBy),
          ...waived.map(({ waivedBy }) => waivedBy),
        ]);
        assert.ok(hands.size >= 2, JSON.stringify(steps));
        assert.ok(!hands.has("noor"), "the article's own reporter judged it");
      }
    }),
    { numRuns: 40, seed: 4 },
  );
});

type Deed = (typeof deeds)[number];

function run(
  ctx: Parameters<typeof recordVerdict>[0],
  deed: Deed,
  conclusion: (typeof conclusions)[number],
  claimId: string,
): void {
  const { verdict, row, rounds } = workingClaim(ctx.db, claimId);
  const seen = `${verdict?.id ?? ""}@${row.revision}`;
  const words = { claimId, rationale: "See the table.", suggestedText: null, soleSourceReason: null, seen };
  const because = "Look again.";
  if (deed === "judge") recordVerdict(ctx, { ...words, conclusion });
  else if (deed === "accept") decideClaim(ctx, { ...words, acceptedId: rounds.first?.id ?? "", conclusion: undefined });
  else if (deed === "decide") decideClaim(ctx, { ...words, acceptedId: undefined, conclusion });
  else if (deed === "waive") waiveSecondReview(ctx, { claimId, reason: because });
  else if (deed === "unveil") unveilClaim(ctx, { claimId });
  else if (deed === "send back") sendBackClaim(ctx, { claimId, because });
  else if (deed === "reopen") reopenClaim(ctx, { claimId, because });
  else setKey(ctx, { claimId, isKey: !row.isKey });
}
