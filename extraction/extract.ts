import { blocksOf } from "./blocks/blocks.ts";
import { blockExclusion, sentenceExclusion } from "./blocks/exclusions.ts";
import { claimsOf } from "./claims/claims.ts";
import { linkFinder } from "./claims/sourcing.ts";
import {
  type Exclusion,
  type ExtractedClaim,
  type Extraction,
  type ExtractOptions,
  engine,
  type Sentence,
} from "./extraction.ts";
import { sentencesOf } from "./sentences/sentences.ts";
import { readSentences } from "./speakers/discourse.ts";
import { quotationsOf } from "./words/quotations.ts";

/**
 * The claims of an article, who makes them and how they are sourced. Deterministic, linear in the text.
 * Offsets hold for `text` as it is given; `normaliseText` makes the form that is stored.
 * Every sentence ends in at least one claim or one exclusion.
 *
 * @throws {RangeError} for block hints that are out of order, overlap or lie outside the text
 */
export function extract(text: string, options: ExtractOptions = {}): Extraction {
  const blocks = blocksOf(text, options.blocks);
  const sentences: Sentence[] = blocks.flatMap((block, index) =>
    block.kind === "boilerplate" ? [] : sentencesOf(text, block).map((span) => ({ ...span, block: index })),
  );
  const excluded: Exclusion[] = [];
  for (const { start, end, kind } of blocks) {
    const reason = blockExclusion(kind);
    if (reason !== null) excluded.push({ start, end, reason });
  }
  const claims: ExtractedClaim[] = [];
  const isLinked = linkFinder(options.links ?? []);
  for (const read of readSentences(text, blocks, sentences, quotationsOf(text, blocks))) {
    const block = blocks[read.sentence.block];
    if (block === undefined || blockExclusion(block.kind) !== null) continue;
    const reason = sentenceExclusion(read.tokens, read.attributions.length > 0);
    if (reason !== null) {
      excluded.push({ start: read.sentence.start, end: read.sentence.end, reason });
      continue;
    }
    const found = claimsOf(text, read, isLinked(read.sentence), claims.length);
    claims.push(...found.claims);
    for (const { start, end } of found.fragments) excluded.push({ start, end, reason: "fragment" });
  }
  excluded.sort((one, other) => one.start - other.start);
  return { engine, blocks, sentences, claims, excluded };
}
