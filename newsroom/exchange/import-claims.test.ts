import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { attachments, auditEvents, claims, sources } from "#/db/schema/index.ts";
import { articleDesk } from "../articles/queries.ts";
import { submitArticle } from "../articles/submit-article.ts";
import { csvOf } from "../numbers/csv.ts";
import { everyRow } from "../testing/every-table.ts";
import { aNewsroom, anArticle } from "../testing/newsroom.ts";
import { redoChange } from "../undo/redo-change.ts";
import { undoChange } from "../undo/undo-change.ts";
import { importClaims } from "./import-claims.ts";
import { ImportClaims } from "./input.ts";
import { sampleClaims } from "./sample.ts";
import { claimTable } from "./table.ts";

const text = "Traffic doubled in 2025.\nThe port grew by 4%.\nTraffic doubled in 2025.\nNobody asked.";

function anImport() {
  const newsroom = aNewsroom();
  const article = anArticle(newsroom.db, { text });
  const take = (file: string, name = "claims.csv", isTrial = false) =>
    importClaims(newsroom.as("priya"), { articleId: article.id, name, text: file, isTrial });
  return { ...newsroom, article, take };
}

describe("importClaims", () => {
  test("makes claims with their evidence, several lines of one claim together", () => {
    const { db, as, article, take } = anImport();

    const report = take(`\uFEFFquote;occurrence;key;stance;url;source;passage
The port grew by 4%.;;yes;supports;https://port.example.org/a;Port Office;"It grew, it says,
by 4 ""per cent""; more."
The port grew by 4%.;;;refutes;https://other.example.org/;;
Traffic doubled in 2025.;2;;;;;
`);

    assert.deepEqual(report, { claims: 2, accepted: 0, evidence: 2, faults: [], isStored: true });
    const desk = articleDesk(db, article.id, as("priya").actor);
    assert.deepEqual(
      desk.claims.map(({ exact, start, isKey, state }) => [exact, start, isKey, state]),
      [
        ["The port grew by 4%.", 25, true, "open"],
        ["Traffic doubled in 2025.", 46, false, "open"],
      ],
    );
    assert.deepEqual(
      new Set(desk.claims[0]?.evidence.map(({ stance, quote, source }) => [stance, quote, source.name])),
      new Set([
        ["supports", 'It grew, it says,\nby 4 "per cent"; more.', "Port Office"],
        ["refutes", null, "other.example.org"],
      ]),
    );
    assert.equal(db.select().from(auditEvents).all()[0]?.name, "claim.imported");
  });

  test("lists every bad line with why, and stores nothing of the good ones", () => {
    const { db, take } = anImport();
    const before = everyRow(db);

    const report = take(`quote,occurrence,kind,stance,url,place,key
The port grew by 4%.,,,supports,https://port.example.org/a,,
Traffic doubled in 2025.,,,,,,
Nobody wrote this.,,,,,,
Nobody asked.,,gossip,,,,
"Nobody
asked.",0,,,,,maybe
Traffic doubled in 2025.,1,,supports,port.example.org,,
Traffic doubled in 2025.,3,,,,,`);

    assert.equal(report.isStored, false);
    assert.deepEqual(
      report.faults.map(({ where }) => where),
      ["Line 3", "Line 4", "Line 5", "Line 6", "Line 8", "Line 9"],
    );
    assert.deepEqual(Object.fromEntries(report.faults.map(({ where, reason }) => [where, reason.slice(0, 60)])), {
      "Line 3": "These words stand in the article more than once: say which i",
      "Line 4": "The article does not hold these words. Copy them from its cu",
      "Line 5": "“kind” is one of fact, statistic, quote, prediction, opinion",
      "Line 6": "“occurrence” is a whole number from 1. “key” is yes or no.",
      "Line 8": "Write a full address that begins with http:// or https://.",
      "Line 9": "The article does not hold these words 3 times.",
    });
    assert.deepEqual(everyRow(db), before);
  });

  test("on trial says what would come of it, and leaves no trace", () => {
    const { db, take } = anImport();
    const before = everyRow(db);

    const report = take("quote,stance,url\nThe port grew by 4%.,supports,https://port.example.org/a", "a.csv", true);

    assert.deepEqual(report, { claims: 1, accepted: 0, evidence: 1, faults: [], isStored: false });
    assert.deepEqual(everyRow(db), before);
  });

  test("is taken back whole by one undo, and sources stay on file", () => {
    const { db, as, article, take } = anImport();
    take("quote,stance,url\nThe port grew by 4%.,supports,https://port.example.org/a\nNobody asked.,,");

    const { says } = undoChange(as("priya"), { articleId: article.id });

    assert.equal(says, "imported claims into the article");
    assert.deepEqual(articleDesk(db, article.id, as("priya").actor).claims, []);
    assert.equal(db.select().from(sources).all().length, 1);

    redoChange(as("priya"), { articleId: article.id });

    assert.equal(articleDesk(db, article.id, as("priya").actor).claims.length, 2);
  });

  test("takes the sample in, as JSON and as a table", () => {
    for (const name of ["sample.json", "sample.csv"]) {
      const { db, as } = aNewsroom();
      const words = "Union leader Petra Aalders said the company carried 412,000 passengers last year.";
      const article = anArticle(db, { text: `${words}\nThe company employs 38 people.` });
      const text = name === "sample.json" ? JSON.stringify(sampleClaims) : csvOf(claimTable(sampleClaims));

      const report = importClaims(as("priya"), { articleId: article.id, name, text, isTrial: false });

      assert.deepEqual(report, { claims: 2, accepted: 0, evidence: 2, faults: [], isStored: true });
    }
  });

  test("accepts what the engine suggested on the same words, as the file words it, and refuses a claim twice", () => {
    const { db, as } = aNewsroom();
    const details = { mode: "copy_check" as const, headline: "A", byline: null, publisher: null, sourceUrl: null };
    const { id: articleId } = submitArticle(as("priya"), {
      ...{ ...details, publishedOn: null, language: "en", ownerId: "noor" },
      text: "Traffic in the harbour doubled in 2025.",
    });
    const [suggestion] = articleDesk(db, articleId, as("priya").actor).claims;
    const file = JSON.stringify({ claims: [{ quote: suggestion?.exact, statement: "It doubled.", key: true }] });

    const first = importClaims(as("priya"), { articleId, name: "a.json", text: file, isTrial: false });
    const second = importClaims(as("priya"), { articleId, name: "a.json", text: file, isTrial: false });

    assert.deepEqual(first, { claims: 1, accepted: 1, evidence: 0, faults: [], isStored: true });
    const [claim] = db.select().from(claims).all();
    assert.deepEqual([claim?.statement, claim?.isKey, claim?.origin], ["It doubled.", true, "engine"]);
    assert.deepEqual(second.faults, [{ where: "Claim 1", reason: "C01 already stands on exactly these words." }]);
  });

  const hostile: [what: string, file: string, where: string, reason: RegExp][] = [
    ["a quotation mark that never closes", 'quote\n"Traffic', "Line 2", /never closed/],
    ["a quotation mark in the middle", 'quote,url\nTraf"fic,', "Line 2", /not quoted/],
    ["a line without end", `quote\n"${"a\n".repeat(80_000)}"`, "The file", /longer than|cannot be read|too long/],
    ["no head", "The port grew by 4%.", "Line 1", /no column “quote”/],
    ["a column of somebody else", "quote,password\na,b", "Line 1", /“password” is none/],
    ["a column twice", "quote,url,url\na,b,c", "Line 1", /“url” comes twice/],
    ["more lines than may be", `quote\n${"Nobody asked.\n".repeat(5001)}`, "The file", /5001 lines/],
  ];
  for (const [what, file, where, reason] of hostile) {
    test(`refuses ${what}`, () => {
      const { db, take } = anImport();
      const { faults } = take(file);
      const [fault] = faults;

      assert.match(fault?.reason ?? "", reason);
      if (where !== "The file") assert.equal(fault?.where, where);
      assert.deepEqual(db.select().from(claims).all(), []);
    });
  }

  test("takes a cell that looks like a formula for words", () => {
    const { db, take } = anImport();

    take(`quote,stance,title,source,passage\nNobody asked.,context,"'=HYPERLINK(""x"")",@port,'+1`);

    assert.deepEqual(db.select({ quote: attachments.quote }).from(attachments).all(), [{ quote: "+1" }]);
    assert.deepEqual(db.select({ name: sources.name }).from(sources).all(), [{ name: "@port" }]);
  });

  test("reads no file of another format, and none over 2 MB", () => {
    const { take, article } = anImport();
    assert.match(take('{"format":"other","claims":[]}', "a.json").faults[0]?.reason ?? "", /another format/);
    assert.match(take("{", "a.json").faults[0]?.reason ?? "", /no JSON/);

    const large = { articleId: article.id, name: "a.csv", text: "é".repeat(1_000_001), isTrial: "" };
    assert.equal(ImportClaims.safeParse(large).success, false);
  });
});
