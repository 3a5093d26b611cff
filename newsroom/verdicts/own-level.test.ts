import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parse } from "csv-parse/sync";
import { verdicts } from "#/db/schema/index.ts";
import { articleDesk } from "../articles/queries.ts";
import { describeEvent } from "../audit/describe-event.ts";
import { listEvents } from "../audit/queries.ts";
import { workingClaim } from "../claims/working-claim.ts";
import { Conflict, RuleBroken } from "../errors.ts";
import { annotationsOf } from "../exchange/annotations.ts";
import { claimFile } from "../exchange/claim-file.ts";
import { claimTable } from "../exchange/table.ts";
import { saveScale } from "../house/save-scale.ts";
import { csvOf } from "../numbers/csv.ts";
import { eventsOf } from "../testing/desk-work.ts";
import { anOwnLevel, aSixStepScale } from "../testing/house-scale.ts";
import { aClaim, aNewsroom, anArticle, type CastName } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { aPolicy, judge } from "../testing/second-reviews.ts";
import { redoChange } from "../undo/redo-change.ts";
import { undoChange } from "../undo/undo-change.ts";
import { decideClaim } from "./decide-claim.ts";
import { DecideClaim, RecordVerdict } from "./input.ts";
import { recordVerdict } from "./record-verdict.ts";

const own = anOwnLevel();
const rationale = "Nobody who saw the table could say so.";

/** A claim that evidence supports and refutes, in a fact-check of a newsroom whose scale begins below false. */
function aDesk({ mode = "published_fact_check", evidence = ["supports", "refutes"] }: Partial<Given> = {}) {
  const newsroom = aNewsroom();
  const { db, as } = newsroom;
  saveScale(as("ines"), { levels: aSixStepScale(), seen: 0 });
  const article = anArticle(db, { mode });
  const { id: claimId } = aClaim(db, article, { evidence });
  const give = (name: CastName = "priya", conclusion: string = own.code, seen?: string) =>
    recordVerdict(as(name), RecordVerdict.parse({ claimId, conclusion, rationale, seen }));
  const deskOf = (name: CastName) => articleDesk(db, article.id, as(name).actor);
  const claimOf = (name: CastName) => deskOf(name).claims[0];
  return { ...newsroom, newsroom, article, claimId, give, deskOf, claimOf };
}
type Given = { mode: "copy_check" | "published_fact_check"; evidence: ("supports" | "refutes")[] };

describe("a verdict with a level of the house's own", () => {
  test("keeps the level, the rating that it counts as, and the outcome that follows; the desk and the log call it by name", () => {
    const { db, as, give, claimOf } = aDesk();

    const verdict = give();

    assert.deepEqual([verdict.ownLevel, verdict.rating, verdict.outcome], [own.code, "false", "disputed"]);
    const shown = claimOf("priya");
    assert.deepEqual([shown?.stateLabel, shown?.mark, shown?.verdicts[0]?.label], [own.label, own.mark, own.label]);
    assert.partialDeepStrictEqual(eventsOf(db).at(-1)?.detail, { rating: "false", own: "Pants on Fire" });
    const [entry] = listEvents(db, { limit: 1 }, as("noor").actor);
    assert.match(entry ? describeEvent(entry) : "", /recorded C01 as “Pants on Fire” in/);
  });

  test("is called as the scale calls it now, and in the log as it was called then", () => {
    const { db, as, give, claimOf } = aDesk();
    give();

    saveScale(as("ines"), { levels: aSixStepScale({ label: "Liar, liar", mark: "change" }), seen: 1 });

    assert.deepEqual([claimOf("priya")?.stateLabel, claimOf("priya")?.mark], ["Liar, liar", "change"]);
    const log = listEvents(db, { limit: 9, kind: "verdict" }, as("noor").actor).map(describeEvent);
    assert.match(log.join(), /as “Pants on Fire” in/);
  });

  test("meets the rules of the rating that it counts as", () => {
    const { db, give } = aDesk({ evidence: ["supports"] });

    assertRefused(db, () => give(), RuleBroken, /Attach evidence that refutes the claim/);
  });

  test("is refused in a copy check, and where the scale has no such level", () => {
    const inCopy = aDesk({ mode: "copy_check" });
    assertRefused(inCopy.db, () => inCopy.give(), RuleBroken, /choose an outcome/);
    assert.deepEqual(inCopy.deskOf("priya").ownLevels, []);

    const { db, give, deskOf } = aDesk();
    assertRefused(db, () => give("priya", "own:liar"), RuleBroken, /not on the newsroom's scale/);
    assert.throws(() => give("priya", "own:_1"), /Choose a verdict/);
    assert.deepEqual(deskOf("priya").ownLevels, [own]);
  });

  test("is taken back and done again whole, in its own words", () => {
    const { as, give, article, claimOf } = aDesk();
    give();

    assert.equal(undoChange(as("priya"), { articleId: article.id }).says, "C01 pants on fire");
    assert.equal(claimOf("priya")?.stateLabel, "Open");
    redoChange(as("priya"), { articleId: article.id });
    assert.equal(claimOf("priya")?.stateLabel, own.label);
    assert.equal(claimOf("priya")?.verdicts[0]?.ownLevel, own.code);
  });

  test("is another verdict than the rating it counts as, and a conflict names both", () => {
    const { db, give } = aDesk();
    const first = give();

    const conflict = assertRefused(db, () => give("ravi", "false"), Conflict);
    assert.deepEqual([conflict.yours.Verdict, conflict.theirs.Verdict], ["False", "Pants on Fire"]);
    assertRefused(db, () => give("priya"), RuleBroken, /recorded already/);
    assert.equal(give("priya", "false", first.id).ownLevel, null);
  });

  test("goes into a file of claims by its name, beside the standard rating", () => {
    const { db, as, give, article } = aDesk();
    give();

    const { file, text } = claimFile(db, article.id, as("priya").actor);

    assert.partialDeepStrictEqual(file.claims[0]?.verdict, { rating: "false", level: "Pants on Fire" });
    const [line] = parse(csvOf(claimTable(file)), { columns: true, bom: true }) as Record<string, string>[];
    assert.deepEqual([line?.rating, line?.level, line?.outcome], ["false", "Pants on Fire", "disputed"]);
    assert.match(JSON.stringify(annotationsOf(file, text)), /"value":"Pants on Fire"/);
  });
});

describe("two reviews with a level of the house's own", () => {
  test("agree on the same level, and are contested where one gives the rating that it counts as", () => {
    for (const [second, state] of [
      [own.code, "settled"],
      ["false", "contested"],
    ] as const) {
      const { newsroom, db, claimId } = aDesk();
      aPolicy(newsroom, "all");
      judge(newsroom, "priya", claimId, own.code);

      judge(newsroom, "ravi", claimId, second);

      assert.equal(workingClaim(db, claimId).state, state);
    }
  });

  test("INV-04: keep it from whoever reviews blind: it is in no byte of theirs that the scale does not hold", () => {
    const { newsroom, db, as, article, claimId } = aDesk();
    aPolicy(newsroom, "all");
    judge(newsroom, "priya", claimId, own.code);
    const bytesOf = (name: CastName): string => {
      const { actor } = as(name);
      const { ownLevels: _, ...desk } = articleDesk(db, article.id, actor);
      const log = listEvents(db, { limit: 99, articleId: article.id }, actor).map((entry) => [
        describeEvent(entry),
        entry,
      ]);
      return JSON.stringify([desk, log, claimFile(db, article.id, actor)]);
    };

    for (const name of ["ravi", "tomas", "lena"] as const) assert.doesNotMatch(bytesOf(name), /pants.on.fire/i, name);
    assert.match(bytesOf("priya"), /pants.on.fire/i);
  });

  test("are decided by accepting it, or by it as the third verdict", () => {
    for (const choose of ["accepted", "third"] as const) {
      const { newsroom, db, as, claimId, claimOf } = aDesk();
      aPolicy(newsroom, "all");
      const first = judge(newsroom, "priya", claimId, choose === "accepted" ? own.code : "true");
      judge(newsroom, "ravi", claimId, "half_true");
      const choice = choose === "accepted" ? { acceptedId: first.id } : { conclusion: own.code };

      decideClaim(as("tomas"), DecideClaim.parse({ claimId, rationale, seen: "@1", ...choice }));

      assert.equal(workingClaim(db, claimId).settledBy?.ownLevel, own.code);
      assert.deepEqual([claimOf("tomas")?.stateLabel, claimOf("tomas")?.mark], [own.label, own.mark]);
      assert.partialDeepStrictEqual(eventsOf(db).at(-1)?.detail, { rating: "false", own: "Pants on Fire" });
      assert.equal(db.select().from(verdicts).all().length, 3);
    }
  });
});
