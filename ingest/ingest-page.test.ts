import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ingestPage } from "./ingest-page.ts";
import type { IngestedArticle } from "./ingested-article.ts";
import { inventedPages, markedPages } from "./testing/invented-pages.ts";
import { likeness } from "./testing/likeness.ts";

const address = "https://courier.news.org/2026/03/ferry";

/** What has to be in the text, and what must not be. */
const named: Record<string, { in?: string[]; out?: string[]; kinds?: string[]; warns?: RegExp }> = {
  amp: { out: ["garden chairs", "Politics"] },
  blockquotes: { in: ["with a spade and a horse"], kinds: ["quote"] },
  "br-instead-of-p": { in: ["Accidents with trams rose from 44 to 71"], out: ["Archive"] },
  captions: {
    in: ["seen from the eastern bank", "four metres lower by June"],
    out: ["Lune Picture Agency"],
    kinds: ["caption"],
  },
  comments: { out: ["good riddance", "diesel of this bus", "3 comments"] },
  "cookie-wall": { out: ["812 partners"] },
  "correction-and-tags": { in: ["It was built in 1961."], out: ["Dams", "©"] },
  "div-soup": { in: ["The bus will carry about 3,000 books"], out: ["Imprint"] },
  "endless-scroll": { out: ["Night trains", "It was the geese"] },
  frames: { in: ["uses frames"], warns: /made of frames/ },
  interview: { in: ["What would end the strike?"] },
  "letter-by-post": { out: ["reader-supported", "Thanks for reading"] },
  lists: { kinds: ["list-item"], in: ["Mow half of the meadow in June"] },
  "live-blog": { in: ["11:40", "08:05", "Fishermen fear for the season"], kinds: ["time", "heading"] },
  "old-table-layout": { out: ["Rain, 7 degrees", "Letters", "2004"] },
  "other-charset": { in: ["Jiří Kučera", "hospodách"] },
  "paywall-stub": { out: ["Subscribe", "one crown in the first month"], warns: /asks readers to subscribe/ },
  "plain-news": { out: ["Weather", "All rights reserved", "By Ann"] },
  "print-page": { out: ["27 February 2026", "https://kesten.news"] },
  "pull-quote": { out: ["grew up in a lighthouse"] },
  "right-to-left": { in: ["المهندسة سلمى حداد"], out: ["تاريخ جسور المدينة"] },
  "several-headlines": { in: ["Two ways to count a walk"], out: ["New bridge opens"], kinds: ["heading"] },
  "share-and-newsletter": { out: ["Morning Tide", "WhatsApp", "Advertisement", "Follow us", "min read"] },
  "sloppy-markup": { in: ["said that nobody had asked it"], out: ["Hidden words", "the end"] },
  table: { in: ["Castle park | 6.0 | 52"], kinds: ["table-row", "caption"] },
  "teasers-inside": { out: ["new budget means", "museum of beer", "will not stand again", "counts swifts"] },
  "wiki-like": {
    in: ["Its light can be seen"],
    out: ["[1]", "edit", "Deeds of the bishopric", "Contents", "For the ship"],
  },
  "body-in-sections": { in: ["six points", "mines that were laid"], out: ["Advertisement", "Most read"] },
  "classless-furniture": {
    out: ["below this advertisement", "RELATED", "(Photo", "Reach her", "inbox", "Support local"],
  },
  "comments-longer": { out: ["swimming pool", "Has anybody thought", "days ago"] },
  "contents-and-jumps": {
    in: ["What the fishermen fear", "Disclosure"],
    out: ["Table of Contents"],
    kinds: ["heading"],
  },
  "div-paragraphs": { in: ["Half of the names"], out: ["READ MORE", "hours ago"] },
  "embedded-posts": {
    in: ["The gate is too narrow"],
    out: ["A weekly letter", "reCAPTCHA", "Related"],
    kinds: ["quote"],
  },
  "french-daily": { out: ["Lire aussi", "Publié le", "Temps de Lecture", "abonnés", "Contribuer"] },
  "gallery-of-captions": { in: ["some 300 tonnes"], out: ["1 of 6", "Lena Moor/Pictures"] },
  "german-magazine": {
    in: ["lea/dpa", "61 Prozent"],
    out: ["Küstenbrief", "Lesen Sie auch", "18.05 Uhr", "Mehr zum Thema"],
  },
  "hashed-classes": { in: ["council voted after a debate"], out: ["SKIP ADVERTISEMENT", "More about Ann", "104"] },
  japanese: { in: ["九年で四回も浸水した"], out: ["関連記事", "シェアする", "18時05分"] },
  "numbered-list": { in: ["5. Great Reed"], out: ["Lena Moor", "Plan a visit"], kinds: ["heading"] },
  "page-in-a-form": { in: ["Until then divers"], out: ["Print this page", "Most read"] },
  "rich-links-epic": { in: ["Additional reporting"], out: ["small favour", "Read more", "Explore more", "Tide Times"] },
  "short-beside-cards": { in: ["matter for the region"], out: ["hours ago", "The ship is too old", "Latest news"] },
  "spanish-daily": { out: ["Te puede interesar", "También puedes leer", "Suscríbete", "Facebook"] },
  "standfirst-header": { in: ["61 per cent are in favour"], out: ["18.05 GMT"] },
  "article-in-two-columns": { in: ["61 per cent"], out: ["Advertising", "hours ago"] },
  "gov-press": {
    in: ["Notes to editors", "six points"],
    out: ["Related content", "Is this page useful"],
    kinds: ["list-item"],
  },
  "infinite-next-article": { out: ["furniture shop", "mudflats", "spent a night"] },
  "links-in-prose": { in: ["The dike that was never built", "See you next week"], kinds: ["heading"] },
  "local-tv": { out: ["SHARE", "Close Modal", "Copyright", "Trending", "CST"] },
  "magazine-drop-cap": { in: ["The harbour town", "61 per cent"], out: ["every Sunday", "staff writer", "Read more"] },
  "sports-box-score": { in: ["Sandhaven | 20 | 44", "Olsen (Lee 70)"], kinds: ["table-row"] },
  "timeline-headings": { in: ["3 March 2017", "2026", "Autumn: work begins"], kinds: ["heading", "list-item"] },
};

describe("an invented page", () => {
  for (const { name, bytes, wanted } of markedPages(inventedPages)) {
    test(`of the shape “${name}” gives its article`, () => {
      const article = ingestPage({ bytes, contentType: null, address });

      const { f1 } = likeness(bodyOf(article), wanted);
      assert.ok(f1 > 0.97, `F1 ${f1}\n${article.text}`);
      const expected = named[name];
      assert.ok(expected !== undefined, `${name} has no row here`);
      for (const words of expected.in ?? []) assert.ok(article.text.includes(words), `without “${words}”`);
      for (const words of expected.out ?? []) assert.ok(!article.text.includes(words), `with “${words}”`);
      for (const kind of expected.kinds ?? [])
        assert.ok(
          article.blocks.some((block) => block.kind === kind),
          kind,
        );
      if (expected.warns !== undefined) assert.match(article.warnings.join("\n"), expected.warns);
      requireSound(article);
    });
  }

  test("comes in more than forty shapes, and each has its row", () => {
    const names = markedPages(inventedPages)
      .map(({ name }) => name)
      .sort();

    assert.ok(names.length > 40);
    assert.deepEqual(Object.keys(named).sort(), names);
  });
});

const words =
  "The board lost 2.3 million crowns last year, most of it on diesel and on repairs to the older of its two ships.";
const story = `<p>${words}</p>`.repeat(6);

describe("ingestPage", () => {
  test("lists what was thrown out among the article's blocks, where it stood", () => {
    const box = `<div class="sidebar-box"><p>The ferry in figures: three ships and thirty-eight people.</p></div>`;

    const { text, blocks, leftOut } = ingestPage({
      html: `<nav><a href="/">Home</a></nav><article><h1>Fares</h1>${story}${box}${story}</article><footer>Imprint</footer>`,
      address,
    });

    assert.ok(!text.includes("in figures"));
    assert.deepEqual(
      leftOut.map(({ text: words, at }) => [words, at]),
      [["The ferry in figures: three ships and thirty-eight people.", blocks.length / 2 + 0.5]],
    );
  });

  test("takes headline, byline, publisher, day, language and address from what the page says of itself", () => {
    const { headline, byline, publisher, publishedOn, language, canonicalUrl } = ingestPage({
      html: `<html lang=pt-br><title>Site | Other</title><link rel=canonical href="/ferry?x=1">
        <script type="application/ld+json">[{"@type":"WebPage"},{"@graph":[{"@type":["ReportageNewsArticle"],
        "headline":"Fares &amp; ships","author":[{"name":"Ann Lee"},{"name":"Bo Ek"}],"publisher":{"name":"Harbour Courier"},
        "datePublished":"2026-03-01T23:30:00-05:00","articleBody":"Never text of the article."}]}]</script>${story}`,
      address,
    });

    assert.deepEqual([headline, byline, publisher], ["Fares & ships", "Ann Lee, Bo Ek", "Harbour Courier"]);
    assert.deepEqual([publishedOn, language], ["2026-03-01", "pt-BR"]);
    assert.equal(canonicalUrl, "https://courier.news.org/ferry?x=1");
  });

  test("takes nothing that is no day, no language and no address", () => {
    const article = ingestPage({
      html: `<html lang="english!"><link rel=canonical href="javascript:alert(1)"><meta property="article:published_time" content="2026-02-30"><script type="application/ld+json">{"@type":</script>${story}`,
      address: null,
    });

    assert.deepEqual(
      [article.publishedOn, article.language, article.canonicalUrl, article.byline],
      [null, null, null, null],
    );
  });

  test("never makes text of what the page only says about itself", () => {
    const html = `<meta name=description content="A summary."><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"All of it."}</script>`;

    assert.throws(() => ingestPage({ html, address }), { name: "RefusedDocument", message: /No text was found/ });
  });

  test("keeps links with the words they stand on, whole addresses alone", () => {
    const article = ingestPage({
      html: `<base href="https://board.news.org/fares/">${story}<p>See <a href="new">the <b>new</b> fares </a>, <a href="#top">the top</a> and <a href="mailto:a@b.c">us</a>, all in one place.</p>${story}`,
      address,
    });

    assert.deepEqual(
      article.links.map(({ start, end, href }) => [article.text.slice(start, end), href]),
      [["the new fares", "https://board.news.org/fares/new"]],
    );
  });

  test("writes text as the desk stores it", () => {
    const { text } = ingestPage({
      html: `<p>Cafe&#x301; co\u00ADop\u200B &nbsp;and\u0007   so on\r\n, &#128674; \ud83d.</p>${story}`,
      address,
    });

    assert.ok(text.startsWith("Café coop and so on , 🚢 \ufffd."), text.slice(0, 40));
    assert.equal(text, text.normalize("NFC"));
  });

  test("believes the header about the charset, and warns of letters that it cannot read", () => {
    const bytes = Buffer.from(`<meta charset=utf-8>${story}<p>Caf\xe9.</p>`, "latin1");

    assert.match(ingestPage({ bytes, contentType: "text/html; charset=iso-8859-1", address }).text, /Café/);
    assert.match(ingestPage({ bytes, contentType: "text/html", address }).warnings.join(), /could not be read/);
  });

  test("reads past two megabytes of script", () => {
    const script = `<script>${'document.write("<p>No.</p>");'.repeat(70_000)}</script>`;

    const { text } = ingestPage({ html: `${story}${script}${story}`, address });

    assert.ok(script.length > 2_000_000);
    assert.equal(text.split(words).length - 1, 12);
    assert.ok(!text.includes("No."));
  });

  for (const [what, html] of [
    ["a hundred thousand elements inside one another", `${"<div>".repeat(100_000)}${story}`],
    ["links inside links", `${"<a href=/x>".repeat(50_000)}${story}`],
    ["lists inside lists", `${"<ul><li>".repeat(20_000)}${story}`],
    ["a hundred thousand elements in a row", `<p>${"<span>a word, </span>".repeat(50_000)}</p>`],
    ["much text in each of many levels", `<div class="share">${words}`.repeat(19_000)],
    ["a quotation mark that is never closed", `${story}${'<a href="'.repeat(50_000)}`],
    ["a script that is never closed", `${story}${"<script>".repeat(50_000)}`],
    ["drawings that are never closed", `${"<svg><math>".repeat(50_000)}${story}`],
    ["line breaks without end", `${story}${"<br>".repeat(50_000)}`],
    ["data nested without end", `<script type="application/ld+json">${"[".repeat(400_000)}</script>${story}`],
    ["one word of four megabytes", `<p>${"a".repeat(4_000_000)}</p>`],
  ] as const) {
    test(`reads a page with ${what}`, { timeout: 60_000 }, () => requireSound(ingestPage({ html, address })));
  }

  for (const [what, html, sentence] of [
    ["larger than 5 MB", "a".repeat(5_000_001), /larger than 5 MB/],
    ["of nothing but brackets", "<".repeat(1_000_000), /more markup than any article/],
    ["of nothing", "", /No text was found/],
    ["of a script alone", "<script>let words = 1;</script>", /No text was found/],
  ] as const) {
    test(`refuses a page ${what}`, () => {
      assert.throws(() => ingestPage({ html, address }), { name: "RefusedDocument", message: sentence });
    });
  }
});

function bodyOf({ text, blocks }: IngestedArticle): string {
  return blocks[0]?.kind === "headline" ? text.slice(blocks[0].end) : text;
}

/** Blocks and links lie in the text, in order, and every word is in a block. */
function requireSound({ text, blocks, links }: IngestedArticle): void {
  let end = 0;
  for (const block of blocks) {
    assert.match(text.slice(end, block.start), /^\s*$/);
    assert.ok(block.start < block.end && block.end <= text.length);
    assert.equal(text.slice(block.start, block.end).trim().length, block.end - block.start);
    end = block.end;
  }
  assert.equal(end, text.length);
  for (const link of links) assert.ok(link.start < link.end && link.end <= text.length);
}
