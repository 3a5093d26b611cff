import type { KeySettings } from "#/newsroom/people/keys.ts";
import { type Command, type CommandName, commands } from "./commands.ts";
import { holdersOf, keymapOf } from "./keymap.ts";
import { isSingle, spokenKeys } from "./strokes.ts";

/** What comes of pressing a new key for a command. */
export type Choice =
  | { is: "free"; settings: KeySettings }
  /** Others have the key; `settings` gives it to the command and leaves them the one that it had. */
  | { is: "taken"; by: readonly Command[]; settings: KeySettings }
  | { is: "no key"; because: string };

/** Keys that move in the page, choose what has the focus, or belong to the browser. */
const kept = new Set(["Tab", "Shift+Tab", "Space", "Shift+Space", "Home", "End", "PageUp", "PageDown"]);

/**
 * Weighs a key for a command. The key is one stroke; a command that takes two one after another changes to one.
 *
 * A key that begins another command's keys cannot be given away: “g” while “g q” goes to the queue.
 */
export function chooseKey(settings: KeySettings, command: Command, stroke: string): Choice {
  if (/^Arrow|^Shift\+Arrow|^F\d+$/.test(stroke) || kept.has(stroke)) {
    return { is: "no key", because: `${spokenKeys(stroke)} moves about in the page. Press another key.` };
  }
  if (stroke.startsWith("Ctrl+") && !command.keys.includes(stroke)) {
    return { is: "no key", because: "Keys with Ctrl belong to the browser. Press another key." };
  }
  if (settings.letters === "off" && isSingle(stroke)) {
    return { is: "no key", because: "Single keys are off. Press a key with Alt and Shift, or switch them on." };
  }
  // What moves to Alt and Shift is kept under its letter, so that it comes back with single keys.
  const plain = settings.letters === "alt-shift" ? stroke.replace(/^Alt\+Shift\+([a-z0-9])$/, "$1") : stroke;
  const key = settings.letters === "alt-shift" && /^[a-z0-9]$/.test(plain) ? `Alt+Shift+${plain}` : plain;
  const by = holdersOf(keymapOf(settings), key, command);
  const ours = withKey(settings, command, plain);
  if (by.length === 0) return { is: "free", settings: ours };
  const [fixed] = by.filter(({ isFixed }) => isFixed);
  if (fixed) {
    return { is: "no key", because: `${spokenKeys(key)} is always “${fixed.says}”. Press another key.` };
  }
  const beginning = by.find(({ name }) => !keymapOf(settings).keys.get(name)?.includes(key));
  if (beginning) {
    return { is: "no key", because: `${spokenKeys(key)} begins “${beginning.says}”. Press another key.` };
  }
  return { is: "taken", by, settings: swapped(ours, settings, command, by) };
}

/** Gives the others what the command had: they were all one key, in two modes perhaps. */
function swapped(ours: KeySettings, before: KeySettings, command: Command, by: readonly Command[]): KeySettings {
  const had = Object.hasOwn(before.keys, command.name) ? before.keys[command.name] : command.keys[0];
  return by.reduce((settings, other) => withKey(settings, other, had ?? null), ours);
}

/** The settings with this key for the command; null for none. A key that is the usual one is not kept as an own one. */
export function withKey(settings: KeySettings, command: Command, key: string | null): KeySettings {
  const isUsual = command.keys.length === 1 && command.keys[0] === key;
  return isUsual ? withUsual(settings, command.name) : { ...settings, keys: { ...settings.keys, [command.name]: key } };
}

/** The settings with the usual keys of the command. */
export function withUsual(settings: KeySettings, name: CommandName): KeySettings {
  const { [name]: _, ...keys } = settings.keys;
  return { ...settings, keys };
}

/** The commands that a person gives keys. */
export function changeable(): Command[] {
  return commands.filter(({ isFixed }) => !isFixed);
}
