import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { aSnapshot } from "../testing/harbour-report.ts";
import { atomFeed } from "./atom.ts";
import { sitemap } from "./sitemap.ts";

const { newsroom, report } = aSnapshot();
const renderedAt = "2026-03-05T00:00:00.000Z";
const summary = {
  ...report,
  publisher: null,
  isRetracted: false,
  correction: null,
  counts: [
    { mark: "verified", label: "True", count: 2 } as const,
    { mark: "disputed", label: "False", count: 1 } as const,
  ],
};

/** Throws unless every element is closed in its turn, every entity is one of XML's, and no character is forbidden. */
function requireWellFormed(xml: string): void {
  const open: string[] = [];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\s*/, "");
  assert.notEqual(body, xml);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
  assert.ok(xml.isWellFormed());
  assert.doesNotMatch(body, /&(?!(?:amp|lt|gt|quot|apos|#39);)/);
  for (const [, slash, name = "", rest = ""] of body.matchAll(/<(\/?)([a-z]+)([^<>]*)>/gi)) {
    assert.match(rest, /^(?:\s+[a-z:]+="[^"<]*")*\/?$/i);
    if (slash === "/") assert.equal(open.pop(), name);
    else if (!rest.endsWith("/")) open.push(name);
  }
  assert.deepEqual(open, []);
  assert.doesNotMatch(body.replaceAll(/<[^<>]*>/g, ""), /[<>]/);
}

describe("the feed", () => {
  test("has what Atom asks for: id, title, updated and author, for the whole and for each entry", () => {
    const xml = atomFeed(newsroom, [summary], renderedAt);

    requireWellFormed(xml);
    assert.match(
      xml,
      /<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom">\n<id>https:\/\/checks\.example\.org\/feed\.xml<\/id>/,
    );
    assert.match(xml, /<entry>\n<id>https:\/\/checks\.example\.org\/r\/harbour-budget<\/id>\n<title>The quay vote/);
    assert.match(xml, /<updated>2026-03-04T09:30:00\.000Z<\/updated>\n<author><name>Exampleton Checks/);
    assert.match(xml, /<summary type="html">&lt;p&gt;We checked every claim/);
    assert.match(xml, /3 claims checked: 2 true, 1 false\./);
  });

  test("stays well-formed without entries and with hostile words", () => {
    requireWellFormed(atomFeed(newsroom, [], renderedAt));
    const words = "<b>&amp; ]]> \u0000\u0008\uFFFE \uD800 🚢</b>";
    requireWellFormed(atomFeed({ ...newsroom, name: words }, [{ ...summary, title: words, dek: words }], renderedAt));
    requireWellFormed(sitemap(newsroom, [aSnapshot()]));
  });

  test("markup in a summary is escaped twice: it is a text in HTML in XML", () => {
    const xml = atomFeed(newsroom, [{ ...summary, dek: "<i>" }], renderedAt);

    assert.match(xml, /&lt;p&gt;&amp;lt;i&amp;gt;&lt;\/p&gt;/);
  });

  test("is dated by its newest change", () => {
    const corrected = { ...summary, slug: "b", publishedAt: "2026-03-06T00:00:00.000Z" };

    assert.match(atomFeed(newsroom, [summary, corrected], renderedAt), /<\/subtitle>\n<updated>2026-03-06T/);
    assert.match(atomFeed(newsroom, [], renderedAt), /<updated>2026-03-05T/);
  });
});
