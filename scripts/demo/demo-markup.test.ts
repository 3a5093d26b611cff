import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { type Database, openDatabase } from "#/db/client.ts";
import { applyMigrations } from "#/db/migrate.ts";
import { publicPages } from "#/db/schema/index.ts";
import { reasonsWithoutMarkup } from "#/newsroom/reports/claim-review.ts";
import { publicPage, publicPaths, publishedSnapshots } from "#/newsroom/reports/published.ts";
import { absolute, claimPath, NOT_FOUND_PATH, RECEIVED_PATH } from "#/publication/addresses.ts";
import { itemsOf, validateData, validatePage } from "#/publication/markup/validator.ts";
import { play } from "./play.ts";

/** One page of each kind: of a report that was corrected, and of one that was retracted. */
const [corrected, retracted] = ["/r/library-budget-speech", "/r/night-buses"];
const kinds = [
  ...[corrected, retracted].flatMap((report) => [
    report,
    ...[`${report}/claims/c01`, `/embed${report}/claims/c01`],
    ...[`${report}/v/1`, `${report}/v/2`, `${report}/verify`, `${report}/correction`],
  ]),
  ...["/", "/ratings", "/methodology", "/corrections-policy", "/about", "/corrections", RECEIVED_PATH, NOT_FOUND_PATH],
];

/** What the public folder holds, and pictures, which follow after publication. */
function isFile(address: string): boolean {
  return address.startsWith("/fonts/") || address.endsWith("/picture.png");
}

describe("the markup of the demo", () => {
  let db: Database;
  before(async () => {
    db = openDatabase(":memory:");
    applyMigrations(db);
    await play(db, { publicAddress: "http://localhost:3000", passwordHash: "" });
  });

  test("breaks no rule on any public page, not even one that only warns", () => {
    const snapshots = publishedSnapshots(db);
    const [snapshot] = snapshots;
    assert.ok(snapshot);
    const eligible = new Set(
      snapshots.flatMap(({ claims, newsroom, report }) =>
        claims
          .filter((claim) => reasonsWithoutMarkup(claim, newsroom).length === 0)
          .map((claim) => claimPath(report, claim)),
      ),
    );
    const pages = db.select().from(publicPages).all();
    const readable = pages.filter(({ contentType }) => contentType.startsWith("text/html"));
    const findings = readable.flatMap(({ path, body }) => {
      const url = absolute(snapshot.newsroom, path);
      const broken = validatePage({ html: String(body), url, reviews: eligible.has(path) ? "one" : "none" });
      return broken.map(({ rule }) => `${path} ${rule}`);
    });

    assert.ok(eligible.size > 0);
    assert.deepEqual(
      kinds.filter((path) => !readable.some((page) => page.path === path)),
      [],
    );
    assert.deepEqual(findings, []);
  });

  test("stands on every page that the sitemap, or any other page, leads to", () => {
    const there = new Set(publicPaths(db));
    const pages = db.select().from(publicPages).all();
    const named = pages.flatMap(({ path, body }) =>
      [...String(body).matchAll(/(?:href="|<loc>|"url":"|<id>)(?:http:\/\/localhost:3000)?(\/[^"<#]*)/g)].map(
        ([, address = ""]) => [path, address] as const,
      ),
    );
    const dead = named.filter(([, address]) => !there.has(address) && !isFile(address));

    assert.ok(named.length > 500);
    assert.deepEqual(dead, []);
  });

  test("breaks no rule in the feed of its reviews", () => {
    const feed = String(publicPage(db, "/feeds/claimreview.json")?.body);

    assert.ok(itemsOf(JSON.parse(feed)).length > 0);
    assert.match(feed, /night-buses\/claims\/c02","dateCreated"/);
    assert.deepEqual(validateData(feed), []);
  });
});
