import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { archivedPages, auditEvents, evidenceCopies, jobs, newsrooms, sources, visits } from "#/db/schema/index.ts";
import { aPdf, lines } from "#/ingest/testing/pdf.ts";
import { articleDesk } from "#/newsroom/articles/queries.ts";
import { askForCopy } from "#/newsroom/copies/ask-for-copy.ts";
import { cancelCopy } from "#/newsroom/copies/cancel-copy.ts";
import { namedFiles } from "#/newsroom/copies/queries.ts";
import { queueRevisits } from "#/newsroom/copies/queue-revisits.ts";
import { uploadCopy } from "#/newsroom/copies/upload-copy.ts";
import { attachEvidence } from "#/newsroom/evidence/attach-evidence.ts";
import { AttachEvidence } from "#/newsroom/evidence/input.ts";
import { aClaim, aNewsroom, anArticle } from "#/newsroom/testing/newsroom.ts";
import { keepCopies, takeUpCopies } from "./keep-copies.ts";
import { filesIn, storeBytes, storedBytes } from "./store.ts";
import { type OwnPages, ownPages } from "./testing/own-pages.ts";

const page = (words: string): string =>
  `<!doctype html><title>Port</title><main><h1>The port in figures</h1><p>${words}</p><p>${"More about the port and its ships follows here. ".repeat(6)}</p></main>`;

let folder = "";
let pages: OwnPages;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let asked: string[] = [];

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "stet-copies-"));
  asked = [];
  pages = await ownPages((request, response) => {
    asked.push(request.url ?? "");
    answer(request, response);
  });
});
afterEach(async () => {
  await pages.close();
  rmSync(folder, { recursive: true });
});

function html(words: string): typeof answer {
  return (_, response) => response.setHeader("content-type", "text/html; charset=utf-8").end(page(words));
}

/** A newsroom with one claim, and a hand on what keeps its copies. */
function aDesk() {
  const newsroom = aNewsroom();
  const { db, as } = newsroom;
  const article = anArticle(db);
  const claim = aClaim(db, article);
  const attach = (evidence: Record<string, string>): string => {
    const input = AttachEvidence.parse({ claimId: claim.id, stance: "supports", sourceName: "Port", ...evidence });
    return attachEvidence(as("priya"), input).evidenceId;
  };
  return {
    ...newsroom,
    attach,
    shown: (name: Parameters<typeof as>[0] = "priya") =>
      articleDesk(db, article.id, as(name).actor).claims[0]?.evidence ?? [],
    /** Keeps copies until nothing is open any more, or all that is waits for another try. */
    async work() {
      const stop = new AbortController();
      await takeUpCopies({ db, folder });
      const kept = keepCopies({
        db,
        folder,
        outbound: pages.outbound,
        stop: stop.signal,
        everyMs: 5,
        archiveKey: () => "a:b",
      });
      const isBusy = (): boolean =>
        db
          .select()
          .from(jobs)
          .all()
          .some(({ state, runAfter }) => state === "running" || (state === "queued" && runAfter <= new Date()));
      while (isBusy()) await wait(5);
      stop.abort();
      await kept;
    },
  };
}

describe("a link that is attached", () => {
  test("has its page copied, its passage found, and the files named by their hashes", async () => {
    answer = html("The port grew by 4.1% in 2025.");
    const { db, attach, shown, work } = aDesk();
    attach({ url: `${pages.origin}/port`, quote: "grew by 4.1% in 2025" });
    assert.equal(shown()[0]?.keeping?.job?.state, "queued");

    await work();

    const [item] = shown();
    assert.partialDeepStrictEqual(item?.keeping, { copies: 1, job: null, visit: { result: "ok", status: 200 } });
    assert.deepEqual(item?.passage, { state: "found", page: null, isBeside: false });
    const copy = db.select().from(evidenceCopies).get();
    assert.equal((await storedBytes(folder, copy?.sha256 ?? "")).toString(), page("The port grew by 4.1% in 2025."));
    assert.deepEqual(new Set((await filesIn(folder)).map(({ sha256 }) => sha256)), namedFiles(db));
    assert.equal(db.select().from(auditEvents).where(eq(auditEvents.name, "copy.kept")).all()[0]?.actorId, "stet");
  });

  test("says that the passage is not in it", async () => {
    answer = html("The port grew by 4.2% in 2025.");
    const { attach, shown, work } = aDesk();
    attach({ url: `${pages.origin}/port`, quote: "grew by 4.1% in 2025" });

    await work();

    assert.equal(shown()[0]?.passage?.state, "missing");
  });

  test("of a PDF has its page checked, and is told another one", async () => {
    const pdf = aPdf([lines(["The port grew by 4.1% in 2025."], 700), lines(["Ships were fewer than in 2024."], 700)]);
    answer = (_, response) => response.setHeader("content-type", "application/pdf").end(pdf);
    const { attach, shown, work } = aDesk();
    attach({ url: `${pages.origin}/a.pdf`, quote: "Ships were fewer", locatorKind: "page", locator: "1" });
    attach({ url: `${pages.origin}/a.pdf`, quote: "The port grew", locatorKind: "page", locator: "1" });

    await work();

    assert.deepEqual(
      shown().map(({ passage }) => passage),
      [
        { state: "other_page", page: 2, isBeside: false },
        { state: "found", page: 1, isBeside: false },
      ],
    );
  });

  test("is not asked for by itself where its source is confidential, and is when somebody says so", async () => {
    answer = html("The port grew.");
    const { db, as, attach, work } = aDesk();
    const evidenceId = attach({
      url: `${pages.origin}/secret`,
      isConfidential: "on",
      publicDescription: "an official",
    });
    await work();
    assert.deepEqual(asked, []);

    askForCopy(as("priya"), { evidenceId });
    await work();

    assert.deepEqual(asked, ["/secret"]);
    assert.equal(db.select().from(evidenceCopies).all().length, 1);
  });

  test("is not asked for any more once its source is confidential", async () => {
    answer = html("The port grew.");
    const { db, attach, work } = aDesk();
    attach({ url: `${pages.origin}/secret` });
    db.update(sources).set({ isConfidential: true, publicDescription: "an official" }).run();

    await work();

    assert.deepEqual(asked, []);
    assert.equal(db.select().from(jobs).get()?.state, "failed");
  });

  test("is not asked for once somebody cancelled it", async () => {
    answer = html("The port grew.");
    const { as, attach, shown, work } = aDesk();
    const evidenceId = attach({ url: `${pages.origin}/port` });
    cancelCopy(as("priya"), { evidenceId });

    await work();

    assert.deepEqual(asked, []);
    assert.equal(shown()[0]?.keeping?.job?.state, "cancelled");
  });

  test("that answers with a fault of the server's is tried again later; one that wants a login is not", async () => {
    answer = (request, response) => response.writeHead(request.url === "/busy" ? 503 : 403).end();
    const { attach, shown, work } = aDesk();
    attach({ url: `${pages.origin}/busy` });
    attach({ url: `${pages.origin}/closed` });

    await work();

    const [busy, closed] = shown().map(({ keeping }) => keeping?.job);
    assert.equal(busy?.state, "queued");
    assert.ok((busy?.again ?? 0) > Date.now());
    assert.equal(closed?.state, "failed");
    assert.match(closed?.failure ?? "", /403.*upload/);
  });
});

describe("a page that is looked at again", () => {
  async function lookedAtAgain(then: typeof answer) {
    answer = html("The port grew by 4.1% in 2025.");
    const desk = aDesk();
    const evidenceId = desk.attach({ url: `${pages.origin}/port`, quote: "grew by 4.1% in 2025" });
    await desk.work();
    answer = then;
    askForCopy(desk.as("ravi"), { evidenceId });
    await desk.work();
    return { ...desk, copies: desk.db.select().from(evidenceCopies).all(), evidence: desk.shown()[0] };
  }

  test("and is the same makes no second copy, whatever changed in its markup", async () => {
    const same = page("The port grew by 4.1% in 2025.").replace("<main>", `<main data-visit="2">`);
    const { copies, evidence } = await lookedAtAgain((_, response) =>
      response.setHeader("content-type", "text/html").end(same),
    );

    assert.equal(copies.length, 1);
    assert.equal(evidence?.keeping?.visit?.result, "ok");
  });

  test("and is changed is a new copy beside the old one, in which the passage is looked for anew", async () => {
    const { copies, evidence } = await lookedAtAgain(html("The port shrank by 4.1% in 2025."));

    assert.equal(copies.length, 2);
    assert.equal(evidence?.keeping?.visit?.result, "changed");
    assert.equal(evidence?.passage?.state, "missing");
  });

  test("and is gone keeps the copy from before", async () => {
    const { copies, evidence } = await lookedAtAgain((_, response) => response.writeHead(410).end());

    assert.equal(copies.length, 1);
    assert.partialDeepStrictEqual(evidence?.keeping, { visit: { result: "gone", status: 410 }, copies: 1 });
    assert.equal(evidence?.passage?.state, "found");
  });

  test("and is at another address says so", async () => {
    const { evidence } = await lookedAtAgain((request, response) => {
      if (request.url === "/port") response.writeHead(301, { location: "/elsewhere" }).end();
      else html("The port grew by 4.1% in 2025.")(request, response);
    });

    assert.partialDeepStrictEqual(evidence?.keeping?.visit, {
      result: "redirected",
      address: `${pages.origin}/elsewhere`,
    });
  });
});

test("an upload is marked as somebody's, is the copy that counts, and is read", async () => {
  answer = (_, response) => response.writeHead(403).end();
  const { as, attach, shown, work } = aDesk();
  const evidenceId = attach({ url: `${pages.origin}/closed`, quote: "grew by 4.1%" });
  await work();
  const bytes = Buffer.from(page("The port grew by 4.1% in 2025."));
  const sha256 = await storeBytes(folder, bytes);
  uploadCopy(as("ravi"), { evidenceId, fileName: "port.html", sha256, bytes: bytes.length, mediaType: "text/html" });

  await work();

  const [item] = shown();
  assert.partialDeepStrictEqual(item?.keeping?.copy, { origin: "uploaded", by: "Ravi Okafor", fileName: "port.html" });
  assert.equal(item?.passage?.state, "found");
});

test("a file that cannot be read is kept all the same, with the reason", async () => {
  answer = (_, response) => response.setHeader("content-type", "application/pdf").end("%PDF-1.7 and nothing more");
  const { attach, shown, work } = aDesk();
  attach({ url: `${pages.origin}/a.pdf`, quote: "grew" });

  await work();

  assert.match(shown()[0]?.keeping?.copy?.unreadable ?? "", /damaged/);
  assert.equal(shown()[0]?.passage, null);
});

test("pages of open articles are looked at again after the newsroom's days, confidential ones never", async () => {
  answer = html("The port grew.");
  const { db, attach, work } = aDesk();
  attach({ url: `${pages.origin}/port` });
  attach({ url: `${pages.origin}/secret`, sourceName: "Ann", isConfidential: "on", publicDescription: "an official" });
  await work();
  const old = new Date(Date.now() - 8 * 86_400_000);
  db.update(visits).set({ visitedAt: old }).run();
  db.update(jobs).set({ queuedAt: old }).run();
  assert.equal(queueRevisits(db, new Date()), 0, "off unless set");
  db.update(newsrooms).set({ revisitDays: 7 }).run();

  assert.equal(queueRevisits(db, new Date()), 1);
  await work();

  assert.deepEqual(asked, ["/port", "/port"]);
  assert.equal(db.select().from(visits).all().length, 2);
});

test("an archive that is set keeps the page too, and is asked once", async () => {
  answer = (request, response) => {
    const json = (value: object): void => {
      response.setHeader("content-type", "application/json").end(JSON.stringify(value));
    };
    if (request.url === "/archive/save") json({ job_id: "spn2-1" });
    else if (request.url?.startsWith("/archive/save/status/"))
      json({ status: "success", timestamp: "20260302120000", original_url: "https://pages.org/port" });
    else html("The port grew.")(request, response);
  };
  const { db, attach, shown, work } = aDesk();
  db.update(newsrooms)
    .set({ archiveAddress: `${pages.origin}/archive` })
    .run();
  attach({ url: `${pages.origin}/port` });

  await work();

  assert.deepEqual(asked, ["/port", "/archive/save", "/archive/save/status/spn2-1"]);
  const address = `${pages.origin}/archive/web/20260302120000/https://pages.org/port`;
  assert.equal(shown()[0]?.keeping?.archived?.address, address);
  assert.equal(db.select().from(archivedPages).all().length, 1);
});

test("files that no row names are swept at the start", async () => {
  mkdirSync(path.join(folder, "ab"));
  writeFileSync(path.join(folder, "ab", `${"ab".repeat(32)}.br`), "orphaned");
  writeFileSync(path.join(folder, "ab", `${"ab".repeat(32)}.br.1.draft`), "half");

  await aDesk().work();

  assert.deepEqual(await filesIn(folder), []);
});

test("whoever may not identify a confidential source sees nothing of its copies", async () => {
  answer = html("The port grew.");
  const { as, attach, shown, work } = aDesk();
  const evidenceId = attach({ url: `${pages.origin}/secret`, isConfidential: "on", publicDescription: "an official" });
  askForCopy(as("priya"), { evidenceId });
  await work();

  assert.equal(shown("ravi")[0]?.keeping, null);
  assert.equal(shown("tomas")[0]?.keeping?.copies, 1);
  assert.throws(() => askForCopy(as("ravi"), { evidenceId }), /Ask an editor/);
});
