import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { brotliDecompressSync } from "node:zlib";
import { eq, notInArray } from "drizzle-orm";
import type { Database } from "#/db/client.ts";
import {
  attachments,
  auditEvents,
  claims,
  contacts,
  newsrooms,
  publicPages,
  reportVersions,
  sources,
} from "#/db/schema/index.ts";
import { Forbidden, RuleBroken } from "#/newsroom/errors.ts";
import { publicPage } from "#/newsroom/reports/published.ts";
import { aSignedOffArticle } from "#/newsroom/testing/checked-article.ts";
import { aNewsroom } from "#/newsroom/testing/newsroom.ts";
import { SITE_PATHS } from "./addresses.ts";
import { completeReports, publish, refreshSite } from "./publish.ts";
import { aSigner } from "./testing/test-signer.ts";

const later = new Date("2026-03-03T12:00:00Z");

function paths(db: Database): string[] {
  return db
    .select({ path: publicPages.path })
    .from(publicPages)
    .all()
    .map(({ path }) => path);
}

function bodyOf(db: Database, path: string): string {
  return String(publicPage(db, path)?.body);
}

describe("publish", () => {
  test("puts the report, its claims and the newsroom's own pages at their addresses, in finished bytes", async () => {
    const newsroom = aNewsroom();
    const article = aSignedOffArticle(newsroom, "published_fact_check");

    const version = await publish(newsroom.as("tomas"), { articleId: article.id }, aSigner());

    const report = [
      "/r/harbour-traffic",
      "/r/harbour-traffic/claims/c01",
      "/r/harbour-traffic/claims/c02",
      ...["c01", "c02"].flatMap((claim) => [
        `/embed/r/harbour-traffic/claims/${claim}`,
        `/r/harbour-traffic/claims/${claim}/oembed.json`,
      ]),
      "/r/harbour-traffic/correction",
      "/r/harbour-traffic/v/1",
      "/r/harbour-traffic/verify",
      "/r/harbour-traffic/versions/1.json",
      "/r/harbour-traffic/versions/1.json.sig",
    ];
    assert.deepEqual(paths(newsroom.db).toSorted(), [...SITE_PATHS, ...report].toSorted());
    assert.equal(version.n, 1);
    assert.match(bodyOf(newsroom.db, "/"), /href="\/r\/harbour-traffic">Did traffic double\?/);
    assert.match(bodyOf(newsroom.db, "/feed.xml"), /<entry>/);
    const page = publicPage(newsroom.db, "/r/harbour-traffic/claims/c02");
    assert.ok(page !== null);
    assert.deepEqual(brotliDecompressSync(page.brotli), page.body);
    assert.match(String(page.body), /<span>False<\/span>/);
  });

  test("lets no confidential name or desk note into any public byte", async () => {
    const newsroom = aNewsroom();
    const canary = "Zebulon Quackenbush";
    const article = aSignedOffArticle(newsroom, "published_fact_check");
    newsroom.db
      .update(sources)
      .set({ name: canary, isConfidential: true, publicDescription: "A port official", interestNote: canary })
      .run();
    newsroom.db.update(attachments).set({ note: canary }).run();
    newsroom.db
      .insert(contacts)
      .values({
        id: "ct1",
        claimId: article.claimIds[0],
        who: canary,
        isConfidential: true,
        publicDescription: "somebody at the port",
        channel: "phone",
        isRightOfReply: true,
        contactedOn: "2026-03-02",
        asked: canary,
        result: "denied",
        answer: canary,
        loggedBy: "priya",
        loggedAt: later,
      })
      .run();

    await publish(newsroom.as("tomas"), { articleId: article.id }, aSigner());

    for (const { path, body } of newsroom.db.select().from(publicPages).all()) {
      for (const word of canary.split(" ")) assert.ok(!String(body).includes(word), `${word} is at ${path}`);
    }
    assert.match(
      bodyOf(newsroom.db, "/r/harbour-traffic"),
      /A port official<\/span> \(identity known to the newsroom\)/,
    );
    assert.match(
      bodyOf(newsroom.db, "/r/harbour-traffic/claims/c01"),
      /Right of reply\.<\/b> Offered on <time datetime="2026-03-02">2 March 2026<\/time>\. The reply disputed/,
    );
    assert.doesNotMatch(bodyOf(newsroom.db, "/r/harbour-traffic/claims/c02"), /Right of reply/);
  });

  test("is an editor's deed, and leaves nothing behind when refused", async () => {
    const newsroom = aNewsroom();
    const article = aSignedOffArticle(newsroom, "published_fact_check");

    await assert.rejects(publish(newsroom.as("priya"), { articleId: article.id }, aSigner()), Forbidden);

    assert.deepEqual(paths(newsroom.db), []);
    assert.equal(newsroom.db.select().from(reportVersions).all().length, 0);
  });

  test("refuses markup that breaks a rule, in words that name claim and rule, and publishes nothing", async () => {
    const newsroom = aNewsroom();
    const article = aSignedOffArticle(newsroom, "published_fact_check");
    newsroom.db.update(claims).set({ madeOn: "2026-12-24" }).where(eq(claims.id, article.claimIds[0])).run();

    await assert.rejects(publish(newsroom.as("tomas"), { articleId: article.id }, aSigner()), (error: unknown) => {
      assert.ok(error instanceof RuleBroken);
      assert.match(error.message, /C01 breaks CR-035: The claim is not dated after its review\./);
      return true;
    });
    assert.deepEqual(paths(newsroom.db), []);
  });
});

describe("refreshSite", () => {
  test("does nothing before there is a newsroom", async () => {
    const { db } = aNewsroom();
    db.delete(newsrooms).run();

    await refreshSite(db, later, aSigner());

    assert.deepEqual(paths(db), []);
  });

  test("makes the newsroom's own pages from its settings, and leaves reports as they were published", async () => {
    const newsroom = aNewsroom();
    const { db } = newsroom;
    const article = aSignedOffArticle(newsroom, "published_fact_check");
    await publish(newsroom.as("tomas"), { articleId: article.id }, aSigner());
    const report = bodyOf(db, "/r/harbour-traffic");
    const events = db.select().from(auditEvents).all().length;
    db.update(newsrooms).set({ name: "Harbour Checks" }).run();

    await refreshSite(db, later, aSigner());

    assert.match(bodyOf(db, "/"), /Harbour Checks[\s\S]*Did traffic double\?/);
    assert.equal(bodyOf(db, "/r/harbour-traffic"), report);
    assert.equal(db.select().from(auditEvents).all().length, events);
  });

  test("a page whose bytes stay the same keeps its date", async () => {
    const { db } = aNewsroom();
    await refreshSite(db, new Date("2026-03-01T00:00:00Z"), aSigner());
    await refreshSite(db, later, aSigner());

    assert.equal(publicPage(db, "/ratings")?.renderedAt.toISOString(), "2026-03-01T00:00:00.000Z");
  });
});

describe("completeReports", () => {
  test("makes what a report lacks that was published before its versions had pages, once, and touches no other page", async () => {
    const newsroom = aNewsroom();
    const { db } = newsroom;
    const article = aSignedOffArticle(newsroom, "published_fact_check");
    await publish(newsroom.as("tomas"), { articleId: article.id }, aSigner());
    const before = db.select().from(publicPages).all();
    const lacking = ["/r/harbour-traffic/v/1", "/r/harbour-traffic/correction"];
    const old = "the report, as it was published then";
    db.delete(publicPages)
      .where(notInArray(publicPages.path, [...paths(db).filter((path) => !lacking.includes(path))]))
      .run();
    db.update(publicPages)
      .set({ body: Buffer.from(old) })
      .where(eq(publicPages.path, "/r/harbour-traffic"))
      .run();

    await completeReports(db, later);
    await completeReports(db, new Date("2026-03-04T12:00:00Z"));

    for (const { path, body, renderedAt } of before) {
      const page = publicPage(db, path);
      assert.equal(String(page?.body), path === "/r/harbour-traffic" ? old : String(body), path);
      assert.deepEqual(page?.renderedAt, lacking.includes(path) ? later : renderedAt, path);
    }
  });
});
