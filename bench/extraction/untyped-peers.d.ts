declare module "sbd" {
  const sbd: { sentences(text: string, options: { newline_boundaries: boolean }): string[] };
  export default sbd;
}

declare module "natural/lib/natural/tokenizers/sentence_tokenizer.js" {
  const SentenceTokenizer: new (abbreviations: string[]) => { tokenize(text: string): string[] };
  export default SentenceTokenizer;
}

declare module "natural/lib/natural/util/abbreviations_en.js" {
  const english: { knownAbbreviations: string[] };
  export default english;
}
