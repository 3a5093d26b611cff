export type { Alignment } from "./alignment.ts";
export { align } from "./alignment.ts";
export type { Anchor, AnchorStatus, Candidate, Reanchored } from "./anchor.ts";
export { faultOf } from "./anchor.ts";
export type { Change } from "./changes.ts";
export { changesBetween } from "./changes.ts";
export { reanchor } from "./reanchor.ts";
export type { Span } from "./span.ts";
export { untouchedSpan as mapSpan } from "./untouched.ts";
