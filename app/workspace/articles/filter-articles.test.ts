import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ArticleListItem } from "#/newsroom/articles/article-list.ts";
import { articleFilter, filterArticles, isFiltered } from "./filter-articles.ts";

function item(id: string, more: Partial<ArticleListItem> = {}): ArticleListItem {
  return {
    id,
    headline: "Council takes the loan",
    publisher: "The Exampleton Courier",
    mode: "copy_check",
    stage: "claiming",
    ownerId: "noor",
    ownerName: "Noor Haddad",
    submittedAt: 0,
    dueOn: null,
    coverage: { decided: 0, total: 2 },
    openClaims: 1,
    claims: 1,
    ...more,
  };
}

const articles = [
  item("a"),
  item("b", { headline: "Ferry fares", stage: "published", mode: "published_fact_check" }),
  item("c", { publisher: null, ownerId: "lena", ownerName: "Lena Brandt" }),
];

function found(query: Record<string, string | string[]>): string[] {
  return filterArticles(articles, articleFilter(query), "lena").map(({ id }) => id);
}

describe("the list of articles", () => {
  test("shows everything to whoever asks for nothing", () => {
    assert.deepEqual(found({}), ["a", "b", "c"]);
    assert.equal(isFiltered(articleFilter({})), false);
  });

  test("is searched by all the words, in headline, publisher and reporter", () => {
    assert.deepEqual(found({ q: "courier LOAN" }), ["a"]);
    assert.deepEqual(found({ q: "lena council" }), ["c"]);
    assert.deepEqual(found({ q: "loan ferry" }), []);
  });

  test("is narrowed by stage, kind and owner", () => {
    assert.deepEqual(found({ stage: "published" }), ["b"]);
    assert.deepEqual(found({ mode: "copy_check" }), ["a", "c"]);
    assert.deepEqual(found({ mine: "on" }), ["c"]);
    assert.equal(isFiltered(articleFilter({ mine: "on" })), true);
  });

  test("leaves out of an address what it does not understand", () => {
    assert.deepEqual(found({ stage: "toString", mode: ["nonsense", "copy_check"], page: "-3" }), ["a", "b", "c"]);
    assert.equal(articleFilter({ page: "-3" }).page, 1);
    assert.equal(articleFilter({ page: "2" }).page, 2);
  });
});
