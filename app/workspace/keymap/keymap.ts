import type { Deed } from "#/app/workspace/articles/[articleId]/keys.ts";
import type { Mode } from "#/db/vocabulary.ts";
import { FLAG_KINDS } from "#/db/vocabulary.ts";
import type { KeySettings, LetterKeys } from "#/newsroom/people/keys.ts";
import { type Command, type CommandName, commands } from "./commands.ts";
import { clash, underLetters } from "./strokes.ts";

/** Which keys a person has for what. */
export type Keymap = { letters: LetterKeys; keys: ReadonlyMap<CommandName, readonly string[]> };

/**
 * The keys of everybody with the person's own in their place. Settings of commands that are not known are passed over.
 *
 * No two commands that exist in one mode share a key: what a person chose goes before what is usual, and of two that
 * a person gave the same key, the first in the table has it.
 */
export function keymapOf(settings: KeySettings): Keymap {
  const keys = new Map<CommandName, readonly string[]>();
  const rank = (command: Command): number => (command.isFixed ? 0 : Object.hasOwn(settings.keys, command.name) ? 1 : 2);
  for (const command of commands.toSorted((one, other) => rank(one) - rank(other))) {
    keys.set(
      command.name,
      wanted(command, settings).filter((key) => !isTaken(key, command, keys)),
    );
  }
  return { letters: settings.letters, keys };
}

function wanted(command: Command, { keys, letters }: KeySettings): string[] {
  if (command.isFixed) return [...command.keys];
  const own = Object.hasOwn(keys, command.name) ? keys[command.name] : undefined;
  const chosen = own === undefined ? command.keys : own === null ? [] : [own];
  return chosen.map((key) => underLetters(key, letters)).filter((key) => key !== null);
}

function isTaken(key: string, command: Command, taken: ReadonlyMap<CommandName, readonly string[]>): boolean {
  return commands.some(
    (other) => meet(command, other) && taken.get(other.name)?.some((theirs) => clash(key, theirs)) === true,
  );
}

/** Whether both commands are there in one mode. */
export function meet(one: Command, other: Command): boolean {
  return one.name !== other.name && (one.mode ?? other.mode) === (other.mode ?? one.mode);
}

/** The keys of a command, the one that is printed first; none where a person has none. */
export function keysOf(keymap: Keymap, name: CommandName): readonly string[] {
  return keymap.keys.get(name) ?? [];
}

/** The digit as the person presses it; null where single keys are off. */
export function digitKey(keymap: Keymap, digit: number): string | null {
  return underLetters(String(digit), keymap.letters);
}

/**
 * What a digit may stand for besides its command: a flag that is being chosen, the place of a claim that is asked for,
 * one of two verdicts, a rating of the list that is open.
 */
export type Situation = {
  mode: Mode;
  isFlagging: boolean;
  isPlacing: boolean;
  /** Of two verdicts that differ, this person chooses one. */
  isDeciding?: boolean;
  /** The ratings that have no key of their own are listed. */
  isRating?: boolean;
};

/**
 * What these keys mean, pressed one after another; `more` while they begin something, null where they mean nothing.
 * While a flag is being chosen, or a rating from the list of the others, or the place of a claim is asked for, digits
 * choose it; before two verdicts that differ, 1 and 2 choose one of them.
 */
export function meaningOf(keymap: Keymap, typed: string, situation: Situation): Command | Deed | "more" | null {
  const { mode, isFlagging, isPlacing, isDeciding, isRating } = situation;
  const digit = digits.find((one) => digitKey(keymap, one) === typed);
  if (digit !== undefined && isFlagging) {
    const kind = digit === 0 ? undefined : FLAG_KINDS[digit - 1];
    return kind ? { do: "raise", kind } : null;
  }
  if (digit !== undefined && digit > 0 && isPlacing) return { do: "candidate", n: digit };
  if (digit !== undefined && digit > 0 && isRating) return { do: "other-rating", n: digit };
  if ((digit === 1 || digit === 2) && isDeciding) return { do: "accept-verdict", n: digit };
  const here = commands.filter((command) => command.mode === undefined || command.mode === mode);
  const command = here.find(({ name }) => keysOf(keymap, name).includes(typed));
  if (command) return command;
  const begins = here.some(({ name }) => keysOf(keymap, name).some((keys) => keys.startsWith(`${typed} `)));
  return begins ? "more" : null;
}

/** The commands that come after keys which begin something, with the key that is left to press. */
export function goingOn(keymap: Keymap, typed: string, mode: Mode): { key: string; command: Command }[] {
  return commands
    .filter((command) => command.mode === undefined || command.mode === mode)
    .flatMap((command) => {
      const keys = keysOf(keymap, command.name).find((one) => one.startsWith(`${typed} `));
      return keys ? [{ key: keys.slice(typed.length + 1), command }] : [];
    });
}

/** The commands that have a key which cannot be pressed beside this one. */
export function holdersOf(keymap: Keymap, key: string, command: Command): Command[] {
  return commands.filter(
    (other) => meet(command, other) && keysOf(keymap, other.name).some((theirs) => clash(key, theirs)),
  );
}

const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
