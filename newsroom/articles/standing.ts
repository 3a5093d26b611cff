import type { Span } from "../claims/anchor.ts";

/**
 * The claims that stand in each sentence, in the order of `claims`. Sentences are in text order and never overlap, so
 * each place finds its first sentence by bisection.
 */
export function standingIn<Claim>(
  sentences: readonly Span[],
  claims: readonly Claim[],
  placesOf: (claim: Claim) => readonly Span[],
): Claim[][] {
  const held: Claim[][] = sentences.map(() => []);
  for (const claim of claims) {
    for (const place of placesOf(claim)) {
      for (let index = firstEndingAfter(sentences, place.start); index < sentences.length; index += 1) {
        const sentence = sentences[index];
        if (!sentence || sentence.start >= place.end) break;
        if (!held[index]?.includes(claim)) held[index]?.push(claim);
      }
    }
  }
  return held;
}

/** The index of the first stretch that ends behind the offset; their number where none does. */
export function firstEndingAfter(stretches: readonly { end: number }[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
