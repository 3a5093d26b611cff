import type { ReactNode } from "react";
import type { Block, Span } from "#/publication/prose.ts";

/** The words of a page as readers will see them. */
export function Preview({ blocks }: { blocks: readonly Block[] }): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: blocks never move
  return blocks.map((block, index) => <Part key={`${index}-${block.kind}`} block={block} />);
}

function Part({ block }: { block: Block }): ReactNode {
  switch (block.kind) {
    case "heading":
      return block.level === 2 ? <h3>{lines(block.spans)}</h3> : <h4>{lines(block.spans)}</h4>;
    case "list": {
      const items = block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items never move
        <li key={index}>
          <Preview blocks={item} />
        </li>
      ));
      return block.isNumbered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case "quote":
      return (
        <blockquote>
          <Preview blocks={block.blocks} />
        </blockquote>
      );
    case "rule":
      return <hr />;
    case "paragraph":
      return <p>{lines(block.spans)}</p>;
  }
}

function lines(spans: readonly Span[]): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: words never move
  return spans.map((span, index) => <Words key={`${index}-${span.kind}`} span={span} />);
}

function Words({ span }: { span: Span }): ReactNode {
  switch (span.kind) {
    case "words":
      return span.words;
    case "code":
      return <code>{span.words}</code>;
    case "strong":
      return <strong>{lines(span.spans)}</strong>;
    case "em":
      return <em>{lines(span.spans)}</em>;
    case "break":
      return <br />;
    case "link":
      return <a href={span.href}>{lines(span.spans)}</a>;
  }
}
