import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { SITE_PATHS } from "./addresses.ts";
import { linkable } from "./html.ts";
import { requireValidMarkup } from "./markup/require-valid-markup.ts";
import type { Page } from "./page.ts";
import { notSetUpPage } from "./pages/home.ts";
import { renderReport, renderSitePages } from "./render-site.ts";
import { aClaimSnapshot, anEvidence, aSnapshot, standardHouse } from "./testing/harbour-report.ts";
import { twelveClaims } from "./testing/twelve-claims.ts";

const hostile = `</script><script>alert(1)</script><img src=x onerror=alert(1)> "'\`&amp; ]]> \u2028 \u202Eevil 🚢`;

function siteOf(snapshot = aSnapshot(twelveClaims())): Page[] {
  const renderedAt = "2026-03-04T10:00:00.000Z";
  return [
    ...renderReport(snapshot),
    ...renderSitePages({
      newsroom: snapshot.newsroom,
      reports: [snapshot],
      house: standardHouse,
      signingKeys: [],
      renderedAt,
    }),
  ];
}

/** A snapshot with the same words in every place that holds words. */
function everywhere(words: string): ReturnType<typeof aSnapshot> {
  const claim = aClaimSnapshot({
    quote: words,
    statement: words,
    claimReviewed: words,
    attribution: { speaker: words, cue: words },
    claimant: { name: words, kind: "person", jobTitle: words, url: words },
    location: words,
    rationale: words,
    gaps: words,
    soleSourceReason: words,
    waiver: words,
    secondReviewWaiver: words,
    reviewedBy: [words],
    evidence: [anEvidence({ title: words, source: words, publisher: words, quote: words, locator: words })],
  });
  const snapshot = aSnapshot([claim]);
  const { newsroom, report, article, checking } = snapshot;
  return {
    ...snapshot,
    newsroom: { ...newsroom, name: words },
    report: { ...report, title: words, dek: words },
    article: { ...article, headline: words, byline: words, publisher: words },
    text: {
      shown: "full",
      blocks: [
        {
          kind: "paragraph",
          pieces: [
            { words, claims: [claim.slug] },
            { words, claims: [] },
          ],
        },
      ],
    },
    checking: { ...checking, checkedBy: [words], signedOffBy: words, publishedBy: words },
  };
}

describe("the public side", () => {
  test("has a page for every address of the site, the report and each claim", () => {
    const paths = siteOf().map(({ path }) => path);

    assert.deepEqual(paths.slice(0, 2), ["/r/harbour-budget", "/r/harbour-budget/claims/c01"]);
    assert.equal(paths.length, 4 + 12 * 3 + SITE_PATHS.length);
    for (const path of SITE_PATHS) assert.ok(paths.includes(path), path);
  });

  test("sends no script but data, no style attribute and no handler", () => {
    const pages = [...siteOf(), ...siteOf(everywhere(hostile)), { path: "/", body: notSetUpPage() }];
    for (const { path, body } of pages) {
      const rest = body.replaceAll(/<script type="application\/ld\+json">[^<]*<\/script>/g, "");
      const tags = rest.match(/<[a-z][^>]*>/gi) ?? [];
      assert.doesNotMatch(rest, /<script/i, path);
      for (const tag of tags) assert.doesNotMatch(tag.replaceAll(/"[^"]*"/g, '""'), /\s(?:style|on[a-z]+)=/i, path);
    }
  });

  test("writes what authors typed as words, never as markup", () => {
    for (const { path, body } of siteOf(everywhere(hostile))) {
      assert.doesNotMatch(body, /<img/i, path);
      assert.doesNotMatch(body, /alert\(1\)<\/script>/, path);
    }
  });

  test("keeps data in its block whatever the words are", () => {
    const [report] = renderReport(everywhere(hostile));
    const data = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(report?.body ?? "")?.[1] ?? "";

    assert.doesNotMatch(data, /[<>&\u2028]/);
    assert.equal(JSON.parse(data).headline, hostile);
  });

  test("survives a claim of 3,000 characters without white space", () => {
    const long = aSnapshot([aClaimSnapshot({ quote: "x".repeat(3000) })]);
    const [, page] = renderReport(long);

    assert.ok(page?.body.includes("x".repeat(3000)));
    assert.match(page?.body ?? "", /<title>True: x{50,}/);
  });

  test("links to web addresses only", () => {
    const bad = [
      "javascript:alert(1)",
      "data:text/html,x",
      "//evil.example",
      "https://user:pass@evil.example/",
      "nonsense",
    ];
    for (const url of bad) {
      assert.equal(linkable(url), null);
      const claim = aClaimSnapshot({
        appearanceUrl: url,
        claimant: { name: "Ada", kind: "person", jobTitle: null, url },
        evidence: [anEvidence({ url })],
      });
      const snapshot = aSnapshot([claim]);
      for (const { body } of renderReport({ ...snapshot, article: { ...snapshot.article, sourceUrl: url } })) {
        assert.ok(!body.includes(url), `${url} is on the page`);
      }
    }
  });

  test("describes a confidential source and says that the newsroom knows it", () => {
    const [report] = siteOf();

    assert.match(report?.body ?? "", /A port ministry official<\/span> \(identity known to the newsroom\)/);
  });

  test("gives quotations the article's language, and every one its own direction", () => {
    const snapshot = aSnapshot(twelveClaims());
    const [report] = renderReport({
      ...snapshot,
      report: { ...snapshot.report, language: "de" },
      article: { ...snapshot.article, language: "fr" },
    });

    assert.match(report?.body ?? "", /<html lang="de">/);
    assert.match(report?.body ?? "", /<q lang="fr" dir="auto">Cargo at the north quay/);
  });

  test("names how many claims are verified and how many disputed", () => {
    const [report] = siteOf();

    assert.match(report?.body ?? "", /Of 12 claims checked, 6 are verified, 4 disputed, 1 without a source and/);
  });

  test("prints that one person checked it", () => {
    const snapshot = aSnapshot();
    const checking = { ...snapshot.checking, checkedByOnePerson: true };
    const [report, claim] = renderReport({ ...snapshot, checking });

    assert.match(report?.body ?? "", /Checked by one person/);
    assert.match(claim?.body ?? "", /Checked by one person/);
  });

  test("a quotation that brings its own marks gets no second pair", () => {
    const [report] = renderReport(aSnapshot([aClaimSnapshot({ quote: "“Nothing was lost”" })]));

    assert.match(report?.body ?? "", /<q lang="en" dir="auto">Nothing was lost<\/q>/);
  });

  test("refuses a page whose markup breaks a rule, and names rule and claim", () => {
    const none = { sitePages: [], contribution: [], isRevealing: () => false };
    const snapshot = aSnapshot([aClaimSnapshot({ madeOn: "2026-05-01" })]);
    const refused = { ...none, snapshot, reportPages: renderReport(snapshot) };

    assert.throws(() => requireValidMarkup(refused), /C01 breaks CR-035/);
    const valid = aSnapshot(twelveClaims());
    requireValidMarkup({ ...none, snapshot: valid, reportPages: renderReport(valid) });
  });
});
