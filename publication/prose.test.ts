import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { standardWords } from "#/newsroom/house/standard.ts";
import { inPlainWords, prose, proseOf } from "./prose.ts";

const drawn = (markdown: string): string => String(prose(proseOf(markdown))).replaceAll(/\n\s*/g, "");

describe("the words of the newsroom's own pages", () => {
  test("have headings, paragraphs, lists, quotations, emphasis, code and links", () => {
    assert.equal(
      drawn(
        "We *check*.\n\n# Who\n\nSee **[how](/methodology)** and `this`.\n\n### More\n\n- one\n- two\n\n1. first\n\n> Said\n\n---\n",
      ),
      '<p class="dek">We <em>check</em>.</p><h2 class="sub">Who</h2>' +
        '<p>See <strong><a href="/methodology">how</a></strong> and <code>this</code>.</p>' +
        '<h3 class="sub small">More</h3><ul class="plain"><li>one</li><li>two</li></ul>' +
        '<ol class="plain"><li>first</li></ol><blockquote><p>Said</p></blockquote><hr>',
    );
  });

  test("bring no markup: what is typed as one is read as words", () => {
    const hostile = [
      "<script>alert(1)</script>",
      "before <img src=x onerror=alert(1)> after",
      "![a picture](https://x.example/y.png)",
      "<style>*{}</style>",
      "&lt;script&gt;",
      "| a | b |\n|---|---|\n| <b>c</b> | d |",
      '[words](https://x.example/"onmouseover="alert(1))',
      "```html\n<iframe src=//x.example>\n```",
    ];
    for (const words of hostile) {
      const tags = drawn(words).match(/<[^>]*>/g) ?? [];
      for (const tag of tags)
        assert.match(tag, /^<\/?(?:p|a|code|br)(?: href="https:\/\/x\.example\/[^"<>]*" rel="external")?>$/, words);
    }
  });

  test("lead nowhere but to pages of the public side and to http(s) addresses", () => {
    const href = (target: string): string | undefined => /href="([^"]*)"/.exec(drawn(`[words](${target})`))?.[1];

    assert.deepEqual(
      [
        "/ratings",
        "https://x.example/",
        "http://x.example/",
        "javascript:alert(1)",
        "//x.example",
        "/\\x.example",
        "data:text/html,x",
        "mailto:a@x.example",
      ].map(href),
      ["/ratings", "https://x.example/", "http://x.example/", undefined, undefined, undefined, undefined, undefined],
    );
  });

  test("begin with words that need nothing else, and whose first paragraph describes the page", () => {
    for (const words of Object.values(standardWords)) {
      const blocks = proseOf(words);
      assert.ok(inPlainWords(blocks).length > 40);
      assert.doesNotMatch(drawn(words), /\*|\]\(|##/);
    }
  });
});
