import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { confirmExclusions } from "#/newsroom/articles/confirm-exclusions.ts";
import type { ArticleDesk, DeskClaim } from "#/newsroom/articles/desk.ts";
import { excludeSentence } from "#/newsroom/articles/exclude-sentence.ts";
import { includeSentence } from "#/newsroom/articles/include-sentence.ts";
import { SubmitArticle } from "#/newsroom/articles/input.ts";
import { articleDesk } from "#/newsroom/articles/queries.ts";
import { submitArticle } from "#/newsroom/articles/submit-article.ts";
import { acceptClaim } from "#/newsroom/claims/accept-claim.ts";
import { dismissClaim } from "#/newsroom/claims/dismiss-claim.ts";
import {
  ClaimId,
  ConfirmExclusions,
  DismissClaim,
  ExcludeSentence,
  IncludeSentence,
  SetKey,
} from "#/newsroom/claims/input.ts";
import { setKey } from "#/newsroom/claims/set-key.ts";
import type { Context } from "#/newsroom/context.ts";
import { attachEvidence } from "#/newsroom/evidence/attach-evidence.ts";
import { AttachEvidence } from "#/newsroom/evidence/input.ts";
import { saveScale } from "#/newsroom/house/save-scale.ts";
import { FlagId, RaiseFlag } from "#/newsroom/sourcing/input.ts";
import { raiseFlag } from "#/newsroom/sourcing/raise-flag.ts";
import { resolveFlag } from "#/newsroom/sourcing/resolve-flag.ts";
import { anOwnLevel, aSixStepScale } from "#/newsroom/testing/house-scale.ts";
import { aNewsroom } from "#/newsroom/testing/newsroom.ts";
import { RecordVerdict } from "#/newsroom/verdicts/input.ts";
import { recordVerdict } from "#/newsroom/verdicts/record-verdict.ts";
import { foresee, isDone } from "./foresee.ts";
import { countsOf, itemsOf } from "./items.ts";
import type { Fields, NamedDeed } from "./named-deed.ts";

const text = [
  "The ferry company carried 412,000 passengers last year. The harbour opened in 1911.",
  "Union leader Petra Aalders said fares would rise by 9 per cent in April. Who will pay for it?",
  "It is widely believed that the ferry loses money in winter. I love the smell of the quay.",
].join("\n\n");

/** What the command of each foreseen deed does on the server. */
const commands: Partial<Record<NamedDeed["name"], (ctx: Context, fields: Fields) => unknown>> = {
  accept: (ctx, fields) => acceptClaim(ctx, ClaimId.parse(fields)),
  dismiss: (ctx, fields) => dismissClaim(ctx, DismissClaim.parse(fields)),
  exclude: (ctx, fields) => excludeSentence(ctx, ExcludeSentence.parse(fields)),
  include: (ctx, fields) => includeSentence(ctx, IncludeSentence.parse(fields)),
  "confirm-reasons": (ctx, fields) => confirmExclusions(ctx, ConfirmExclusions.parse(fields)),
  key: (ctx, fields) => setKey(ctx, SetKey.parse(fields)),
  verdict: (ctx, fields) => recordVerdict(ctx, RecordVerdict.parse(fields)),
  flag: (ctx, fields) => raiseFlag(ctx, RaiseFlag.parse(fields)),
  resolve: (ctx, fields) => resolveFlag(ctx, FlagId.parse(fields)),
};

for (const mode of ["copy_check", "published_fact_check"] as const) {
  describe(`a deed on a ${mode.replaceAll("_", " ")}`, () => {
    test("is foreseen as the server then does it: state, marks, flags, coverage, blockers, stage and filters", () => {
      const { db, as } = aNewsroom();
      const article = SubmitArticle.parse({ mode, publisher: "The Post", headline: "Fares", language: "en", text });
      const { id } = submitArticle(as("noor"), article);
      // Refused in a copy check, whose desk has no levels of the newsroom's own.
      const own = anOwnLevel({ countsAs: "mostly_true", value: null });
      saveScale(as("ines"), { levels: aSixStepScale(own), seen: 0 });
      const desk = (): ArticleDesk => articleDesk(db, id, as("priya").actor);
      const claim = (n: number): DeskClaim => desk().claims.find((one) => one.n === n) as DeskClaim;
      const evidence = { stance: "supports", quote: "412,310", locatorKind: "page", locator: "6", tier: "primary" };
      const source = { sourceName: "Ferry company", url: "https://ferry.example.com/report" };
      const isCopy = mode === "copy_check";
      const sentence = (n: number): string => desk().sentences[n - 1]?.id ?? "";

      const deeds: (() => NamedDeed)[] = [
        () => ({ name: "accept", fields: { claimId: claim(1).id } }),
        () => ({ name: "key", fields: { claimId: claim(1).id, isKey: "on" } }),
        () => ({ name: "flag", fields: { claimId: claim(1).id, kind: "dubious", note: "Is it?" } }),
        () => ({ name: "resolve", fields: { flagId: claim(1).flags.find(({ raisedBy }) => raisedBy)?.id ?? "" } }),
        () => {
          attachEvidence(as("priya"), AttachEvidence.parse({ claimId: claim(1).id, ...evidence, ...source }));
          const words = { rationale: "", soleSourceReason: "Nobody else counts." };
          return {
            name: "verdict",
            fields: { claimId: claim(1).id, conclusion: isCopy ? "verified" : "true", seen: claim(1).seen, ...words },
          };
        },
        () => ({
          name: "verdict",
          fields: {
            claimId: claim(1).id,
            conclusion: isCopy ? "unverifiable" : "unproven",
            seen: claim(1).seen,
            rationale: "On second thoughts nobody can say.",
          },
        }),
        () => ({
          name: "verdict",
          fields: {
            claimId: claim(1).id,
            conclusion: isCopy ? "verified" : own.code,
            seen: claim(1).seen,
            rationale: "It is so, by and large.",
            soleSourceReason: "Nobody else counts.",
          },
        }),
        () => ({ name: "key", fields: { claimId: claim(1).id, isKey: "" } }),
        () => ({ name: "dismiss", fields: { claimId: claim(2).id, reason: "trivial", note: "" } }),
        () => ({ name: "exclude", fields: { sentenceId: sentence(2), reason: "duplicate" } }),
        () => ({ name: "exclude", fields: { sentenceId: sentence(3), reason: "opinion" } }),
        () => ({ name: "include", fields: { sentenceId: sentence(2) } }),
        () => ({ name: "confirm-reasons", fields: { articleId: id } }),
        () => ({ name: "accept", fields: { claimId: claim(3).id } }),
        () => ({ name: "dismiss", fields: { claimId: claim(1).id, reason: "other", note: "Not ours." } }),
      ];

      for (const make of deeds) {
        const deed = make();
        const before = desk();
        const foreseen = foresee(before, { id: "u1", deed, at: 0 });
        assert.equal(isDone(before, deed), false, `${deed.name} is not done yet`);

        commands[deed.name]?.(as("priya"), deed.fields);

        const after = desk();
        assert.deepEqual(comparable(foreseen), comparable(after), JSON.stringify(deed));
        assert.deepEqual(countsOf(itemsOf(foreseen)), countsOf(itemsOf(after)));
        assert.ok(isDone(after, deed), `${deed.name} is seen to be done`);
      }
    });
  });
}

describe("foresee", () => {
  test("leaves every claim alone that the deed is not about, and the whole desk where there is nothing to foresee", () => {
    const { db, as } = aNewsroom();
    const { id } = submitArticle(
      as("noor"),
      SubmitArticle.parse({ mode: "copy_check", headline: "Fares", language: "en", text }),
    );
    const desk = articleDesk(db, id, as("priya").actor);
    const deed: NamedDeed = { name: "accept", fields: { claimId: desk.claims[1]?.id ?? "" } };

    const foreseen = foresee(desk, { id: "u1", deed, at: 0 });

    assert.deepEqual(
      foreseen.claims.map((claim, index) => claim === desk.claims[index]),
      desk.claims.map((_, index) => index !== 1),
    );
    assert.equal(foreseen.sentences.filter((sentence, index) => sentence !== desk.sentences[index]).length, 1);
    assert.equal(foresee(desk, { id: "u2", deed: { name: "split", fields: {} }, at: 0 }), desk);
    assert.equal(foresee(foreseen, { id: "u3", deed, at: 0 }), foreseen);
  });
});

/** Without what only the server can know: times, ids of new rows, and what the article's rows were read at. */
function comparable(desk: ArticleDesk): unknown {
  const { n: _n, may: _may, undo: _undo, ...rest } = desk;
  return JSON.parse(JSON.stringify(rest), (name, value) => {
    if (["at", "raisedAt", "seen", "rowVersion", "markupReasons"].includes(name)) return undefined;
    if (name === "verdicts" || name === "flags") return (value as { id: string }[]).map(({ id: _id, ...row }) => row);
    return value;
  });
}
