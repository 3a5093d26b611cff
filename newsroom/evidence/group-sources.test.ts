import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { auditEvents, sources } from "#/db/schema/index.ts";
import { articleDesk } from "../articles/queries.ts";
import { markClaim } from "../claims/mark-claim.ts";
import { setKey } from "../claims/set-key.ts";
import { RuleBroken } from "../errors.ts";
import { aNewsroom, anArticle } from "../testing/newsroom.ts";
import { RecordVerdict } from "../verdicts/input.ts";
import { recordVerdict } from "../verdicts/record-verdict.ts";
import { attachEvidence } from "./attach-evidence.ts";
import { groupSources } from "./group-sources.ts";
import { AttachEvidence } from "./input.ts";
import { keepApart } from "./keep-apart.ts";
import { originSuggestions } from "./source-register.ts";

const wire = "The ferry company carried 412,000 passengers last year, four per cent more than in 2024, it said.";

/** A key claim that two outlets with the same words carry, called verified by Ravi. */
function aKeyClaim() {
  const newsroom = aNewsroom();
  const { db, as } = newsroom;
  const article = anArticle(db, { mode: "published_fact_check" });
  const exact = "Traffic doubled in 2025.";
  const place = { versionId: article.versionId, start: 0, end: exact.length, exact };
  const { id: claimId } = markClaim(as("priya"), { articleId: article.id, ...place });
  setKey(as("priya"), { claimId, isKey: true });
  for (const [host, tier] of [
    ["courier.example.com", "primary"],
    ["post.example.org", "secondary"],
  ]) {
    const given = { claimId, stance: "supports", url: `https://${host}/a`, quote: wire, tier };
    attachEvidence(as("priya"), AttachEvidence.parse(given));
  }
  const claimNow = () => articleDesk(db, article.id, as("ravi").actor).claims[0];
  const verify = () =>
    recordVerdict(
      as("ravi"),
      RecordVerdict.parse({ claimId, conclusion: "true", rationale: "Both say so.", seen: claimNow()?.seen }),
    );
  return { ...newsroom, article, claimNow, verify };
}

describe("groupSources", () => {
  test("makes one source of two outlets with one story: the key claim is taken up again and needs another", () => {
    const { db, as, claimNow, verify } = aKeyClaim();
    verify();
    assert.equal(claimNow()?.state, "settled");
    const [suggestion] = originSuggestions(db, as("priya").actor);
    assert.equal(suggestion?.sources.length, 2);

    groupSources(as("priya"), {
      sourceIds: suggestion?.sources.map(({ id }) => id) ?? [],
      group: "  Northern   Agency",
    });

    assert.deepEqual(db.select({ group: sources.independenceGroup }).from(sources).all(), [
      { group: "northern agency" },
      { group: "northern agency" },
    ]);
    assert.equal(claimNow()?.state, "reopened");
    assert.throws(verify, RuleBroken);
    assert.deepEqual(originSuggestions(db, as("priya").actor), []);
    assert.equal(
      db
        .select()
        .from(auditEvents)
        .all()
        .filter(({ name }) => name === "source.revised").length,
      2,
    );
  });

  test("is nothing to do for sources of that group", () => {
    const { db, as } = aKeyClaim();
    const sourceIds = db
      .select({ id: sources.id })
      .from(sources)
      .all()
      .map(({ id }) => id);
    groupSources(as("priya"), { sourceIds, group: "agency" });

    assert.throws(() => groupSources(as("priya"), { sourceIds, group: "Agency" }), RuleBroken);
  });
});

describe("keepApart", () => {
  test("ends the suggestion and leaves groups and verdicts as they are", () => {
    const { db, as, claimNow, verify } = aKeyClaim();
    verify();
    const sourceIds = db
      .select({ id: sources.id })
      .from(sources)
      .all()
      .map(({ id }) => id);

    keepApart(as("priya"), { sourceIds });

    assert.deepEqual(originSuggestions(db, as("priya").actor), []);
    assert.equal(claimNow()?.state, "settled");
    assert.equal(
      new Set(
        db
          .select()
          .from(sources)
          .all()
          .map(({ independenceGroup }) => independenceGroup),
      ).size,
      2,
    );
  });
});

describe("originSuggestions", () => {
  test("tell nothing of a confidential source to whoever may not know it", () => {
    const { db, as, claimNow } = aKeyClaim();
    const claimId = claimNow()?.id;
    const hidden = { sourceName: "Zebulon Quast", isConfidential: "on", publicDescription: "an official" };
    attachEvidence(
      as("tomas"),
      AttachEvidence.parse({ claimId, stance: "context", title: "Talk", quote: wire, ...hidden }),
    );

    assert.equal(originSuggestions(db, as("tomas").actor)[0]?.sources.length, 3);
    assert.equal(originSuggestions(db, as("ravi").actor)[0]?.sources.length, 2);
    assert.doesNotMatch(JSON.stringify(originSuggestions(db, as("ravi").actor)), /zebulon/i);
  });
});
