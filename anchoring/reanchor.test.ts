import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { reanchor } from "./index.ts";

const article = [
  "The harbour council met on Tuesday. Dana Whitlock said the dam would cost $40 million.",
  "Turnout in Harrow was 41 %. The vote was 12 to 3.",
  "A second hearing is due in May. The mayor declined to comment on the plan.",
].join("\n\n");

/** Where the quote went when the article became `next`: its status, and its words there. */
function wentTo(quote: string, next: string, old = article): { status: string; words: string | null } {
  const start = old.indexOf(quote);
  const [anchor] = reanchor(old, next, [{ id: "a", start, end: start + quote.length }]);
  assert.ok(anchor !== undefined && start >= 0);
  const words = anchor.start === null || anchor.end === null ? null : next.slice(anchor.start, anchor.end);
  return { status: anchor.status, words };
}

describe("reanchor", () => {
  test("leaves an anchor exact where nothing changed before it", () => {
    const next = article.replace("The mayor", "The minister");

    assert.deepEqual(wentTo("Turnout in Harrow was 41 %.", next), {
      status: "exact",
      words: "Turnout in Harrow was 41 %.",
    });
  });

  test("moves an anchor along with words inserted before it", () => {
    const next = `Correction: an earlier version named the wrong day.\n\n${article}`;

    assert.deepEqual(wentTo("the dam would cost", next), { status: "moved", words: "the dam would cost" });
  });

  test("calls a passage with one changed digit edited, in its place", () => {
    const next = article.replace("$40", "$45");

    assert.deepEqual(wentTo("Dana Whitlock said the dam would cost $40 million.", next), {
      status: "edited",
      words: "Dana Whitlock said the dam would cost $45 million.",
    });
  });

  test("leaves the first of a duplicated sentence exact", () => {
    const next = article.replace("The vote was 12 to 3.", "The vote was 12 to 3. The vote was 12 to 3.");

    assert.equal(wentTo("The vote was 12 to 3.", next).status, "exact");
  });

  test("orphans every anchor when the text is another article", () => {
    const next = "Heavy rain washed out both matches at the weekend. Organisers will refund all tickets.";

    assert.equal(wentTo("Turnout in Harrow was 41 %.", next).status, "orphaned");
  });
});
