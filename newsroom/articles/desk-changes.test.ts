import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import { sources } from "#/db/schema/index.ts";
import { acceptClaim } from "../claims/accept-claim.ts";
import { dismissClaim } from "../claims/dismiss-claim.ts";
import { markClaim } from "../claims/mark-claim.ts";
import { mergeClaims } from "../claims/merge-claims.ts";
import { moveAnchor } from "../claims/move-anchor.ts";
import { restoreClaim } from "../claims/restore-claim.ts";
import { setKey } from "../claims/set-key.ts";
import { splitClaim } from "../claims/split-claim.ts";
import type { Context } from "../context.ts";
import { attachEvidence } from "../evidence/attach-evidence.ts";
import { AttachEvidence } from "../evidence/input.ts";
import { reviseSource } from "../evidence/revise-source.ts";
import { withdrawEvidence } from "../evidence/withdraw-evidence.ts";
import { signOffArticle } from "../reports/sign-off-article.ts";
import { answerFlag } from "../sourcing/answer-flag.ts";
import { raiseFlag } from "../sourcing/raise-flag.ts";
import { resolveFlag } from "../sourcing/resolve-flag.ts";
import { aCheckedArticle } from "../testing/checked-article.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { redoChange } from "../undo/redo-change.ts";
import { undoChange } from "../undo/undo-change.ts";
import { recordVerdict } from "../verdicts/record-verdict.ts";
import { reopenClaim } from "../verdicts/reopen-claim.ts";
import { waiveOutcome } from "../verdicts/waive-outcome.ts";
import { confirmExclusions } from "./confirm-exclusions.ts";
import type { ArticleDesk, DeskClaim } from "./desk.ts";
import { changedDesk } from "./desk-change.ts";
import { deskChanges } from "./desk-changes.ts";
import { excludeSentence } from "./exclude-sentence.ts";
import { includeSentence } from "./include-sentence.ts";
import { SubmitArticle } from "./input.ts";
import { fullDesk, leanDesk } from "./lean-desk.ts";
import { postVersion } from "./post-version.ts";
import { articleDesk } from "./queries.ts";
import { submitArticle } from "./submit-article.ts";

const text = [
  "The ferry company carried 412,000 passengers and 38,000 cars last year. The harbour opened in 1911.",
  "Union leader Petra Aalders said fares would rise by 9 per cent in April. Who will pay for it?",
  "It is widely believed that the ferry loses money in winter. I love the smell of the quay.",
].join("\n\n");

const words = { rationale: "The table says so.", suggestedText: null, soleSourceReason: null, seen: null };

/** Who does what others than Priya do. */
const doers: Record<string, "ravi" | "tomas" | "noor"> = {
  "another verdict": "ravi",
  waive: "tomas",
  reopen: "ravi",
  answer: "noor",
};
/** Deeds that make claims: taken back, these are gone. */
const reloads = ["split", "mark"];

describe("deskChanges", () => {
  test("says after every deed what the whole desk says, to everybody who looks", () => {
    const { db, as } = aNewsroom();
    const input = { mode: "copy_check", headline: "Fares", language: "en", text };
    const { id } = submitArticle(as("noor"), SubmitArticle.parse(input));
    const desk = (who: Context = as("priya")): ArticleDesk => articleDesk(db, id, who.actor);
    const claim = (n: number): DeskClaim => desk().claims.find((one) => one.n === n) as DeskClaim;
    const sentence = (n: number): string => desk().sentences[n - 1]?.id ?? "";
    const evidence = { stance: "supports", quote: "412,310", locatorKind: "page", locator: "6" };
    const source = { sourceName: "Ferry company", tier: "primary", url: "https://ferry.example.com/report" };

    const deeds: Record<string, () => unknown> = {
      accept: () => acceptClaim(as("priya"), { claimId: claim(1).id }),
      key: () => setKey(as("priya"), { claimId: claim(1).id, isKey: true }),
      attach: () => attachEvidence(as("priya"), AttachEvidence.parse({ claimId: claim(1).id, ...evidence, ...source })),
      verdict: () =>
        recordVerdict(as("priya"), {
          ...words,
          claimId: claim(1).id,
          conclusion: "verified",
          soleSourceReason: "One.",
        }),
      "another verdict": () =>
        recordVerdict(as("ravi"), { ...words, claimId: claim(1).id, conclusion: "unverifiable", seen: claim(1).seen }),
      waive: () => waiveOutcome(as("tomas"), { claimId: claim(1).id, reason: "It stands." }),
      reopen: () => reopenClaim(as("ravi"), { claimId: claim(1).id, because: "A new table." }),
      "move an end": () =>
        moveAnchor(as("priya"), {
          claimId: claim(1).id,
          start: claim(1).start,
          end: claim(1).end - " last year".length,
          rowVersion: claim(1).rowVersion,
        }),
      split: () => splitClaim(as("priya"), { claimId: claim(1).id, at: text.indexOf("and 38,000") }),
      merge: () => {
        const [first, second] = desk().claims.filter((one) => one.parentLabel === "C01") as [DeskClaim, DeskClaim];
        mergeClaims(as("priya"), { claimId: second.id, intoId: first.id });
      },
      dismiss: () => dismissClaim(as("priya"), { claimId: claim(2).id, reason: "trivial", note: null }),
      exclude: () => excludeSentence(as("priya"), { sentenceId: sentence(2), reason: "duplicate" }),
      include: () => includeSentence(as("priya"), { sentenceId: sentence(2) }),
      restore: () => restoreClaim(as("priya"), { claimId: claim(2).id }),
      "confirm reasons": () => confirmExclusions(as("priya"), { articleId: id }),
      "exclude with its suggestion": () => excludeSentence(as("priya"), { sentenceId: sentence(2), reason: "opinion" }),
      mark: () => {
        const exact = "the ferry loses money";
        const start = text.indexOf(exact);
        const { version } = desk();
        markClaim(as("priya"), { articleId: id, versionId: version.id, start, end: start + exact.length, exact });
      },
      "accept another": () => acceptClaim(as("priya"), { claimId: claim(3).id }),
      flag: () => raiseFlag(as("priya"), { claimId: claim(3).id, kind: "citation_needed", note: null }),
      answer: () => answerFlag(as("noor"), { flagId: personsFlag(claim(3)), answer: "From her." }),
      resolve: () => resolveFlag(as("priya"), { flagId: personsFlag(claim(3)) }),
      "attach the same": () =>
        attachEvidence(as("priya"), AttachEvidence.parse({ claimId: claim(3).id, ...evidence, ...source })),
      "revise its source": () => {
        const row = db.select().from(sources).where(eq(sources.name, "Ferry company")).get();
        if (!row) throw new Error("No source");
        reviseSource(as("priya"), {
          ...row,
          sourceId: row.id,
          sourceName: "Sandhaven Ferries",
          sourceKind: row.kind,
          tier: "secondary",
        });
      },
      withdraw: () =>
        withdrawEvidence(as("priya"), { attachmentId: claim(3).evidence[0]?.attachmentId ?? "", reason: null }),
    };

    for (const [name, deed] of Object.entries(deeds)) {
      const before = new Map(["priya", "noor", "tomas"].map((who) => [who, desk(as(who as "priya"))]));
      try {
        deed();
      } catch (error) {
        throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
      }
      for (const [who, old] of before) {
        const ctx = as(who as "priya");
        const change = deskChanges(db, id, ctx.actor, old.n);

        assert.deepEqual(changedDesk(old, change), desk(ctx), `${name}, as ${who} sees it`);
        assert.notDeepEqual(old, desk(ctx), `${name} changes nothing`);
      }
      if (name === "revise its source") continue;
      for (const turn of [undoChange, redoChange]) {
        const old = desk();
        turn(as(doers[name] ?? "priya"), { articleId: id });
        const change = deskChanges(db, id, as("priya").actor, old.n);
        if (reloads.includes(name)) assert.equal(change.kind, "reload", name);
        else assert.deepEqual(changedDesk(old, change), desk(), `${name}, ${turn.name}`);
      }
    }
  });

  test("tells of a sign-off, and of what voids it", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const article = aCheckedArticle(newsroom, "copy_check");
    const { actor } = as("tomas");
    const before = articleDesk(db, article.id, actor);

    signOffArticle(as("tomas"), { articleId: article.id, note: null });
    const signed = changedDesk(before, deskChanges(db, article.id, actor, before.n));
    setKey(as("priya"), { claimId: article.claimIds[0], isKey: true });
    const voided = changedDesk(before, deskChanges(db, article.id, actor, before.n));

    assert.equal(signed?.stage, "signed_off");
    assert.equal(voided?.signOff, null);
    assert.deepEqual(voided, articleDesk(db, article.id, actor));
  });

  test("sends nothing of what was not touched", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const claim = aClaim(db, article);
    aClaim(db, article, { exact: "The port grew by 4%." });
    const { n } = articleDesk(db, article.id, as("priya").actor);

    setKey(as("priya"), { claimId: claim.id, isKey: true });
    const change = deskChanges(db, article.id, as("priya").actor, n);

    assert.partialDeepStrictEqual(change, { kind: "changed", since: n, claims: [{ id: claim.id }], sentences: [] });
    assert.equal(change.kind === "changed" && change.claims.length, 1);
    assert.equal(JSON.stringify(change).includes(article.text), false);
  });

  test("says no more of a confidential source than the desk does", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const claim = aClaim(db, article, { evidence: [{ stance: "supports", quote: "canary-quote", locator: "12" }] });
    db.update(sources).set({ name: "canary-name", isConfidential: true, publicDescription: "an official" }).run();
    const { n } = articleDesk(db, article.id, as("ravi").actor);

    setKey(as("priya"), { claimId: claim.id, isKey: true });
    const hidden = JSON.stringify(deskChanges(db, article.id, as("ravi").actor, n));

    assert.match(hidden, /an official/);
    assert.doesNotMatch(hidden, /canary|office\.example\.gov/);
  });

  test("asks for the whole desk after another version, and for a number from the future", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    aClaim(db, article);
    const { n, version } = articleDesk(db, article.id, as("priya").actor);

    const other = { articleId: article.id, note: null, seen: version.id, isConfirmed: true };
    postVersion(as("noor"), { ...other, text: `${article.text} And so on.` });

    assert.equal(deskChanges(db, article.id, as("priya").actor, n).kind, "reload");
    assert.equal(deskChanges(db, article.id, as("priya").actor, n + 1000).kind, "reload");
  });
});

describe("changedDesk", () => {
  test("leaves a desk alone that knows the change, and refuses one that does not reach back to it", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const claim = aClaim(db, article);
    const old = articleDesk(db, article.id, as("priya").actor);
    setKey(as("priya"), { claimId: claim.id, isKey: true });
    const later = articleDesk(db, article.id, as("priya").actor);
    const change = deskChanges(db, article.id, as("priya").actor, old.n);

    assert.equal(changedDesk(later, change), later);
    assert.equal(changedDesk({ ...old, n: old.n - 1 }, { ...change, since: old.n } as typeof change), null);
  });
});

describe("leanDesk", () => {
  test("is the same desk once it is unpacked", () => {
    const newsroom = aNewsroom();
    for (const mode of ["copy_check", "published_fact_check"] as const) {
      const article = aCheckedArticle(newsroom, mode);
      const desk = articleDesk(newsroom.db, article.id, newsroom.as("tomas").actor);

      assert.deepEqual(fullDesk(JSON.parse(JSON.stringify(leanDesk(desk)))), desk);
    }
  });
});

function personsFlag(claim: DeskClaim): string {
  return claim.flags.find(({ origin }) => origin === "person")?.id ?? "";
}
