import { type BlockDraft, endsSentence } from "./block-draft.ts";

type Style = Pick<BlockDraft, "kind" | "level" | "why" | "at" | "holder">;

/** Gathers the words of one block after the other; `style` says what the next one is. */
export type DraftWriter = {
  drafts: BlockDraft[];
  style: Style;
  write: (text: string) => void;
  /** White space, where a sentence has just ended without any. */
  space: () => void;
  /** A line break inside a block; a second one, or one behind a sentence, ends the block. */
  breakLine: () => void;
  /** Everything that `inside` writes is a link to `href`. */
  link: (href: string | null, inside: () => void) => void;
  /** Keeps words that stand in the middle of a block without being of it. */
  setAside: (words: string, why: string) => void;
  endBlock: () => void;
};

/** Characters that show nothing and would stand in the way of finding words again. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]|[^\P{Cc}\t\n\v\f\r]/gu;

export function draftWriter(style: Style): DraftWriter {
  const drafts: BlockDraft[] = [];
  // Pieces, since looking at the end of a long text that grows would copy it every time.
  let pieces: string[] = [];
  let length = 0;
  let links: BlockDraft["links"] = [];
  /** Where the link that is open began, and where it leads: a block may end inside of it. */
  let open: { start: number; href: string | null } | null = null;

  function endsIn(mark: string): boolean {
    return pieces.at(-1)?.endsWith(mark) ?? false;
  }

  function add(piece: string): void {
    if (piece === "") return;
    pieces.push(piece);
    length += piece.length;
  }

  /** White space is collapsed while it is written: there is never more of it than one character. */
  function trim(): void {
    if (!endsIn(" ")) return;
    const last = pieces.pop()?.slice(0, -1) ?? "";
    length -= last.length + 1;
    add(last);
  }

  function closeLink(): void {
    const end = endsIn(" ") || endsIn("\n") ? length - 1 : length;
    if (open !== null && end > open.start) links.push({ ...open, end });
  }

  const writer: DraftWriter = {
    drafts,
    style,
    write(raw) {
      const words = raw.replace(INVISIBLE, "").replace(/[\s\u00A0]+/g, " ");
      add(length === 0 || endsIn(" ") || endsIn("\n") ? words.trimStart() : words);
    },
    space() {
      if (/[.!?…]$/.test(pieces.at(-1)?.slice(-1) ?? "")) add(" ");
    },
    breakLine() {
      trim();
      if (length === 0) return;
      if (endsIn("\n") || endsSentence(pieces.at(-1) ?? "")) writer.endBlock();
      else add("\n");
    },
    link(href, inside) {
      const outer = open;
      open = { start: length, href };
      inside();
      closeLink();
      open = outer;
    },
    setAside(words, why) {
      const plain = words.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
      if (plain !== "") drafts.push({ ...writer.style, text: plain, links: [], why });
    },
    endBlock() {
      closeLink();
      const draft = { ...writer.style, text: pieces.join("").trimEnd(), links };
      pieces = [];
      length = 0;
      links = [];
      if (open !== null) open = { ...open, start: 0 };
      if (/[\p{L}\p{N}]/u.test(draft.text)) drafts.push(draft);
    },
  };
  return writer;
}
