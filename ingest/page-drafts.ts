import type { BlockDraft } from "./block-draft.ts";
import { type DraftWriter, draftWriter } from "./draft-writer.ts";
import { furnitureBy } from "./furniture-markup.ts";
import { placeOf } from "./places.ts";
import { rowsOf } from "./table-rows.ts";

const ELEMENT = 1;
const TEXT = 3;

const blockElements = new Set(
  (
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table caption tbody thead tfoot tr td th ul time-line"
  ).split(" "),
);
const silent = new Set("audio video picture button input embed progress meter map".split(" "));
const captionClass = /(?:^|[\s_-])(?:caption|credit|legend)(?:$|[\s_-]|text)/i;
/** What a time or a date of a live blog's entry looks like, with nothing beside it. */
const clock = /^(?:\D{0,12}\s)?\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?$/i;

/** The blocks of a part of a page, in reading order, its furniture among them with the reason why it is such. */
export function draftsOf(part: Element, base: string | null): BlockDraft[] {
  const writer = draftWriter({ kind: "paragraph", level: 0, why: null });
  const reading: Reading = { writer, base, sizes: new Map(), whole: 0, isCell: false };
  reading.whole = measure(part, reading.sizes);
  readChildren(part, reading);
  writer.endBlock();
  return writer.drafts.map((draft) => (clock.test(draft.text) ? { ...draft, kind: "time" } : draft));
}

type Reading = {
  writer: DraftWriter;
  base: string | null;
  /** Characters of text in each element. */
  sizes: Map<Node, number>;
  whole: number;
  /** In a cell of a table paragraphs stand beside one another. */
  isCell: boolean;
};

/** Once for all elements, since asking each of them for its text would read a nested page many times. */
function measure(node: Node, sizes: Map<Node, number>): number {
  let size = 0;
  for (const child of node.childNodes) {
    size += child.nodeType === TEXT ? (child.nodeValue?.length ?? 0) : measure(child, sizes);
  }
  sizes.set(node, size);
  return size;
}

function readChildren(parent: Node, reading: Reading): void {
  for (const node of parent.childNodes) {
    if (node.nodeType === TEXT) reading.writer.write((node.nodeValue ?? "").normalize("NFC"));
    else if (node.nodeType === ELEMENT) read(node as Element, reading);
  }
}

function read(element: Element, reading: Reading): void {
  const { writer } = reading;
  const name = element.tagName.toLowerCase();
  if (name === "br" || name === "hr") {
    if (reading.isCell) writer.write(" ");
    else if (name === "br") writer.breakLine();
    else writer.endBlock();
    return;
  }
  if (silent.has(name)) return;

  const why =
    writer.style.why ?? furnitureBy(element, name, { own: reading.sizes.get(element) ?? 0, whole: reading.whole });
  const isBlock = blockElements.has(name) || name.includes("-");
  if (isBlock && reading.isCell) {
    writer.write(" ");
    readChildren(element, reading);
    writer.write(" ");
    return;
  }
  if (!isBlock) {
    if (why === writer.style.why) readInline(element, name, reading);
    else if (why !== null) writer.setAside(element.textContent ?? "", why);
    return;
  }

  const outer = writer.style;
  writer.endBlock();
  const at = placeOf(element) ?? outer.at;
  writer.style = {
    ...styleOf(element, name, outer),
    why,
    holder: element.parentNode,
    ...(at === undefined ? {} : { at }),
  };
  if (name === "table") readTable(element, reading);
  else readChildren(element, reading);
  writer.endBlock();
  writer.style = outer;
}

function readInline(element: Element, name: string, reading: Reading): void {
  const { writer } = reading;
  const href = name === "a" ? element.getAttribute("href") : null;
  // A caption and who took the picture are often told apart by their looks alone.
  if (writer.style.kind === "caption") writer.space();
  if (href !== null) writer.link(absolute(href, reading.base), () => readChildren(element, reading));
  else if (name === "a" && !element.hasAttribute("name") && !element.id) {
    // A button that scripts give its address.
    writer.link(null, () => readChildren(element, reading));
  } else readChildren(element, reading);
}

function readTable(table: Element, reading: Reading): void {
  const { writer } = reading;
  const rows = rowsOf(table);
  if (rows === null) {
    readChildren(table, reading);
    return;
  }
  const outer = writer.style;
  for (const caption of table.querySelectorAll("caption")) read(caption, reading);
  writer.style = { ...outer, kind: "table-row" };
  for (const cells of rows) {
    cells.forEach((cell, index) => {
      if (index > 0) writer.write(" | ");
      readChildren(cell, { ...reading, isCell: true });
    });
    writer.endBlock();
  }
  writer.style = outer;
}

/** A quotation's or a list's paragraphs are of its kind; headings and captions are so wherever they stand. */
function styleOf(element: Element, name: string, outer: DraftWriter["style"]): DraftWriter["style"] {
  if (/^h[1-6]$/.test(name)) return { ...outer, kind: "heading", level: Number(name.charAt(1)) };
  if (name === "figcaption" || name === "caption" || captionClass.test(element.getAttribute("class") ?? "")) {
    return { ...outer, kind: "caption" };
  }
  if (name === "li" || name === "dd" || name === "dt") return { ...outer, kind: "list-item" };
  if (name === "blockquote") return { ...outer, kind: "quote" };
  return outer;
}

function absolute(href: string, base: string | null): string | null {
  const url = href.startsWith("#") ? null : URL.parse(href.trim(), base ?? undefined);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}
