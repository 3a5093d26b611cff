import type { Inserted, InsertedFrom, Span } from "../extraction.ts";

/** Words to write in front of a clause, or in place of the pronoun that opens it. */
export type Opening = { words: string; from: InsertedFrom; replaces: Span | null };

/** The clause as a sentence of its own, with a list of every stretch that the text does not have at this place. */
export function statementOf(
  text: string,
  claim: Span,
  opening: Opening | null,
): { statement: string; inserted: Inserted[] } {
  const bare = withoutQuotationMarks(text, claim);
  if (opening === null) return { statement: capitalised(text.slice(bare.start, bare.end)), inserted: [] };
  const rest = text.slice(opening.replaces === null ? bare.start : opening.replaces.end, bare.end);
  const words = capitalised(opening.words);
  const glue = opening.replaces === null ? " " : "";
  return { statement: words + glue + rest, inserted: [{ start: 0, end: words.length, from: opening.from }] };
}

/** "Ann Example, 34, a nurse" as "Ann Example is 34, a nurse". */
export function withCopula(text: string, claim: Span, comma: Span): { statement: string; inserted: Inserted[] } {
  const name = capitalised(text.slice(claim.start, comma.start));
  const statement = `${name} is${text.slice(comma.end, claim.end)}`;
  return { statement, inserted: [{ start: name.length + 1, end: name.length + 3, from: "copula" }] };
}

/** "Ann Example, who runs a mill" as "Ann Example runs a mill"; nothing is written that the text does not have. */
export function withoutRelative(
  text: string,
  claim: Span,
  relative: Span,
): { statement: string; inserted: Inserted[] } {
  const name = text.slice(claim.start, relative.start).replace(/[\s,]+$/, "");
  return { statement: capitalised(name) + text.slice(relative.end, claim.end), inserted: [] };
}

/** Strips the marks of a claim that is one quotation, or opens or closes one; marks further inside stay. */
function withoutQuotationMarks(text: string, claim: Span): Span {
  const exact = text.slice(claim.start, claim.end);
  const opens = /^["“„«]/.test(exact);
  const closes = /["”»]$/.test(exact);
  const inner = exact.slice(opens ? 1 : 0, closes ? -1 : undefined);
  if (/["“”„«»]/.test(inner) || inner.trim() === "") return claim;
  return { start: claim.start + (opens ? 1 : 0), end: claim.end - (closes ? 1 : 0) };
}

function capitalised(wording: string): string {
  const first = String.fromCodePoint(wording.codePointAt(0) ?? 32);
  const upper = first.toUpperCase();
  return upper.length === first.length ? upper + wording.slice(first.length) : wording;
}
