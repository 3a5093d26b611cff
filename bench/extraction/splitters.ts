import { readFileSync } from "node:fs";
import { splitSentences } from "#/extraction/index.ts";

/** A way to split a text. `split` gives for each sentence the offset behind its last character, or else its words. */
export type Splitter = { engine: string; version: string; split(text: string): readonly (number | string)[] };

type Project = { version: string; devDependencies: Record<string, string> };

const project = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as Project;

/** This engine, then Intl.Segmenter, then the libraries, each told that a line break ends a sentence where it can be. */
export async function splitters(): Promise<Splitter[]> {
  return [
    { engine: "this engine", version: project.version, split: (text) => splitSentences(text).map(({ end }) => end) },
    { engine: "Intl.Segmenter", version: `ICU ${process.versions.icu}`, split: segmenterEnds },
    library("wink-nlp", await winkSentences()),
    library("compromise", await compromiseSentences()),
    library("sbd", await sbdSentences()),
    library("sentence-splitter", await sentenceSplitterEnds()),
    library("natural", await naturalSentences()),
  ];
}

/**
 * Where a splitter ends its sentences, in order. Sentences that come as words are found again by their characters that
 * are no white space; one that is not in the text as it stands has no end.
 */
export function endsIn(text: string, { split }: Splitter): number[] {
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (/\S/.test(text.charAt(at))) offsets.push(at);
  const squeezed = text.replace(/\s/g, "");
  let from = 0;
  return split(text).flatMap((sentence) => {
    if (typeof sentence === "number") return [sentence];
    const wanted = sentence.replace(/\s/g, "");
    const found = wanted === "" ? -1 : squeezed.indexOf(wanted, from);
    if (found < 0) return [];
    from = found + wanted.length;
    return [(offsets[from - 1] as number) + 1];
  });
}

function library(engine: string, split: Splitter["split"]): Splitter {
  return { engine, version: project.devDependencies[engine] ?? "", split };
}

function segmenterEnds(text: string): number[] {
  const ends: number[] = [];
  for (const { index, segment } of new Intl.Segmenter("en", { granularity: "sentence" }).segment(text)) {
    const length = segment.trimEnd().length;
    if (length > 0) ends.push(index + length);
  }
  return ends;
}

async function winkSentences(): Promise<Splitter["split"]> {
  const [{ default: wink }, { default: model }] = await Promise.all([
    import("wink-nlp"),
    import("wink-eng-lite-web-model"),
  ]);
  const { readDoc } = wink(model);
  return (text) => readDoc(text).sentences().out();
}

/** Its smallest build, which splits and tags nothing. */
async function compromiseSentences(): Promise<Splitter["split"]> {
  const { default: compromise } = await import("compromise/one");
  return (text) => compromise(text).out("array");
}

async function sbdSentences(): Promise<Splitter["split"]> {
  const { default: sbd } = await import("sbd");
  return (text) => sbd.sentences(text, { newline_boundaries: true });
}

async function sentenceSplitterEnds(): Promise<Splitter["split"]> {
  const { split } = await import("sentence-splitter");
  return (text) => split(text).flatMap((node) => (node.type === "Sentence" ? [node.range[1]] : []));
}

/** Only the tokenizer's own files: the library's entry reads a .env file when it loads. */
async function naturalSentences(): Promise<Splitter["split"]> {
  const [{ default: SentenceTokenizer }, { default: english }] = await Promise.all([
    import("natural/lib/natural/tokenizers/sentence_tokenizer.js"),
    import("natural/lib/natural/util/abbreviations_en.js"),
  ]);
  const tokenizer = new SentenceTokenizer(english.knownAbbreviations);
  return (text) => tokenizer.tokenize(text);
}
