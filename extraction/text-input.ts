/** The longest text that is read, in bytes of UTF-8. */
export const LONGEST_TEXT_BYTES = 5_000_000;

/** Thrown for input that is not read; its message is one sentence for the person who gave it. */
export class RefusedText extends Error {
  override name = "RefusedText";
}

export type TextRow = { id: string | number; text: string };

/**
 * The text that the bytes hold, a byte order mark included, so that offsets count from the file's first character.
 *
 * @throws {RefusedText} for bad UTF-8, a text of white space only, or more than `LONGEST_TEXT_BYTES`
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.byteLength > LONGEST_TEXT_BYTES) throw new RefusedText("The text is longer than 5 MB: give it in parts.");
  const text = decodeUtf8(bytes);
  if (text.trim() === "") throw new RefusedText("The text is empty: give one with words in it.");
  return text;
}

/**
 * The `{id, text}` rows of a JSON Lines file; blank lines are skipped.
 *
 * @throws {RefusedText} naming the first line that cannot be read
 */
export function decodeRows(bytes: Uint8Array, emptyTexts: "refused" | "kept"): TextRow[] {
  return decodeUtf8(bytes)
    .split("\n")
    .flatMap((line, index) => (line.trim() === "" ? [] : [rowOf(line, index + 1, emptyTexts)]));
}

/** The sentence to print for an input that could not be read; every other error is thrown on. */
export function refusalOf(error: unknown): string {
  if (error instanceof RefusedText) return error.message;
  if (error instanceof Error && "code" in error)
    return "The file cannot be read: check its name and your rights to it.";
  throw error;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new RefusedText("The text is not valid UTF-8: save it as UTF-8 and try again.");
  }
}

function rowOf(line: string, number: number, emptyTexts: "refused" | "kept"): TextRow {
  const row = parsed(line);
  if (!isTextRow(row)) throw new RefusedText(`Line ${number} is not a JSON object with an "id" and a "text": mend it.`);
  if (new TextEncoder().encode(row.text).byteLength > LONGEST_TEXT_BYTES) {
    throw new RefusedText(`The text in line ${number} is longer than 5 MB: give it in parts.`);
  }
  if (emptyTexts === "refused" && row.text.trim() === "") {
    throw new RefusedText(`The text in line ${number} is empty: give one with words in it.`);
  }
  return row;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\ufeff/, ""));
  } catch {
    return null;
  }
}

function isTextRow(row: unknown): row is TextRow {
  if (typeof row !== "object" || row === null || !("id" in row) || !("text" in row)) return false;
  return typeof row.text === "string" && (typeof row.id === "string" || typeof row.id === "number");
}
