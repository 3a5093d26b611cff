import { DOCUMENT_WORDS } from "../lexicon/documents.ts";
import { FEMALE_NAMES, MALE_NAMES } from "../lexicon/first-names.ts";
import { PLAIN_ORGANISATIONS } from "../lexicon/organisations.ts";
import { OFFICES } from "../lexicon/people.ts";
import { trimRun } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { findFiniteVerb } from "../words/verbs.ts";
import type { FoundAttribution } from "./found-attribution.ts";

/** "Town council finance committee:": a longer opening is a clause or a list, not who speaks. */
const LONGEST_LABEL = 5;

/** The colon of a headline: "Mayor: town will keep its pool", "Ann Lee: the bridge is safe", "Police: two men held a key". */
export function labelBeforeClause(tokens: readonly Token[], at: number, limit: number): FoundAttribution | null {
  if ((tokens[at] as Token).text !== ":" || at === 0 || at > LONGEST_LABEL) return null;
  if (!isLabel(tokens.slice(0, at)) || findFiniteVerb(tokens, at + 1, limit) < 0) return null;
  return {
    source: { from: 0, to: at },
    cue: { from: at, to: at + 1 },
    content: [trimRun(tokens, at + 1, limit)],
    verb: "say",
    vague: false,
    hypothetical: false,
    asserted: true,
  };
}

/** Words that name a person, a body or a paper, and nothing else. */
function isLabel(label: readonly Token[]): boolean {
  const first = label[0] as Token;
  const last = (label.at(-1) as Token).lower;
  if (!first.capital || label.some((token) => token.shape !== "word" || token.quoted || token.finite)) return false;
  if (OFFICES.has(last) || PLAIN_ORGANISATIONS.has(last) || DOCUMENT_WORDS.has(last)) return true;
  const isFirstName = MALE_NAMES.has(first.lower) || FEMALE_NAMES.has(first.lower);
  return isFirstName && label.length > 1 && label.every((token) => token.capital);
}
