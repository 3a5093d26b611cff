// Measures how well articles are read out of pages: npm run bench:ingest -- DIR, a folder of pairs NAME.html, NAME.txt
import path from "node:path";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { ingestPage } from "#/ingest/ingest-page.ts";
import type { IngestedArticle } from "#/ingest/ingested-article.ts";
import { inventedPages, markedPages } from "#/ingest/testing/invented-pages.ts";
import { type Likeness, likeness } from "#/ingest/testing/likeness.ts";
import { decodePage } from "#/outbound/charset.ts";

const nothing: Likeness = { precision: 0, recall: 0, f1: 0 };
/** How many of the worst pages `--errors` lists. */
const WORST = 20;

const given = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const folder = given[0] === undefined ? inventedPages : path.resolve(process.env.INIT_CWD ?? ".", given[0]);
const pages = markedPages(folder);
if (pages.length === 0) {
  process.stderr.write(`${folder} holds no pairs NAME.html and NAME.txt: name a folder that does.\n`);
  process.exit(2);
}

let milliseconds = 0;
const rows = pages.map(({ name, bytes, wanted }) => {
  const began = performance.now();
  const found = article(bytes);
  milliseconds += performance.now() - began;
  const here = found === null ? nothing : likeness(withoutHeadline(found, wanted), wanted);
  return { name, here, readability: likeness(readable(bytes), wanted).f1 };
});

if (process.argv.includes("--errors") || folder === inventedPages) {
  const worst = rows.toSorted((one, other) => one.here.f1 - other.here.f1).slice(0, WORST);
  console.table(
    worst.map(({ name, here, readability }) => ({
      name,
      precision: percent(here.precision),
      recall: percent(here.recall),
      F1: percent(here.f1),
      "readability F1": percent(readability),
    })),
  );
}
const mean = (of: (row: (typeof rows)[number]) => number): number =>
  percent(rows.reduce((sum, row) => sum + of(row), 0) / rows.length);
console.log(
  JSON.stringify({
    pages: rows.length,
    precision: mean(({ here }) => here.precision),
    recall: mean(({ here }) => here.recall),
    f1: mean(({ here }) => here.f1),
    readabilityF1: mean(({ readability }) => readability),
    msPerPage: Math.round((10 * milliseconds) / rows.length) / 10,
  }),
);

function article(bytes: Uint8Array): IngestedArticle | null {
  try {
    return ingestPage({ bytes, contentType: null, address: null });
  } catch {
    return null;
  }
}

/** Marked texts hold the body; where one begins with the headline, the headline counts. */
function withoutHeadline({ text, blocks, headline }: IngestedArticle, wanted: string): string {
  const isWanted = headline !== null && wanted.slice(0, headline.length + 80).includes(headline);
  return blocks[0]?.kind === "headline" && !isWanted ? text.slice(blocks[0].end) : text;
}

function readable(bytes: Uint8Array): string {
  try {
    const { document } = parseHTML(decodePage(bytes, null).text);
    const html = new Readability<string>(document).parse()?.content ?? "";
    // Its own textContent runs the words of neighbouring blocks together.
    return (
      parseHTML(`<html><body>${html.replaceAll(/<\/?(?:p|div|li|h\d|td|br|figcaption)\b/gi, " $&")}</body></html>`)
        .document.body.textContent ?? ""
    );
  } catch {
    return "";
  }
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
