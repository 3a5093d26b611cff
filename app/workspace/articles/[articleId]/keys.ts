import type { FlagKind, Mode, Outcome, Rating } from "#/db/vocabulary.ts";
import { FLAG_KINDS } from "#/db/vocabulary.ts";

/** Everything a key can do at the desk. A verdict and a flag carry their own word. */
export type Deed =
  | { do: "next" | "previous" | "next-in-need" | "accept" | "dismiss" | "split" | "merge" }
  | { do: "end-back" | "end-forward" | "start-back" | "start-forward" | "key" }
  | { do: "evidence" | "flag" | "gate" | "mark-by-words" | "help" | "close" | "choose-rating" | "edit" }
  | { do: "next-undecided" | "give-words" }
  | { do: "log-contact" | "gaps" }
  | { do: "candidate"; n: number }
  | { do: "conclude"; conclusion: Outcome | Rating }
  | { do: "raise"; kind: FlagKind };

export type KeyBinding = { keys: readonly string[]; says: string; deed: Deed };

export const keyGroups: readonly { title: string; bindings: readonly KeyBinding[] }[] = [
  {
    title: "Move",
    bindings: [
      { keys: ["j"], says: "next", deed: { do: "next" } },
      { keys: ["k"], says: "previous", deed: { do: "previous" } },
      { keys: ["n"], says: "next that needs work", deed: { do: "next-in-need" } },
      { keys: ["b"], says: "next sentence nobody decided on", deed: { do: "next-undecided" } },
      { keys: ["p"], says: "what blocks the sign-off", deed: { do: "gate" } },
      { keys: ["Escape"], says: "close", deed: { do: "close" } },
    ],
  },
  {
    title: "Claims",
    bindings: [
      { keys: ["Enter"], says: "accept the suggestion, or its reason", deed: { do: "accept" } },
      { keys: ["x"], says: "no checkable claim, or not checkable", deed: { do: "dismiss" } },
      { keys: ["w"], says: "mark a claim word by word", deed: { do: "mark-by-words" } },
      { keys: ["s"], says: "split at a word", deed: { do: "split" } },
      { keys: ["m"], says: "merge with the previous claim", deed: { do: "merge" } },
      { keys: ["+"], says: "give the claim the selected words too", deed: { do: "give-words" } },
      { keys: ["["], says: "end a word earlier", deed: { do: "end-back" } },
      { keys: ["]"], says: "end a word later", deed: { do: "end-forward" } },
      { keys: ["{"], says: "start a word earlier", deed: { do: "start-back" } },
      { keys: ["}"], says: "start a word later", deed: { do: "start-forward" } },
      { keys: ["!"], says: "key claim on or off", deed: { do: "key" } },
      { keys: ["r"], says: "reword and edit details", deed: { do: "edit" } },
    ],
  },
  {
    title: "Evidence and flags",
    bindings: [
      { keys: ["e"], says: "add evidence", deed: { do: "evidence" } },
      { keys: ["f"], says: "flag, then 1 to 9", deed: { do: "flag" } },
      { keys: ["l"], says: "log a contact", deed: { do: "log-contact" } },
      { keys: ["i"], says: "what we could not establish", deed: { do: "gaps" } },
      { keys: ["?"], says: "all keys", deed: { do: "help" } },
    ],
  },
];

/** The verdict keys of a mode; 0 stands for no source. A fact-check gives ratings: `v`, `d`, `u` are True, False, Unproven. */
export const verdictKeys: Record<Mode, readonly { key: string; conclusion: Outcome | Rating }[]> = {
  copy_check: [
    { key: "v", conclusion: "verified" },
    { key: "c", conclusion: "needs_change" },
    { key: "d", conclusion: "disputed" },
    { key: "u", conclusion: "unverifiable" },
    { key: "0", conclusion: "unsourced" },
  ],
  published_fact_check: [
    { key: "v", conclusion: "true" },
    { key: "d", conclusion: "false" },
    { key: "u", conclusion: "unproven" },
    { key: "5", conclusion: "true" },
    { key: "4", conclusion: "mostly_true" },
    { key: "3", conclusion: "half_true" },
    { key: "2", conclusion: "mostly_false" },
    { key: "1", conclusion: "false" },
  ],
};

/** The key printed on a verdict's button, or null where it has none. */
export function keyFor(mode: Mode, conclusion: Outcome | Rating): string | null {
  if (conclusion === "not_checkable" || conclusion === "opinion") return "x";
  return verdictKeys[mode].find((binding) => binding.conclusion === conclusion)?.key ?? null;
}

/** What a key means on the desk. While a flag is being chosen, or the place of a claim is asked for, digits choose it. */
export function deedOf(
  key: string,
  { mode, isFlagging, isPlacing }: { mode: Mode; isFlagging: boolean; isPlacing: boolean },
): Deed | null {
  if (isPlacing && !isFlagging && /^[1-9]$/.test(key)) return { do: "candidate", n: Number(key) };
  if (isFlagging) {
    const kind = /^[1-9]$/.test(key) ? FLAG_KINDS[Number(key) - 1] : undefined;
    if (kind) return { do: "raise", kind };
    if (/^\d$/.test(key)) return null;
  }
  const verdict = verdictKeys[mode].find((binding) => binding.key === key);
  if (verdict) return { do: "conclude", conclusion: verdict.conclusion };
  if (mode === "published_fact_check" && key === "0") return { do: "choose-rating" };
  for (const { bindings } of keyGroups) {
    const binding = bindings.find(({ keys }) => keys.includes(key));
    if (binding) return binding.deed;
  }
  return null;
}

/** The part of a key press and of where it happened that decides whether the desk may take it. */
export type Press = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  defaultPrevented: boolean;
  target: { tagName: string; isContentEditable: boolean; type?: string } | null;
};

/** Whether a key belongs to the desk: never in a field that takes text, never with a modifier, Enter and space never on a control. */
export function isForDesk(press: Press): boolean {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing || press.defaultPrevented) return false;
  if (!press.target) return true;
  if (press.target.isContentEditable) return false;
  const tag = press.target.tagName.toLowerCase();
  if (tag === "textarea" || tag === "select") return false;
  if (tag === "input")
    return ["checkbox", "radio", "button", "submit"].includes(press.target.type ?? "text") && press.key !== "Enter";
  if (press.key === "Enter" || press.key === " ") return !["a", "button", "summary"].includes(tag);
  return true;
}
