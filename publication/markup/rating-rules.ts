import { error, type Rule } from "./finding.ts";
import type { Review } from "./review-rules.ts";
import { hasType, isFilled } from "./values.ts";

/**
 * Rules on the rating. A validator reads its word first; the three numbers are given together, as integers from 1 on,
 * worst for false.
 */
export const ratingRules: readonly Rule<Review>[] = [
  error("CR-020", "reviewRating is a Rating.", ({ review }) => !hasType(review.reviewRating, "Rating")),
  error("CR-021", "The rating has its word in alternateName.", ({ rating }) => !isFilled(rating.alternateName), [
    "CR-020",
  ]),
  error(
    "CR-022",
    "alternateName is words, not digits.",
    ({ rating }) => !/\p{L}{2}/u.test(String(rating.alternateName)),
    ["CR-021"],
  ),
  error("CR-023", "All three numbers are given, or none.", (review) => ![0, 3].includes(numbersOf(review).length), [
    "CR-020",
  ]),
  error("CR-024", "The numbers are integers.", (review) => !numbersOf(review).every(Number.isInteger), ["CR-023"]),
  error("CR-025", "worstRating is at least 1.", ({ rating }) => Number(rating.worstRating) < 1, ["CR-024"]),
  error("CR-026", "worstRating is below bestRating.", isUpsideDown, ["CR-025"]),
  error("CR-027", "ratingValue lies between worst and best.", isOutside, ["CR-026"]),
];

function numbersOf({ rating }: Review): unknown[] {
  return [rating.ratingValue, rating.worstRating, rating.bestRating].filter((number) => number !== undefined);
}

function isUpsideDown({ rating }: Review): boolean {
  return Number(rating.worstRating) >= Number(rating.bestRating);
}

function isOutside({ rating }: Review): boolean {
  const value = Number(rating.ratingValue);
  return value < Number(rating.worstRating) || value > Number(rating.bestRating);
}
