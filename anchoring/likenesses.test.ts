import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Reanchored, reanchor } from "./index.ts";

function anchored(old: string, next: string, quote: string, from = 0): Reanchored {
  const start = old.indexOf(quote, from);
  const [anchor] = reanchor(old, next, [{ id: "a", start, end: start + quote.length }]);
  assert.ok(anchor !== undefined && start >= 0);
  return anchor;
}

const before = "The hall was full by noon, and the doors were shut.";
const behind = "Results are expected on Thursday, the clerk said.";
const sentence = "Robin Aldous paid $300 for the licence in March.";
const old = [before, sentence, behind].join(" ");

describe("a copy or look-alike of an anchored sentence", () => {
  test("leaves the original exact when it was doubled on the spot", () => {
    assert.equal(anchored(old, [before, sentence, sentence, behind].join(" "), sentence).status, "exact");
  });

  test("leaves the original exact when the copy stands elsewhere", () => {
    assert.equal(anchored(old, [before, sentence, behind, sentence].join(" "), sentence).status, "exact");
  });

  test("leaves the original in place when other facts are put before and after it", () => {
    const first = sentence.replace("Robin", "Elisa");
    const next = [before, first, sentence, sentence.replace("$300", "$900"), behind].join(" ");

    const anchor = anchored(old, next, sentence);

    assert.equal(anchor.status, "moved");
    assert.equal(anchor.start, next.indexOf(sentence));
  });

  test("does not catch the anchor of a sentence that was deleted", () => {
    const twin = sentence.replace("Robin", "Elisa");
    const text = [before, sentence, behind, twin].join(" ");

    assert.equal(anchored(text, [before, behind, twin].join(" "), sentence).status, "orphaned");
  });

  test("does not catch a single changed name, as in hypothesis/h#2798", () => {
    const text = "Thanks to Robin for the note. The hall was full. Robin left at noon with the others.";
    const next = text.replace("Thanks to Robin", "Thanks to Elisa");

    const anchor = anchored(text, next, "Robin");

    assert.equal(anchor.status, "edited");
    assert.equal(next.slice(anchor.start ?? 0, anchor.end ?? 0), "Elisa");
  });

  test("is asked about when the sentence left and its place was filled by one like it", () => {
    const next = [before, sentence.replace("paid", "has paid"), behind, sentence].join(" ");

    const anchor = anchored(old, next, sentence);

    assert.equal(anchor.status, "needs-confirmation");
    assert.deepEqual(
      anchor.candidates.map(({ start, end }) => next.slice(start, end)),
      [sentence, sentence.replace("paid", "has paid")],
    );
  });

  test("is asked about when the copy stands unchanged behind an edited original", () => {
    const next = [before, sentence.replace("for the", "for a"), sentence, behind].join(" ");

    assert.equal(anchored(old, next, sentence).status, "needs-confirmation");
  });

  test("is asked about when a line could have gained what stands before it or what stands behind it", () => {
    const line = "Read on below.";
    const text = [before, line, behind].join("\n");
    const next = [before, line, sentence, line, behind].join("\n");

    assert.equal(anchored(text, next, line).status, "needs-confirmation");
  });

  test("is asked about when one of two equal lines was deleted", () => {
    const line = "Read on below.";
    const text = [before, line, sentence, line, behind].join("\n");
    const next = [before, line, behind].join("\n");

    for (const from of [0, text.indexOf(sentence)]) {
      assert.equal(anchored(text, next, line, from).status, "needs-confirmation");
    }
  });
});

describe("words inside one of two equal sentences", () => {
  test("are asked about when the other was deleted", () => {
    const text = [before, sentence, `\n\n${sentence}`, behind].join(" ");
    const quote = "paid $300 for the licence in";

    const anchor = anchored(text, old, quote, text.lastIndexOf(sentence));

    assert.equal(anchor.status, "needs-confirmation");
  });
});

describe("the rows of a list", () => {
  const places = ["Harrow", "Barrow", "Yarrow", "Dunmore", "Vallis"];
  const row = (place: string, share: number) => `Turnout in ${place} was ${share} %.`;
  const rows = places.map((place, index) => row(place, 41 + index));
  const list = rows.join("\n");

  test("are moved when others are inserted and removed around them", () => {
    const next = [rows[0], row("Orrin", 40), rows[2], rows[4]].join("\n");

    assert.equal(anchored(list, next, rows[2] ?? "").start, next.indexOf(rows[2] ?? ""));
    assert.equal(anchored(list, next, rows[4] ?? "").status, "moved");
  });

  test("are moved when the list is put in another order", () => {
    const next = [rows[3], rows[0], rows[4], rows[2], rows[1]].join("\n");

    for (const each of rows) {
      const anchor = anchored(list, next, each);
      assert.ok(anchor.status === "moved" || anchor.status === "exact");
      assert.equal(anchor.start, next.indexOf(each));
    }
  });

  test("are edited when their number changes and their name stays", () => {
    const next = list.replace("Yarrow was 43", "Yarrow was 47");

    assert.equal(anchored(list, next, rows[2] ?? "").status, "edited");
  });

  test("are never taken for a row that has another name, even in the same place", () => {
    const next = list.replace(row("Yarrow", 43), row("Orrin", 43));

    assert.notEqual(anchored(list, next, rows[2] ?? "").status, "edited");
    assert.notEqual(anchored(list, list.replace(row("Yarrow", 43), row("Orrin", 12)), rows[2] ?? "").status, "edited");
  });
});

describe("a lost sentence", () => {
  const moved = "The contract went to a firm that nobody in the harbour office had ever heard of";
  const text = `${moved}. ${before} ${behind}`;

  test("is offered where a close likeness of it stands elsewhere", () => {
    const next = `${before} ${behind}\n\n${moved.replace("harbour", "harbor")}.`;

    const anchor = anchored(text, next, `${moved}.`);

    assert.equal(anchor.status, "needs-confirmation");
    assert.ok(anchor.candidates[0] !== undefined && anchor.candidates[0].score >= 0.8);
  });

  test("is not offered a likeness without its negation", () => {
    const next = `${before} ${behind}\n\n${moved.replace("nobody", "everybody")}.`;

    assert.equal(anchored(text, next, `${moved}.`).status, "orphaned");
  });
});
