import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { auditEvents, correctionRequests } from "#/db/schema/index.ts";
import { describeEvent } from "../audit/describe-event.ts";
import { listEvents } from "../audit/queries.ts";
import { Forbidden, RuleBroken } from "../errors.ts";
import { aNewsroom } from "../testing/newsroom.ts";
import { aPublishedReport } from "../testing/published-report.ts";
import { closeRequest } from "./close-request.ts";
import { eraseRequester } from "./erase-requester.ts";
import { ReceiveRequest } from "./input.ts";
import { listRequests, openRequests } from "./queries.ts";
import { readerContext, receiveRequest } from "./receive-request.ts";
import { answerDueOn, isOverdue, requestState } from "./request.ts";
import { takeRequest } from "./take-request.ts";
import type { RequestRow } from "./working-request.ts";

const day = new Date("2026-03-04T23:30:00Z");

function aNewsroomWithAReport() {
  const newsroom = aNewsroom();
  const report = aPublishedReport(newsroom);
  const send = (given: Record<string, string> = {}, at = day): RequestRow => {
    const sent = { report, claim: "C01", whatIsWrong: "It was the south quay.", email: "Ida@example.org", ...given };
    return receiveRequest(
      readerContext(newsroom.db, () => at),
      ReceiveRequest.parse(sent),
    );
  };
  return { ...newsroom, report, send };
}

describe("receiveRequest", () => {
  test("keeps what a reader says, with the day by which they are promised an answer", () => {
    const { db, send } = aNewsroomWithAReport();

    const request = send({ evidenceUrl: "https://port.example.gov/t", name: " Ida Marsh " });

    assert.equal(request.claimLabel, "C01");
    assert.equal(request.name, "Ida Marsh");
    assert.equal(request.email, "ida@example.org");
    assert.equal(request.dueOn, "2026-03-11");
    assert.equal(openRequests(db), 1);
  });

  test("is told in the log without the reader's name or address", () => {
    const { db, as, send } = aNewsroomWithAReport();

    send({ name: "Ida Marsh" });

    const [event] = listEvents(db, { kind: "correction-request", limit: 1 }, as("tomas").actor);
    assert.ok(event);
    assert.equal(describeEvent(event), "A reader asked for a correction of C01 in the report ‘Did traffic double?’");
    const log = JSON.stringify(db.select().from(auditEvents).all());
    assert.doesNotMatch(log, /Marsh|ida@/i);
  });

  test("refuses a report that is not published, and a claim that is not in it, and writes nothing", () => {
    const { db, send } = aNewsroomWithAReport();

    assert.throws(() => send({ report: "nowhere" }), Forbidden);
    assert.throws(() => send({ claim: "C99" }), RuleBroken);
    assert.deepEqual(db.select().from(correctionRequests).all(), []);
  });

  test("turns a flood away", () => {
    const { send } = aNewsroomWithAReport();
    for (let n = 0; n < 500; n += 1) send();

    assert.throws(() => send(), /wait to be read/);
  });

  test("takes the shapes that the form sends, and says what is wrong with others", () => {
    const faults = (given: Record<string, string>) =>
      ReceiveRequest.safeParse({ report: "port", whatIsWrong: "No.", ...given }).error?.issues.map(
        ({ path }) => path[0],
      );

    assert.equal(faults({ email: "", claim: "", evidenceUrl: "", name: "" }), undefined);
    assert.deepEqual(faults({ email: "ida" }), ["email"]);
    const wrong = ReceiveRequest.safeParse({ report: "port", whatIsWrong: "No.", email: "ida" });
    assert.match(wrong.error?.issues[0]?.message ?? "", /such as name@example\.org/);
    assert.deepEqual(faults({ evidenceUrl: "javascript:alert(1)" }), ["evidenceUrl"]);
    assert.deepEqual(faults({ claim: "C1; drop" }), ["claim"]);
    assert.deepEqual(faults({ whatIsWrong: " " }), ["whatIsWrong"]);
  });
});

describe("a request", () => {
  test("is tracked from new over in review to its answer, which stands", () => {
    const { db, as, send } = aNewsroomWithAReport();
    const { id: requestId } = send();
    const stateNow = () => requestState(listRequests(db)[0] ?? assert.fail());

    assert.equal(stateNow(), "new");
    takeRequest(as("tomas"), { requestId });
    assert.equal(stateNow(), "in review");
    closeRequest(as("lena"), { requestId, decision: "accepted", reply: "You are right.", correctionId: null });
    assert.equal(stateNow(), "accepted");

    const [row] = listRequests(db);
    assert.equal(row?.takenByName, "Tomás Vidal");
    assert.equal(row?.closedByName, "Lena Brandt");
    assert.equal(openRequests(db), 0);
    assert.throws(
      () => closeRequest(as("lena"), { requestId, decision: "declined", reply: "No.", correctionId: null }),
      /answered already/,
    );
    assert.throws(() => takeRequest(as("tomas"), { requestId }), /answered already/);
  });

  test("forgets who wrote it once it is answered and an editor erases that, and nothing else", () => {
    const { db, as, send } = aNewsroomWithAReport();
    const { id: requestId } = send({ name: "Ida Marsh" });

    assert.throws(() => eraseRequester(as("tomas"), { requestId }), /Answer this request first/);
    closeRequest(as("tomas"), { requestId, decision: "declined", reply: "The table says north.", correctionId: null });
    eraseRequester(as("tomas"), { requestId });

    const [row] = listRequests(db);
    assert.deepEqual([row?.name, row?.email], [null, null]);
    assert.equal(row?.whatIsWrong, "It was the south quay.");
    assert.throws(() => eraseRequester(as("tomas"), { requestId }), /Neither/);
  });

  test("that waits stands before answered ones, the one due soonest first", () => {
    const { db, as, send } = aNewsroomWithAReport();
    const later = send({}, new Date("2026-03-06T12:00:00Z"));
    const answered = send({}, new Date("2026-03-07T12:00:00Z"));
    const sooner = send({}, new Date("2026-03-05T12:00:00Z"));
    closeRequest(as("tomas"), { requestId: answered.id, decision: "declined", reply: "No.", correctionId: null });

    assert.deepEqual(
      listRequests(db).map(({ id }) => id),
      [sooner.id, later.id, answered.id],
    );
  });

  test("is overdue from the day after the promised one, until it is answered", () => {
    const request = { dueOn: answerDueOn(day), decision: null };

    assert.equal(isOverdue(request, new Date("2026-03-11T23:59:00Z")), false);
    assert.equal(isOverdue(request, new Date("2026-03-12T00:00:00Z")), true);
    assert.equal(isOverdue({ ...request, decision: "accepted" }, new Date("2026-03-12T00:00:00Z")), false);
  });
});
