import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { sources } from "#/db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { attachEvidence } from "./attach-evidence.ts";
import { AttachEvidence } from "./input.ts";
import { lastUsedSource, listSources, searchEvidence, searchSources, sourceById } from "./queries.ts";
import { withdrawEvidence } from "./withdraw-evidence.ts";

/** Priya brought a confidential source and a public one to an article of Tomás. */
function aRegister() {
  const newsroom = aNewsroom();
  const { db, as } = newsroom;
  const claimId = aClaim(db, anArticle(db, { ownerId: "tomas" })).id;
  const attach = (fields: Record<string, string>) =>
    attachEvidence(as("priya"), AttachEvidence.parse({ claimId, stance: "supports", ...fields }));
  const hidden = attach({
    title: "Canary call",
    quote: "canary words",
    sourceName: "Jane Canary",
    isConfidential: "on",
    publicDescription: "a ministry official",
  });
  const open = attach({ url: "https://office.example.gov/table_5", title: "Table 5", sourceName: "Harbour Office" });
  const idOf = (name: string) =>
    db
      .select()
      .from(sources)
      .all()
      .find((source) => source.name === name)?.id ?? "";
  return {
    ...newsroom,
    claimId,
    hidden,
    open,
    hiddenSourceId: idOf("Jane Canary"),
    openSourceId: idOf("Harbour Office"),
  };
}

const namesFound = (found: { name: string }[]) => found.map(({ name }) => name);

describe("searchSources", () => {
  test("finds by all words in any case, and shows a confidential source by its description", () => {
    const { db, as } = aRegister();
    assert.deepEqual(namesFound(searchSources(db, "office HARB", as("ravi").actor)), ["Harbour Office"]);
    assert.deepEqual(namesFound(searchSources(db, "ministry", as("ravi").actor)), ["a ministry official"]);
    assert.deepEqual(namesFound(searchSources(db, "100%", as("ravi").actor)), []);
  });

  test("a hidden name finds nothing for whoever may not identify it, and the source for whoever may", () => {
    const { db, as } = aRegister();
    assert.deepEqual(searchSources(db, "canary", as("ravi").actor), []);
    assert.deepEqual(searchSources(db, "canary", as("ines").actor), []);
    assert.deepEqual(namesFound(searchSources(db, "canary", as("priya").actor)), ["Jane Canary"]);
    assert.deepEqual(namesFound(searchSources(db, "canary", as("lena").actor)), ["Jane Canary"]);
    assert.doesNotMatch(JSON.stringify(searchSources(db, "", as("ravi").actor)), /canary/i);
  });

  test("shows twenty at most", () => {
    const { db, as } = aNewsroom();
    aClaim(db, anArticle(db), { evidence: Array.from({ length: 25 }, () => "supports" as const) });
    assert.equal(searchSources(db, "Office", as("priya").actor).length, 20);
  });
});

test("evidence is found by title or link, and that of a confidential source only by those who may identify it", () => {
  const { db, as, open, hidden } = aRegister();
  const idsFound = (words: string, actor = as("ravi").actor) => searchEvidence(db, words, actor).map(({ id }) => id);
  assert.deepEqual(idsFound("table_5"), [open.evidenceId]);
  assert.deepEqual(idsFound("office.example.gov"), [open.evidenceId]);
  assert.deepEqual(idsFound("canary"), []);
  assert.deepEqual(idsFound("canary", as("tomas").actor), [hidden.evidenceId]);
});

test("the last source used is the person's own, named only where they brought it", () => {
  const { db, as, claimId } = aRegister();
  assert.equal(lastUsedSource(db, "ravi"), null);
  assert.equal(lastUsedSource(db, "priya")?.name, "Harbour Office");
  const input = { claimId, title: "Canary call", stance: "context", sourceName: "Jane Canary" };
  attachEvidence(as("lena"), AttachEvidence.parse(input));
  assert.equal(lastUsedSource(db, "lena")?.name, "a ministry official");
});

test("the list counts evidence and articles, without what was withdrawn", () => {
  const { db, as, open } = aRegister();
  const counts = () =>
    listSources(db, as("ravi").actor).map(({ name, evidence, articles }) => [name, evidence, articles]);
  assert.deepEqual(counts(), [
    ["a ministry official", 1, 1],
    ["Harbour Office", 1, 1],
  ]);
  withdrawEvidence(as("priya"), { attachmentId: open.id, reason: null });
  assert.deepEqual(counts()[1], ["Harbour Office", 1, 0]);
  assert.doesNotMatch(JSON.stringify(listSources(db, as("ravi").actor)), /canary/i);
});

describe("sourceById", () => {
  test("shows what was drawn from it", () => {
    const { db, as, openSourceId } = aRegister();
    const { source, uses } = sourceById(db, openSourceId, as("ravi").actor);
    assert.equal(source.name, "Harbour Office");
    assert.deepEqual(
      uses.map(({ title, label, headline }) => [title, label, headline]),
      [["Table 5", "C01", "Harbour traffic"]],
    );
  });

  test("shows nothing that identifies a confidential source to whoever may not know it", () => {
    const { db, as, hiddenSourceId } = aRegister();
    const seen = sourceById(db, hiddenSourceId, as("ravi").actor);
    assert.equal(seen.mayIdentify, false);
    assert.doesNotMatch(JSON.stringify(seen), /canary/i);
    assert.match(JSON.stringify(sourceById(db, hiddenSourceId, as("tomas").actor)), /Jane Canary.*canary words/);
    assert.throws(() => sourceById(db, "none", as("tomas").actor), NotFound);
  });
});
