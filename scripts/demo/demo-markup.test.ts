import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { type Database, openDatabase } from "#/db/client.ts";
import { applyMigrations } from "#/db/migrate.ts";
import { publicPages } from "#/db/schema/index.ts";
import { reasonsWithoutMarkup } from "#/newsroom/reports/claim-review.ts";
import { publicPage, publishedSnapshots } from "#/newsroom/reports/published.ts";
import { absolute, claimPath } from "#/publication/addresses.ts";
import { itemsOf, validateData, validatePage } from "#/publication/markup/validator.ts";
import { play } from "./play.ts";

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
    assert.ok(readable.length > snapshot.claims.length);
    assert.deepEqual(findings, []);
  });

  test("breaks no rule in the feed of its reviews", () => {
    const feed = String(publicPage(db, "/feeds/claimreview.json")?.body);

    assert.ok(itemsOf(JSON.parse(feed)).length > 0);
    assert.match(feed, /night-buses\/claims\/c02","dateCreated"/);
    assert.deepEqual(validateData(feed), []);
  });
});
