import { dismissals, exclusions } from "#/db/schema/index.ts";
import type { ExcludeSentence } from "../claims/input.ts";
import { livePlaces } from "../claims/live-claims.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { voidSignOff } from "../reports/void-sign-off.ts";
import { transact } from "../transact.ts";
import { exclusionReasons } from "./article.ts";
import { workingSentence } from "./working-sentence.ts";

/**
 * Says that there is nothing to check in a sentence, or gives another reason for having said so. Suggestions in it are
 * dismissed along with it.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function excludeSentence(ctx: Context, input: ExcludeSentence): void {
  transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const { row: sentence, article, exclusion } = workingSentence(tx, input.sentenceId);
    const places = livePlaces(tx, sentence.versionId, sentence);

    authorise("claim.mark");

    const accepted = places.find((place) => place.isAccepted);
    if (accepted) {
      throw new RuleBroken(`${accepted.label} stands in this sentence. Dismiss it first, or leave the sentence in.`);
    }
    if (exclusion?.reason === input.reason && places.length === 0) {
      throw new RuleBroken(`This sentence is set aside already: ${exclusionReasons[input.reason].toLowerCase()}.`);
    }

    const decision = { reason: input.reason, excludedBy: actorId, excludedAt: at };
    tx.insert(exclusions)
      .values({ sentenceId: sentence.id, ...decision })
      .onConflictDoUpdate({ target: exclusions.sentenceId, set: decision })
      .run();
    record({
      name: "sentence.excluded",
      subjectId: sentence.id,
      articleId: article.id,
      detail: { sentence: sentence.n, reason: input.reason, previous: exclusion?.reason ?? null },
    });
    const reason = input.reason === "opinion" ? "opinion" : "not_a_claim";
    for (const [claimId, label] of new Map(places.map((place) => [place.claimId, place.label]))) {
      tx.insert(dismissals).values({ claimId, reason, note: null, dismissedBy: actorId, dismissedAt: at }).run();
      record({
        name: "claim.dismissed",
        subjectId: claimId,
        articleId: article.id,
        detail: { label, reason, note: null },
      });
    }
    voidSignOff(change, article, `Sentence ${sentence.n} was set aside`);
  });
}
