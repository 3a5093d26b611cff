import type { Span } from "./span.ts";

/** The words a claim stands on in the old text: at least one character, never half a surrogate pair. */
export type Anchor = Span & { id: string };

/**
 * - `exact`: the same passage, character for character, at the same offsets
 * - `moved`: the same passage, character for character, at other offsets
 * - `edited`: its place is certain, its characters are not the same
 * - `needs-confirmation`: a person has to say which candidate it is, or that it is none
 * - `orphaned`: nothing in the new text is plausibly this passage
 */
export type AnchorStatus = "exact" | "moved" | "edited" | "needs-confirmation" | "orphaned";

/** A place in the new text. `score` as in `Reanchored`. */
export type Candidate = Span & { score: number };

/** Where an anchor went. `start` and `end` are null unless the place is certain: exact, moved or edited. */
export type Reanchored = {
  id: string;
  status: AnchorStatus;
  start: number | null;
  end: number | null;
  /** How well the place, or else the best candidate, agrees with the old words and their neighbours; 0 to 1. */
  score: number;
  /** The score less that of the best rival that was weighed; the score itself where there was none; 0 to 1. */
  margin: number;
  /** Best first; empty unless a person is asked. */
  candidates: Candidate[];
};

/** One sentence about the first anchor that cannot stand in the text, or null. */
export function faultOf(text: string, anchors: readonly Anchor[]): string | null {
  const ids = new Set<string>();
  for (const { id, start, end } of anchors) {
    const name = `The anchor ${JSON.stringify(id)}`;
    if (ids.has(id)) return `${name} comes twice: give every anchor an id of its own.`;
    ids.add(id);
    if (!Number.isInteger(start) || !Number.isInteger(end)) return `${name} has an offset that is no whole number.`;
    if (start < 0 || end > text.length)
      return `${name} is out of range: the text has ${text.length} UTF-16 code units.`;
    if (end <= start) return `${name} holds no character: its end has to lie behind its start.`;
    if (splitsPair(text, start) || splitsPair(text, end)) return `${name} begins or ends inside a surrogate pair.`;
  }
  return null;
}

function splitsPair(text: string, offset: number): boolean {
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
