import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { publicPage } from "#/newsroom/reports/published.ts";
import { aSignedOffArticle } from "#/newsroom/testing/checked-article.ts";
import { aNewsroom } from "#/newsroom/testing/newsroom.ts";
import { replyTo } from "../answer.ts";
import { publish } from "../publish.ts";
import { readyPage } from "../store.ts";
import { aClaimSnapshot, anEvidence, aSnapshot } from "../testing/harbour-report.ts";
import { aSigner } from "../testing/test-signer.ts";
import { COLOURS, draw } from "./draw.ts";
import { drawMissing } from "./queue.ts";
import { type Draughtsman, inOwnThread } from "./thread.ts";
import { drawable, PICTURE_HEIGHT, PICTURE_WIDTH, type PictureWords, picturesOf } from "./words.ts";

/** Width and height, from a PNG's header. */
function sizeOf(png: Buffer): [number, number] {
  assert.deepEqual(png.subarray(0, 8), Buffer.from("\x89PNG\r\n\x1a\n", "latin1"));
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** Draws nothing, and notes what it was given. */
function aNotary(): { seen: PictureWords[]; ended: number; draughtsman: () => Draughtsman } {
  const notary = { seen: [] as PictureWords[], ended: 0, draughtsman };
  function draughtsman(): Draughtsman {
    return {
      draw: async (picture) => {
        if (notary.seen.push(picture) === 2) throw new Error("out of ink");
        return Buffer.from(picture.path);
      },
      end: async () => {
        notary.ended += 1;
      },
    };
  }
  return notary;
}

describe("the words of a picture", () => {
  test("are the public ones: of confidential evidence, notes and e-mail addresses there is nothing", () => {
    const claim = aClaimSnapshot({
      gaps: "canary-gap",
      evidence: [anEvidence({ isConfidential: true, source: "canary-source", title: "canary-title", url: null })],
      reviewedBy: ["canary-reviewer"],
    });

    const written = JSON.stringify(picturesOf(aSnapshot([claim])));

    assert.doesNotMatch(written, /canary|@/);
    assert.match(written, /Cargo at the north quay.*Ida Marsh|Ida Marsh.*Cargo at the north quay/);
  });

  test("are left out where the fonts cannot write them, and the claim's own reading stands in", () => {
    assert.equal(drawable("Šest žluťoučkých; Έξι, шесть: 6 € 🚢"), "Šest žluťoučkých; Έξι, шесть: 6 €");
    assert.equal(drawable("عدد السفن"), "");
    const claim = aClaimSnapshot({ quote: "عدد السفن", claimReviewed: "3,214 ships entered" });
    assert.partialDeepStrictEqual(picturesOf(aSnapshot([claim]))[1], { words: "3,214 ships entered", isQuoted: false });
  });

  test("say that a report was retracted", () => {
    const snapshot = aSnapshot();
    const retracted = { ...snapshot, report: { ...snapshot.report, changeKind: "retraction" as const } };
    for (const { kicker } of picturesOf(retracted)) assert.equal(kicker, "Fact-check, retracted");
  });
});

describe("a picture", () => {
  test("has the size that its page announces, and the same bytes for the same words", async () => {
    const [report, claim] = picturesOf(aSnapshot());
    assert.ok(report && claim);
    const first = await draw(claim);

    assert.deepEqual(sizeOf(first), [PICTURE_WIDTH, PICTURE_HEIGHT]);
    assert.deepEqual(await draw(claim), first);
    assert.notDeepEqual(await draw({ ...claim, words: "Something else" }), first);
    assert.notDeepEqual(await draw(report), first);
  });

  test("has the light colours of the pages", () => {
    const tokens = readFileSync("design/tokens.css", "utf8");
    for (const [name, colour] of Object.entries(COLOURS)) {
      assert.ok(tokens.includes(`--${name}: light-dark(${colour},`), `${name} is not ${colour} in the tokens`);
    }
  });
});

describe("the queue of pictures", () => {
  async function aPublication(): Promise<ReturnType<typeof aNewsroom>> {
    const newsroom = aNewsroom();
    const { id } = aSignedOffArticle(newsroom, "published_fact_check");
    await publish(newsroom.as("tomas"), { articleId: id }, aSigner());
    return newsroom;
  }
  const now = (): Date => new Date("2026-03-02T13:00:00Z");

  test("goes on after a picture that could not be drawn, and draws only what is missing the next time", async () => {
    const { db } = await aPublication();
    const notary = aNotary();
    const { seen, draughtsman } = notary;
    const report = "/r/harbour-traffic";
    const paths = [`${report}/picture.png`, `${report}/claims/c01/picture.png`, `${report}/claims/c02/picture.png`];
    const complaint = console.error;
    console.error = () => undefined;

    try {
      assert.equal(await drawMissing(db, { draughtsman, now }), 2);
      assert.equal(await drawMissing(db, { draughtsman, now }), 1);
      assert.equal(await drawMissing(db, { draughtsman, now }), 0);
    } finally {
      console.error = complaint;
    }
    assert.deepEqual(
      seen.map(({ path }) => path),
      [...paths, paths[1]],
    );
    assert.equal(notary.ended, 2);
  });

  test("draws again what is published in other words, and takes away what is not published any more", async () => {
    const { db } = await aPublication();
    const { seen, draughtsman } = aNotary();
    seen.length = 5;
    await drawMissing(db, { draughtsman, now });
    db.$client.exec("update share_pictures set words_sha256 = 'others' where path like '%c02%'");
    db.$client.exec("insert into share_pictures values ('/r/gone/picture.png', 'x', 1)");
    seen.length = 5;

    assert.equal(await drawMissing(db, { draughtsman, now }), 1);

    assert.equal(seen.at(-1)?.path, "/r/harbour-traffic/claims/c02/picture.png");
    assert.equal(db.$client.prepare("select count(*) from share_pictures where path like '/r/gone%'").pluck().get(), 0);
  });

  test("is drawn in a thread of its own, and answers readers as it is, with a tag", async () => {
    const { db } = await aPublication();
    assert.equal(await drawMissing(db, { draughtsman: inOwnThread, now }), 3);

    const ask = (asked: Record<string, string>) =>
      replyTo({ method: "GET", target: "/r/harbour-traffic/picture.png", header: (name) => asked[name] }, (path) => {
        const page = publicPage(db, path);
        return page && readyPage(page);
      });
    const reply = ask({ "accept-encoding": "br, gzip" });
    assert.partialDeepStrictEqual(reply, { status: 200, headers: { "content-type": "image/png" } });
    assert.equal(reply?.headers["content-encoding"], undefined);
    assert.deepEqual(sizeOf(reply?.body ?? Buffer.alloc(0)), [PICTURE_WIDTH, PICTURE_HEIGHT]);
    assert.equal(ask({ "if-none-match": reply?.headers.etag ?? "" })?.status, 304);
  });
});
