import type { ExtractedClaim, Extraction } from "#/extraction/index.ts";

/** What the engine finds for a checker to take up: a detail says less than its claim and is settled along with it. */
export function suggestible({ claims }: Extraction): ExtractedClaim[] {
  return claims.filter(({ detail }) => detail !== true);
}
