import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { replyTo } from "../answer.ts";
import { finish } from "../finish.ts";
import { renderReport } from "../render-site.ts";
import { readyPage } from "../store.ts";
import { aClaimSnapshot, aSnapshot } from "../testing/harbour-report.ts";

const hostile = `"><script>alert(1)</script>`;
const card = "/embed/r/harbour-budget/claims/c01";
const renderedAt = new Date("2026-03-04T10:00:00Z");

async function published(
  claim = aClaimSnapshot(),
): Promise<(path: string) => { headers: Record<string, string>; body: string }> {
  const pages = new Map(
    (await finish(renderReport(aSnapshot([claim])))).map((page) => [page.path, readyPage({ ...page, renderedAt })]),
  );
  return (path) => {
    const find = (asked: string) => pages.get(asked) ?? null;
    const reply = replyTo({ method: "GET", target: path, header: () => undefined }, find);
    assert.equal(reply?.status, 200, path);
    return { headers: reply.headers, body: String(reply.body) };
  };
}

describe("a claim's card", () => {
  test("may stand in a frame on any site, and is the only page that may", async () => {
    const at = await published();

    assert.doesNotMatch(at(card).headers["content-security-policy"] ?? "", /frame-ancestors/);
    assert.equal(at(card).headers["x-frame-options"], undefined);
    for (const path of ["/r/harbour-budget", "/r/harbour-budget/claims/c01"]) {
      assert.match(at(path).headers["content-security-policy"] ?? "", /frame-ancestors 'none'/, path);
      assert.equal(at(path).headers["x-frame-options"], "DENY", path);
    }
  });

  test("is found by nobody but through its claim: no index, the claim's own address, no markup, no script", async () => {
    const { body } = (await published())(card);

    assert.match(body, /<meta name="robots" content="noindex">/);
    assert.match(body, /<link rel="canonical" href="https:\/\/[^"]+\/r\/harbour-budget\/claims\/c01">/);
    assert.doesNotMatch(body, /<script|ld\+json|\sstyle=/);
    assert.match(body, /<span>True<\/span>/);
  });
});

describe("oEmbed", () => {
  test("is named by the claim's page and holds the frame", async () => {
    const at = await published();

    const [, address = ""] =
      /type="application\/json\+oembed" href="https:\/\/[^/"]+([^"]+)"/.exec(at("/r/harbour-budget/claims/c01").body) ??
      [];
    const answer = JSON.parse(at(address).body) as Record<string, unknown>;

    assert.equal(answer.version, "1.0");
    assert.equal(answer.type, "rich");
    assert.match(
      String(answer.html),
      /^<iframe src="https:\/\/[^"]+\/embed\/r\/harbour-budget\/claims\/c01" title="True: /,
    );
    assert.equal(at(address).headers["access-control-allow-origin"], "*");
  });

  test("takes what people wrote as words, in the frame's title and in the card", async () => {
    const at = await published(aClaimSnapshot({ quote: hostile, claimReviewed: hostile, rationale: hostile }));

    const { html } = JSON.parse(at("/r/harbour-budget/claims/c01/oembed.json").body) as { html: string };

    assert.match(html, /title="True: &quot;&gt;&lt;script&gt;/);
    assert.doesNotMatch(at(card).body, /<script/);
  });
});
