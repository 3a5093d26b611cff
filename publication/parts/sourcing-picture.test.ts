import assert from "node:assert/strict";
import { test } from "node:test";
import type { Sourcing } from "#/db/vocabulary.ts";
import { sourcingPicture } from "./sourcing-picture.ts";

test("a report says how many claims have which kind of source, with a bar as long as the share", () => {
  const sourcings: Sourcing[] = ["none", "named", "named", "anonymous"];

  const picture = String(sourcingPicture(sourcings.map((sourcing) => ({ sourcing }))));

  const rows = [...picture.matchAll(/<dt>([^<]+)<\/dt>.*?width="([\d.]+%)" height="10" rx.*?<span>([^<]+)</gs)];
  assert.deepEqual(
    rows.map(([, label, width, words]) => [label, width, words]),
    [
      ["A named source", "50%", "2 of 4 claims"],
      ["An anonymous source", "25%", "1 of 4 claims"],
      ["No source", "25%", "1 of 4 claims"],
    ],
  );
  assert.equal(sourcingPicture([]), null);
});
