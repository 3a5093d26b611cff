import { createHash } from "node:crypto";

/**
 * Canonical JSON (RFC 8785): no white space, members sorted by the UTF-16 code units of their names, numbers and strings
 * as ECMAScript writes them. The same value is the same bytes everywhere, so it can be hashed and signed.
 *
 * @throws TypeError for what JSON cannot hold: undefined, functions, big integers, NaN and infinities, halves of
 *   surrogate pairs, objects that are neither plain nor arrays
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return canonicalNumber(value);
  if (typeof value === "string") return canonicalString(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(",")}]`;
  if (isPlainObject(value)) {
    const members = Object.keys(value)
      .toSorted(byCodeUnit)
      .map((name) => `${canonicalString(name)}:${canonicalJson(value[name])}`);
    return `{${members.join(",")}}`;
  }
  throw new TypeError(`JSON holds no ${typeof value === "object" ? "such object" : typeof value}`);
}

/** SHA-256 of the text's UTF-8 bytes, in hex. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`JSON holds no ${value}`);
  return JSON.stringify(value);
}

function canonicalString(value: string): string {
  if (!value.isWellFormed()) throw new TypeError("JSON holds no half of a surrogate pair");
  return JSON.stringify(value);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
