import type { FoundAttribution } from "../attribution/found-attribution.ts";
import type { Span } from "../extraction.ts";
import type { Quotation } from "../words/quotations.ts";
import type { Token } from "../words/tokens.ts";
import type { ReadSentence } from "./discourse.ts";
import type { Speaker } from "./pronouns.ts";

/** A sentence that opens with a quotation is speech when this share of its words is quoted, else it has a quoted word or title. */
const LEAST_QUOTED = 0.6;

/** The quotations that overlap a stretch ending at `end`, the first being `from`. */
export function quotationsWithin(quotations: readonly Quotation[], from: number, end: number): Quotation[] {
  const within: Quotation[] = [];
  for (let at = from; at < quotations.length && (quotations[at] as Quotation).start < end; at += 1)
    within.push(quotations[at] as Quotation);
  return within;
}

/** The speech that a sentence starts inside of and mostly is; -1 for none. */
export function openedSpeech(sentence: Span, tokens: readonly Token[], within: readonly Quotation[]): number {
  const [first] = within;
  if (first === undefined || first.start > sentence.start) return -1;
  const words = tokens.filter((token) => token.shape !== "mark");
  const quoted = words.filter((token) => token.quoted).length;
  return quoted >= words.length * LEAST_QUOTED ? first.speech : -1;
}

/** The speech a quotation belongs to is owned by whoever the first cue gives it to. */
export function noteOwner(
  owners: Map<number, Speaker>,
  found: FoundAttribution,
  tokens: readonly Token[],
  within: readonly Quotation[],
  speaker: Speaker,
): void {
  for (const run of found.content) {
    const start = (tokens[run.from] as Token).start;
    const end = (tokens[run.to - 1] as Token).end;
    for (const quotation of within) {
      if (quotation.start < end && quotation.end > start && !owners.has(quotation.speech))
        owners.set(quotation.speech, speaker);
    }
  }
}

/** Gives a sentence of a quotation that nobody is said to say in it to the speech's owner, or to whoever still speaks. */
export function giveOwner(read: ReadSentence, owners: ReadonlyMap<number, Speaker>): void {
  if (read.speech < 0 || read.attributions.length > 0) return;
  const speaker = owners.get(read.speech) ?? read.carried;
  if (speaker !== null) read.attributions.push({ found: null, speaker, vague: false });
}
