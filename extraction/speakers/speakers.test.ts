import assert from "node:assert/strict";
import { test } from "node:test";
import { extract } from "../index.ts";

const DOCUMENTS: [string, string][] = [
  ["The ferry costs €4 million a year, according to the draft budget.", "draft budget"],
  ["According to a report by the Bureau of Bridges, 41 beams had rusted.", "a report by the Bureau of Bridges"],
  ["The annual report shows that 41 beams had rusted.", "annual report"],
  ["According to court papers, the beams had rusted.", "court papers"],
  ["The firm's accounts show that sales fell.", "firm's accounts"],
  ["A leaked memo said the bridge was unsafe.", "A leaked memo"],
];

for (const [text, name] of DOCUMENTS) {
  test(`a document is a named source in: ${text}`, () => {
    const [claim] = extract(text).claims;
    assert.equal(claim?.sourcing, "named");
    assert.equal(claim?.attribution?.sourceKind, "document");
    assert.equal(claim?.attribution?.name, name);
  });
}

test("a person whose name is also a word for a document stays a person", () => {
  const [claim] = extract("According to Bill Draft, the beams had rusted.").claims;
  assert.equal(claim?.attribution?.sourceKind, "person");
});

test("people without a name stay anonymous beside documents", () => {
  assert.equal(extract("According to an engineer, the beams had rusted.").claims[0]?.sourcing, "anonymous");
});
