import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { saveScale } from "#/newsroom/house/save-scale.ts";
import { publicPage, publicPaths } from "#/newsroom/reports/published.ts";
import { aSignedOffArticle } from "#/newsroom/testing/checked-article.ts";
import { correct, findSecondTrue } from "#/newsroom/testing/corrections.ts";
import { anOwnLevel, aSixStepScale } from "#/newsroom/testing/house-scale.ts";
import { aNewsroom } from "#/newsroom/testing/newsroom.ts";
import { validateData, validatePage } from "./markup/validator.ts";
import { publish, refreshSite } from "./publish.ts";
import { aSigner } from "./testing/test-signer.ts";

const claim = "/r/harbour-traffic/claims/c02";

/** A published report whose second claim is Pants on Fire, on a scale of six steps. */
async function aLiveReport() {
  const newsroom = aNewsroom();
  const { db, as } = newsroom;
  const signer = aSigner();
  saveScale(as("ines"), { levels: aSixStepScale(), seen: 0 });
  const article = aSignedOffArticle(newsroom, "published_fact_check", anOwnLevel().code);
  const publishIt = () => publish(as("tomas"), { articleId: article.id }, signer);
  await publishIt();
  const bodyAt = (path: string): string => String(publicPage(db, path)?.body);
  return { ...newsroom, article, publishIt, bodyAt, refresh: () => refreshSite(db, as("ines").now(), signer) };
}

function reviewIn(html: string): { reviewRating: Record<string, unknown> } {
  const [, json = ""] = html.match(/<script type="application\/ld\+json">([^<]*)<\/script>/) ?? [];
  return JSON.parse(json) as { reviewRating: Record<string, unknown> };
}

describe("a report with a level of the house's own", () => {
  test("shows it on its pages, card and lists, and its markup has the label and the house's numbers", async () => {
    const { bodyAt } = await aLiveReport();

    assert.partialDeepStrictEqual(reviewIn(bodyAt(claim)).reviewRating, {
      alternateName: "Pants on Fire",
      ratingValue: 1,
      worstRating: 1,
      bestRating: 6,
    });
    assert.match(bodyAt(claim), /<b>Pants on Fire<\/b> means: not so, and a ridiculous thing to say\./);
    for (const path of ["/r/harbour-traffic", `/embed${claim}`, "/api/v1/reports", "/feeds/claimreview.json"])
      assert.match(bodyAt(path), /Pants on Fire/, path);
    assert.match(bodyAt("/r/harbour-traffic/versions/1.json"), /"code":"false"[^}]*"ownLevel":"own:pants_on_fire"/);
    assert.match(bodyAt("/ratings"), /Not so, and a ridiculous thing to say\. Counts as “False”\.<.*1 of 6/s);
    assert.match(bodyAt("/r/harbour-traffic"), /1 disputed/);
  });

  test("passes the validator on every page, without a word", async () => {
    const { db, bodyAt } = await aLiveReport();

    for (const path of publicPaths(db)) {
      const { contentType = "" } = publicPage(db, path) ?? {};
      if (!contentType.startsWith("text/html")) continue;
      const reviews = /\/claims\/c0[12]$/.test(path) && !path.startsWith("/embed") ? "one" : "none";
      const findings = validatePage({ html: bodyAt(path), url: `https://checks.example.org${path}`, reviews });
      assert.deepEqual(
        findings.filter(({ severity }) => severity === "error"),
        [],
        path,
      );
    }
    assert.deepEqual(validateData(bodyAt("/feeds/claimreview.json")), []);
    assert.deepEqual(
      validatePage({ html: bodyAt(claim), url: `https://checks.example.org${claim}`, reviews: "one" }),
      [],
    );
  });

  test("keeps the scale it was published with when the level is renamed or goes", async () => {
    const { as, bodyAt, refresh } = await aLiveReport();
    const before = bodyAt(claim);
    const renamed = { label: "Liar, liar", definition: "Not so at all.", mark: "change" } as const;

    saveScale(as("ines"), { levels: aSixStepScale(renamed), seen: 1 });
    await refresh();
    assert.equal(bodyAt(claim), before);
    assert.match(bodyAt("/ratings"), /Liar, liar/);

    saveScale(as("ines"), { levels: aSixStepScale().filter(({ countsAs }) => countsAs === undefined), seen: 2 });
    await refresh();
    assert.equal(bodyAt(claim), before);
    assert.doesNotMatch(bodyAt("/ratings"), /Liar, liar|Pants on Fire/);
  });

  test("names it in the correction that changes the verdict", async () => {
    const live = await aLiveReport();
    correct(live, live.article, { claim: "C02" });
    findSecondTrue(live, live.article);

    await live.publishIt();

    assert.match(live.bodyAt(claim), /C02 was rated Pants on Fire; it is rated True\./);
  });
});
