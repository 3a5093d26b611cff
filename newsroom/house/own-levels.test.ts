import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { RuleBroken } from "../errors.ts";
import { buildReportSnapshot } from "../reports/build-snapshot.ts";
import { aSignedOffArticle } from "../testing/checked-article.ts";
import { eventsOf } from "../testing/desk-work.ts";
import { anOwnLevel, aSixStepScale } from "../testing/house-scale.ts";
import { aNewsroom } from "../testing/newsroom.ts";
import { aPublishedReport } from "../testing/published-report.ts";
import { assertRefused } from "../testing/refusal.ts";
import { undoChange } from "../undo/undo-change.ts";
import { SaveScale } from "./input.ts";
import { houseScale, levelsInUse, ownLevels, scaleHistory } from "./queries.ts";
import { saveScale } from "./save-scale.ts";
import { ownLevelsOf } from "./scale.ts";

const own = anOwnLevel();
const without = aSixStepScale().filter(({ code }) => code !== own.code);

/** A newsroom with the six steps, as its administrator saved them. */
function aSixStepNewsroom() {
  const newsroom = aNewsroom();
  const save = (levels = aSixStepScale(), seen = scaleHistory(newsroom.db)[0]?.n ?? 0) =>
    saveScale(newsroom.as("ines"), { levels, seen });
  save();
  return { ...newsroom, newsroom, save };
}

describe("saveScale, with a level of the house's own", () => {
  test("takes it from the form, gives it its code, and logs it at its place", () => {
    const { db, as } = aNewsroom();
    const fields = Object.fromEntries(
      aSixStepScale().flatMap(({ code, label, value, definition, mark, countsAs }) => {
        const key = countsAs === undefined ? code : "own:_1";
        const words = { label, value: value ?? "", definition, mark };
        const head = countsAs === undefined ? [`used.${key}`, "on"] : [`countsAs.${key}`, countsAs];
        return [head, ...Object.entries(words).map(([name, said]) => [`${name}.${key}`, String(said)])];
      }),
    );

    saveScale(as("ines"), SaveScale.parse({ ...fields, seen: "0" }));

    assert.deepEqual(ownLevelsOf(houseScale(db)), [own]);
    const [event] = eventsOf(db).slice(-1) as { detail: { labels: string[] } }[];
    assert.deepEqual(event?.detail.labels.slice(3, 7), ["Mostly false", "False", "Pants on Fire", "Misleading"]);
  });

  test("says in the form's own fields what is wrong with it", () => {
    const parsed = SaveScale.safeParse({ seen: "0", "countsAs.own:_1": "false", "label.own:_1": "False" });

    const paths = parsed.error?.issues.map(({ path }) => path.join("/"));
    assert.ok(paths?.includes("label.own:_1") && paths.includes("definition.own:_1") && paths.includes("mark.own:_1"));
  });

  test("leaves it in, and the rating that it counts as free, while it is given in unpublished work", () => {
    const { newsroom, db, as, save } = aSixStepNewsroom();
    const { id: articleId } = aSignedOffArticle(newsroom, "published_fact_check", own.code);

    assert.deepEqual([...levelsInUse(db)].toSorted(), ["own:pants_on_fire", "true"]);
    assertRefused(db, () => save(without), RuleBroken, /Keep “Pants on Fire”/);
    const recount = aSixStepScale({ countsAs: "misleading", value: null });
    assertRefused(db, () => save(recount), RuleBroken, /counts as “False”/);
    assert.equal(save(aSixStepScale({ label: "Liar, liar" })).n, 2);

    // A verdict that is taken back may be done again, so it still decides what the level counts as.
    undoChange(as("priya"), { articleId });
    assert.deepEqual([...levelsInUse(db)], ["true"]);
    assertRefused(db, () => save(recount), RuleBroken, /counts as “False”/);
    assert.equal(save(without).n, 3);
  });

  test("lets it go once the article is published, and knows it again when it comes back under its name", () => {
    const { newsroom, db, save } = aSixStepNewsroom();
    aPublishedReport(newsroom, own.code);

    save(without);
    assert.deepEqual([ownLevelsOf(houseScale(db)), [...ownLevels(db).values()]], [[], [own]]);
    const back = (countsAs: string) =>
      SaveScale.parse({
        seen: "2",
        ...Object.fromEntries(
          without.flatMap(({ code, ...words }) => [
            [`used.${code}`, "on"],
            ...Object.entries(words).map(([name, said]) => [`${name}.${code}`, said === null ? "" : String(said)]),
          ]),
        ),
        "countsAs.own:_1": countsAs,
        "label.own:_1": "Pants on fire",
        "definition.own:_1": "Not so.",
        "mark.own:_1": "disputed",
      });
    assertRefused(db, () => save(back("satire").levels), RuleBroken, /counts as “False”/);
    save(back("false").levels);
    assert.deepEqual([...ownLevels(db).keys()], [own.code]);
  });
});

describe("a snapshot of a claim with a level of the house's own", () => {
  const published = { publishedAt: new Date("2026-03-02T15:00:00Z"), publishedBy: "Lena Brandt" };

  test("has its words, its number within the house's bounds, and the rating that it counts as", () => {
    const { newsroom, db } = aSixStepNewsroom();
    const { id } = aSignedOffArticle(newsroom, "published_fact_check", own.code);

    const [first, second] = buildReportSnapshot(db, id, published).claims;

    assert.deepEqual(second?.rating, {
      code: "false",
      ownLevel: "own:pants_on_fire",
      label: "Pants on Fire",
      value: 1,
      worst: 1,
      best: 6,
      definition: own.definition,
    });
    assert.deepEqual([second?.verdictLabel, second?.mark, second?.outcome], ["Pants on Fire", "disputed", "disputed"]);
    assert.deepEqual([first?.rating?.value, Object.keys(first?.rating ?? {}).includes("ownLevel")], [6, false]);
  });
});
