import { exact, lengthOf, type Pair, type Said, type Spoken, sharedLength } from "./said.ts";

/** How many characters of a content are shown of a miss. */
const SHOWN = 110;

/** What went wrong in one text, a line each, the class in front: missed, spurious, content or source not as marked. */
export function missesOf(text: string, result: { gold: Said[]; found: Said[]; pairs: Spoken[] }): string[] {
  const wording = (pair: Pair | null): string => (pair === null ? "–" : text.slice(...pair).replace(/\s+/g, " "));
  const content = (said: Said): string => said.content.map(wording).join(" … ").slice(0, SHOWN);
  const whole = (said: Said): string => `[${wording(said.source)}] <${wording(said.cue)}> ${content(said)}`;
  const paired = new Set(result.pairs.flat());
  const misses = [
    ...result.gold.filter((said) => !paired.has(said)).map((said) => `missed: ${whole(said)}`),
    ...result.found.filter((said) => !paired.has(said)).map((said) => `spurious: ${whole(said)}`),
  ];
  for (const [one, other] of result.pairs) {
    if (!exact(one.content, other.content)) {
      const over = lengthOf(other.content) - sharedLength(one.content, other.content);
      const under = lengthOf(one.content) - sharedLength(one.content, other.content);
      misses.push(`content too ${over > under ? "long" : "short"}: ${whole(one)}; engine: ${content(other)}`);
    }
    if (one.source === null || other.source === null || !exact([one.source], [other.source]))
      misses.push(`source: ${wording(one.source)}; engine: ${wording(other.source)} <${wording(other.cue)}>`);
  }
  return misses;
}
