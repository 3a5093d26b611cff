/** In words for people; `tooLong` where the text is more than may be sent. */
export type TextSize = { words: string; tooLong: boolean };

/** How long a pasted text is; too long above `most` bytes of UTF-8. */
export function textSize(text: string, most: number): TextSize {
  const bytes = new TextEncoder().encode(text).length;
  const count = text.trim() === "" ? 0 : text.trim().split(/\s+/u).length;
  const counted = `${count.toLocaleString("en")} ${count === 1 ? "word" : "words"}`;
  const size = bytes < 100_000 ? "" : `, ${(bytes / 1_000_000).toFixed(1)} MB of ${most / 1_000_000} MB`;
  return { words: counted + size, tooLong: bytes > most };
}
