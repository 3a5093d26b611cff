import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { sources } from "#/db/schema/index.ts";
import { aSignedOffArticle } from "#/newsroom/testing/checked-article.ts";
import { aNewsroom } from "#/newsroom/testing/newsroom.ts";
import { publish } from "#/publication/publish.ts";
import { aSigner } from "#/publication/testing/test-signer.ts";
import { publishedHere } from "./report-pdf/published-here.ts";

describe("what is printed", () => {
  test("is a published page at its public address, by slug or by path, without a confidential name", async () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const { id } = aSignedOffArticle(newsroom, "published_fact_check");
    const canary = { name: "Zebulon Quackenbush", isConfidential: true, publicDescription: "A port official" };
    db.update(sources).set(canary).run();
    assert.throws(() => publishedHere(db, "harbour-traffic"), /Nothing is published at \/r\/harbour-traffic/);

    await publish(as("tomas"), { articleId: id }, aSigner());

    for (const asked of ["harbour-traffic", "/r/harbour-traffic", "/r/harbour-traffic/claims/c02"]) {
      const { address, body } = publishedHere(db, asked);
      assert.match(address, /^https?:\/\/[^/]+\/r\/harbour-traffic/);
      assert.match(String(body), /A port official|False/);
      assert.doesNotMatch(String(body), /Quackenbush/);
    }
    assert.throws(() => publishedHere(db, "/feed.xml"), /Nothing is published/);
  });
});
