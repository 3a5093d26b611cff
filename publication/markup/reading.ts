import { decodeEntities } from "./entities.ts";

/** What a validator reads from a finished page: its data blocks, the words a reader sees, and where its links lead. */
export type PageReading = {
  /** Raw text of every JSON-LD block. */
  blocks: string[];
  /** True where there is a script element besides those blocks: words have broken out of one. */
  hasOtherScript: boolean;
  /** Visible words, white space collapsed. */
  text: string;
  /** As written, entities decoded. */
  links: Set<string>;
  /** The address in `<link rel="canonical">`, or null. */
  canonical: string | null;
};

/** Elements whose content is no text of the page. */
const silent = new Set(["script", "style", "svg", "title", "template", "noscript", "textarea"]);

/** Phrasing elements do not part words; every other tag does. */
const phrasing = new Set("a abbr b bdi cite code em i mark q s small span strong sub sup time u wbr".split(" "));

/** Reads any page in one pass, whatever is wrong with it: broken markup costs no more time than good. */
export function readPage(html: string): PageReading {
  const blocks: string[] = [];
  const links = new Set<string>();
  let words: string[] = [];
  let hasOtherScript = false;
  let canonical: string | null = null;
  let at = 0;

  while (at < html.length) {
    const start = html.indexOf("<", at);
    words.push(html.slice(at, start === -1 ? html.length : start));
    if (start === -1) break;
    if (html.startsWith("<!--", start)) {
      const end = html.indexOf("-->", start + 4);
      at = end === -1 ? html.length : end + 3;
      continue;
    }
    const name = nameAt(html, start);
    if (name === "") {
      words.push("<");
      at = start + 1;
      continue;
    }
    const end = endOfTag(html, start);
    const tag = html.slice(start, end);
    at = end;
    if (!phrasing.has(name.replace("/", ""))) words.push(" ");
    if (name === "body") words = [];
    else if (name === "a") links.add(attributeOf(tag, "href") ?? "");
    else if (name === "link" && attributeOf(tag, "rel")?.toLowerCase() === "canonical") {
      canonical ??= attributeOf(tag, "href");
    } else if (name === "/script") hasOtherScript = true;
    else if (silent.has(name)) {
      const close = closingTag(html, name, at);
      const isData = name === "script" && attributeOf(tag, "type")?.toLowerCase() === "application/ld+json";
      if (isData) blocks.push(html.slice(at, close));
      else if (name === "script") hasOtherScript = true;
      at = close === html.length ? close : endOfTag(html, close);
    }
  }
  return { blocks, hasOtherScript, text: collapse(decodeEntities(words.join(""))), links, canonical };
}

export function collapse(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

/** The tag's name in small letters, with the slash of a closing one; "" where the < begins no tag. */
function nameAt(html: string, start: number): string {
  return /^<(\/?[a-z][a-z0-9-]*|!doctype)/i.exec(html.slice(start, start + 40))?.[1]?.toLowerCase() ?? "";
}

/** The offset behind the > that ends the tag; a > between quotation marks does not. */
function endOfTag(html: string, start: number): number {
  let quote = "";
  for (let at = start + 1; at < html.length; at += 1) {
    const character = html.charAt(at);
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === ">") return at + 1;
    else if ((character === '"' || character === "'") && html.charAt(at - 1) === "=") quote = character;
  }
  return html.length;
}

function closingTag(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, "gi");
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

function attributeOf(tag: string, wanted: string): string | null {
  for (const [, name = "", double, single, bare] of tag.matchAll(
    /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  )) {
    if (name.toLowerCase() === wanted) return decodeEntities(double ?? single ?? bare ?? "");
  }
  return null;
}
