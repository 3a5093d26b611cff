import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type OriginFacts, suggestedOrigins } from "./origins.ts";

const wire =
  "The ferry company carried 412,000 passengers last year, four per cent more than in 2024, the port office said on Friday.";

function source(id: string, item: Partial<OriginFacts["items"][number]>, independenceGroup = id): OriginFacts {
  const items = [{ title: "Page", url: null, publisher: null, passages: [], ...item }];
  return { id, name: `The ${id}`, independenceGroup, items };
}

describe("suggestedOrigins", () => {
  test("takes three outlets with one agency's words for one origin, and leaves the statistics office out", () => {
    const sources = [
      source("courier", { passages: [wire], url: "https://courier.example.com/1" }),
      source("post", { passages: [`SANDHAVEN – ${wire}`], url: "https://post.example.org/2" }),
      source("office", { passages: ["Sandhaven: 412,036"], url: "https://statistics.example.net/3" }),
      source("times", { passages: [wire.replace("on Friday", "on Saturday")], url: "https://times.example.edu/4" }),
    ];

    const [suggestion, ...more] = suggestedOrigins(sources, []);

    assert.deepEqual(more, []);
    assert.deepEqual(
      suggestion?.sources.map(({ id }) => id),
      ["courier", "post", "times"],
    );
    assert.equal(suggestion?.group, "courier");
    assert.match(suggestion?.reasons[0] ?? "", /nearly the same words: “The ferry company carried 412,000/);
  });

  test("sees one host behind its faces for phones, and one publisher in different spellings", () => {
    const hosts = [
      source("a", { url: "https://www.post.example.org/1" }),
      source("b", { url: "https://m.post.example.org/2" }),
    ];
    const publishers = [
      source("c", { publisher: "Northern News Agency" }),
      source("d", { publisher: "northern news agency " }),
    ];

    assert.deepEqual(
      suggestedOrigins(hosts, []).map(({ reasons }) => reasons),
      [["their pages are at post.example.org"]],
    );
    assert.equal(suggestedOrigins(publishers, []).length, 1);
  });

  test("says nothing of sources of one group, of those that a person kept apart, and of short words in common", () => {
    const same = [source("a", { passages: [wire] }, "agency"), source("b", { passages: [wire] }, "agency")];
    const apart = [source("a", { passages: [wire] }), source("b", { passages: [wire] })];
    const short = [source("a", { passages: ["No comment."] }), source("b", { passages: ["No comment."] })];
    const other = [source("a", { passages: [wire] }), source("b", { passages: [wire.split(" ").reverse().join(" ")] })];

    assert.deepEqual(suggestedOrigins(same, []), []);
    assert.deepEqual(suggestedOrigins(apart, [["b", "a"]]), []);
    assert.deepEqual(suggestedOrigins(short, []), []);
    assert.deepEqual(suggestedOrigins(other, []), []);
  });
});
