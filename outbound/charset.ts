/** How far into a page its own word on the charset is looked for (WHATWG HTML, 13.2.3.2). */
const PRESCAN_BYTES = 1024;

export type DecodedPage = { text: string; charset: string };

/**
 * The text of a page's bytes. Byte order mark, header, `<meta>` and UTF-8 are believed in this order; a label that
 * nobody knows counts as none, and bytes that do not fit become U+FFFD. `charset` is the name by WHATWG.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): DecodedPage {
  const decoder =
    decoderOf(markOf(bytes)) ??
    decoderOf(/;\s*charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType ?? "")?.[1]) ??
    decoderOf(declaredIn(bytes)) ??
    new TextDecoder("utf-8");
  return { text: decoder.decode(bytes), charset: decoder.encoding };
}

function markOf(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xff && second === 0xfe ? "utf-16le" : undefined;
}

/** `charset=` covers both spellings of the meta element. A page that can be read as ASCII is not in UTF-16. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, PRESCAN_BYTES))
    .toString("latin1")
    .replaceAll(/<!--.*?-->/gs, "");
  const label = /<meta\s[^>]*?charset\s*=\s*["']?\s*([^"'\s/>;]+)/i.exec(start)?.[1];
  return label === undefined ? undefined : label.replace(/^utf-?16.*$/i, "utf-8");
}

function decoderOf(label: string | undefined): TextDecoder | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
