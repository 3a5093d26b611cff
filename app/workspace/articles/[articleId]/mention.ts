/** An @ and the letters after it, before the cursor. `start` is where the @ stands, in UTF-16 code units. */
export type Asked = { start: number; letters: string };

/** What is being mentioned at the cursor; null where nothing is. */
export function askedAt(words: string, cursor: number): Asked | null {
  const before = /(?:^|[^\p{L}\p{N}])@([\p{L}\p{M}' -]{0,40})$/u.exec(words.slice(0, cursor));
  const letters = before?.[1];
  if (letters === undefined || /^ | $/.test(letters)) return null;
  return { start: cursor - letters.length - 1, letters };
}

/** The words with the name in place of what was asked, and where the cursor goes. */
export function withMention(
  words: string,
  cursor: number,
  { start }: Asked,
  name: string,
): { words: string; cursor: number } {
  const mention = `@${name} `;
  const rest = words.slice(cursor).replace(/^ /, "");
  return { words: words.slice(0, start) + mention + rest, cursor: start + mention.length };
}
