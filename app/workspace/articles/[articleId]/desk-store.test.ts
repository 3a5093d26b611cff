import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { FormState } from "#/components/ui/form-state.ts";
import { deskChanges } from "#/newsroom/articles/desk-changes.ts";
import { articleDesk } from "#/newsroom/articles/queries.ts";
import { setKey } from "#/newsroom/claims/set-key.ts";
import type { Context } from "#/newsroom/context.ts";
import { Conflict, NewsroomError } from "#/newsroom/errors.ts";
import { aClaim, aNewsroom, anArticle } from "#/newsroom/testing/newsroom.ts";
import { RecordVerdict } from "#/newsroom/verdicts/input.ts";
import { recordVerdict } from "#/newsroom/verdicts/record-verdict.ts";
import { aShelf } from "./a-shelf.ts";
import { type Answer, type DeskStore, deskStore } from "./desk-store.ts";
import type { NamedDeed } from "./named-deed.ts";
import { outboxOf } from "./outbox.ts";

const why = "The archive of those years burned.";

describe("the store of a desk", () => {
  test("shows a verdict at once, and confirms it when the server has it", async () => {
    const { store, judge, claims, quiet } = aDesk();

    judge(claims[0]);

    assert.equal(store.get().shown.claims[0]?.state, "settled");
    assert.equal(store.get().confirmed.claims[0]?.state, "open");
    assert.equal(store.get().unsaved.length, 1);
    await quiet();
    assert.equal(store.get().confirmed.claims[0]?.stateLabel, "Unverifiable");
    assert.deepEqual(store.get().unsaved, []);
    assert.deepEqual(store.get().shown, store.get().confirmed);
  });

  test("sends one after another in the order in which they were done", async () => {
    const { judge, claims, sent, quiet } = aDesk();

    judge(claims[1]);
    judge(claims[0]);
    judge(claims[1], "unsourced");
    await quiet();

    assert.deepEqual(
      sent.map(({ fields }) => [fields.claimId, fields.conclusion]),
      [
        [claims[1], "unverifiable"],
        [claims[0], "unverifiable"],
        [claims[1], "unsourced"],
      ],
    );
  });

  test("a second verdict of one's own on the same claim is no conflict, though it was made before the first was saved", async () => {
    const { store, judge, claims, quiet } = aDesk();

    judge(claims[0]);
    judge(claims[0], "unsourced");
    await quiet();

    assert.deepEqual(store.get().faults, []);
    assert.deepEqual(
      store.get().confirmed.claims[0]?.verdicts.map(({ outcome }) => outcome),
      ["unsourced", "unverifiable"],
    );
  });

  test("a verdict right after one's own key mark is no conflict", async () => {
    const { store, judge, claims, quiet } = aDesk();

    store.perform({ name: "key", fields: { claimId: claims[0], isKey: "on" } }, { itemId: claims[0], label: "C01" });
    judge(claims[0]);
    await quiet();

    assert.deepEqual(store.get().faults, []);
    const [{ isKey, verdicts } = { isKey: false, verdicts: [] }] = store.get().confirmed.claims;
    assert.deepEqual([isKey, verdicts.length], [true, 1]);
  });

  test("nor is one whose box was opened before an earlier verdict was saved, and sent after", async () => {
    const { store, judge, claims, quiet } = aDesk();

    judge(claims[0]);
    const [{ seen } = { seen: "" }] = store.get().shown.claims;
    await quiet();
    const fields = { claimId: claims[0], conclusion: "unsourced", rationale: why, seen };
    store.perform({ name: "verdict", fields }, { itemId: claims[0], label: "C01" });
    await quiet();

    assert.deepEqual(store.get().faults, []);
    assert.equal(store.get().confirmed.claims[0]?.verdicts.length, 2);
  });

  test("rolls a refused deed back, says why, and goes on with those behind it", async () => {
    const { store, claims, quiet, judge } = aDesk();
    let returned = 0;

    const fields = { claimId: claims[0], conclusion: "verified", rationale: why, seen: "" };
    const about = { itemId: claims[0], label: "C01" };
    store.perform({ name: "verdict", fields }, about, { returned: () => (returned += 1) });
    judge(claims[1]);
    assert.equal(store.get().shown.claims[0]?.state, "settled");
    await quiet();

    assert.equal(store.get().shown.claims[0]?.state, "open");
    assert.equal(store.get().shown.claims[1]?.state, "settled");
    assert.partialDeepStrictEqual(store.get().faults, [{ label: "C01", refusal: { status: "refused" } }]);
    assert.equal(returned, 1);
  });

  test("keeps both sides where somebody else judged first, and shows theirs", async () => {
    const { db, as, store, judge, claims, quiet } = aDesk();
    const theirs = { claimId: claims[0], conclusion: "unsourced", rationale: "Nobody says.", seen: "" };
    recordVerdict(as("ravi"), RecordVerdict.parse(theirs));

    judge(claims[0]);
    await quiet();

    const [fault] = store.get().faults;
    assert.partialDeepStrictEqual(fault?.refusal, { status: "conflict", yours: { Rationale: why } });
    assert.equal(store.get().shown.claims[0]?.stateLabel, "Unsourced");
    assert.equal(fault?.deed.fields.rationale, why);
    assert.equal(db.$client.open, true);
  });

  test("keeps what it cannot send, in the order in which it was done, and sends it later", async () => {
    const { store, judge, claims, line, sent, quiet, waits, outbox } = aDesk();
    line.isDown = true;

    judge(claims[0]);
    judge(claims[1]);
    await quiet();
    assert.equal(store.get().trouble?.kind, "unreached");
    assert.equal(store.get().shown.claims[1]?.state, "settled");
    assert.equal(outbox.read().length, 2);
    assert.equal(sent.length, 0);

    line.isDown = false;
    store.tryAgain();
    await quiet();
    assert.deepEqual(
      sent.map(({ fields }) => fields.claimId),
      [claims[0], claims[1]],
    );
    assert.deepEqual([store.get().trouble, store.get().unsaved, outbox.read()], [null, [], []]);
    assert.ok(waits.length > 0);
  });

  test("what the server fails to take holds up nothing but the item that it is about", async () => {
    const { store, judge, claims, line, sent, quiet, waits, outbox } = aDesk();
    line.failsFor = claims[0];

    judge(claims[0]);
    judge(claims[0], "unsourced");
    judge(claims[1]);
    await quiet();

    assert.deepEqual(
      sent.map(({ fields }) => fields.claimId),
      [claims[1]],
    );
    assert.equal(store.get().trouble?.kind, "unreached");
    assert.equal(store.get().confirmed.claims[1]?.state, "settled");
    assert.deepEqual([outbox.read().length, waits], [2, [1000]]);

    line.failsFor = null;
    store.tryAgain();
    await quiet();
    assert.deepEqual([store.get().trouble, store.get().faults, outbox.read()], [null, [], []]);
    assert.deepEqual(
      store.get().confirmed.claims[0]?.verdicts.map(({ outcome }) => outcome),
      ["unsourced", "unverifiable"],
    );
  });

  test("waits longer after every failure, and not for ever", async () => {
    const { store, judge, claims, line, quiet, waits } = aDesk();
    line.isDown = true;
    judge(claims[0]);
    await quiet();
    for (let tries = 0; tries < 8; tries += 1) {
      store.tryAgain();
      await quiet();
    }

    assert.deepEqual(waits.slice(0, 4), [1000, 2000, 4000, 8000]);
    assert.equal(Math.max(...waits), 30_000);
  });

  test("takes up what an earlier page left, and takes what had arrived without an answer for saved", async () => {
    const first = aDesk();
    first.line.losesAnswers = true;
    first.judge(first.claims[0]);
    await first.quiet();
    assert.equal(first.outbox.read().length, 1);

    first.line.losesAnswers = false;
    const second = first.again();
    second.takeUp();
    assert.equal(second.get().unsaved.length, 1);
    await first.quiet(second);

    assert.deepEqual([second.get().faults, second.get().unsaved, first.outbox.read()], [[], [], []]);
    assert.equal(second.get().confirmed.claims[0]?.verdicts.length, 1);
  });

  test("does not keep deeds whose effect it cannot show: they come back at once", async () => {
    const { store, claims, line, quiet, outbox } = aDesk();
    line.isDown = true;

    store.perform({ name: "split", fields: { claimId: claims[0], at: "9" } }, { itemId: claims[0], label: "C01" });
    await quiet();

    assert.equal(store.get().faults[0]?.label, "C01");
    assert.deepEqual([store.get().unsaved, outbox.read()], [[], []]);
  });

  test("takes a whole desk as confirmed and keeps what is not saved; an older one it leaves", async () => {
    const { db, as, store, judge, claims, line, quiet, articleId } = aDesk();
    const old = store.get().confirmed;
    line.isDown = true;
    judge(claims[0]);
    await quiet();
    setKey(as("ravi"), { claimId: claims[1], isKey: true });

    store.take(articleDesk(db, articleId, as("priya").actor));
    store.take(old);

    assert.deepEqual(
      store.get().shown.claims.map(({ state, isKey }) => [state, isKey]),
      [
        ["settled", false],
        ["open", true],
      ],
    );
  });

  test("catches up with what others did", async () => {
    const { as, store, claims } = aDesk();
    setKey(as("ravi"), { claimId: claims[1], isKey: true });

    await store.catchUp();

    assert.equal(store.get().shown.claims[1]?.isKey, true);
  });

  test("sends a form after everything that was done before it, and takes its change", async () => {
    const { as, db, store, judge, claims, sent, articleId } = aDesk();
    judge(claims[0]);

    const state = await store.sendForm(async (since) => {
      assert.equal(sent.length, 1);
      setKey(as("priya"), { claimId: claims[1], isKey: true });
      return { status: "saved", change: deskChanges(db, articleId, as("priya").actor, since) };
    });

    assert.equal(state.status, "saved");
    assert.equal(store.get().shown.claims[1]?.isKey, true);
    assert.equal(store.get().forms, 0);
  });
});

/** Priya's desk on an article with two accepted claims, on a line that can be cut. */
function aDesk() {
  const { db, as } = aNewsroom();
  const article = anArticle(db);
  const claims = [aClaim(db, article).id, aClaim(db, article, { exact: "The port grew by 4%." }).id] as [
    string,
    string,
  ];
  const ctx = as("priya");
  const line = { isDown: false, losesAnswers: false, failsFor: null as string | null };
  const sent: NamedDeed[] = [];
  const waits: number[] = [];
  const outbox = outboxOf(aShelf(), ctx.actor.id, article.id);
  let ticks = 0;
  const again = (): DeskStore =>
    deskStore(articleDesk(db, article.id, ctx.actor), {
      async send(deed, since): Promise<Answer> {
        if (line.isDown) throw new TypeError("Failed to fetch");
        if (line.failsFor === deed.fields.claimId) return { kind: "failed" };
        sent.push(deed);
        const state = answered(ctx, article.id, deed, since);
        return line.losesAnswers ? { kind: "unreached" } : { kind: "answer", state };
      },
      changes: async (since) => deskChanges(db, article.id, ctx.actor, since),
      reload: () => undefined,
      outbox,
      now: () => ticks++,
      later: (_, wait) => waits.push(wait),
    });
  const store = again();
  const judge = (claimId: string, conclusion = "unverifiable"): void => {
    const seen = store.get().shown.claims.find(({ id }) => id === claimId)?.seen ?? "";
    const fields = { claimId, conclusion, rationale: why, seen };
    store.perform({ name: "verdict", fields }, { itemId: claimId, label: "C0x" });
  };
  /** Until everything is sent, or cannot be. */
  const quiet = async (of: DeskStore = store): Promise<void> => {
    await of.sendForm(async () => ({ status: "idle" }));
  };
  return { db, as, articleId: article.id, claims, store, again, judge, quiet, line, sent, waits, outbox };
}

function answered(ctx: Context, articleId: string, deed: NamedDeed, since: number): FormState {
  try {
    if (deed.name === "key") setKey(ctx, { claimId: deed.fields.claimId ?? "", isKey: deed.fields.isKey === "on" });
    if (deed.name === "verdict") recordVerdict(ctx, RecordVerdict.parse(deed.fields));
    return { status: "saved", change: deskChanges(ctx.db, articleId, ctx.actor, since) };
  } catch (error) {
    if (error instanceof Conflict) {
      const { message, yours, theirs, seen } = error;
      return { status: "conflict", message, yours, theirs, seen, values: {} };
    }
    if (error instanceof NewsroomError) return { status: "refused", message: error.message, values: {} };
    throw error;
  }
}
