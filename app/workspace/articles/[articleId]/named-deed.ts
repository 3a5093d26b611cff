/** Deeds of the desk that go through one door, by name: a deed that is not sent yet can be kept and sent later. */
export const DEED_NAMES = [
  "accept",
  "dismiss",
  "exclude",
  "include",
  "confirm-reasons",
  "key",
  "verdict",
  "flag",
  "resolve",
  "attach",
  "mark",
  "split",
  "merge",
  "move-ends",
  "place",
  "say-removed",
  "also-here",
  "undo",
  "redo",
] as const;
export type DeedName = (typeof DEED_NAMES)[number];

/** Form fields, as the command's input names them. */
export type Fields = Readonly<Record<string, string>>;

export type NamedDeed = { name: DeedName; fields: Fields };

const foreseen: ReadonlySet<DeedName> = new Set([
  "accept",
  "dismiss",
  "exclude",
  "include",
  "confirm-reasons",
  "key",
  "verdict",
  "flag",
  "resolve",
]);

/** Whether the desk shows what the deed does before the server has answered. Others make claims or evidence, or move words. */
export function isForeseen({ name }: NamedDeed): boolean {
  return foreseen.has(name);
}

/** A deed that the server has not confirmed. */
export type Unsaved = {
  id: string;
  deed: NamedDeed;
  /** The claim or sentence that it is about, and how people call that: C07, Sentence 4. */
  itemId: string;
  label: string;
  /** When it was done, ms UTC. */
  at: number;
  /** Whether it was sent before without an answer: it may be saved already. */
  isRetried: boolean;
};
