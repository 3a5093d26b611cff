import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import { notifications, people } from "#/db/schema/index.ts";
import { aClaim, aNewsroom, anArticle } from "#/newsroom/testing/newsroom.ts";
import { digestOf, lastDigestHour } from "./digest.ts";
import { digestRounds } from "./digest-round.ts";
import { type Letter, requireHeaderSafe } from "./letter.ts";

const minute = 60_000;
/** Local times of the server, as the hour of the digest is. */
const at = (day: number, hour: number, minutes = 0): Date => new Date(2026, 2, day, hour, minutes);

function aPost() {
  const { db } = aNewsroom();
  const article = anArticle(db);
  const claim = aClaim(db, article);
  db.update(people).set({ wantsDigest: true }).where(eq(people.id, "priya")).run();
  const tell = (id: string, causedAt: Date, personId = "priya"): void => {
    const row = { kind: "mentioned", articleId: article.id, claimId: claim.id, causedBy: "tomas" } as const;
    db.insert(notifications)
      .values({ ...row, id, personId, causedAt })
      .run();
  };
  const sent: Letter[] = [];
  const post = { isDown: false };
  const send = async (letter: Letter): Promise<void> => {
    if (post.isDown) throw new Error("connect ECONNREFUSED");
    sent.push(letter);
  };
  return { db, tell, sent, post, send, rounds: () => digestRounds(db, send, undefined) };
}

describe("the digest", () => {
  test("is sent once a day at its hour, however often is looked and the server restarts", async () => {
    const { tell, sent, rounds } = aPost();
    const { round } = rounds();
    tell("monday", at(2, 6, 30));
    tell("ravi's, who wants none", at(2, 6), "ravi");
    await round(at(2, 6, 59));
    assert.equal(sent.length, 0);

    await round(at(2, 7));
    await round(at(2, 7, 1));
    tell("later that day", at(2, 9));
    await rounds().round(at(2, 12));
    assert.deepEqual(
      sent.map(({ to }) => to),
      [{ name: "Priya Raman", address: "priya@newsroom.test" }],
    );

    await rounds().round(at(3, 7));
    assert.equal(sent.length, 2);
    assert.match(sent[1]?.subject ?? "", /^One thing to read/);
  });

  test("goes out late when the server was away at its hour, and not at all for what was read", async () => {
    const { db, tell, sent, rounds } = aPost();
    tell("read", at(2, 5));
    db.update(notifications)
      .set({ readAt: at(2, 6) })
      .run();
    await rounds().round(at(2, 7));
    assert.equal(sent.length, 0);

    tell("unread", at(2, 6));
    await rounds().round(at(2, 15));
    assert.equal(sent.length, 1);
  });

  test("is tried again after one minute, two, four, and at last each hour, and the state says so", async () => {
    const { tell, sent, post, rounds } = aPost();
    const { round, state } = rounds();
    tell("n", at(2, 5));
    post.isDown = true;
    const waits: number[] = [];

    let now = at(2, 7).getTime();
    for (let tries = 1; tries <= 8; tries += 1) {
      await round(new Date(now));
      await round(new Date(now + 1));
      const [failing] = state().failing;
      assert.equal(failing?.tries, tries);
      waits.push((failing.nextTryAt - now) / minute);
      now = failing.nextTryAt;
    }
    assert.deepEqual(waits, [1, 2, 4, 8, 16, 32, 60, 60]);
    assert.deepEqual(
      [state().failing[0]?.name, state().failing[0]?.message, state().lastSentAt],
      ["Priya Raman", "connect ECONNREFUSED", null],
    );

    post.isDown = false;
    await round(new Date(now));
    assert.deepEqual(state(), { lastSentAt: now, failing: [] });
    assert.equal(sent.length, 1);
  });

  test("of one person does not hold up the others'", async () => {
    const { db, tell, sent } = aPost();
    db.update(people)
      .set({ wantsDigest: true, email: "lena@newsroom.test\r\nBcc: all@newsroom.test" })
      .where(eq(people.id, "lena"))
      .run();
    tell("lena's", at(2, 5), "lena");
    tell("priya's", at(2, 5));
    const { round, state } = digestRounds(
      db,
      async (letter) => {
        requireHeaderSafe(letter);
        sent.push(letter);
      },
      undefined,
    );

    await round(at(2, 7));

    assert.deepEqual(
      sent.map(({ to }) => to.name),
      ["Priya Raman"],
    );
    assert.match(state().failing[0]?.message ?? "", /^The address of the recipient has a line break/);
  });
});

describe("a letter", () => {
  const told = {
    id: "n",
    kind: "assigned",
    by: "Tomás Vidal",
    articleId: "a1",
    headline: "Harbour traffic",
    claimId: "c7",
    label: "C07",
    dueOn: "2026-03-04",
    causedAt: at(2, 6),
    isRead: false,
  } as const;
  const reader = { name: "Priya Raman", email: "priya@newsroom.test" };
  const desk = { newsroom: "Exampleton Checks", address: "https://checks.example.org" };

  test("has sentences and links, and nothing else of a claim", () => {
    const { text, subject } = digestOf(reader, [told], desk);

    assert.equal(subject, "One thing to read on the desk of Exampleton Checks");
    assert.equal(
      text,
      `Unread for you on the desk of Exampleton Checks:

Tomás Vidal asked you to check C07 in ‘Harbour traffic’, due 4 March.
https://checks.example.org/workspace/articles/a1?claim=c7

All of it: https://checks.example.org/workspace/notifications
You get this once a day because you asked for it. To stop it: https://checks.example.org/workspace/account`,
    );
  });

  test("counts what it does not list, and has one identity for one content", () => {
    const many = Array.from({ length: 52 }, (_, n) => ({ ...told, id: `n${n}` }));
    const letter = digestOf(reader, many, desk);

    assert.match(letter.text, /And 2 more\./);
    assert.match(letter.subject, /^52 things/);
    assert.equal(digestOf(reader, many.toReversed(), desk).messageId, letter.messageId);
    assert.notEqual(digestOf(reader, many.slice(1), desk).messageId, letter.messageId);
  });

  test("is refused when a name, an address or a subject would begin another header", () => {
    const letter = digestOf(reader, [told], desk);
    requireHeaderSafe(letter);
    for (const bad of [
      { ...letter, to: { ...letter.to, name: "Priya\r\nBcc: all@newsroom.test" } },
      { ...letter, to: { ...letter.to, address: "priya@newsroom.test\nBcc: all@newsroom.test" } },
      { ...letter, to: { ...letter.to, address: "priya@newsroom.test, all@newsroom.test" } },
      { ...letter, subject: "One thing\u2028Bcc: all@newsroom.test" },
    ])
      assert.throws(() => requireHeaderSafe(bad), Error);
  });

  test("is due at the last passing of the hour, yesterday's before it", () => {
    assert.deepEqual(lastDigestHour(at(2, 7)), at(2, 7));
    assert.deepEqual(lastDigestHour(at(2, 23)), at(2, 7));
    assert.deepEqual(lastDigestHour(at(2, 6, 59)), at(1, 7));
  });
});
