import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parse } from "csv-parse/sync";
import { eq } from "drizzle-orm";
import { sources } from "#/db/schema/index.ts";
import { articleDesk } from "../articles/queries.ts";
import { Forbidden } from "../errors.ts";
import { attachEvidence } from "../evidence/attach-evidence.ts";
import { AttachEvidence } from "../evidence/input.ts";
import { csvOf } from "../numbers/csv.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { RecordVerdict } from "../verdicts/input.ts";
import { recordVerdict } from "../verdicts/record-verdict.ts";
import { annotationsOf } from "./annotations.ts";
import { claimFile, LEFT_OUT } from "./claim-file.ts";
import { importClaims } from "./import-claims.ts";
import { codePoints } from "./points.ts";
import { claimTable } from "./table.ts";

const text = "😀 Traffic doubled in 2025.\nThe 🚢 port grew by 4%.\nThe 🚢 port grew by 4%.";
const second = "The 🚢 port grew by 4%.";

function aCheckedOne() {
  const newsroom = aNewsroom();
  const { db, as } = newsroom;
  const article = anArticle(db, { text });
  const first = aClaim(db, article, { exact: "Traffic doubled in 2025.", isKey: true, evidence: ["supports"] });
  aClaim(db, article, { exact: second, evidence: [{ stance: "refutes", quote: "=4+3, it says", locator: "7" }] });
  aClaim(db, article, { exact: "doubled in 2025", accepted: false });
  recordVerdict(
    as("ravi"),
    RecordVerdict.parse({
      ...{ claimId: first.id, conclusion: "verified", rationale: "It stands in the table.", seen: "" },
      soleSourceReason: "There is no other count.",
    }),
  );
  return { ...newsroom, article, first };
}

describe("claimFile", () => {
  test("holds the accepted claims with their verdicts and evidence, in reading order", () => {
    const { db, as, article } = aCheckedOne();

    const { file } = claimFile(db, article.id, as("priya").actor);

    assert.deepEqual(
      file.claims.map(({ quote, occurrence, key, verdict, evidence }) => [
        quote,
        occurrence,
        key,
        verdict?.outcome,
        evidence.length,
      ]),
      [
        ["Traffic doubled in 2025.", 1, true, "verified", 1],
        [second, 1, false, undefined, 1],
      ],
    );
    assert.equal(file.claims[0]?.verdict?.by, "Ravi Okafor");
  });

  test("is not for the reporter of another article", () => {
    const { db, as, article } = aCheckedOne();
    assert.throws(() => claimFile(db, article.id, { ...as("noor").actor, id: "other" }), Forbidden);
  });

  test("makes the same claims of the same text again, as JSON and as a table", () => {
    for (const name of ["claims.json", "claims.csv"]) {
      const { db, as, article } = aCheckedOne();
      const { file } = claimFile(db, article.id, as("priya").actor);
      const other = anArticle(db, { text });
      const written = name === "claims.json" ? JSON.stringify(file) : csvOf(claimTable(file));

      const report = importClaims(as("priya"), { articleId: other.id, name, text: written, isTrial: false });

      assert.deepEqual(report.faults, []);
      assert.deepEqual(contentOf(claimFile(db, other.id, as("priya").actor).file), contentOf(file), name);
    }
  });

  test("tells nobody who a confidential source is, the editor who exports neither, in any format", () => {
    const { db, as, article, first } = aCheckedOne();
    const canary = "Zebulon Quast";
    attachEvidence(
      as("tomas"),
      AttachEvidence.parse({
        ...{
          claimId: first.id,
          stance: "supports",
          sourceName: canary,
          isConfidential: "on",
          publicDescription: "an official",
        },
        ...{
          url: "https://zebulon.example.org/quast",
          title: "Zebulon's minutes",
          quote: "Zebulon said so",
          note: "Zebulon",
        },
        ...{ publisher: "Zebulon Press", locator: "Zebulon's desk", locatorKind: "section", tier: "primary" },
      }),
    );
    recordVerdict(
      as("ravi"),
      RecordVerdict.parse({
        ...{
          claimId: first.id,
          conclusion: "verified",
          rationale: `${canary} told us.`,
          seen: articleDesk(db, article.id, as("ravi").actor).claims[0]?.seen,
        },
      }),
    );

    const { file, text: whole } = claimFile(db, article.id, as("tomas").actor);
    const bytes = [JSON.stringify(file), csvOf(claimTable(file)), JSON.stringify(annotationsOf(file, whole))];

    assert.equal(db.select().from(sources).where(eq(sources.name, canary)).all().length, 1);
    for (const file of bytes) {
      assert.doesNotMatch(file, /zebulon|quast/i);
      assert.match(file, /an official/);
      assert.ok(file.includes(LEFT_OUT));
    }
  });
});

describe("the table", () => {
  test("holds no cell that a spreadsheet takes for a formula", () => {
    const { db, as, article } = aCheckedOne();
    const { file } = claimFile(db, article.id, as("priya").actor);

    const cells = (parse(csvOf(claimTable(file)), { bom: true }) as string[][]).flat();

    assert.ok(cells.includes("'=4+3, it says"));
    assert.deepEqual(
      cells.filter((cell) => /^[=+\-@\t\r]/.test(cell)),
      [],
    );
  });
});

describe("the annotations", () => {
  test("count code points, so that the quotation stands at its position for readers of other languages too", () => {
    const { db, as, article } = aCheckedOne();
    const { file } = claimFile(db, article.id, as("priya").actor);

    const page = annotationsOf(file, text) as {
      items: { target: { selector: [{ exact: string; prefix: string }, { start: number; end: number }] }[] }[];
    };

    const points = [...text];
    const found = page.items.flatMap(({ target }) =>
      target.map(({ selector: [quote, position] }) => ({ quote, position })),
    );
    assert.equal(found.length, 2);
    for (const { quote, position } of found) {
      assert.equal(points.slice(position.start, position.end).join(""), quote.exact);
    }
    assert.deepEqual(
      found.map(({ position }) => position.start),
      [2, 27],
    );
  });

  test("codePoints: an offset goes down by one for every pair before it", () => {
    const toPoints = codePoints("a😀b😀");
    assert.deepEqual([0, 1, 3, 4, 6].map(toPoints), [0, 1, 2, 3, 4]);
  });
});

/** What a file says of the article's claims; ids, verdicts and days are of where it came from. */
function contentOf({ claims }: ReturnType<typeof claimFile>["file"]): unknown[] {
  return claims.map(({ quote, occurrence, alsoAt, statement, kind, key, evidence }) => {
    return { quote, occurrence, alsoAt, statement, kind, key, evidence: new Set(evidence) };
  });
}
