/** What a key without Ctrl or Alt does at the desk: its command, its command only with Alt and Shift, or nothing. */
export const LETTER_KEYS = ["on", "alt-shift", "off"] as const;
export type LetterKeys = (typeof LETTER_KEYS)[number];

/** A person's own keys at the desk: by command the key in place of its usual ones, null for none. */
export type KeySettings = { letters: LetterKeys; keys: Readonly<Record<string, string | null>> };

export const usualKeys: KeySettings = { letters: "on", keys: {} };

/** Reads what is stored. What cannot be read is passed over, so that a key is never lost to a fault elsewhere in it. */
export function keySettingsIn(stored: unknown): KeySettings {
  if (typeof stored !== "object" || stored === null) return usualKeys;
  const { letters, keys } = stored as Readonly<Record<string, unknown>>;
  const entries = typeof keys === "object" && keys !== null ? Object.entries(keys) : [];
  return {
    letters: LETTER_KEYS.find((word) => word === letters) ?? usualKeys.letters,
    keys: Object.fromEntries(
      entries.filter((entry): entry is [string, string | null] => entry[1] === null || typeof entry[1] === "string"),
    ),
  };
}
