import type { Colleague } from "#/newsroom/assignments/assignment.ts";

/** Somebody to give a claim to; an empty id for nobody. */
export type Choice = { id: string; name: string; isMe: boolean };

const nobody: Choice = { id: "", name: "Nobody", isMe: false };

/**
 * Whom to choose from: those of whose names a word begins with what was typed, accents and case not minded. Whose whole
 * name begins with it comes first, then whoever looks, then by name; nobody comes last, where somebody has it.
 */
export function choicesFor(
  staff: readonly Pick<Colleague, "id" | "name">[],
  { me, isGiven, typed }: { me: string; isGiven: boolean; typed: string },
): Choice[] {
  const wanted = plain(typed.trim());
  const people = staff.map(({ id, name }) => ({ id, name, isMe: id === me }));
  const found = [...people, ...(isGiven ? [nobody] : [])].filter(
    (choice) => beginsWith(choice.name, wanted) !== null || (choice.isMe && wanted === "me"),
  );
  const rank = ({ id, name, isMe }: Choice): number =>
    (id === "" ? 4 : 0) + (beginsWith(name, wanted) === "name" ? 0 : 2) + (isMe ? 0 : 1);
  return found.toSorted((a, b) => rank(a) - rank(b));
}

/** Whether the name, or another word of it, begins with these plain letters; null for neither. */
export function beginsWith(name: string, letters: string): "name" | "word" | null {
  const words = plain(name);
  if (words.startsWith(letters)) return "name";
  return words.split(/[\s-]+/).some((word) => word.startsWith(letters)) ? "word" : null;
}

/** Without accents, in small letters. */
export function plain(words: string): string {
  return words.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
