import { FEMALE_NAMES, MALE_NAMES, SHARED_NAMES } from "../lexicon/first-names.ts";
import { FEMALE_HONORIFICS, FEMALE_ROLES, MALE_HONORIFICS, MALE_ROLES } from "../lexicon/people.ts";

export type Gender = "male" | "female" | "unknown";

/** What title, offices and first name tell, in this order. `titles` are in lower case; a lone surname tells nothing. */
export function genderOf(words: readonly string[], titles: readonly string[]): Gender {
  for (const title of titles) {
    if (MALE_HONORIFICS.has(title) || MALE_ROLES.has(title)) return "male";
    if (FEMALE_HONORIFICS.has(title) || FEMALE_ROLES.has(title)) return "female";
  }
  const first = firstPartOf(words[0] ?? "");
  if (words.length < 2) return "unknown";
  if (MALE_NAMES.has(first)) return "male";
  return FEMALE_NAMES.has(first) ? "female" : "unknown";
}

export function isFirstName(word: string): boolean {
  const first = firstPartOf(word);
  return MALE_NAMES.has(first) || FEMALE_NAMES.has(first) || SHARED_NAMES.has(first);
}

/** In lower case without accents; of "Jean-Pierre" and "Mary-Ann" the first half where the lists lack the whole. */
function firstPartOf(word: string): string {
  const lower = word.toLowerCase();
  if (isListed(lower)) return lower;
  const plain = /^[\x20-\x7e]*$/.test(lower) ? lower : lower.normalize("NFD").replace(/\p{M}/gu, "");
  return isListed(plain) ? plain : (plain.split("-")[0] ?? plain);
}

function isListed(name: string): boolean {
  return MALE_NAMES.has(name) || FEMALE_NAMES.has(name) || SHARED_NAMES.has(name);
}
