import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import { assignments, notifications, people } from "#/db/schema/index.ts";
import type { NotificationKind } from "#/db/vocabulary.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { digestReaders, listNotifications, undigested, unreadAbout, unreadCount, unreadIds } from "./queries.ts";

type Row = { personId?: string; kind?: NotificationKind; claimId?: string; at: string; readAt?: Date; mailedAt?: Date };

function aTeam() {
  const newsroom = aNewsroom();
  const { db } = newsroom;
  const article = anArticle(db);
  const claim = aClaim(db, article);
  const tell = (id: string, { personId = "priya", kind = "mentioned", at, ...row }: Row): void => {
    const causedAt = new Date(`2026-03-0${at}:00Z`);
    db.insert(notifications)
      .values({ id, personId, kind, articleId: article.id, causedBy: "tomas", causedAt, ...row })
      .run();
  };
  return { ...newsroom, article, claim, tell, priya: newsroom.as("priya").actor };
}

describe("what a person was told", () => {
  test("is theirs alone, newest first, with the names that belong to it", () => {
    const { db, tell, claim, article, priya } = aTeam();
    tell("older", { at: "2T08:00", readAt: new Date() });
    tell("newer", { at: "2T09:00", claimId: claim.id });
    tell("ravi's", { at: "2T10:00", personId: "ravi" });

    const list = listNotifications(db, priya);

    assert.deepEqual(
      list.map(({ id, label, by, headline, isRead }) => [id, label, by, headline, isRead]),
      [
        ["newer", "C01", "Tomás Vidal", "Harbour traffic", false],
        ["older", null, "Tomás Vidal", "Harbour traffic", true],
      ],
    );
    assert.equal(unreadCount(db, priya), 1);
    assert.deepEqual(unreadIds(db, "priya"), ["newer"]);
    assert.deepEqual(unreadAbout(db, "priya", { articleId: article.id, claimId: claim.id }), ["newer"]);
    assert.deepEqual(unreadAbout(db, "priya", { articleId: article.id, claimId: null }), []);
    assert.deepEqual(unreadAbout(db, "priya", { articleId: "another", claimId: claim.id }), []);
  });

  test("says by when as it stands today, and nothing once somebody else is to do it", () => {
    const { db, tell, claim, article, priya } = aTeam();
    tell("n", { at: "2T08:00", kind: "assigned", claimId: claim.id });
    const assignment = { id: "as", articleId: article.id, claimId: claim.id, duty: "check" } as const;
    db.insert(assignments)
      .values({ ...assignment, personId: "priya", dueOn: "2026-03-04", assignedBy: "tomas", assignedAt: new Date() })
      .run();
    assert.equal(listNotifications(db, priya)[0]?.dueOn, "2026-03-04");

    db.update(assignments).set({ personId: "ravi" }).run();

    assert.equal(listNotifications(db, priya)[0]?.dueOn, null);
  });

  test("is nothing for somebody who may no longer read articles: no sentence, no number, no digest", () => {
    const { db, tell, as } = aTeam();
    tell("n", { at: "2T08:00" });
    const { actor } = as("priya", []);

    assert.deepEqual(listNotifications(db, actor), []);
    assert.equal(unreadCount(db, actor), 0);
    assert.deepEqual(undigested(db, actor, new Date("2026-03-03")), []);
  });
});

describe("a digest", () => {
  test("holds what came before its hour and was neither read nor sent", () => {
    const { db, tell, priya } = aTeam();
    tell("read", { at: "2T05:00", readAt: new Date() });
    tell("sent", { at: "2T05:00", mailedAt: new Date() });
    tell("due", { at: "2T06:59" });
    tell("later", { at: "2T07:00" });

    assert.deepEqual(
      undigested(db, priya, new Date("2026-03-02T07:00:00Z")).map(({ id }) => id),
      ["due"],
    );
  });

  test("is for who wants one and has an open account", () => {
    const { db } = aTeam();
    for (const id of ["priya", "ravi"]) db.update(people).set({ wantsDigest: true }).where(eq(people.id, id)).run();
    db.update(people).set({ disabledAt: new Date(), disabledBy: "ines" }).where(eq(people.id, "ravi")).run();

    assert.deepEqual(digestReaders(db), [{ id: "priya", name: "Priya Raman", email: "priya@newsroom.test" }]);
  });
});
