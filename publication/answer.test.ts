import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { type Reply, replyTo } from "./answer.ts";
import { finish } from "./finish.ts";
import { renderReport, renderSitePages } from "./render-site.ts";
import { pageCache, type ReadyPage, readyPage } from "./store.ts";
import { aSnapshot, standardHouse } from "./testing/harbour-report.ts";

const pages = new Map<string, ReadyPage>();
const report = "/r/harbour-budget";

before(async () => {
  const snapshot = aSnapshot();
  const renderedAt = new Date("2026-03-04T10:00:00.500Z");
  const site = {
    newsroom: snapshot.newsroom,
    house: standardHouse,
    signingKeys: [],
    reports: [],
    renderedAt: renderedAt.toISOString(),
  };
  for (const page of await finish([...renderReport(snapshot), ...renderSitePages(site)])) {
    pages.set(page.path, readyPage({ ...page, renderedAt }));
  }
});

type Options = { method?: string; headers?: Record<string, string> };

function get(target: string, { method = "GET", headers = {} }: Options = {}): Reply | null {
  return replyTo({ method, target, header: (name) => headers[name] }, (path) => pages.get(path) ?? null);
}

function must(target: string, options?: Options): Reply {
  const reply = get(target, options);
  assert.ok(reply !== null, `${target} is not answered`);
  return reply;
}

describe("replyTo", () => {
  test("sends a published page with a policy that allows its own style and no script", () => {
    const { status, headers, body } = must(report);

    assert.equal(status, 200);
    assert.match(String(body), /^<!doctype html>/);
    assert.equal(headers["content-type"], "text/html; charset=utf-8");
    assert.equal(headers["content-length"], String(body?.length));
    const policy = headers["content-security-policy"] ?? "";
    for (const part of ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"]) {
      assert.ok(policy.includes(part), part);
    }
    assert.match(policy, /style-src 'sha256-[\w+/]{43}='/);
    assert.doesNotMatch(policy, /script-src|unsafe/);
    assert.equal(headers["set-cookie"], undefined);
    assert.equal(headers.vary, "accept-encoding");
  });

  test("the policy's hash is that of the page's style element", async () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(String(must(report).body))?.[1] ?? "";
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style));

    const hash = Buffer.from(digest).toString("base64");
    assert.ok(must(report).headers["content-security-policy"]?.includes(`'sha256-${hash}'`));
  });

  const wishes: [accepted: string | undefined, encoding: string | undefined][] = [
    [undefined, undefined],
    ["", undefined],
    ["gzip, deflate, br", "br"],
    ["gzip", "gzip"],
    ["br;q=0.5, gzip;q=0.8", "gzip"],
    ["br;q=0, gzip;q=0", undefined],
    ["identity, gzip;q=0.1", undefined],
    ["*", "br"],
    ["*;q=0.1, br;q=0", "gzip"],
    ["BR ; Q=1.0", "br"],
    ["brotli, zstd", undefined],
    ["gzip;q=nonsense", undefined],
    ["identity;q=0", undefined],
  ];
  for (const [accepted, encoding] of wishes) {
    test(`answers Accept-Encoding “${accepted}” with ${encoding ?? "plain bytes"}`, () => {
      const { headers, body } = must(
        report,
        accepted === undefined ? {} : { headers: { "accept-encoding": accepted } },
      );

      assert.equal(headers["content-encoding"], encoding);
      const sent = body ?? Buffer.alloc(0);
      const plain = encoding === "br" ? brotliDecompressSync(sent) : encoding === "gzip" ? gunzipSync(sent) : sent;
      assert.match(String(plain), /^<!doctype html>/);
    });
  }

  test("a copy that still holds is not sent again", () => {
    const headers = { "accept-encoding": "br" };
    const first = must(report, { headers });
    const again = must(report, { headers: { ...headers, "if-none-match": `"other", W/${first.headers.etag}` } });

    assert.equal(again.status, 304);
    assert.equal(again.body, null);
    assert.equal(again.headers.etag, first.headers.etag);
    assert.equal(again.headers["content-length"], undefined);
    assert.equal(must(report, { headers: { "if-none-match": '"other"' } }).status, 200);
  });

  test("each encoding has a strong tag of its own", () => {
    const tags = ["br", "gzip", ""].map((wish) => must(report, { headers: { "accept-encoding": wish } }).headers.etag);

    assert.equal(new Set(tags).size, 3);
    for (const tag of tags) assert.match(tag ?? "", /^"[^"]+"$/);
  });

  test("a date counts only without a tag", () => {
    const since = must(report).headers["last-modified"] ?? "";

    assert.equal(must(report, { headers: { "if-modified-since": since } }).status, 304);
    assert.equal(must(report, { headers: { "if-modified-since": since, "if-none-match": '"x"' } }).status, 200);
    assert.equal(must(report, { headers: { "if-modified-since": "Tue, 03 Mar 2026 10:00:00 GMT" } }).status, 200);
    assert.equal(must(report, { headers: { "if-modified-since": "nonsense" } }).status, 200);
  });

  test("HEAD sends what GET would, without the body", () => {
    const { body, headers } = must(report, { method: "HEAD" });

    assert.equal(body, null);
    assert.deepEqual(headers, must(report).headers);
  });

  test("query strings and fragments mean nothing", () => {
    assert.deepEqual(must(`${report}?utm_source=x#c01`), must(report));
  });

  test("a trailing slash leads to the one address", () => {
    assert.deepEqual([must(`${report}//?x`).status, must(`${report}//`).headers.location], [308, report]);
    assert.equal(must("/ratings/").headers.location, "/ratings");
  });

  test("a path of thousands of slashes costs no more than another", () => {
    assert.equal(must(`/r/${"/".repeat(16_000)}x`).status, 404);
    assert.equal(must(`/r/x${"/".repeat(16_000)}`).headers.location, "/r/x");
    assert.equal(must("/".repeat(16_000)).headers.location, "/");
  });

  test("an unknown report gets the finished page that says so", () => {
    for (const target of ["/r/unknown", "/r", "/r/%00", `/r/${"x".repeat(5000)}`, "/404"]) {
      const { status, body } = must(target);
      assert.equal(status, 404, target);
      assert.match(String(body), /There is no such page/);
    }
  });

  test("leaves the desk, other methods and other hosts' paths alone", () => {
    for (const target of ["/workspace", "/sign-in", "/rx", "/ratingsx", "//evil.example/", "*", ""]) {
      assert.equal(get(target), null, target);
    }
    assert.equal(get(report, { method: "POST" }), null);
  });

  test("before set-up the front page says so, and is not kept", () => {
    const reply = replyTo({ method: "GET", target: "/", header: () => "br" }, () => null);

    assert.equal(reply?.status, 200);
    assert.match(String(reply?.body), /not set up yet/);
    assert.equal(reply?.headers["cache-control"], "no-store");
    assert.equal(reply?.headers["content-encoding"], undefined);
    assert.equal(replyTo({ method: "GET", target: "/r/x", header: () => undefined }, () => null)?.status, 404);
  });
});

describe("pageCache", () => {
  const page = (bytes: number): ReadyPage => ({ bytes, modified: 0, variants: {} as ReadyPage["variants"] });

  test("stays within its bytes and lets go of what was not asked for the longest", () => {
    const cache = pageCache(100);
    for (const path of ["/a", "/b", "/c"]) cache.put(path, page(30));
    assert.ok(cache.get("/a"));
    cache.put("/d", page(30));

    assert.equal(cache.get("/b"), undefined);
    assert.ok(cache.get("/a") && cache.get("/c") && cache.get("/d"));
    assert.equal(cache.size(), 90);
  });

  test("counts a page that is put twice once, and keeps none above the limit", () => {
    const cache = pageCache(100);
    cache.put("/a", page(60));
    cache.put("/a", page(70));
    cache.put("/b", page(101));

    assert.equal(cache.size(), 70);
    assert.equal(cache.get("/b"), undefined);
  });
});

describe("finish", () => {
  test("gives every page its compressed bytes and a tag of its own", async () => {
    const [one] = renderReport(aSnapshot());
    assert.ok(one);
    const finished = await finish([one, { ...one, body: `${one.body} ` }]);

    assert.equal(new Set(finished.map(({ etag }) => etag)).size, 2);
    for (const { body, gzip, brotli } of finished) {
      assert.deepEqual(gunzipSync(gzip), body);
      assert.deepEqual(brotliDecompressSync(brotli), body);
    }
  });
});
