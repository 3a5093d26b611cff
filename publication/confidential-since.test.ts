import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import { publicPages, reportVersions, sources } from "#/db/schema/index.ts";
import { correctionDesk } from "#/newsroom/corrections/correction-desk.ts";
import { draftReport } from "#/newsroom/reports/draft-report.ts";
import { publicPage } from "#/newsroom/reports/published.ts";
import { signOffArticle } from "#/newsroom/reports/sign-off-article.ts";
import { aCheckedArticle, aSignedOffArticle } from "#/newsroom/testing/checked-article.ts";
import { correct, findSecondTrue } from "#/newsroom/testing/corrections.ts";
import { aNewsroom } from "#/newsroom/testing/newsroom.ts";
import { publish } from "./publish.ts";
import { aSigner } from "./testing/test-signer.ts";

const report = "/r/harbour-traffic";
const name = "Zebulon Quackenbush";
const words = { slug: "harbour-traffic", title: "Did traffic double?", dek: "One claim holds." };

/** A report that is out and names the sources of its evidence, all of them Zebulon; nobody has asked for discretion yet. */
async function aReportThatNames() {
  const newsroom = aNewsroom();
  const { db, as } = newsroom;
  const signer = aSigner();
  const article = aSignedOffArticle(newsroom, "published_fact_check");
  db.update(sources).set({ name }).run();
  const publishIt = (id = article.id) => publish(as("tomas"), { articleId: id }, signer);
  await publishIt();
  const hide = (): void => {
    const description = { isConfidential: true, publicDescription: "A port official" };
    db.update(sources).set(description).where(eq(sources.name, name)).run();
  };
  const bodyAt = (path: string): string => String(publicPage(db, path)?.body ?? "nothing is there");
  const naming = (): string[] =>
    db
      .select()
      .from(publicPages)
      .all()
      .filter(({ body }) => /quackenbush/i.test(String(body)))
      .map(({ path }) => path)
      .toSorted();
  return { ...newsroom, article, publishIt, hide, bodyAt, naming };
}

const earlier = [`${report}/v/1`, `${report}/versions/1.json`];

describe("a source that becomes confidential after its report is published", () => {
  test("is named by no new byte of the next version, which says that evidence was changed; the earlier one stays", async () => {
    const live = await aReportThatNames();
    assert.ok(live.naming().includes(report));
    assert.equal(correctionDesk(live.db, live.article.id)?.live?.isNaming, false);
    live.hide();
    assert.equal(correctionDesk(live.db, live.article.id)?.live?.isNaming, true);
    correct(live, live.article, { kind: "update", whatWasWrong: null });
    findSecondTrue(live, live.article);

    await live.publishIt();

    assert.equal(correctionDesk(live.db, live.article.id)?.live?.isNaming, false);
    assert.deepEqual(live.naming(), earlier);
    assert.match(live.bodyAt(report), /A port official<\/span> \(identity known to the newsroom\)/);
    assert.match(
      live.bodyAt(`${report}/v/2`),
      /A source that is confidential now<\/dt><dd dir="auto"><ins>A port official<\/ins>/,
    );
  });

  test("does not hold up what rests on nothing at the desk: an editor's note, a retraction", async () => {
    const live = await aReportThatNames();
    live.hide();
    correct(live, live.article, { kind: "editors_note", publicText: "The port has a new owner.", whatWasWrong: null });
    await live.publishIt();
    assert.deepEqual(live.naming(), earlier);
    assert.match(live.bodyAt(`${report}/claims/c01`), /A port official<\/span> \(identity known/);

    correct(live, live.article, { kind: "retraction", claim: "C02" });
    await live.publishIt();
    correct(live, live.article, { kind: "retraction" });
    await live.publishIt();

    assert.deepEqual(live.naming(), earlier);
  });

  test("is withheld from what readers were told earlier, where a later version tells it again", async () => {
    const live = await aReportThatNames();
    const told = "We misread what Zebulon  Quackenbush counted.";
    correct(live, live.article, { claim: "C02", publicText: told, whatWasWrong: "A number." });
    findSecondTrue(live, live.article);
    await live.publishIt();
    assert.ok(live.naming().includes("/corrections"));
    live.hide();

    correct(live, live.article, { kind: "update", whatWasWrong: null, publicText: "The summary says more." });
    draftReport(live.as("tomas"), { articleId: live.article.id, rowVersion: 1, ...words });
    await live.publishIt();

    assert.deepEqual(live.naming(), [...earlier, `${report}/v/2`, `${report}/versions/2.json`].toSorted());
    assert.match(live.bodyAt("/corrections"), /We misread what \[withheld\] counted\./);
    assert.match(live.bodyAt("/corrections/feed.xml"), /\[withheld\] counted/);
  });

  test("may still stand in another report: that is out, and no reason to hold this one up", async () => {
    const live = await aReportThatNames();
    const other = aCheckedArticle(live, "published_fact_check");
    live.db.update(sources).set({ name }).run();
    signOffArticle(live.as("tomas"), { articleId: other.id, note: null });
    draftReport(live.as("tomas"), { articleId: other.id, rowVersion: 0, ...words, slug: "other-traffic" });
    await live.publishIt(other.id);
    live.hide();

    correct(live, live.article, { kind: "editors_note", publicText: "The port has a new owner.", whatWasWrong: null });
    await live.publishIt();

    assert.ok(!live.naming().includes(report));
    assert.ok(live.naming().includes("/r/other-traffic"));
  });

  test("is refused where the desk writes the name, in words that say where to take it out", async () => {
    const live = await aReportThatNames();
    live.hide();
    correct(live, live.article, { kind: "update", whatWasWrong: null });
    const dek = "Zebulon Quackenbush was right.";
    draftReport(live.as("tomas"), { articleId: live.article.id, rowVersion: 1, ...words, dek });

    await assert.rejects(
      live.publishIt(),
      /The report names a confidential source or contact\. Take the name or the link out, then try again\./,
    );
    assert.equal(live.db.select().from(reportVersions).all().length, 1);
  });

  test("is no secret in the address that a report was published at", async () => {
    const live = await aReportThatNames();
    live.db.update(sources).set({ name: "Harbour" }).where(eq(sources.name, name)).run();
    live.db.update(sources).set({ isConfidential: true, publicDescription: "A port official" }).run();
    correct(live, live.article, { kind: "editors_note", publicText: "The port has a new owner.", whatWasWrong: null });

    assert.equal((await live.publishIt()).n, 2);
  });
});
