export { extract } from "./extract.ts";
export type {
  Attribution,
  Block,
  BlockHint,
  BlockKind,
  ClaimKind,
  Directness,
  Engine,
  Exclusion,
  ExclusionReason,
  ExtractedClaim,
  Extraction,
  ExtractOptions,
  Inserted,
  InsertedFrom,
  Link,
  Sentence,
  SourceKind,
  Sourcing,
  Span,
} from "./extraction.ts";
export { engine } from "./extraction.ts";
export { normaliseText } from "./normalise-text.ts";
export { sentencesOf, splitSentences } from "./sentences/sentences.ts";
