import type { Phrase } from "../attribution/phrase.ts";
import { DOCUMENT_WORDS, HEARSAY } from "../lexicon/documents.ts";
import { PREPOSITIONS, TIME_WORDS } from "../lexicon/function-words.ts";
import { GROUPS } from "../lexicon/people.ts";
import type { Token } from "../words/tokens.ts";
import { isPersonNoun } from "./introductions.ts";
import { type NameMention, nameMentions } from "./names.ts";

/** What may follow a name inside a source phrase without making it a mere modifier ("Ann Example of the council"). */
const AFTER_NAME = /^(?:of|for|in|at|from|with|who|which|and|on|to|by|as)$/;

const EVERY_WORD = { has: (): boolean => true };

/** A source phrase taken apart: its head word, the names in it, and the one it names the source by, if any. */
export type ReadPhrase = { head: number; mentions: NameMention[]; own: NameMention | null };

export function readPhrase(tokens: readonly Token[], phrase: Phrase, known: ReadonlyMap<string, unknown>): ReadPhrase {
  const mentions = mentionsIn(tokens, phrase, known);
  const head = headOf(tokens, phrase, mentions);
  const atHead = mentions.find((mention) => mention.from <= head && mention.to > head);
  const own = atHead ?? closingName(tokens, phrase, head, mentions);
  return { head, mentions, own: own !== null && isModifier(tokens, own.to, phrase.to) ? null : own };
}

/** A lone capital that speaks is a name, though it opens the sentence and ends like a plural ("Jones said"). */
function mentionsIn(
  tokens: readonly Token[],
  { from, to }: Phrase,
  known: ReadonlyMap<string, unknown>,
): NameMention[] {
  const { capital, lower } = tokens[from] as Token;
  const common = GROUPS.has(lower) || HEARSAY.has(lower) || DOCUMENT_WORDS.has(lower);
  const lone = to - from === 1 && capital && !common && !isPersonNoun(lower.replace(/s$/, ""));
  return nameMentions(tokens, from, to, lone ? EVERY_WORD : known);
}

/** The token that names the source: the last before "of", "for", "in", "who" and the like. */
function headOf(tokens: readonly Token[], phrase: Phrase, mentions: readonly NameMention[]): number {
  let next = 0;
  for (let at = phrase.from + 1; at < phrase.to; at += 1) {
    const token = tokens[at] as Token;
    if (isParticiple(tokens, at)) return at - 1;
    if (
      token.text !== "," &&
      token.text !== "(" &&
      !/^(?:for|in|at|from|with|who|which|on|to|by|of|near)$/.test(token.lower)
    )
      continue;
    while (next < mentions.length && (mentions[next] as NameMention).to <= at) next += 1;
    const inName = (mentions[next]?.from ?? phrase.to) < at;
    if (!inName && !(token.lower === "to" && (tokens[at - 1] as Token).lower === "ambassador")) return at - 1;
  }
  return phrase.to - 1;
}

/** "the director of the Dallas chapter Ann Example": a person's name that ends the phrase. */
function closingName(
  tokens: readonly Token[],
  phrase: Phrase,
  head: number,
  mentions: readonly NameMention[],
): NameMention | null {
  const last = mentions.at(-1);
  const unnamed =
    /^(?:a|an|another|some|one)$/.test((tokens[phrase.from] as Token).lower) ||
    /s$/.test((tokens[head] as Token).lower);
  if (last === undefined || unnamed || last.to !== phrase.to || last.words.length < 2) return null;
  return last.kind === "person" ? last : null;
}

function isModifier(tokens: readonly Token[], nameEnd: number, phraseEnd: number): boolean {
  const next = tokens[nameEnd];
  return nameEnd < phraseEnd && next !== undefined && next.shape === "word" && !AFTER_NAME.test(next.lower);
}

/** The words of a phrase as the text has them, without "the" or "both" in front. */
export function phraseText(text: string, tokens: readonly Token[], phrase: { from: number; to: number }): string {
  const words = text.slice((tokens[phrase.from] as Token).start, (tokens[phrase.to - 1] as Token).end);
  return words.replace(/^(?:both )?(?:the )?/i, "");
}

/** Where the words that say which thing is meant end: "a survey | released in May", "a court | on Tuesday". */
export function endOfDescription(tokens: readonly Token[], { to }: Phrase, head: number): number {
  for (let at = head + 1; at < to; at += 1) {
    const { lower } = tokens[at] as Token;
    const next = tokens[at + 1];
    const participle = isParticiple(tokens, at) && next?.lower !== "by";
    const time = TIME_WORDS.has(lower) || (/^(?:on|in|at|from|last|this)$/.test(lower) && isTime(next));
    if (participle || time || /^(?:who|which|that)$/.test(lower)) return at;
  }
  return to;
}

/** "research | published in May", "a complaint | filed by him", but not "the detained man". */
function isParticiple(tokens: readonly Token[], at: number): boolean {
  const { capital, lower } = tokens[at] as Token;
  if (capital || !/ed$|^(?:made|written|seen|given|sent)$/.test(lower)) return false;
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    (PREPOSITIONS.has(next.lower) || isTime(next) || /^(?:last|this|early|late)$/.test(next.lower))
  );
}

function isTime(token: Token | undefined): boolean {
  return token !== undefined && (token.shape === "number" || TIME_WORDS.has(token.lower));
}
