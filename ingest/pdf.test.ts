import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { deflateSync } from "node:zlib";
import { ingestFile } from "./ingest-file.ts";
import type { IngestedArticle } from "./ingested-article.ts";
import { aPdf, type DrawnLine, lines } from "./testing/pdf.ts";

/** A page with the paper's name on top and its number at the foot. */
function aPage(n: number, drawn: readonly DrawnLine[]): DrawnLine[] {
  return [{ text: "The Harbour Courier, Monday", y: 800 }, ...drawn, { text: `Page ${n} of 3`, y: 30 }];
}

const report = aPdf([
  aPage(1, [
    { text: "Ferry fares double", size: 22, y: 740 },
    ...lines(
      [
        "The harbour board will double the fare of the island ferry from April, its chair an-",
        "nounced on Monday. A single ticket will cost nine crowns. The well-known discount for",
        "children stays.",
      ],
      700,
    ),
    ...lines(
      [
        "The board lost 2.3 million crowns last year, most of it on diesel and on the repair of",
        "the older ship, which was",
      ],
      640,
    ),
  ]),
  aPage(2, lines(["built in 1961.", "Nobody had asked the council."], 760)),
  aPage(3, [
    { text: "What happens next", size: 15, y: 760 },
    ...lines(["The council will go to court, and the well-", "known lawyer Maud Sela will speak for it."], 730),
  ]),
]);

describe("a PDF", () => {
  test("gives paragraphs over lines and pages, broken words mended, heads and numbers left out", async () => {
    const article = await ingestFile({ bytes: report, name: "ferry.pdf" });

    assert.equal(article.headline, "Ferry fares double");
    assert.deepEqual(kindsOf(article), [
      ["headline", "Ferry fares double"],
      [
        "paragraph",
        "The harbour board will double the fare of the island ferry from April, its chair announced on Monday. A single ticket will cost nine crowns. The well-known discount for children stays.",
      ],
      [
        "paragraph",
        "The board lost 2.3 million crowns last year, most of it on diesel and on the repair of the older ship, which was built in 1961.",
      ],
      ["paragraph", "Nobody had asked the council."],
      ["heading", "What happens next"],
      ["paragraph", "The council will go to court, and the well-known lawyer Maud Sela will speak for it."],
    ]);
    assert.deepEqual(new Set(article.leftOut.map(({ why }) => why)), new Set(["running head", "page number"]));
  });

  test("keeps which words stand on which page", async () => {
    const { pages, text } = await ingestFile({ bytes: report, name: "ferry.pdf" });

    assert.deepEqual(
      pages.map(({ n, start, end }) => [n, text.slice(start, start + 14), text.slice(end - 9, end)]),
      [
        [1, "Ferry fares do", "hich was "],
        [2, "built in 1961.", " council."],
        [3, "What happens n", "k for it."],
      ],
    );
  });

  test("does not lose its bytes to the reader", async () => {
    const bytes = new Uint8Array(report);

    await ingestFile({ bytes, name: "a.pdf" });

    assert.equal(bytes.length, report.length);
  });

  for (const [what, bytes, sentence] of [
    ["without text", aPdf([[], []]), /pictures and no text/],
    ["of 301 pages", aPdf(Array.from({ length: 301 }, () => [])), /more than 300 pages/],
    [
      "with a stream that unpacks to 101 megabytes",
      Buffer.concat([
        Buffer.from("%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\r\n"),
        deflateSync(Buffer.alloc(101_000_000)),
        Buffer.from("\nendstream\nendobj\n"),
      ]),
      /unpacks to more/,
    ],
    ["that is cut short", Buffer.from("%PDF-1.7\n1 0 obj\n"), /damaged/],
  ] as const) {
    test(`${what} is refused with a sentence`, async () => {
      await assert.rejects(ingestFile({ bytes, name: "a.pdf" }), { name: "RefusedDocument", message: sentence });
    });
  }
});

function kindsOf({ blocks, text }: IngestedArticle): [string, string][] {
  return blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}
