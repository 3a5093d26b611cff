import nlp from "compromise";
import type { Pair, Said } from "./said.ts";

const VERB =
  "said|says|told|added|announced|argued|believed?s?|claimed|claims|confirmed|explained|noted|stated|thinks?|wrote";
const NAME = "(?:\\p{Lu}[\\p{L}.'’-]+ ){0,5}\\p{Lu}[\\p{L}'’-]+|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|officials|police";
const DIRECT = /["“]([^"“”\n]{1,2000})["”]/gu;
const CUE_AFTER = new RegExp(`^\\s*(?:(${VERB})\\s+(${NAME})|(${NAME})\\s+(${VERB}))`, "u");
const CUE_BEFORE = new RegExp(`(${NAME})\\s+(${VERB})[\\s,:]*$`, "u");
const INDIRECT = new RegExp(`(${NAME})\\s+(${VERB})\\s+((?:that\\s+)?[\\p{L}\\p{N}][^.!?"“\\n]{8,600})`, "gu");
/** A cue stands no further from its quotation than this many characters. */
const REACH = 80;

/** Quotation marks with a name and a verb beside them, and "NAME said …" up to the end of the sentence. */
export function byPatterns(text: string): Said[] {
  const found: Said[] = [];
  for (const match of text.matchAll(DIRECT)) {
    const content: Pair = [match.index, match.index + match[0].length];
    const named = cueBeside(text, content);
    if (named !== null) found.push({ ...named, content: [content], directness: "direct" });
  }
  for (const match of text.matchAll(INDIRECT)) {
    const [whole, name = "", verb = "", rest = ""] = match;
    const start = match.index + whole.length - rest.length;
    const cue = match.index + whole.indexOf(verb, name.length);
    found.push({
      source: [match.index, match.index + name.length],
      cue: [cue, cue + verb.length],
      content: [[start, start + rest.length]],
      directness: "indirect",
    });
  }
  return found;
}

/** What compromise takes for quotations, with the name and the verb that stand beside. */
export function byCompromise(text: string): Said[] {
  const quotations = nlp(text).quotations().json({ offset: true }) as { offset: { start: number; length: number } }[];
  return quotations.map(({ offset }): Said => {
    const content: Pair = [offset.start, offset.start + offset.length];
    return { source: null, cue: null, ...cueBeside(text, content), content: [content], directness: "direct" };
  });
}

function cueBeside(text: string, [start, end]: Pair): { source: Pair; cue: Pair } | null {
  const after = CUE_AFTER.exec(text.slice(end, end + REACH));
  if (after !== null) return spansOf(after, end, after[2] ?? after[3], after[1] ?? after[4]);
  const from = Math.max(0, start - REACH);
  const before = CUE_BEFORE.exec(text.slice(from, start));
  return before && spansOf(before, from + before.index, before[1], before[2]);
}

function spansOf([whole]: RegExpExecArray, base: number, name = "", verb = ""): { source: Pair; cue: Pair } {
  const at = (word: string): Pair => [base + whole.indexOf(word), base + whole.indexOf(word) + word.length];
  return { source: at(name), cue: at(verb) };
}
