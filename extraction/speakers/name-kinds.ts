import { DEMONYMS } from "../lexicon/demonyms.ts";
import { DOCUMENT_WORDS } from "../lexicon/documents.ts";
import { KNOWN_ORGANISATIONS, ORGANISATION_WORDS, PLAIN_ORGANISATIONS, STATES } from "../lexicon/organisations.ts";
import { NAME_SUFFIXES } from "../lexicon/people.ts";
import { PUBLIC_FIGURES, WELL_KNOWN_BODIES } from "../lexicon/well-known-names.ts";
import { isFirstName } from "./genders.ts";

/** `unknown` is a lone word that no list has: a surname or a firm. */
export type NameKind = "person" | "organisation" | "document" | "unknown";

/** Words for bodies and papers that are surnames too: behind a first name alone they are one ("Shirley Temple"). */
const BODIES_OR_SURNAMES = new Set(
  "church temple house post guard bank press court price book page brown banks chambers law paper union".split(" "),
);

/** What kind of thing a name is the name of, by its words and the lower-case titles before it. */
export function nameKindOf(words: readonly string[], titles: readonly string[]): NameKind {
  if (titles.length > 0) return "person";
  const lower = words.map((word) =>
    word
      .toLowerCase()
      .replace(/['’]s$/, "")
      .replace(/\.$/, ""),
  );
  const last = lower.at(-1) ?? "";
  const first = words[0] ?? "";
  if (WELL_KNOWN_BODIES.has(lower.join(" ")) || lower.includes("&")) return "organisation";
  if (words.length === 2 && isFirstName(first) && BODIES_OR_SURNAMES.has(last)) return "person";
  if (lower.some((word) => ORGANISATION_WORDS.has(word) || PLAIN_ORGANISATIONS.has(word))) return "organisation";
  if (DOCUMENT_WORDS.has(last)) return "document";
  if (KNOWN_ORGANISATIONS.has(lower.join(" ")) || KNOWN_ORGANISATIONS.has(lower[0] ?? "")) return "organisation";
  if (words.length === 1) return loneKind(first, last);
  if (isFirstName(first)) return "person";
  if (STATES.has(lower[0] ?? "")) return "organisation";
  return DEMONYMS.has(lower[0] ?? "") ? "organisation" : "person";
}

function loneKind(word: string, lower: string): NameKind {
  if (STATES.has(lower) || /^(?:\p{Lu}\.?){2,6}$/u.test(word)) return "organisation";
  return isFirstName(word) || PUBLIC_FIGURES.has(lower) ? "person" : "unknown";
}

/** The word by which a person is named from the second time on: the last but for "Jr." and its like. */
export function surnameOf(words: readonly string[]): string {
  for (let at = words.length - 1; at > 0; at -= 1) {
    const word = words[at] ?? "";
    if (!NAME_SUFFIXES.has(word.toLowerCase().replaceAll(".", ""))) return word;
  }
  return words[0] ?? "";
}
