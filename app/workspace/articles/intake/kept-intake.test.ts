import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type IntakeShelf, intakeKeeping, type KeptIntake } from "./kept-intake.ts";

const about = { headline: "Fares", byline: null, publisher: null, publishedOn: null, language: null, address: null };
const intake: KeptIntake = {
  taken: { ...about, from: "fares.html", blocks: [], warnings: [] },
  blocks: [{ kind: "paragraph", text: "Nobody pays.", links: [], leftOut: null }],
  fields: { headline: "Fares double" },
};

function aShelf(): IntakeShelf & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

describe("an unfinished article", () => {
  test("is there again for the person who left it, and for nobody else", () => {
    const shelf = aShelf();
    assert.equal(intakeKeeping(shelf, "priya").keep(intake), true);

    assert.deepEqual(intakeKeeping(shelf, "priya").read(), intake);
    assert.equal(intakeKeeping(shelf, "ravi").read(), null);

    intakeKeeping(shelf, "priya").drop();
    assert.equal(shelf.kept.size, 0);
  });

  test("is none where the browser keeps nothing, or something else", () => {
    assert.equal(intakeKeeping(null, "priya").keep(intake), false);
    const shelf = aShelf();
    for (const odd of ["{", "{}", "[]", '{"taken":{"from":1}}', JSON.stringify({ ...intake, blocks: [{}] })]) {
      shelf.kept.set("stet-intake:priya", odd);
      assert.equal(intakeKeeping(shelf, "priya").read(), null, odd);
    }
  });

  test("that is too large to keep does not come back as it was before", () => {
    const shelf = aShelf();
    const keeping = intakeKeeping(shelf, "priya");
    keeping.keep(intake);
    shelf.setItem = () => {
      throw new Error("QuotaExceededError");
    };

    assert.equal(keeping.keep(intake), false);
    assert.equal(keeping.read(), null);
  });
});
