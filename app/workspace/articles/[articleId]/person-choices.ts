import type { Colleague } from "#/newsroom/assignments/assignment.ts";

/** Somebody to give a claim to; an empty id for nobody. */
export type Choice = { id: string; name: string; aside: string };

/** Whoever looks first, then everybody else by name, then nobody where somebody has it. */
export function choicesOf(staff: readonly Pick<Colleague, "id" | "name">[], me: string, isGiven: boolean): Choice[] {
  const choices = staff.map(({ id, name }) => ({ id, name, aside: id === me ? "me" : "" }));
  const nobody = { id: "", name: "Nobody", aside: "take it back" };
  return [
    ...choices.filter(({ id }) => id === me),
    ...choices.filter(({ id }) => id !== me),
    ...(isGiven ? [nobody] : []),
  ];
}

/** Whether a word of the name begins with what was typed, or the whole name does; accents and case are not minded. */
export function fitsChoice({ name, aside }: Choice, typed: string): boolean {
  const wanted = plain(typed.trim());
  if (wanted === "") return true;
  const words = plain(name);
  return words.startsWith(wanted) || words.split(/[\s-]+/).some((word) => word.startsWith(wanted)) || aside === wanted;
}

function plain(words: string): string {
  return words.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
