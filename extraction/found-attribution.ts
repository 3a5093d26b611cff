import type { Run } from "./runs.ts";
import type { Phrase } from "./source-phrases.ts";

/**
 * One "who says what" inside a sentence, in token indices of that sentence.
 * `vague` is true where the wording keeps the speaker out ("it is known that"); `hypothetical` where the cue has a modal.
 */
export type FoundAttribution = {
  source: Phrase | null;
  cue: Run;
  content: Run[];
  verb: string;
  vague: boolean;
  hypothetical: boolean;
};
