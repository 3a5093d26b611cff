import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { eq } from "drizzle-orm";
import { type Database, openDatabase } from "#/db/client.ts";
import { auditEvents, notifications, people, reportVersions, scheduledPublications } from "#/db/schema/index.ts";
import { RuleBroken } from "#/newsroom/errors.ts";
import { cancelPublication } from "#/newsroom/reports/cancel-publication.ts";
import { publicPaths } from "#/newsroom/reports/published.ts";
import { reopenArticle } from "#/newsroom/reports/reopen-article.ts";
import { schedulePublication } from "#/newsroom/reports/schedule-publication.ts";
import { aSignedOffArticle } from "#/newsroom/testing/checked-article.ts";
import { correct, findSecondTrue } from "#/newsroom/testing/corrections.ts";
import { aNewsroom, type CastName } from "#/newsroom/testing/newsroom.ts";
import { publish } from "./publish.ts";
import { publishDue } from "./scheduled.ts";
import { aSigner } from "./testing/test-signer.ts";

const at = (time: string) => () => new Date(`2026-03-04T${time}Z`);
const six = { date: "2026-03-04", time: "06:00", timeZone: "Europe/Berlin" };

/** A process that publishes what is due and dies when the pages are to be signed, as in a power cut. */
const dying = `
  import { openDatabase } from "#/db/client.ts";
  import { publishDue } from "#/publication/scheduled.ts";
  const sign = () => process.kill(process.pid, "SIGKILL");
  const signer = { keyId: "0123456789abcdef", publicKey: "AA", sign };
  await publishDue(openDatabase(process.argv[1]), signer, () => new Date("2026-03-04T05:00:00Z"));
`;

let folder = "";
before(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), "stet-schedule-"));
});
after(() => fs.rmSync(folder, { recursive: true }));

function aScheduledReport(by: CastName = "tomas") {
  const newsroom = aNewsroom();
  const article = aSignedOffArticle(newsroom, "published_fact_check");
  schedulePublication(newsroom.as(by), { articleId: article.id, rowVersion: 0, ...six });
  return { ...newsroom, article, articleId: article.id };
}

/** The same in a file, which several processes may open. */
function inFile({ db }: { db: Database }, name: string): string {
  const file = path.join(folder, name);
  db.$client.prepare("vacuum into ?").run(file);
  return file;
}

const versions = (db: Database) => db.select().from(reportVersions).all();
const results = (db: Database) =>
  db
    .select()
    .from(scheduledPublications)
    .all()
    .map(({ result }) => result);

describe("a report that is set for a time", () => {
  test("is published at that time in its zone and not before, in the name of whoever set it", async () => {
    const { db } = aScheduledReport();
    const signer = aSigner();

    assert.deepEqual(await publishDue(db, signer, at("04:59:59")), []);
    assert.deepEqual([versions(db), publicPaths(db)], [[], []]);

    assert.deepEqual(await publishDue(db, signer, at("05:00:00")), []);

    const [version] = versions(db);
    assert.deepEqual([version?.publishedBy, version?.publishedAt], ["tomas", at("05:00:00")()]);
    assert.deepEqual(results(db), ["published"]);
    assert.match(db.select().from(auditEvents).all().at(-1)?.detail ?? "", /"isScheduled":true/);
  });

  test("is published once by two processes that look at the same moment", async () => {
    const file = inFile(aScheduledReport(), "twice.db");
    const [one, other] = [openDatabase(file), openDatabase(file)];
    const signer = aSigner();

    const broken = await Promise.all([
      publishDue(one, signer, at("05:00:00")),
      publishDue(other, signer, at("05:00:00")),
    ]);

    assert.equal(versions(one).length, 1);
    assert.deepEqual(results(one), ["published"]);
    assert.deepEqual(broken, [[], []]);
    assert.deepEqual(await publishDue(other, signer, at("05:01:00")), []);
    assert.equal(versions(one).length, 1);
  });

  test("is published after a restart where the process was killed with its pages half made", async () => {
    const file = inFile(aScheduledReport(), "killed.db");
    const child = spawnSync(process.execPath, ["--input-type=module", "--eval", dying, file], { encoding: "utf8" });
    assert.equal(child.signal, "SIGKILL", child.stderr);
    const db = openDatabase(file);
    assert.deepEqual([versions(db), publicPaths(db), results(db)], [[], [], [null]]);

    await publishDue(db, aSigner(), at("05:10:00"));

    assert.equal(versions(db).length, 1);
    assert.deepEqual(results(db), ["published"]);
  });

  test("is refused where the gate has shut meanwhile, and every editor is told once", async () => {
    const { db, as, articleId } = aScheduledReport();
    reopenArticle(as("lena"), { articleId, because: "The mayor called." });

    await publishDue(db, aSigner(), at("05:00:00"));
    await publishDue(db, aSigner(), at("05:00:05"));

    assert.deepEqual([versions(db), publicPaths(db), results(db)], [[], [], ["refused"]]);
    assert.match(db.select().from(scheduledPublications).get()?.refusal ?? "", /not signed off/);
    const told = db.select().from(notifications).where(eq(notifications.kind, "publication_refused")).all();
    assert.deepEqual(told.map(({ personId }) => personId).toSorted(), ["lena", "tomas"]);
  });

  test("is refused where whoever set it has left", async () => {
    const { db } = aScheduledReport();
    db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, "tomas")).run();

    await publishDue(db, aSigner(), at("05:00:00"));

    assert.deepEqual([versions(db), results(db)], [[], ["refused"]]);
  });

  test("is moved and cancelled, and nobody publishes it by hand meanwhile", async () => {
    const { db, as, articleId } = aScheduledReport();
    const signer = aSigner();
    await assert.rejects(publish(as("tomas"), { articleId }, signer), RuleBroken);

    schedulePublication(as("lena"), { articleId, rowVersion: 1, ...six, date: "2026-03-05" });
    await publishDue(db, signer, at("05:00:00"));
    assert.deepEqual(versions(db), []);

    cancelPublication(as("lena"), { articleId });
    await publishDue(db, signer, () => new Date("2026-03-06T00:00:00Z"));
    assert.deepEqual([versions(db), results(db)], [[], ["cancelled"]]);

    assert.equal((await publish(as("tomas"), { articleId }, signer)).n, 1);
  });

  test("may be the next version of a published one", async () => {
    const { db, as, article, articleId } = aScheduledReport();
    const signer = aSigner();
    await publishDue(db, signer, at("05:00:00"));
    const newsroom = { db, as };
    correct(newsroom, article);
    findSecondTrue(newsroom, article);
    schedulePublication(as("tomas"), { articleId, rowVersion: 0, ...six, date: "2026-03-05" });

    await publishDue(db, signer, () => new Date("2026-03-05T05:00:00Z"));

    assert.deepEqual(
      versions(db).map(({ n, changeKind }) => [n, changeKind]),
      [
        [1, "first"],
        [2, "correction"],
      ],
    );
  });

  test("waits for the next round where something else breaks down", async () => {
    const { db } = aScheduledReport();
    const signer = aSigner();
    const mute = {
      ...signer,
      sign: (): Buffer => {
        throw new Error("The key's disk is gone");
      },
    };

    const broken = await publishDue(db, mute, at("05:00:00"));

    assert.match(String(broken[0]), /disk is gone/);
    assert.deepEqual(results(db), [null]);
    await publishDue(db, signer, at("05:00:05"));
    assert.deepEqual(results(db), ["published"]);
  });
});
