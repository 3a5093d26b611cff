import type { Block, Sentence } from "../extraction.ts";
import { KNOWN_ORGANISATIONS } from "../lexicon/organisations.ts";
import { OFFICES } from "../lexicon/people.ts";
import { type Token, tokensOf } from "../words/tokens.ts";
import { knownBy, type Named, remember } from "./known-names.ts";
import { type Label, labelsOf } from "./labels.ts";
import { nameMentions } from "./names.ts";
import { type Discourse, type Speaker, speakerFor, UNKNOWN_SPEAKER, UNTOLD_PERSON } from "./pronouns.ts";

/** The words of one sentence of a transcript without the label, as the speech that they are, and who speaks. */
export type Turn = { tokens: Token[]; speaker: Speaker };

/** Reads the turns of a transcript; ask it for the sentences in order. Null for what nobody speaks there. */
export function turnReader(
  text: string,
  blocks: readonly Block[],
  discourse: Discourse,
): (sentence: Sentence, tokens: readonly Token[]) => Turn | null {
  const labels = labelsOf(text, blocks);
  let speaker: Speaker | null = null;
  let spokenIn = -1;
  return (sentence, tokens) => {
    const label = labels.get(sentence.block);
    if (label !== undefined && spokenIn !== sentence.block) speaker = labelled(label, discourse);
    else if (speaker !== null && endsTurn(blocks, sentence, tokens, speaker.named)) speaker = null;
    if (speaker === null) return null;
    spokenIn = sentence.block;
    const spoken = tokens.filter((token) => label === undefined || token.start >= label.end);
    return { tokens: (spoken.length > 0 ? spoken : [...tokens]).map((token) => ({ ...token, quoted: true })), speaker };
  };
}

/** A heading, or the story speaking of the speaker by name, ends what a label began. */
function endsTurn(
  blocks: readonly Block[],
  { block }: Sentence,
  tokens: readonly Token[],
  named: Named | null,
): boolean {
  const kind = blocks[block]?.kind;
  if (kind !== "paragraph" && kind !== "quote" && kind !== "list-item") return true;
  const surname = named?.words.at(-1)?.toLowerCase();
  return surname !== undefined && tokens.some((token) => token.capital && token.lower.replace(/'s$/, "") === surname);
}

function labelled({ words }: Label, discourse: Discourse): Speaker {
  if (/^(?:A|Answer)$/i.test(words)) return soleInterviewee(discourse);
  if (/^(?:Q|Question)$/i.test(words)) return UNKNOWN_SPEAKER;
  const holder = knownBy(discourse.known, words.toLowerCase().replace(/^the /, ""), discourse.block);
  if (holder !== "none") return holder === "several" ? UNTOLD_PERSON : speakerFor(holder);
  const tokens = tokensOf(words, { start: 0, end: words.length });
  const [mention] = nameMentions(tokens, 0, tokens.length);
  if (mention === undefined || OFFICES.has(words.toLowerCase())) return UNKNOWN_SPEAKER;
  const person = words === words.toUpperCase() && !KNOWN_ORGANISATIONS.has(words.toLowerCase());
  const named = remember(discourse.known, person ? { ...mention, kind: "person" } : mention, discourse.block);
  return named === null ? UNTOLD_PERSON : speakerFor(named);
}

/** "A:" is whoever the text has spoken of, where that is one person only. */
function soleInterviewee({ mentioned }: Discourse): Speaker {
  const people = mentioned.filter(({ kind }) => kind === "person");
  return people.length === 1 ? speakerFor(people[0] as Named) : UNTOLD_PERSON;
}
