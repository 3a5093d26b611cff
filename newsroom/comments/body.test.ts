import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { bodyOf, piecesOf, wordsOf } from "./body.ts";

const people = [
  { id: "p1", name: "Ann" },
  { id: "p2", name: "Ann Lee" },
  { id: "p3", name: "Tomás Vidal" },
];

describe("a mention", () => {
  const cases: [words: string, body: string, mentions: string[]][] = [
    ["@Ann Lee, please look", "@[p2], please look", ["p2"]],
    ["ask @ann first", "ask @[p1] first", ["p1"]],
    ["(@tomás vidal) and @Ann and @Ann", "(@[p3]) and @[p1] and @[p1]", ["p3", "p1"]],
    ["@Annabel is not on staff", "@Annabel is not on staff", []],
    ["write to press@Ann.example", "write to press@Ann.example", []],
    ["@ alone, and @@Ann", "@ alone, and @@[p1]", ["p1"]],
    ["nothing", "nothing", []],
  ];
  for (const [words, body, mentions] of cases) {
    test(`in “${words}”`, () => assert.deepEqual(bodyOf(words, people), { body, mentions }));
  }

  test("shows the name of today, and is in the box as its author wrote it", () => {
    const renamed = [{ id: "p2", name: "Ann Okafor" }];

    const pieces = piecesOf("ask @[p2] why", renamed);

    assert.deepEqual(pieces, [
      { kind: "text", words: "ask " },
      { kind: "mention", words: "@Ann Okafor", personId: "p2" },
      { kind: "text", words: " why" },
    ]);
    assert.equal(wordsOf(pieces), "ask @Ann Okafor why");
  });

  test("of somebody who was not mentioned is text", () => {
    assert.deepEqual(piecesOf("see @[p9]", people), [{ kind: "text", words: "see @[p9]" }]);
  });
});

describe("a link", () => {
  const links = (body: string): string[] =>
    piecesOf(body, []).flatMap((piece) => (piece.kind === "link" ? piece.url : []));

  test("is an http or https address, without what ends the sentence", () => {
    assert.deepEqual(links("See https://port.example.org/a?b=c, and (http://x.example/table)."), [
      "https://port.example.org/a?b=c",
      "http://x.example/table",
    ]);
  });

  test("is never anything that runs or hides where it leads", () => {
    for (const words of [
      "javascript:alert(1)",
      "data:text/html,x",
      "https://user:secret@evil.example/x",
      "https://bank.example@evil.example/x",
      "https://",
      "ftp://x.example",
      "//x.example",
    ]) {
      assert.deepEqual(links(words), [], words);
    }
  });

  test("leaves every word where it was", () => {
    const body = "a https://x.example/1 b <https://x.example/2> c\nd";
    assert.equal(wordsOf(piecesOf(body, [])), body);
  });
});
