import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ingestFile } from "./ingest-file.ts";
import type { IngestedArticle } from "./ingested-article.ts";
import { aDocx, aParagraph } from "./testing/docx.ts";
import { aZip } from "./testing/zip.ts";

const fare = "The board will double the fare of the island ferry from April, its chair said on Monday.";
const court = "The island’s council will go to court before the summer.";

describe("a Word file", () => {
  test("gives headline, headings, quotations, lists, tables and links", async () => {
    const link = `<w:p><w:r><w:t xml:space="preserve">All fares are on </w:t></w:r><w:hyperlink r:id="l1"><w:r><w:t>the board’s page</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>`;
    const cell = (text: string): string => `<w:tc>${aParagraph(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell("Ticket")}${cell("Crowns")}</w:tr><w:tr>${cell("Single")}${cell("9")}</w:tr></w:tbl>`;
    const bytes = aDocx(
      [
        aParagraph("Ferry fares double", "Title"),
        aParagraph(fare),
        aParagraph("What it costs", "Heading1"),
        table,
        aParagraph("We have put this off.", "Quote"),
        link,
      ].join(""),
    );

    const article = await ingestFile({ bytes, name: "ferry.docx" });

    assert.equal(article.headline, "Ferry fares double");
    assert.deepEqual(kindsOf(article), [
      ["headline", "Ferry fares double"],
      ["paragraph", fare],
      ["heading", "What it costs"],
      ["table-row", "Ticket | Crowns"],
      ["table-row", "Single | 9"],
      ["quote", "We have put this off."],
      ["paragraph", "All fares are on the board’s page."],
    ]);
    assert.deepEqual(
      article.links.map(({ start, end, href }) => [article.text.slice(start, end), href]),
      [["the board’s page", "https://board.news.org/fares"]],
    );
    assert.deepEqual(article.warnings, []);
  });

  test("leaves out what was struck out in a revision, and keeps what was put in", async () => {
    const body = `<w:p><w:del><w:r><w:delText>Eight</w:delText></w:r></w:del><w:ins><w:r><w:t>Nine crowns it is.</w:t></w:r></w:ins></w:p>`;

    assert.equal((await ingestFile({ bytes: aDocx(body), name: "a.docx" })).text, "Nine crowns it is.");
  });

  for (const [what, bytes, sentence] of [
    ["is an archive of something else", aZip([{ name: "notes.txt", content: "x" }]), /archive and not a Word file/],
    ["is cut short", aDocx(aParagraph(fare)).subarray(0, 400), /damaged/],
    [
      "unpacks to a hundred megabytes",
      aDocx(aParagraph("x"), [{ name: "word/big.xml", content: Buffer.alloc(100_000_000) }]),
      /unpacks to more/,
    ],
    [
      "says that it unpacks to less",
      aDocx(aParagraph("x"), [{ name: "word/big.xml", content: Buffer.alloc(1_000_000), claims: 1_000 }]),
      /damaged/,
    ],
    [
      "declares entities",
      aDocx("", [{ name: "word/evil.xml", content: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }]),
      /cannot be read/,
    ],
    ["is no XML", aDocx("</w:body>"), /cannot be read|no text/],
    ["is empty", aDocx(""), /no text/],
  ] as const) {
    test(`is refused when it ${what}`, async () => {
      await assert.rejects(ingestFile({ bytes, name: "a.docx" }), (error: Error) => {
        assert.equal(error.name, "RefusedDocument");
        assert.match(error.message, sentence);
        return true;
      });
    });
  }
});

describe("a Markdown file", () => {
  test("gives headline, lists, quotations and links", async () => {
    const article = await ingestFile({
      bytes: Buffer.from(
        `---\ntitle: x\n---\n# Ferry fares double\n\n${fare}\n\n- A single ticket costs *nine* crowns.\n- [Children](https://board.news.org/children) pay half.\n\n> We have put this off.\n`,
      ),
      name: "ferry.md",
    });

    assert.deepEqual(kindsOf(article), [
      ["headline", "Ferry fares double"],
      ["paragraph", fare],
      ["list-item", "A single ticket costs nine crowns."],
      ["list-item", "Children pay half."],
      ["quote", "We have put this off."],
    ]);
    assert.equal(article.links[0]?.href, "https://board.news.org/children");
  });

  test("is read as plain text when it nests beyond reason", async () => {
    const article = await ingestFile({ bytes: Buffer.from(`${"> ".repeat(20_000)}${fare}`), name: "deep.md" });

    assert.ok(article.text.includes(fare));
  });
});

describe("a plain text", () => {
  test("is kept as it is, its lines and its tabs", async () => {
    const written = `Ferry fares double\r\n\r\n${fare}\r\n\tPaid on board.\r\n\r\n\r\n${court}\r\n`;

    const article = await ingestFile({ bytes: Buffer.from(written), name: "ferry.txt" });

    assert.equal(article.text, written.replaceAll("\r\n", "\n"));
    assert.deepEqual(kindsOf(article), [
      ["headline", "Ferry fares double"],
      ["paragraph", `${fare}\n\tPaid on board.`],
      ["paragraph", court],
    ]);
  });

  test("has no headline where the first line is a sentence", async () => {
    assert.equal((await ingestFile({ bytes: Buffer.from(`${fare}\n\n${court}`), name: "a.txt" })).headline, null);
  });

  for (const [charset, bytes, warnings] of [
    ["UTF-16", Buffer.from("\ufeffCafé au lait.", "utf16le"), 0],
    ["UTF-8 with a mark", Buffer.from("\ufeffCafé au lait."), 0],
    ["Windows-1252", Buffer.from("Café au lait.", "latin1"), 1],
  ] as const) {
    test(`in ${charset} is read`, async () => {
      const article = await ingestFile({ bytes, name: "a.txt" });

      assert.equal(article.text, "Café au lait.");
      assert.equal(article.warnings.length, warnings);
    });
  }
});

describe("a file", () => {
  test("is what it holds, whatever its name says, and the name is warned of", async () => {
    const page = `<!doctype html><html><body><p>${fare}</p><p>${court}</p></body></html>`;

    const article = await ingestFile({ bytes: Buffer.from(page), name: "ferry.pdf" });

    assert.equal(article.text, `${fare}\n\n${court}`);
    assert.match(article.warnings.join(" "), /named like a PDF, and was read as what it is: a web page/);
  });

  for (const [what, bytes, sentence] of [
    ["of Word’s old kind", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /save it as \.docx/],
    ["in RTF", Buffer.from("{\\rtf1 Hello}"), /RTF/],
    ["that is a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /not a text/],
    ["of nothing", Buffer.alloc(0), /no text/],
    ["of white space", Buffer.from(" \n\t\n"), /no text/],
    ["of more than 20 MB", Buffer.alloc(20_000_001, "a"), /20 MB/],
    ["of more than 5 MB of text", Buffer.alloc(5_000_001, "a"), /5 MB/],
  ] as const) {
    test(`${what} is refused with a sentence`, async () => {
      await assert.rejects(ingestFile({ bytes, name: "a.bin" }), { name: "RefusedDocument", message: sentence });
    });
  }
});

function kindsOf({ blocks, text }: IngestedArticle): [string, string][] {
  return blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}
