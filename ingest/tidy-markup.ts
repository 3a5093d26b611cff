import { MOST_NESTING, MOST_TAGS } from "./limits.ts";

/** A page's markup with what nobody reads taken out, and what was found on the way. */
export type TidyMarkup = {
  /** What belongs into the body; no script, style, comment, drawing or form field, nested no deeper than the limit. */
  html: string;
  /** The text of every `<script type="application/ld+json">`. */
  data: string[];
  /** Attributes of `<html>`, as written. */
  root: string;
  title: string;
  /** Tags and character references; at the limit reading stops. */
  tags: number;
  /** Elements inside one another where they are deepest. */
  depth: number;
  hasFrames: boolean;
};

/** Their content is text up to the end tag, whatever it looks like. */
const rawText = new Set(["script", "style", "textarea", "title", "iframe", "noembed", "xmp"]);
/** Dropped with all they hold. */
const dropped = new Set([...rawText, "noscript", "svg", "template", "select", "math", "canvas", "object", "datalist"]);
const frame = new Set(["html", "head", "body", "frameset", "frame", "noframes"]);
const empty = new Set("area base br col embed hr img input link meta param source track wbr frame keygen".split(" "));
/** End tags that may be left out: those who write so would seem to nest without end. */
const openEnded = new Set("p li dt dd tr td th thead tbody tfoot colgroup option optgroup rp rt".split(" "));
/** How far down an end tag looks for its start. */
const LONGEST_MISNESTING = 40;

/**
 * One pass from left to right, so that time grows with the length alone. Whatever is no markup stays text; a comment or
 * a script that never ends takes the rest with it, as in a browser.
 */
export function tidyMarkup(html: string): TidyMarkup {
  const references = html.split("&").length - 1;
  const found: TidyMarkup = { html: "", data: [], root: "", title: "", tags: references, depth: 0, hasFrames: false };
  const kept: string[] = [];
  const open: { name: string; isKept: boolean }[] = [];
  const endless = new Set<string>();
  let at = 0;

  while (at < html.length && found.tags <= MOST_TAGS) {
    const bracket = html.indexOf("<", at);
    if (bracket === -1) break;
    kept.push(html.slice(at, bracket));
    at = bracket;
    if (html.startsWith("<!--", at)) at = after(html, "-->", at + 4);
    else if (/[!?]/.test(html.charAt(at + 1))) at = after(html, ">", at);
    else at = tag(at);
  }
  kept.push(html.slice(at));
  return { ...found, html: kept.join("") };

  function tag(start: number): number {
    const isEnd = html.charAt(start + 1) === "/";
    const nameStart = start + (isEnd ? 2 : 1);
    if (!/[a-z]/i.test(html.charAt(nameStart))) {
      found.tags += 1;
      kept.push(isEnd ? "" : "&lt;");
      return isEnd ? after(html, ">", start) : start + 1;
    }
    const nameEnd = endOfName(html, nameStart);
    const name = html.slice(nameStart, nameEnd).toLowerCase();
    const end = endOfTag(html, nameEnd);
    found.tags += 1;
    if (isEnd) close(name);
    else if (dropped.has(name)) return drop(name, nameEnd, end);
    else if (frame.has(name)) noteFrame(name, html.slice(nameEnd, end));
    else if (empty.has(name) || openEnded.has(name)) kept.push(html.slice(start, end));
    else {
      const isKept = open.length < MOST_NESTING;
      open.push({ name, isKept });
      if (isKept) found.depth = Math.max(found.depth, open.length);
      kept.push(isKept ? html.slice(start, end) : " ");
    }
    return end;
  }

  function close(name: string): void {
    if (frame.has(name) || dropped.has(name) || empty.has(name)) return;
    if (openEnded.has(name)) {
      kept.push(`</${name}>`);
      return;
    }
    for (let depth = open.length - 1; depth >= Math.max(0, open.length - LONGEST_MISNESTING); depth -= 1) {
      const one = open[depth];
      if (one?.name !== name) continue;
      open.length = depth;
      kept.push(one.isKept ? `</${name}>` : " ");
      return;
    }
  }

  function drop(name: string, nameEnd: number, end: number): number {
    const attributes = html.slice(nameEnd, end);
    if (attributes.endsWith("/>") && !rawText.has(name)) return end;
    const closing = endless.has(name) ? -1 : indexOfEnd(html, name, end);
    if (closing === -1) {
      endless.add(name);
      return rawText.has(name) ? html.length : end;
    }
    if (name === "title" && found.title === "") found.title = html.slice(end, closing);
    if (name === "script" && /ld\+json/i.test(attributes)) found.data.push(html.slice(end, closing));
    return after(html, ">", closing);
  }

  function noteFrame(name: string, attributes: string): void {
    if (name === "html" && found.root === "") found.root = attributes;
    if (name === "frameset") found.hasFrames = true;
  }
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at === -1 ? html.length : at + mark.length;
}

function endOfName(html: string, from: number): number {
  let at = from;
  while (at < html.length && !" \t\n\f\r/>".includes(html.charAt(at))) at += 1;
  return at;
}

/** The end of a tag, past its `>`. A quotation mark opens a value only behind an equals sign (WHATWG HTML, 13.2.5). */
function endOfTag(html: string, from: number): number {
  let isValueNext = false;
  for (let at = from; at < html.length; at += 1) {
    const character = html.charAt(at);
    if (character === ">") return at + 1;
    if (isValueNext && (character === '"' || character === "'")) {
      const closing = html.indexOf(character, at + 1);
      if (closing === -1) return html.length;
      at = closing;
    }
    isValueNext = character === "=" || (isValueNext && /\s/.test(character));
  }
  return html.length;
}

function indexOfEnd(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? -1;
}
