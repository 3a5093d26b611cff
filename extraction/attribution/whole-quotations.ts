import type { Span } from "../extraction.ts";
import type { ReadSentence, ResolvedAttribution } from "../speakers/discourse.ts";
import type { Quotation } from "../words/quotations.ts";
import type { Run } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import type { FoundAttribution } from "./found-attribution.ts";
import { wholePhrase } from "./phrase.ts";

/** An attribution in offsets of the text: its content may run over several sentences. */
export type Spoken = { source: Span | null; cue: Span; content: Span[] };

/**
 * Lets each quotation be one content: an attribution that touches it covers all of it, in sentences before and behind
 * as well, and those sentences share the cue. `quotations` are in order and disjoint.
 */
export function spreadQuotations(read: readonly ReadSentence[], quotations: readonly Quotation[]): void {
  const owned = new Map<Quotation, Spoken>();
  const inside = quotationsBySentence(read, quotations);
  read.forEach((sentence, index) => {
    const within = inside[index] ?? [];
    for (const attribution of sentence.attributions) {
      const { found } = attribution;
      if (found === null || !found.asserted) continue;
      const spoken = spokenOf(sentence.tokens, found, within);
      const far = within.filter((one) => reachesOut(one, sentence) && touches(one, spoken.content));
      for (const quotation of far) if (!owned.has(quotation)) owned.set(quotation, spoken);
      if (far.length > 0) attribution.spoken = spoken;
    }
    const opened = inside[index + 1]?.[0];
    const next = read[index + 1];
    if (
      sentence.announces !== null &&
      opened !== undefined &&
      next !== undefined &&
      opened.start <= next.sentence.start
    )
      owned.set(opened, { ...sentence.announces, content: [spanOf(opened)] });
  });
  read.forEach((sentence, index) => {
    const first = inside[index]?.[0];
    const spoken = first && owned.get(first);
    if (spoken === undefined || sentence.attributions.some(isTold)) return;
    for (const attribution of sentence.attributions) attribution.spoken ??= spoken;
  });
}

/** The content of an attribution as spans, with the "that" or "how" that opens it; the claim does without. */
export function contentSpans(tokens: readonly Token[], runs: readonly Run[]): Span[] {
  return runs.map(({ from, to }) => {
    const before = tokens[from - 1]?.text === "," && tokens[from - 2]?.lower === "that" ? from - 2 : from - 1;
    const opener = /^(?:that|how|why)$/.test(tokens[before]?.lower ?? "") ? before : from;
    return { start: (tokens[opener] as Token).start, end: (tokens[to - 1] as Token).end };
  });
}

export function sourceSpan(tokens: readonly Token[], found: Pick<FoundAttribution, "source">): Span | null {
  if (found.source === null) return null;
  const { from, to } = wholePhrase(found.source);
  return { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end };
}

function spokenOf(tokens: readonly Token[], found: FoundAttribution, within: readonly Quotation[]): Spoken {
  const cue = { start: (tokens[found.cue.from] as Token).start, end: (tokens[found.cue.to - 1] as Token).end };
  const content = contentSpans(tokens, found.content).map((span) => {
    const touched = within.filter((one) => one.start < span.end && one.end > span.start);
    return {
      start: Math.min(span.start, ...touched.map((one) => one.start)),
      end: Math.max(span.end, ...touched.map((one) => one.end)),
    };
  });
  return { source: sourceSpan(tokens, found), cue, content };
}

function quotationsBySentence(read: readonly ReadSentence[], quotations: readonly Quotation[]): Quotation[][] {
  let next = 0;
  return read.map(({ sentence }) => {
    while (next < quotations.length && (quotations[next] as Quotation).end <= sentence.start) next += 1;
    const within: Quotation[] = [];
    for (let at = next; at < quotations.length && (quotations[at] as Quotation).start < sentence.end; at += 1)
      within.push(quotations[at] as Quotation);
    return within;
  });
}

function reachesOut(quotation: Quotation, { sentence }: ReadSentence): boolean {
  return quotation.start < sentence.start || quotation.end > sentence.end;
}

function touches(quotation: Quotation, content: readonly Span[]): boolean {
  return content.some((span) => span.start < quotation.end && span.end > quotation.start);
}

function isTold({ found }: ResolvedAttribution): boolean {
  return found !== null;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
