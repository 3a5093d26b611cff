import type { Run } from "../words/runs.ts";
import type { Phrase } from "./phrase.ts";

/**
 * One "who says what" inside a sentence, in token indices of that sentence.
 * `vague` is true where the wording keeps the speaker out ("it is known that"); `hypothetical` where the cue has a modal.
 * Where `asserted` is false nobody says the content ("denied that", "did not say whether"): `content` is then the whole
 * clause, negation included, and `subject` what it lacks in front, with "is" where `copula` is true. `copulaAt` is the comma that "is" stands for.
 * `via` is who reports that it was said ("X said that Y told him …").
 */
export type FoundAttribution = {
  source: Phrase | null;
  cue: Run;
  content: Run[];
  verb: string;
  vague: boolean;
  hypothetical: boolean;
  asserted: boolean;
  subject?: Run;
  copula?: boolean;
  copulaAt?: number;
  via?: FoundAttribution;
};
