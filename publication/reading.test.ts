import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, test } from "node:test";
import type { Database } from "#/db/client.ts";
import { newsrooms } from "#/db/schema/index.ts";
import { aSignedOffArticle } from "#/newsroom/testing/checked-article.ts";
import { aNewsroom } from "#/newsroom/testing/newsroom.ts";
import { answerPublished, publishedResponse } from "./answer.ts";
import { publish, refreshSite } from "./publish.ts";
import { forgetPages } from "./store.ts";
import { aSigner } from "./testing/test-signer.ts";

const shared = globalThis as typeof globalThis & { stetDatabase?: Database };
const server = createServer((request, response) => {
  if (!answerPublished(request, request.headers, response)) response.writeHead(418).end("The desk");
});
let origin = "";

before(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

after(() => {
  server.close();
  server.closeAllConnections();
  delete shared.stetDatabase;
  forgetPages();
});

describe("a reader", () => {
  test("sees a report the moment it is published, from the address where there was none", async () => {
    const newsroom = aNewsroom();
    shared.stetDatabase = newsroom.db;
    forgetPages();
    await refreshSite(newsroom.db, new Date(), aSigner());
    const article = aSignedOffArticle(newsroom, "published_fact_check");
    assert.equal((await fetch(`${origin}/r/harbour-traffic`)).status, 404);
    assert.match(await (await fetch(origin)).text(), /No report is published yet/);

    await publish(newsroom.as("tomas"), { articleId: article.id }, aSigner());

    const report = await fetch(`${origin}/r/harbour-traffic`);
    assert.equal(report.status, 200);
    assert.equal(report.headers.get("set-cookie"), null);
    assert.match(await report.text(), /Of 2 claims checked, 1 is verified and 1 disputed\./);
    assert.match(await (await fetch(origin)).text(), /Did traffic double\?/);
    assert.equal((await fetch(`${origin}/workspace`)).status, 418);
  });

  test("gets the same bytes through a route handler", async () => {
    const direct = await fetch(`${origin}/r/harbour-traffic`, { headers: { "accept-encoding": "identity" } });
    const routed = publishedResponse(new Request(`${origin}/r/harbour-traffic?x`));

    assert.equal(routed.status, 200);
    assert.equal(await routed.text(), await direct.text());
    for (const name of ["etag", "content-security-policy", "cache-control", "vary", "last-modified"]) {
      assert.equal(routed.headers.get(name), direct.headers.get(name), name);
    }
    assert.equal(publishedResponse(new Request(`${origin}/workspace`)).status, 404);
  });

  test("sees changed settings at once", async () => {
    const { stetDatabase: db } = shared;
    assert.ok(db);
    db.update(newsrooms).set({ correctionsPolicyUrl: "https://policy.example.org/" }).run();
    assert.match(await (await fetch(`${origin}/corrections`)).text(), /Write to the editors of Exampleton Checks/);

    await refreshSite(db, new Date(), aSigner());

    assert.match(
      await (await fetch(`${origin}/corrections`)).text(),
      /Our <a href="https:\/\/policy\.example\.org\/">/,
    );
  });
});
