import type { LetterKeys } from "#/newsroom/people/keys.ts";

/** The part of a key press that says which key it is. */
export type Struck = {
  key: string;
  /** Where the key is on the keyboard, whatever it is labelled: `KeyJ`, `Digit1`. */
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  /** True while AltGr is down, which some systems tell of as Ctrl and Alt. */
  isAltGraph: boolean;
};

const MODIFIERS = new Set(["Control", "Shift", "Alt", "AltGraph", "Meta", "CapsLock", "Fn", "Hyper", "Super", "Dead"]);

/**
 * A key press in one notation: `j`, `{`, `Enter`, `Shift+j`, `Ctrl+Shift+z`, `Alt+Shift+j`; null for a modifier alone.
 *
 * What is written on the key counts, not where it is. Letters of another script are read by their place, as on a
 * keyboard with Latin letters; so are letters and digits under Alt, which types other characters on some systems.
 * Command counts as Ctrl. Shift is named for letters and keys with a name; of other characters it is a part.
 */
export function strokeOf(struck: Struck): string | null {
  const { key, code, shiftKey, isAltGraph } = struck;
  if (MODIFIERS.has(key) || key === "Unidentified" || key === "Process" || key === "") return null;
  const place = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  const placed = (place?.[1] ?? place?.[2] ?? "").toLowerCase();
  const isControl = (struck.ctrlKey || struck.metaKey) && !isAltGraph;
  const isAlt = struck.altKey && !isAltGraph && !(isPunctuation(key) && !shiftKey);
  const isNamed = [...key].length > 1;
  const isForeign = /^\p{L}$/u.test(key) && !/^[a-z]$/i.test(key) && /^[a-z]$/.test(placed);
  const name = isNamed ? key : isForeign || (isAlt && placed) ? placed : key.toLowerCase();
  const isShifted = shiftKey && (isNamed || /^\p{L}$/u.test(name) || (isAlt && /^\d$/.test(name)));
  return [isControl ? "Ctrl" : "", isAlt ? "Alt" : "", isShifted ? "Shift" : "", name === " " ? "Space" : name]
    .filter((part) => part !== "")
    .join("+");
}

function isPunctuation(key: string): boolean {
  return /^[!-/:-@[-`{-~]$/.test(key);
}

/** Whether it is one character without Ctrl or Alt, which speech input and a stray hand type by accident (WCAG 2.1.4). */
export function isSingle(stroke: string): boolean {
  return [...stroke].length === 1;
}

/** What a key is under the person's setting of single keys; null where there is none: only letters and digits move. */
export function underLetters(keys: string, letters: LetterKeys): string | null {
  const [first = "", ...rest] = keys.split(" ");
  if (letters === "on" || !isSingle(first)) return keys;
  if (letters === "off" || !/^[a-z0-9]$/.test(first)) return null;
  return [`Alt+Shift+${first}`, ...rest].join(" ");
}

/** Whether one of them cannot be pressed without the other: they are the same, or one begins the other. */
export function clash(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

const printed: Readonly<Record<string, string>> = { Enter: "⏎", Escape: "Esc", Space: "␣" };
const spoken: Readonly<Record<string, string>> = {
  ".": "full stop",
  "+": "plus",
  "!": "exclamation mark",
  "?": "question mark",
  "[": "opening bracket",
  "]": "closing bracket",
  "{": "opening brace",
  "}": "closing brace",
};

/** As it is printed on a key, one part for each key that is pressed after another: `Ctrl+Shift+z` is `Ctrl ⇧ Z`. */
export function printedKeys(keys: string): string[] {
  return keys.split(" ").map((stroke) => {
    if (isSingle(stroke)) return stroke;
    const parts = stroke.split(/\+(?=.)/u);
    return parts
      .map((part, at) => {
        if (part === "Shift") return "⇧";
        return printed[part] ?? (at === parts.length - 1 && isSingle(part) ? part.toUpperCase() : part);
      })
      .join(" ");
  });
}

/** As it is said: “Alt+Shift+J”, “g then q”, “full stop”. */
export function spokenKeys(keys: string): string {
  return keys
    .split(" ")
    .map((stroke) => spoken[stroke] ?? stroke)
    .join(" then ");
}
