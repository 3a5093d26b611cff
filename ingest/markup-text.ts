const named: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
};

/** The commonest character references of a title or an attribute; others stay as they are written. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** The value of an attribute in the text of a start tag; null where it is not there. */
export function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i").exec(tag);
  return found === null ? null : decodeEntities(found[1] ?? found[2] ?? found[3] ?? "");
}

/** One line of NFC text out of an attribute or an element, white space collapsed and control characters gone. */
export function plainLine(text: string): string {
  const decoded = decodeEntities(text);
  return decoded
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .normalize("NFC")
    .toWellFormed();
}
