import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { extract, type SourceKind, type Sourcing, type Span } from "../index.ts";

/** Part of a sentence, and who says it as far as a reader can tell; `name` and `sourceKind` are null where nobody does. */
type Mark = Span & { exact: string; name: string | null; sourceKind: SourceKind | null; sourcing: Sourcing };

const folder = new URL("../gold/speakers/", import.meta.url);
const articles = readdirSync(folder).filter((file) => file.endsWith(".speakers.json"));

for (const file of articles) {
  const name = file.replace(".speakers.json", "");
  const text = readFileSync(new URL(`${name}.txt`, folder), "utf8");
  const { marks } = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as { marks: Mark[] };
  const { claims } = extract(text);
  describe(`in the article “${name}”`, () => {
    for (const mark of marks) {
      test(`“${mark.exact}” is ${mark.name ?? "nobody"}'s, ${mark.sourcing}`, () => {
        assert.equal(text.slice(mark.start, mark.end), mark.exact);
        const said = claims.filter((claim) => claim.start < mark.end && claim.end > mark.start);
        assert.ok(said.length > 0);
        for (const { attribution, sourcing } of said) {
          const found = { name: attribution?.name ?? null, sourceKind: attribution?.sourceKind ?? null, sourcing };
          assert.deepEqual(found, { name: mark.name, sourceKind: mark.sourceKind, sourcing: mark.sourcing });
        }
      });
    }
  });
}
