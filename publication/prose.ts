import { lexer, type Token, type Tokens } from "marked";
import { type Html, html, linkable, type Part } from "./html.ts";

/** Words in a line, with what stands out in them. */
export type Span =
  | { kind: "words" | "code"; words: string }
  | { kind: "strong" | "em"; spans: Span[] }
  | { kind: "link"; href: string; spans: Span[] }
  | { kind: "break" };

/** A part of a page that an administrator writes. */
export type Block =
  | { kind: "paragraph"; spans: Span[] }
  | { kind: "heading"; level: 2 | 3; spans: Span[] }
  | { kind: "list"; isNumbered: boolean; items: Block[][] }
  | { kind: "quote"; blocks: Block[] }
  | { kind: "rule" };

/**
 * A small part of Markdown: headings, paragraphs, lists, quotations, rules, emphasis, code, links. All else, markup and
 * pictures included, stays the words that were typed. Links lead to a page of the public side or to an http(s) address.
 */
export function proseOf(markdown: string): Block[] {
  return lexer(markdown).flatMap(blockOf);
}

function blockOf(token: Token): Block[] {
  switch (token.type) {
    case "space":
    case "def":
      return [];
    case "heading":
      return [{ kind: "heading", level: token.depth < 3 ? 2 : 3, spans: spansOf(token.tokens) }];
    case "paragraph":
    case "text":
      return [
        { kind: "paragraph", spans: token.tokens ? spansOf(token.tokens) : [{ kind: "words", words: token.raw }] },
      ];
    case "list":
      return [
        {
          kind: "list",
          isNumbered: (token as Tokens.List).ordered,
          items: (token as Tokens.List).items.map(({ tokens }) => tokens.flatMap(blockOf)),
        },
      ];
    case "blockquote":
      return [{ kind: "quote", blocks: (token.tokens ?? []).flatMap(blockOf) }];
    case "hr":
      return [{ kind: "rule" }];
    default:
      return [{ kind: "paragraph", spans: [{ kind: "words", words: token.raw.trim() }] }];
  }
}

function spansOf(tokens: readonly Token[] | undefined): Span[] {
  return (tokens ?? []).map((token): Span => {
    switch (token.type) {
      case "strong":
      case "em":
        return { kind: token.type, spans: spansOf(token.tokens) };
      case "codespan":
        return { kind: "code", words: token.text };
      case "br":
        return { kind: "break" };
      case "link": {
        const href = safeHref(token.href);
        return href === null
          ? { kind: "words", words: token.raw }
          : { kind: "link", href, spans: spansOf(token.tokens) };
      }
      case "escape":
        return { kind: "words", words: token.text };
      case "text":
        return { kind: "words", words: token.raw };
      default:
        return { kind: "words", words: token.raw };
    }
  });
}

function safeHref(href: string): string | null {
  return /^\/(?![/\\])[\w\-./#]*$/.test(href) ? href : linkable(href);
}

/** As markup for the public side. The first paragraph before a heading is set as the page's summary. */
export function prose(blocks: readonly Block[]): Html {
  return html`${blocks.map((block, index) => {
    const isSummary = index === 0 && block.kind === "paragraph" && blocks[1]?.kind === "heading";
    return isSummary ? html`<p class="dek">${spans(block.spans)}</p>` : drawn(block);
  })}`;
}

function drawn(block: Block): Html {
  switch (block.kind) {
    case "heading":
      return block.level === 2
        ? html`<h2 class="sub">${spans(block.spans)}</h2>`
        : html`<h3 class="sub small">${spans(block.spans)}</h3>`;
    case "list": {
      const items = block.items.map((item) => html`<li>${item.map(inItem)}</li>`);
      return block.isNumbered ? html`<ol class="plain">${items}</ol>` : html`<ul class="plain">${items}</ul>`;
    }
    case "quote":
      return html`<blockquote>${block.blocks.map(drawn)}</blockquote>`;
    case "rule":
      return html`<hr>`;
    case "paragraph":
      return html`<p>${spans(block.spans)}</p>`;
  }
}

/** The words of an item stand in it without a paragraph of their own. */
function inItem(block: Block): Html {
  return block.kind === "paragraph" ? spans(block.spans) : drawn(block);
}

function spans(line: readonly Span[]): Html {
  return html`${line.map(drawnSpan)}`;
}

function drawnSpan(span: Span): Part {
  switch (span.kind) {
    case "words":
      return span.words;
    case "code":
      return html`<code>${span.words}</code>`;
    case "strong":
      return html`<strong>${spans(span.spans)}</strong>`;
    case "em":
      return html`<em>${spans(span.spans)}</em>`;
    case "break":
      return html`<br>`;
    case "link": {
      const rel = span.href.startsWith("/") ? null : html` rel="external"`;
      return html`<a href="${span.href}"${rel}>${spans(span.spans)}</a>`;
    }
  }
}

/** The first paragraph without what stands out in it: what a search result shows. */
export function inPlainWords(blocks: readonly Block[]): string {
  const first = blocks.find((block) => block.kind === "paragraph");
  return first ? plain(first.spans) : "";
}

function plain(line: readonly Span[]): string {
  return line.map((span) => ("words" in span ? span.words : "spans" in span ? plain(span.spans) : " ")).join("");
}
