import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import { people, personRoles } from "#/db/schema/index.ts";
import { personById } from "#/newsroom/people/queries.ts";
import { aNewsroom, anArticle } from "#/newsroom/testing/newsroom.ts";
import { transact } from "#/newsroom/transact.ts";
import { articleStream, type Live } from "./article-stream.ts";
import { jobWatch } from "./job-watch.ts";
import { logWatch } from "./log-watch.ts";
import { openWindows } from "./open-windows.ts";

const never = 2 ** 30;

type Opening = { since?: number | null; person?: string; beat?: number; signals?: AbortSignal[]; windowId?: string };

function aLiveArticle() {
  const { db, as } = aNewsroom();
  const article = anArticle(db);
  const live: Live = { watch: logWatch(db, never), jobs: jobWatch(db, never), windows: openWindows(4, Date.now) };
  const open = ({ since = null, person = "priya", beat = never, signals = [], windowId = "w" }: Opening = {}) =>
    readerOf(
      articleStream(live, {
        db,
        person: personById(db, person),
        articleId: article.id,
        windowId,
        since,
        beat,
        signals,
      }),
    );
  const change = (): void => {
    transact(as("ravi"), ({ authorise, record }) => {
      authorise("claim.mark");
      record({ name: "claim.accepted", subjectId: "c", articleId: article.id, detail: { label: "C01" } });
    });
    live.watch.look();
  };
  const sizes = (): [number, number] => [live.watch.size(), live.windows.size()];
  return { db, live, open, change, sizes, article };
}

/** Reads a stream as far as it is written by now, without the heartbeats. */
function readerOf(stream: ReadableStream<Uint8Array>): {
  written: () => Promise<string[]>;
  cancel: () => Promise<void>;
} {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let next = reader.read();
  async function written(): Promise<string[]> {
    const parts: string[] = [];
    for (;;) {
      const part = await Promise.race([next, new Promise<null>((resolve) => setImmediate(resolve, null))]);
      if (part === null) return parts;
      if (part.done) return [...parts, "(the end)"];
      next = reader.read();
      const text = decoder.decode(part.value).trim();
      if (text !== ":") parts.push(text);
    }
  }
  return { written, cancel: () => reader.cancel() };
}

const greeting = "retry: 2000";
const nobody = "event: people\ndata: []";

describe("the stream of an article", () => {
  test("says that something changed, and not what", async () => {
    const { open, change } = aLiveArticle();
    const reader = open({ since: 0 });
    assert.deepEqual(await reader.written(), [greeting, nobody]);

    change();

    assert.deepEqual(await reader.written(), ['id: 1\ndata: {"n":1}']);
  });

  test("tells a browser that was away of all it missed in one message, and one that missed nothing of nothing", async () => {
    const { open, change } = aLiveArticle();
    change();
    change();
    change();

    assert.deepEqual(await open({ since: 1 }).written(), [greeting, 'id: 3\ndata: {"n":3}', nobody]);
    assert.deepEqual(await open({ since: 3 }).written(), [greeting, nobody]);
    assert.deepEqual(await open().written(), [greeting, 'id: 3\ndata: {"n":3}', nobody]);
  });

  for (const [what, undo] of Object.entries({
    "sessions end": (db: Db) => db.update(people).set({ sessionEpoch: 2 }).where(eq(people.id, "priya")).run(),
    "account is disabled": (db: Db) =>
      db.update(people).set({ disabledAt: new Date(), disabledBy: "ines" }).where(eq(people.id, "priya")).run(),
    "roles change": (db: Db) => db.insert(personRoles).values({ personId: "priya", role: "editor" }).run(),
  })) {
    test(`ends when the person's ${what}, before it tells anything more`, async () => {
      const { db, open, change, sizes } = aLiveArticle();
      const reader = open({ since: 0 });
      await reader.written();

      undo(db);
      change();

      assert.deepEqual(await reader.written(), ["(the end)"]);
      assert.deepEqual(sizes(), [0, 0]);
    });
  }

  test("finds out between two messages too, by its heartbeat", async () => {
    const { db, open, sizes } = aLiveArticle();
    const reader = open({ since: 0, beat: 1 });
    await reader.written();
    db.update(people).set({ sessionEpoch: 2 }).where(eq(people.id, "priya")).run();

    let told: string[] = [];
    for (let looks = 0; looks < 1000 && !told.includes("(the end)"); looks += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      told = await reader.written();
    }

    assert.deepEqual(told, ["(the end)"]);
    assert.deepEqual(sizes(), [0, 0]);
  });

  test("ends when the browser goes or the server stops, at once where that was so before", async () => {
    const { open, sizes } = aLiveArticle();
    const stopping = new AbortController();
    const reader = open({ since: 0, signals: [new AbortController().signal, stopping.signal] });
    await reader.written();

    stopping.abort();

    assert.deepEqual(await reader.written(), ["(the end)"]);
    assert.deepEqual((await open({ signals: [AbortSignal.abort()] }).written()).at(-1), "(the end)");
    assert.deepEqual(sizes(), [0, 0]);
  });

  test("lets go of a reader that takes nothing", () => {
    const { open, change, sizes } = aLiveArticle();
    open({ since: 0 });
    assert.deepEqual(sizes(), [1, 1]);

    for (let n = 0; n < 70; n += 1) change();

    assert.deepEqual(sizes(), [0, 0]);
  });

  test("asks the oldest of a person's windows to rest when there are too many", async () => {
    const { open, sizes } = aLiveArticle();
    const readers = ["a", "b", "c", "d"].map((windowId) => open({ since: 0, windowId }));

    open({ since: 0, windowId: "e" });

    const first = await readers[0]?.written();
    assert.deepEqual(first?.slice(-2), ["event: rest\ndata: null", "(the end)"]);
    assert.deepEqual(sizes(), [4, 4]);
  });

  test("leaves nothing behind after two hundred visits", async () => {
    const { open, change, sizes } = aLiveArticle();
    const stopping = new AbortController();
    for (let visit = 0; visit < 200; visit += 1) {
      const leaving = new AbortController();
      const reader = open({
        person: visit % 2 ? "priya" : "ravi",
        signals: [leaving.signal, stopping.signal],
      });
      await reader.written();
      if (visit % 3 === 0) leaving.abort();
      else await reader.cancel();
    }

    assert.deepEqual(sizes(), [0, 0]);
    change();
  });
});

type Db = ReturnType<typeof aNewsroom>["db"];
