import type { Reader } from "#/db/client.ts";
import type { Rating } from "#/db/vocabulary.ts";
import { RuleBroken } from "../errors.ts";
import { ratingLevel } from "../verdicts/rating-scale.ts";
import { houseScale } from "./queries.ts";

/** @throws RuleBroken for a rating that the newsroom's scale leaves out */
export function requireOnScale(db: Reader, rating: Rating | null): void {
  if (rating === null || houseScale(db).some(({ code }) => code === rating)) return;
  throw new RuleBroken(`“${ratingLevel(rating).label}” is not on the newsroom's scale. Choose another rating.`);
}
