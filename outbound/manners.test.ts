import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createManners, politeness, retryAt } from "./manners.ts";
import { aServer } from "./testing/own-server.ts";

const html = { "content-type": "text/html" };
const never = new AbortController().signal;
const noon = Date.parse("2026-03-02T12:00:00Z");

describe("manners", () => {
  test("let one request at a time talk to a host, in the order they came", async (t) => {
    const manners = createManners({ ...politeness, pauseMs: 0 });
    const seen: string[] = [];
    let talking = 0;
    const desk = await aServer(t, ({ url }, response) => {
      talking += 1;
      seen.push(`${url} ${talking}`);
      setTimeout(() => {
        talking -= 1;
        response.writeHead(200, html).end("<p>Hello.");
      }, 10);
    });

    await Promise.all(["/1", "/2", "/3"].map((path) => desk.fetch(path, { manners })));

    assert.deepEqual(seen, ["/1 1", "/2 1", "/3 1"]);
  });

  test("do not make one host wait for another", async () => {
    const manners = createManners(politeness);
    await manners.turn("news.org", never);

    const endTurn = await manners.turn("daily.org", never);

    endTurn();
  });

  test("ask for a pause between two requests to a host", async () => {
    let now = noon;
    const manners = createManners({ ...politeness, pauseMs: 200, now: () => now });
    (await manners.turn("news.org", never))();
    let isTurn = false;
    const second = manners.turn("news.org", never).then((endTurn) => {
      isTurn = true;
      return endTurn;
    });

    await new Promise(setImmediate);
    assert.equal(isTurn, false);
    now += 200;
    (await second)();
    assert.equal(isTurn, true);
  });

  test("give up a place in a line that is too long, and let those behind move up", async () => {
    const manners = createManners({ ...politeness, pauseMs: 0, longestLineMs: 40 });
    const endFirst = await manners.turn("news.org", never);

    await assert.rejects(manners.turn("news.org", never), { name: "Refusal", reason: "host-busy" });
    const third = manners.turn("news.org", never);
    endFirst();

    (await third)();
  });

  test("leave the line when the page is not wanted any more", async (t) => {
    const manners = createManners(politeness);
    const endFirst = await manners.turn("news.org", never);
    const wanted = new AbortController();
    const desk = await aServer(t, () => undefined);

    const answer = desk.fetch("/", { manners, signal: wanted.signal });
    wanted.abort();

    const given = await answer;
    assert.equal(given.kind === "refused" && given.reason, "cancelled");
    endFirst();
  });

  test("give a host the short pause that it asks for, and ask once more", async (t) => {
    let requests = 0;
    const desk = await aServer(t, (_request, response) => {
      requests += 1;
      if (requests === 1) response.writeHead(429, { "retry-after": "0" }).end();
      else response.writeHead(200, html).end("<p>Hello.");
    });

    assert.equal((await desk.fetch("/")).kind, "fetched");
    assert.equal(requests, 2);
  });

  test("keep away from a host for as long as it asks", async (t) => {
    let requests = 0;
    const manners = createManners({ ...politeness, pauseMs: 0, now: () => noon });
    const desk = await aServer(t, (_request, response) => {
      requests += 1;
      response.writeHead(503, { "retry-after": "Mon, 02 Mar 2026 12:30:00 GMT" }).end();
    });

    for (const path of ["/", "/other"]) {
      const answer = await desk.fetch(path, { manners });
      assert.equal(answer.kind === "refused" && answer.reason, "asked-to-wait");
      assert.equal(answer.kind === "refused" && answer.retryAt, noon + 30 * 60_000);
      assert.match(answer.kind === "refused" ? answer.sentence : "", /after 2026-03-02 12:30 UTC/);
    }
    assert.equal(requests, 1);
  });

  test("believe no pause of more than an hour", async (t) => {
    let now = noon;
    let requests = 0;
    const manners = createManners({ ...politeness, pauseMs: 0, now: () => now });
    const desk = await aServer(t, (_request, response) => {
      requests += 1;
      response.writeHead(429, { "retry-after": "9".repeat(20) }).end();
    });

    const answer = await desk.fetch("/", { manners });
    assert.equal(answer.kind === "refused" && answer.retryAt, noon + 3_600_000);
    now += 3_600_000;
    await desk.fetch("/", { manners });

    assert.equal(requests, 2);
  });

  test("take a 429 without a time for the answer that it is", async (t) => {
    const desk = await aServer(t, (_request, response) => {
      response.writeHead(429).end();
    });

    const answer = await desk.fetch("/");

    assert.equal(answer.kind === "fetched" && answer.status, 429);
  });
});

describe("retryAt", () => {
  for (const [header, at] of [
    [undefined, null],
    ["120", noon + 120_000],
    ["Mon, 02 Mar 2026 12:05:00 GMT", noon + 300_000],
    ["Mon, 02 Mar 2020 12:05:00 GMT", noon],
    ["soon", null],
    ["9".repeat(400), null],
  ] as const) {
    test(`reads ${header?.slice(0, 30)}`, () => assert.equal(retryAt(header, noon), at));
  }
});
