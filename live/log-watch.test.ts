import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, test } from "node:test";
import { openDatabase } from "#/db/client.ts";
import { applyMigrations } from "#/db/migrate.ts";
import type { Actor } from "#/newsroom/permissions.ts";
import { aNewsroom } from "#/newsroom/testing/newsroom.ts";
import { transact } from "#/newsroom/transact.ts";
import { logWatch } from "./log-watch.ts";

const never = 2 ** 30;
type Context = Parameters<typeof transact>[0];

function accept(ctx: Context, articleId?: string): void {
  transact(ctx, ({ authorise, record }) => {
    authorise("claim.mark");
    const event = { name: "claim.accepted", subjectId: "c", detail: { label: "C01" } } as const;
    record(articleId === undefined ? event : { ...event, articleId });
  });
}

describe("the watch on the log", () => {
  test("tells whoever listens to an article of its latest event, and nobody else", () => {
    const { db, as } = aNewsroom();
    const watch = logWatch(db, never);
    const heard: Record<string, number[]> = { harbour: [], ferry: [] };
    accept(as("priya"), "harbour");
    for (const article of Object.keys(heard)) watch.listen(article, (n) => heard[article]?.push(n));

    accept(as("priya"), "harbour");
    accept(as("priya"), "harbour");
    accept(as("priya"));
    watch.look();
    watch.look();

    assert.deepEqual(heard, { harbour: [3], ferry: [] });
  });

  test("hears what another process wrote into the same file", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "stet-watch-"));
    const [ours, theirs] = [openDatabase(path.join(folder, "stet.db")), openDatabase(path.join(folder, "stet.db"))];
    try {
      applyMigrations(ours);
      const watch = logWatch(ours, never);
      const heard: number[] = [];
      watch.listen("harbour", (n) => heard.push(n));

      const priya: Actor = { id: "priya", name: "Priya Raman", roles: new Set(["checker"]) };
      accept({ db: theirs, actor: priya, now: () => new Date() }, "harbour");
      watch.look();

      assert.deepEqual(heard, [1]);
    } finally {
      ours.$client.close();
      theirs.$client.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test("looks by itself while somebody listens, and forgets who stopped", async () => {
    const { db, as } = aNewsroom();
    const watch = logWatch(db, 1);
    const heard = Promise.withResolvers<number>();
    const stop = watch.listen("harbour", heard.resolve);
    const stopOther = watch.listen("harbour", () => undefined);
    assert.equal(watch.size(), 2);
    // The watch does not keep a process alive by itself.
    const alive = setInterval(() => undefined, 1000);

    accept(as("priya"), "harbour");
    assert.equal(await heard.promise, 1);
    clearInterval(alive);
    stop();
    stop();
    stopOther();

    assert.equal(watch.size(), 0);
  });
});
