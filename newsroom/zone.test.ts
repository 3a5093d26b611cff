import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { clockIn, isTimeZone, momentIn, momentWords } from "./zone.ts";

const utc = (moment: number | null) => (moment === null ? null : new Date(moment).toISOString());

describe("a time in a zone", () => {
  test("is the moment at which clocks there show it", () => {
    assert.equal(utc(momentIn("2026-03-04", "06:00", "Europe/Berlin")), "2026-03-04T05:00:00.000Z");
    assert.equal(utc(momentIn("2026-07-04", "06:00", "Europe/Berlin")), "2026-07-04T04:00:00.000Z");
    assert.equal(utc(momentIn("2026-03-04", "00:30", "Asia/Kathmandu")), "2026-03-03T18:45:00.000Z");
    assert.equal(utc(momentIn("2026-03-04", "06:00", "Pacific/Kiritimati")), "2026-03-03T16:00:00.000Z");
    assert.equal(utc(momentIn("2026-03-04", "06:00", "UTC")), "2026-03-04T06:00:00.000Z");
  });

  test("is none where clocks skip it, and the first of two where it comes twice", () => {
    assert.equal(momentIn("2026-03-29", "02:30", "Europe/Berlin"), null);
    assert.equal(utc(momentIn("2026-03-29", "03:00", "Europe/Berlin")), "2026-03-29T01:00:00.000Z");
    assert.equal(utc(momentIn("2026-10-25", "02:30", "Europe/Berlin")), "2026-10-25T00:30:00.000Z");
    assert.equal(momentIn("2011-12-30", "12:00", "Pacific/Apia"), null);
  });

  test("comes back as it was set, and in words with its zone", () => {
    const moment = momentIn("2026-03-04", "06:05", "America/St_Johns") ?? Number.NaN;

    assert.deepEqual(clockIn(moment, "America/St_Johns"), { date: "2026-03-04", time: "06:05" });
    assert.equal(momentWords(moment, "America/St_Johns"), "Wednesday 4 March 2026, 06:05 (America/St_Johns)");
  });
});

test("a zone is known by its IANA name", () => {
  assert.ok(isTimeZone("Europe/Lisbon"));
  assert.ok(!isTimeZone("Sandhaven/Harbour"));
  assert.ok(!isTimeZone(""));
});
