import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Conflict, Forbidden, RuleBroken } from "../errors.ts";
import { buildReportSnapshot } from "../reports/build-snapshot.ts";
import { aSignedOffArticle } from "../testing/checked-article.ts";
import { eventsOf } from "../testing/desk-work.ts";
import { aHouseScale } from "../testing/house-scale.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { aPublishedReport } from "../testing/published-report.ts";
import { assertRefused } from "../testing/refusal.ts";
import { RecordVerdict } from "../verdicts/input.ts";
import { recordVerdict } from "../verdicts/record-verdict.ts";
import { SaveHousePage } from "./input.ts";
import { housePageHistory, houseWords, levelsInUse, scaleHistory, timesPrinted } from "./queries.ts";
import { saveHousePage } from "./save-house-page.ts";
import { saveScale } from "./save-scale.ts";
import { standardWords } from "./standard.ts";

describe("saveHousePage", () => {
  const page = "about" as const;

  test("keeps every version, logs it, and turns back to the first words", () => {
    const { db, as } = aNewsroom();
    saveHousePage(as("ines"), SaveHousePage.parse({ page, words: "Five people.\r\n", seen: "0" }));
    saveHousePage(as("ines"), { page, words: standardWords.about, seen: 1 });

    assert.deepEqual(
      housePageHistory(db, page).map(({ n, words, by }) => [n, words, by]),
      [
        [2, "", "Inês Duarte"],
        [1, "Five people.", "Inês Duarte"],
      ],
    );
    assert.deepEqual(houseWords(db), standardWords);
    assert.deepEqual(
      eventsOf(db).map(({ name, detail }) => [name, detail]),
      [
        ["house-page.saved", { title: "About us", n: 1, isStandard: false }],
        ["house-page.saved", { title: "About us", n: 2, isStandard: true }],
      ],
    );
    assert.equal(timesPrinted(db), 2);
  });

  test("refuses what says the same, a form that is out of date, and whoever is no administrator", () => {
    const { db, as } = aNewsroom();
    const save = (words: string, seen: number) => () => saveHousePage(as("ines"), { page, words, seen });

    assertRefused(db, save(standardWords.about, 0), RuleBroken, /Nothing was changed/);
    assertRefused(db, () => saveHousePage(as("tomas"), { page, words: "Mine.", seen: 0 }), Forbidden);
    save("Five people.", 0)();
    const conflict = assertRefused(db, save("Six people.", 0), Conflict);
    assert.deepEqual([conflict.yours.Words, conflict.theirs.Words], ["Six people.", "Five people."]);
  });
});

describe("saveScale", () => {
  test("holds for what is published from then on: the snapshot has its labels, numbers and definitions", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const { id } = aSignedOffArticle(newsroom, "published_fact_check");

    saveScale(as("ines"), { levels: aHouseScale({ false: { definition: "It is not so." } }), seen: 0 });

    const published = { publishedAt: new Date("2026-03-02T15:00:00Z"), publishedBy: "Lena Brandt" };
    const [first, second] = buildReportSnapshot(db, id, published).claims;
    assert.deepEqual(second?.rating, {
      code: "false",
      label: "Wrong",
      value: 1,
      worst: 1,
      best: 4,
      definition: "It is not so.",
    });
    assert.deepEqual([second?.verdictLabel, second?.outcome, first?.rating?.value], ["Wrong", "disputed", 4]);
    assert.deepEqual(eventsOf(db).at(-1)?.detail, {
      n: 1,
      labels: ["True", "Mixed", "Mostly false", "Wrong", "Unproven", "Opinion"],
    });
  });

  test("leaves no rating out that is given in unpublished work, and frees it once it is published", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const article = anArticle(db, { mode: "published_fact_check" });
    const { id: claimId } = aClaim(db, article, { evidence: ["refutes"] });
    const verdict = { claimId, conclusion: "outdated", rationale: "It was so until 2024, and no longer is." };
    recordVerdict(as("priya"), RecordVerdict.parse(verdict));

    const leaveOut = () => saveScale(as("ines"), { levels: aHouseScale(), seen: 0 });
    assertRefused(db, leaveOut, RuleBroken, /“Outdated” is given in an article that is not published yet/);

    const other = aNewsroom();
    aPublishedReport(other);
    assert.deepEqual([...levelsInUse(db)], ["outdated"]);
    assert.deepEqual([...levelsInUse(other.db)], []);
    saveScale(other.as("ines"), { levels: aHouseScale(), seen: 0 });
    assert.equal(scaleHistory(other.db).length, 1);
  });

  test("lets nobody give a rating that it leaves out", () => {
    const { db, as } = aNewsroom();
    const { id: claimId } = aClaim(db, anArticle(db, { mode: "published_fact_check" }), { evidence: ["refutes"] });
    saveScale(as("ines"), { levels: aHouseScale(), seen: 0 });
    const rate = (conclusion: string) => () =>
      recordVerdict(as("priya"), RecordVerdict.parse({ claimId, conclusion, rationale: "It was so until 2024." }));

    assertRefused(db, rate("outdated"), RuleBroken, /“Outdated” is not on the newsroom's scale/);
    assert.equal(rate("false")().rating, "false");
  });

  test("refuses a broken scale, the same one, a form that is out of date, and whoever is no administrator", () => {
    const { db, as } = aNewsroom();
    const save =
      (levels = aHouseScale(), seen = 0) =>
      () =>
        saveScale(as("ines"), { levels, seen });

    assertRefused(db, save(aHouseScale({ true: { label: "1" } })), RuleBroken, /label in words/);
    assertRefused(db, () => saveScale(as("tomas"), { levels: aHouseScale(), seen: 0 }), Forbidden);
    save()();
    assertRefused(db, save(aHouseScale(), 1), RuleBroken, /Nothing was changed/);
    assertRefused(db, save(aHouseScale({ half_true: { label: "Partly" } })), Conflict, /Somebody else/);
  });
});
