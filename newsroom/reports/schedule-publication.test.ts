import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Conflict, Forbidden, RuleBroken } from "../errors.ts";
import { aSignedOffArticle } from "../testing/checked-article.ts";
import { eventsOf } from "../testing/desk-work.ts";
import { aNewsroom, anArticle } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { SchedulePublication } from "./input.ts";
import { refusePublication } from "./refuse-publication.ts";
import { schedulePublication } from "./schedule-publication.ts";

const six = { rowVersion: 0, date: "2026-03-04", time: "06:00", timeZone: "Europe/Berlin" };

function aReport() {
  const newsroom = aNewsroom();
  const { id: articleId } = aSignedOffArticle(newsroom, "published_fact_check");
  return { ...newsroom, articleId };
}

describe("schedulePublication", () => {
  test("keeps the moment and the zone that it was meant in, and says so in the log", () => {
    const { db, as, articleId } = aReport();

    const row = schedulePublication(as("tomas"), { articleId, ...six });

    assert.deepEqual([row.publishAt.toISOString(), row.timeZone], ["2026-03-04T05:00:00.000Z", "Europe/Berlin"]);
    assert.deepEqual(eventsOf(db).at(-1), {
      name: "publication.scheduled",
      subjectId: row.id,
      detail: {
        title: "Did traffic double?",
        when: "Wednesday 4 March 2026, 06:00 (Europe/Berlin)",
        at: "2026-03-04T05:00:00.000Z",
      },
    });
  });

  test("refuses a time that has passed, that clocks skip, or that is more than a year off", () => {
    const { db, as, articleId } = aReport();
    const at = (time: Partial<typeof six>) => () => schedulePublication(as("tomas"), { articleId, ...six, ...time });

    assertRefused(db, at({ date: "2026-03-01" }), RuleBroken, /has passed/);
    assertRefused(db, at({ date: "2026-03-29", time: "02:30" }), RuleBroken, /skip 02:30/);
    assertRefused(db, at({ date: "2027-04-01" }), RuleBroken, /more than a year/);
  });

  test("refuses an article without a written report, a copy check, and somebody who is no editor", () => {
    const { db, as, articleId } = aReport();
    const none = anArticle(db, { mode: "published_fact_check" }).id;
    const copy = anArticle(db).id;

    assertRefused(db, () => schedulePublication(as("tomas"), { articleId: none, ...six }), RuleBroken, /no title/);
    assertRefused(db, () => schedulePublication(as("tomas"), { articleId: copy, ...six }), RuleBroken, /copy check/);
    assertRefused(db, () => schedulePublication(as("priya"), { articleId, ...six }), Forbidden);
  });

  test("moves no time that somebody else has moved meanwhile", () => {
    const { db, as, articleId } = aReport();
    schedulePublication(as("tomas"), { articleId, ...six });
    schedulePublication(as("lena"), { articleId, ...six, rowVersion: 1, date: "2026-03-05" });

    const move = () => schedulePublication(as("tomas"), { articleId, ...six, rowVersion: 1, date: "2026-03-06" });

    const { theirs } = assertRefused(db, move, Conflict);
    assert.deepEqual(theirs, { Time: "Thursday 5 March 2026, 06:00 (Europe/Berlin)" });
  });

  test("takes the shapes of the form, and says what is wrong with others", () => {
    const faults = (given: Record<string, string>) =>
      SchedulePublication.safeParse({ articleId: "a", ...six, ...given }).error?.issues.map(({ path }) => path[0]);

    assert.equal(faults({}), undefined);
    assert.deepEqual(faults({ date: "2026-02-30" }), ["date"]);
    assert.deepEqual(faults({ time: "24:00" }), ["time"]);
    assert.deepEqual(faults({ timeZone: "Sandhaven" }), ["timeZone"]);
  });
});

test("a publication is refused once, and not before its time", () => {
  const { db, as, articleId } = aReport();
  const { id: scheduleId } = schedulePublication(as("tomas"), { articleId, ...six });
  const refuse = (time: string) => () =>
    refusePublication({ ...as("tomas"), now: () => new Date(time) }, { scheduleId, refusal: "Shut." });

  assertRefused(db, refuse("2026-03-04T04:59:59Z"), Forbidden, /not come yet/);
  refuse("2026-03-04T05:00:00Z")();
  assertRefused(db, refuse("2026-03-04T05:00:01Z"), RuleBroken, /already/);
});
