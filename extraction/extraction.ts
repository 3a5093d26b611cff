/** A stretch of text. Offsets count UTF-16 code units from 0, as `String.slice` does; `end` is exclusive. */
export type Span = { start: number; end: number };

export type BlockKind = "headline" | "byline" | "paragraph" | "list-item" | "caption" | "quote" | "boilerplate";

/** A paragraph-like part of the text; blocks are in order and never overlap. */
export type Block = Span & { kind: BlockKind };

/** `block` is an index into the blocks. */
export type Sentence = Span & { block: number };

/** A hyperlink of the article's markup, as a span of its text. */
export type Link = Span & { href: string };

export type ClaimKind = "fact" | "statistic" | "quote" | "prediction" | "opinion";

export type Sourcing = "named" | "anonymous" | "vague" | "linked" | "none";

export type Directness = "direct" | "indirect" | "mixed";

export type SourceKind = "person" | "organisation" | "document" | "unnamed";

/**
 * Who is said to have said it.
 *
 * `source` is how the text names the speaker beside the cue and is null where no cue goes with the claim, as in a
 * quotation that goes on in another paragraph.
 * `name` is the fullest name the text has given so far, null for unnamed speakers and where two antecedents fit.
 * `content` lists what is attributed, in order; it can lie on both sides of the cue and run over several sentences, whose
 * claims then share source and cue.
 * `via` is who reports that it was said: in "X said that Y told him …" the speaker is Y, via X.
 */
export type Attribution = {
  source: Span | null;
  name: string | null;
  cue: Span | null;
  content: Span[];
  directness: Directness;
  sourceKind: SourceKind;
  via?: { source: Span | null; name: string | null; cue: Span };
};

/** Where a word came from that stands in a statement but not in the claim's text. */
export type InsertedFrom = "antecedent" | "subject" | "copula";

/**
 * A span inside `statement`, not inside the text. `origin` is where in the text the words stand: the mention of the
 * carried subject or of the antecedent, which a possessive writes with ’s; null for a copula, or a participle's tense,
 * which the text does not have.
 */
export type Inserted = Span & { from: InsertedFrom; origin: Span | null };

/**
 * `exact` is the text between `start` and `end`; `sentence` is an index into the sentences.
 * `parent` is the index of the first claim of the same clause chain, absent on claims that were not split off; what an
 * aside inside a claim says is a claim within that claim's span, every other pair of claims is disjoint. A `detail` says
 * less than its parent, in the parent's first words: whoever settles the parent has settled it.
 * `checkWorthiness` runs from 0 (none) to 1; `reasons` are phrases for people.
 */
export type ExtractedClaim = Span & {
  exact: string;
  statement: string;
  inserted: Inserted[];
  sentence: number;
  parent?: number;
  detail?: true;
  kind: ClaimKind;
  attribution: Attribution | null;
  sourcing: Sourcing;
  checkWorthiness: number;
  reasons: string[];
};

export type ExclusionReason = "headline" | "caption" | "boilerplate" | "question" | "fragment" | "opinion";

export type Exclusion = Span & { reason: ExclusionReason };

export type Engine = { name: string; version: string };

export type Extraction = {
  engine: Engine;
  blocks: Block[];
  sentences: Sentence[];
  claims: ExtractedClaim[];
  excluded: Exclusion[];
};

/** What markup says a stretch of the text is. */
export type BlockHint = Span & { kind: "heading" | "paragraph" | "list-item" | "quote" | "caption" | "table-cell" };

/** `blocks` are in order, disjoint and inside the text; what lies outside them is read as plain text. */
export type ExtractOptions = { links?: readonly Link[]; blocks?: readonly BlockHint[] };

export const engine: Engine = { name: "stet-extraction", version: "1.1.0" };
