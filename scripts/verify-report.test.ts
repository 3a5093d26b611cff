import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import type { Database } from "#/db/client.ts";
import { publicPages, reportVersions } from "#/db/schema/index.ts";
import { publicPage } from "#/newsroom/reports/published.ts";
import { registerSigningKey, signingKeysOnFile } from "#/newsroom/reports/register-signing-key.ts";
import { aSignedOffArticle } from "#/newsroom/testing/checked-article.ts";
import { aNewsroom } from "#/newsroom/testing/newsroom.ts";
import { keySet } from "#/publication/open-data/keys.ts";
import { publish, refreshSite } from "#/publication/publish.ts";
import { aSigner } from "#/publication/testing/test-signer.ts";
import { sourcesOf, verdictOn } from "./verify-report/verify.ts";

const data = "/r/harbour-traffic/versions/1.json";
const signer = aSigner();
const day = new Date("2026-03-04T12:00:00Z");

async function aPublishedReport(): Promise<Database> {
  const newsroom = aNewsroom();
  const article = aSignedOffArticle(newsroom, "published_fact_check");
  await publish(newsroom.as("tomas"), { articleId: article.id }, signer);
  return newsroom.db;
}

function bytesAt(db: Database, path: string): Buffer {
  return publicPage(db, path)?.body ?? assert.fail(`nothing is at ${path}`);
}

function read(db: Database): Parameters<typeof verdictOn>[0] {
  const keys = bytesAt(db, "/.well-known/stet-keys.json");
  return { data: bytesAt(db, data), signature: bytesAt(db, `${data}.sig`), keys };
}

describe("a published version", () => {
  test("is served as the canonical bytes on file, and its signature is good", async () => {
    const db = await aPublishedReport();
    const onFile = db.select().from(reportVersions).get();

    const { lines, isGood } = verdictOn(read(db));

    assert.equal(isGood, true, lines.join("\n"));
    assert.match(lines[0] ?? "", /^Good: “Did traffic double\?”, version 1, published 2026-03-02T/);
    assert.match(lines[1] ?? "", new RegExp(`${signer.keyId}.*${onFile?.sha256}`));
    assert.equal(bytesAt(db, data).toString("utf8"), onFile?.snapshot);
  });

  test("is found out when one word was changed", async () => {
    const db = await aPublishedReport();
    const all = read(db);
    const changed = Buffer.from(all.data.toString("utf8").replace("Verified", "Disputed").replace("True", "Fals"));

    const { lines, isGood } = verdictOn({ ...all, data: changed });

    assert.notDeepEqual(changed, all.data);
    assert.equal(isGood, false);
    assert.match(lines.join(), /not of these bytes/);
  });

  test("is not good by a key that the newsroom does not list, or one under another's name", async () => {
    const all = read(await aPublishedReport());
    const other = aSigner();
    const key = { publicKey: other.publicKey, takenUpAt: day.toISOString(), retiredAt: null };

    const without = verdictOn({ ...all, keys: Buffer.from(keySet([{ ...key, id: other.keyId }])) });
    const renamed = verdictOn({ ...all, keys: Buffer.from(keySet([{ ...key, id: signer.keyId }])) });

    assert.match(without.lines.join(), /not in the newsroom's list/);
    assert.match(renamed.lines.join(), /is not the key of that name/);
    assert.deepEqual([without.isGood, renamed.isGood], [false, false]);
  });

  test("stays good after the key was replaced, with the old one listed as retired", async () => {
    const db = await aPublishedReport();
    const next = aSigner();

    await refreshSite(db, day, next);

    assert.deepEqual(
      signingKeysOnFile(db).map(({ id, retiredAt }) => [id, retiredAt !== null]),
      [
        [signer.keyId, true],
        [next.keyId, false],
      ],
    );
    const { lines, isGood } = verdictOn(read(db));
    assert.equal(isGood, true);
    assert.match(lines.join(), /retired 2026-03-04/);
  });

  test("says what is no signature and no key list instead of failing", async () => {
    const all = read(await aPublishedReport());

    for (const bytes of ["", "null", "[]", "{", '{"format":1}', '{"keys":[null,{"kid":1}]}']) {
      assert.equal(verdictOn({ ...all, signature: Buffer.from(bytes) }).isGood, false, bytes);
      assert.equal(verdictOn({ ...all, keys: Buffer.from(bytes) }).isGood, false, bytes);
      assert.equal(verdictOn({ ...all, data: Buffer.from(bytes) }).isGood, false, bytes);
    }
  });

  test("has its address, signature and list of keys in the list of reports, open to every site", async () => {
    const db = await aPublishedReport();

    const list = JSON.parse(bytesAt(db, "/api/v1/reports").toString("utf8"));

    assert.equal(list.total, 1);
    assert.equal(list.next, null);
    assert.equal(list.reports[0].data, `https://checks.example.org${data}`);
    assert.equal(list.reports[0].signature, `https://checks.example.org${data}.sig`);
    const api = JSON.parse(bytesAt(db, "/api/v1/openapi.json").toString("utf8"));
    for (const path of ["/api/v1/reports", "/r/{report}/versions/{version}.json"]) assert.ok(api.paths[path], path);
    const types = db.select().from(publicPages).where(eq(publicPages.path, data)).get();
    assert.equal(types?.contentType, "application/json; charset=utf-8");
  });
});

describe("registerSigningKey", () => {
  test("takes an earlier key up again without listing it twice", () => {
    const { db } = aNewsroom();
    const [first, second] = [aSigner(), aSigner()];
    const key = ({ keyId, publicKey }: typeof first) => ({ id: keyId, publicKey });

    registerSigningKey(db, key(first), day);
    registerSigningKey(db, key(second), day);
    registerSigningKey(db, key(first), day);

    const inUse = signingKeysOnFile(db).filter(({ retiredAt }) => retiredAt === null);
    assert.equal(signingKeysOnFile(db).length, 2);
    assert.deepEqual(
      inUse.map(({ id }) => id),
      [first.keyId],
    );
  });
});

describe("sourcesOf", () => {
  test("finds the signature beside the data, and the keys at the newsroom's", () => {
    const address = "https://checks.example.org/r/port/versions/2.json";

    assert.deepEqual(sourcesOf(address, undefined), {
      data: address,
      signature: `${address}.sig`,
      keys: "https://checks.example.org/.well-known/stet-keys.json",
    });
    assert.deepEqual(sourcesOf("2.json", "keys.json"), { data: "2.json", signature: "2.json.sig", keys: "keys.json" });
  });

  test("says what to name where that is not enough", () => {
    assert.throws(() => sourcesOf("2.json", undefined), /--keys/);
    assert.throws(() => sourcesOf("https://checks.example.org/r/port", undefined), /versions\/1\.json/);
  });
});
