import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { corrections, publicPages, reportVersions } from "#/db/schema/index.ts";
import { draftReport } from "#/newsroom/reports/draft-report.ts";
import { publicPage, publicPaths, publishedSnapshots } from "#/newsroom/reports/published.ts";
import { aSignedOffArticle, type CheckedArticle } from "#/newsroom/testing/checked-article.ts";
import { aReadersRequest, correct, findSecondTrue } from "#/newsroom/testing/corrections.ts";
import { aNewsroom } from "#/newsroom/testing/newsroom.ts";
import { siteFiles } from "./export/site-files.ts";
import { validateData, validatePage } from "./markup/validator.ts";
import { publish } from "./publish.ts";
import { isSignedBy, type Signature } from "./signing.ts";
import { readyPage } from "./store.ts";
import { aSigner } from "./testing/test-signer.ts";

const report = "/r/harbour-traffic";
const told = "The port grew by 4%, as the article said.";

/** A published report of two claims, C01 true and C02 false, and its bytes by address. */
async function aLiveReport() {
  const newsroom = aNewsroom();
  const { db, as } = newsroom;
  const signer = aSigner();
  const article: CheckedArticle = aSignedOffArticle(newsroom, "published_fact_check");
  const publishIt = () => publish(as("tomas"), { articleId: article.id }, signer);
  await publishIt();
  const bodyAt = (path: string): string => String(publicPage(db, path)?.body ?? "nothing is there");
  const everything = (): Map<string, string> => new Map(publicPaths(db).map((path) => [path, bodyAt(path)]));
  return { ...newsroom, article, publishIt, bodyAt, everything, signer };
}

function dataOf(html: string): Record<string, unknown>[] {
  const blocks = html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g);
  return [...blocks].map(([, json = ""]) => JSON.parse(json) as Record<string, unknown>);
}

describe("a correction of a claim's rating", () => {
  test("reaches page, report, list, feeds, markup, data, signed version and export at once", async () => {
    const live = await aLiveReport();
    const { bodyAt, db } = live;
    correct(live, live.article, { claim: "C02" });
    findSecondTrue(live, live.article);

    const version = await live.publishIt();

    assert.deepEqual([version.n, version.changeKind], [2, "correction"]);
    for (const path of [report, `${report}/claims/c02`, "/corrections", `${report}/v/2`]) {
      // What stands in the markup only, no reader sees.
      const seen = bodyAt(path).replaceAll(/<script[^<]*<\/script>/g, "");
      assert.ok(seen.includes(told), path);
      assert.match(seen, /C02 was rated False; it is rated True\./, path);
    }
    for (const path of [
      "/corrections/feed.xml",
      "/feed.xml",
      "/feed.json",
      "/api/v1/reports",
      `${report}/versions/2.json`,
    ]) {
      assert.ok(bodyAt(path).includes(told), path);
    }
    const [article] = dataOf(bodyAt(report));
    const [review] = dataOf(bodyAt(`${report}/claims/c02`));
    for (const data of [article, review]) {
      assert.equal(data?.version, "2");
      assert.equal(data?.dateModified, version.publishedAt.toISOString());
      assert.deepEqual(Object.keys([data?.correction].flat()[0] ?? {}), ["@type", "datePublished", "text"]);
    }
    const feed = JSON.parse(bodyAt("/feeds/claimreview.json")) as { dataFeedElement: { item: object[] }[] };
    assert.ok(feed.dataFeedElement.some(({ item }) => JSON.stringify(item[0]) === JSON.stringify(review)));
    const files = siteFiles(publicPaths(db), (path) => {
      const page = publicPage(db, path);
      return page && readyPage(page);
    });
    for (const file of [
      "r/harbour-traffic.html",
      "r/harbour-traffic/claims/c02.html",
      "corrections.html",
      "corrections/feed.xml",
    ]) {
      assert.ok(String(files.get(file)).includes(told), file);
    }
    assert.deepEqual(JSON.parse(db.select().from(corrections).get()?.verdictsChanged ?? ""), [
      { claim: "C02", from: "False", to: "True" },
    ]);
  });

  test("says nothing on the page of a claim that it is not about", async () => {
    const live = await aLiveReport();
    correct(live, live.article, { claim: "C02" });
    findSecondTrue(live, live.article);
    await live.publishIt();

    const page = live.bodyAt(`${report}/claims/c01`);

    assert.ok(!page.includes(told));
    assert.equal(dataOf(page)[0]?.correction, undefined);
  });

  test("changes no public byte before it is published, and none where publishing fails", async () => {
    const live = await aLiveReport();
    const before = live.everything();
    correct(live, live.article, { claim: "C02" });
    findSecondTrue(live, live.article);
    assert.deepEqual(live.everything(), before);

    live.db.$client.exec(
      "create trigger last_page_fails before update on public_pages when old.path = '/404' begin select raise(abort, 'the disk is full'); end",
    );
    live.db.$client.exec("update public_pages set etag = '\"x\"' where path = '/mark.svg'");
    await assert.rejects(live.publishIt(), /the disk is full/);

    assert.deepEqual(live.everything(), before);
    assert.equal(live.db.select().from(reportVersions).all().length, 1);
    assert.equal(live.db.select().from(corrections).get()?.versionId, null);
    live.db.$client.exec("drop trigger last_page_fails");
    assert.equal((await live.publishIt()).n, 2);
  });

  test("keeps version 1 readable, with its data and signature as they were, and shows what changed word by word", async () => {
    const live = await aLiveReport();
    const { bodyAt } = live;
    const signed = [bodyAt(`${report}/versions/1.json`), bodyAt(`${report}/versions/1.json.sig`)];
    correct(live, live.article, { claim: "C02" });
    findSecondTrue(live, live.article);
    await live.publishIt();

    assert.deepEqual([bodyAt(`${report}/versions/1.json`), bodyAt(`${report}/versions/1.json.sig`)], signed);
    for (const n of [1, 2]) {
      const signature = JSON.parse(bodyAt(`${report}/versions/${n}.json.sig`)) as Signature;
      assert.ok(isSignedBy(Buffer.from(bodyAt(`${report}/versions/${n}.json`)), signature, live.signer.publicKey));
    }
    assert.match(bodyAt(`${report}/v/1`), /Version 1 of 2<\/b>[\s\S]*It is kept as it was\.[\s\S]*<span>False<\/span>/);
    assert.match(bodyAt(`${report}/v/2`), /What changed since version 1[\s\S]*<del>False<\/del> <ins>True<\/ins>/);
    assert.match(bodyAt(`${report}/v/2`), /<ins><span dir="auto">Table 3<\/span>/);
  });
});

test("neither how a mistake came about nor who reported it is in any public byte", async () => {
  const live = await aLiveReport();
  const requestId = aReadersRequest(live);
  correct(live, live.article, { requestId, requestedBy: "reader" });
  findSecondTrue(live, live.article);

  await live.publishIt();

  for (const [path, body] of live.everything()) {
    assert.doesNotMatch(body, /Rufus|Crumpet|Zebulon|Quackenbush|requestedBy|internalCause/i, path);
  }
});

test("a correction that names the reader who asked for it is refused, whole", async () => {
  const live = await aLiveReport();
  const requestId = aReadersRequest(live);
  correct(live, live.article, { requestId, publicText: "We thank zebulon quackenbush." });
  findSecondTrue(live, live.article);

  await assert.rejects(live.publishIt(), /names the reader who asked for it/);

  assert.equal(live.db.select().from(reportVersions).all().length, 1);
});

describe("a retraction", () => {
  test("of the report stands at its addresses, in lists and feeds, without a review or a verdict", async () => {
    const live = await aLiveReport();
    const { bodyAt } = live;
    const text = "Both claims were checked against the wrong port.";
    correct(live, live.article, { kind: "retraction", publicText: text });

    await live.publishIt();

    for (const path of [report, `${report}/claims/c01`, `${report}/claims/c02`]) {
      assert.ok(bodyAt(path).includes(text), path);
      assert.doesNotMatch(bodyAt(path), /ClaimReview"|class="badge/, path);
    }
    assert.match(bodyAt(`/embed${report}/claims/c01`), /<span>Retracted<\/span>/);
    assert.match(bodyAt(`${report}/claims/c01/oembed.json`), /"title":"Retracted: /);
    assert.match(bodyAt("/feed.xml"), /<title>Retracted: Did traffic double\?<\/title>[\s\S]*wrong port/);
    assert.match(bodyAt("/corrections/feed.xml"), /<title>Retraction: Did traffic double\?/);
    assert.match(bodyAt("/"), /<b>retracted<\/b>/);
    const feed = JSON.parse(bodyAt("/feeds/claimreview.json")) as { dataFeedElement: Record<string, unknown>[] };
    assert.deepEqual(
      feed.dataFeedElement.map((element) => [
        String(element.url).slice(-4),
        "item" in element,
        typeof element.dateDeleted,
      ]),
      [
        ["/c01", false, "string"],
        ["/c02", false, "string"],
      ],
    );
    assert.match(bodyAt(`${report}/v/1`), /<span>False<\/span>/);
    assert.equal(publishedSnapshots(live.db)[0]?.claims.length, 0);
  });

  test("of one claim leaves the others as they are, and it stays out of later versions", async () => {
    const live = await aLiveReport();
    correct(live, live.article, { kind: "retraction", claim: "C02" });
    await live.publishIt();
    const { bodyAt } = live;
    assert.doesNotMatch(bodyAt(`${report}/claims/c02`), /ClaimReview"/);
    assert.match(bodyAt(`${report}/claims/c01`), /ClaimReview"/);

    correct(live, live.article, { kind: "update", whatWasWrong: null });
    const words = { slug: "harbour-traffic", title: "Did traffic double? Yes", dek: "One claim holds." };
    draftReport(live.as("tomas"), { articleId: live.article.id, rowVersion: 1, ...words });
    await live.publishIt();

    assert.match(bodyAt(`${report}/claims/c02`), /Retracted<\/b> on/);
    assert.deepEqual(
      publishedSnapshots(live.db)[0]?.claims.map(({ label }) => label),
      ["C01"],
    );
    assert.match(
      bodyAt(`${report}/v/3`),
      /<dt lang="en">Title<\/dt><dd dir="auto">Did traffic double\?<ins> Yes<\/ins>/,
    );
  });
});

test("every page, block of data and feed of a corrected and then retracted report passes the validator", async () => {
  const live = await aLiveReport();
  correct(live, live.article, { claim: "C02" });
  findSecondTrue(live, live.article);
  await live.publishIt();
  const check = (): void => {
    for (const { path, contentType, body } of live.db.select().from(publicPages).all()) {
      const text = String(body);
      const url = `https://checks.example.org${path}`;
      const findings = contentType.startsWith("text/html")
        ? validatePage({ html: text, url, reviews: "any" })
        : path === "/feeds/claimreview.json"
          ? validateData(text)
          : [];
      assert.deepEqual(
        findings.filter(({ severity }) => severity === "error"),
        [],
        path,
      );
    }
  };
  check();

  correct(live, live.article, { kind: "retraction" });
  await live.publishIt();

  check();
});
