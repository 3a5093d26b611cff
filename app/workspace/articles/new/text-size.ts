/** How long the pasted text is, in words for people; `tooLong` above `most` bytes of UTF-8. */
export function textSize(text: string, most: number): { words: string; tooLong: boolean } {
  const bytes = new TextEncoder().encode(text).length;
  const count = text.trim() === "" ? 0 : text.trim().split(/\s+/u).length;
  const counted = `${count.toLocaleString("en")} ${count === 1 ? "word" : "words"}`;
  const size = bytes < 100_000 ? "" : `, ${(bytes / 1_000_000).toFixed(1)} MB of ${most / 1_000_000} MB`;
  return { words: counted + size, tooLong: bytes > most };
}
