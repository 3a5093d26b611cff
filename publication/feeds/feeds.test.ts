import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readPage } from "../markup/reading.ts";
import { itemsOf, validateData } from "../markup/validator.ts";
import { claimPage } from "../pages/claim.ts";
import { aClaimSnapshot, aSnapshot } from "../testing/harbour-report.ts";
import { twelveClaims } from "../testing/twelve-claims.ts";
import { claimReviewFeed } from "./claim-reviews.ts";
import { jsonFeed } from "./json-feed.ts";
import { robots, sitemap } from "./sitemap.ts";

const renderedAt = "2026-03-05T00:00:00.000Z";
const harbour = aSnapshot(twelveClaims());
const { newsroom } = harbour;

function another(slug: string, given: Partial<typeof harbour.report> = {}): typeof harbour {
  return { ...aSnapshot(), report: { ...harbour.report, slug, ...given } };
}

describe("the DataFeed", () => {
  test("holds every eligible claim of every report once, as its page has it, and is valid", () => {
    const reports = [harbour, another("ferries")];
    const json = claimReviewFeed(newsroom, reports, renderedAt);
    const items = itemsOf(JSON.parse(json));

    assert.deepEqual(
      validateData(json).filter(({ severity }) => severity === "error"),
      [],
    );
    assert.equal(items.length, 9 + 1);
    assert.equal(new Set(items.map(({ url }) => url)).size, items.length);
    const onPages = reports.flatMap((report) =>
      report.claims.flatMap((claim) => readPage(claimPage(report, claim)).blocks.map((block) => JSON.parse(block))),
    );
    assert.deepEqual(items, onPages);
  });

  test("dates each element and the whole by what was published", () => {
    const json = claimReviewFeed(
      newsroom,
      [another("ferries", { publishedAt: "2026-03-09T00:00:00.000Z" })],
      renderedAt,
    );
    const { dateModified, dataFeedElement } = JSON.parse(json);
    const [{ item: _, ...element }] = dataFeedElement;

    assert.equal(dateModified, "2026-03-09T00:00:00.000Z");
    assert.deepEqual(element, {
      "@type": "DataFeedItem",
      dateCreated: "2026-03-04T09:30:00.000Z",
      dateModified: "2026-03-09T00:00:00.000Z",
    });
  });

  test("is valid without a report too", () => {
    const json = claimReviewFeed(newsroom, [], renderedAt);

    assert.deepEqual(validateData(json), []);
    assert.equal(JSON.parse(json).dateModified, renderedAt);
  });
});

describe("the JSON Feed", () => {
  test("has what version 1.1 asks for, for the whole and for each item", () => {
    const { items, ...feed } = JSON.parse(jsonFeed(newsroom, [harbour]));

    assert.deepEqual(
      [feed.version, feed.title, feed.home_page_url, feed.feed_url],
      [
        "https://jsonfeed.org/version/1.1",
        "Exampleton Checks",
        "https://checks.example.org/",
        "https://checks.example.org/feed.json",
      ],
    );
    assert.equal(items.length, 1);
    assert.equal(items[0].id, "https://checks.example.org/r/harbour-budget");
    assert.match(
      items[0].content_html,
      /^<p>We checked every claim.*<\/p><p>12 claims checked: 5 true, 1 mostly true,/,
    );
    assert.deepEqual(items[0].authors, [{ name: "Priya Raman" }, { name: "Ravi Okafor" }]);
    for (const date of [items[0].date_published, items[0].date_modified]) {
      assert.equal(new Date(date).toISOString(), date);
    }
  });

  test("carries words as words, whatever they are", () => {
    const words = `</script> <b>&amp; \u2028 " \\`;
    const [item] = JSON.parse(jsonFeed(newsroom, [another("x", { title: words, dek: words })])).items;

    assert.deepEqual([item.title, item.summary], [words, words]);
    assert.match(item.content_html, /^<p>&lt;\/script&gt; &lt;b&gt;&amp;amp; /);
  });

  test("stays short: the newest fifty", () => {
    const reports = Array.from({ length: 60 }, (_, n) => another(`r${n}`));

    assert.equal(JSON.parse(jsonFeed(newsroom, reports)).items.length, 50);
  });
});

describe("the sitemap", () => {
  test("lists the site, each report and each claim, with the date of what was published", () => {
    const xml = sitemap(newsroom, [another("ferries", { publishedAt: "2026-03-09T00:00:00.000Z" })]);
    const entries = [
      ...xml.matchAll(/<url><loc>https:\/\/checks\.example\.org([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?<\/url>/g),
    ];

    const date = "2026-03-09T00:00:00.000Z";
    assert.deepEqual(
      entries.map(([, path, modified]) => [path, modified]),
      [
        ["/", date],
        ["/corrections", date],
        ["/ratings", undefined],
        ["/methodology", undefined],
        ["/corrections-policy", undefined],
        ["/about", undefined],
        ["/r/ferries", date],
        ["/r/ferries/claims/c01", date],
      ],
    );
  });

  test("keeps to the 50,000 addresses that one may hold", () => {
    const claims = Array.from({ length: 26_000 }, (_, n) => aClaimSnapshot({ n }));
    const xml = sitemap(newsroom, [aSnapshot(claims), another("b"), aSnapshot(claims)]);

    assert.equal(xml.split("<loc>").length - 1, 50_000);
  });

  test("is named for crawlers, which are kept from the desk", () => {
    const text = robots(newsroom);

    for (const path of ["/workspace", "/sign-in", "/set-up", "/join", "/api/auth"]) {
      assert.match(text, new RegExp(`^Disallow: ${path}$`, "m"));
    }
    assert.match(text, /^Sitemap: https:\/\/checks\.example\.org\/sitemap\.xml$/m);
  });
});
