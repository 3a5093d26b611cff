import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  checkbox,
  email,
  id,
  line,
  optionalDate,
  optionalLine,
  optionalText,
  optionalWebAddress,
  paragraph,
  version,
  webAddress,
} from "./input.ts";

type Shape = { safeParse: (value: unknown) => { success: boolean; data?: unknown } };

function takes(shape: Shape, value: unknown): unknown {
  const parsed = shape.safeParse(value);
  assert.ok(parsed.success, `${JSON.stringify(value)} was refused`);
  return parsed.data;
}

function refuses(shape: Shape, ...values: unknown[]): void {
  for (const value of values) assert.equal(shape.safeParse(value).success, false, `${JSON.stringify(value)} was taken`);
}

describe("a date", () => {
  test("is a day of the calendar, or nothing", () => {
    assert.equal(takes(optionalDate, " 2026-03-31 "), "2026-03-31");
    assert.equal(takes(optionalDate, "2028-02-29"), "2028-02-29");
    assert.equal(takes(optionalDate, ""), null);
    assert.equal(takes(optionalDate, undefined), null);
  });

  test("is refused where the calendar has no such day, or it is written otherwise", () => {
    refuses(
      optionalDate,
      "2026-02-29",
      "2026-02-30",
      "2026-13-01",
      "2026-00-10",
      "2026-04-31",
      "2026-01-00",
      "0000-01-01",
    );
    refuses(
      optionalDate,
      "31.3.2026",
      "03/31/2026",
      "2026-3-31",
      "20260331",
      "+002026-03-31",
      "-2026-03-31",
      "9999-01-01",
    );
    refuses(optionalDate, "2026-03-31T00:00:00Z", "2026-03-31 or so", "today", "2026-03-3١", "2026-03-31\n2026-04-01");
    refuses(optionalDate, 20260331, null, ["2026-03-31"], { toString: "2026-03-31" });
  });
});

describe("a web address", () => {
  test("is absolute, http or https, with any letters in the name", () => {
    for (const address of [
      "https://example.org",
      "http://example.org:8080/a?b=c#d",
      "https://müller.example/straße",
      "https://例え.テスト/",
      "https://xn--mller-kva.example/",
      "http://127.0.0.1/",
      "https://[2001:db8::1]/",
    ]) {
      assert.equal(takes(webAddress, ` ${address} `), address);
      assert.equal(takes(optionalWebAddress, address), address);
    }
    assert.equal(takes(optionalWebAddress, ""), null);
    assert.equal(takes(optionalWebAddress, undefined), null);
  });

  test("is refused where it could run something, read something or hide where it leads", () => {
    for (const shape of [webAddress, optionalWebAddress]) {
      refuses(shape, "javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)", " javascript:alert(1)");
      refuses(shape, "data:text/html,<script>alert(1)</script>", "vbscript:x", "blob:https://example.org/1");
      refuses(shape, "file:///etc/passwd", "ftp://example.org/", "mailto:noor@newsroom.test", "about:blank");
      refuses(shape, "//example.org/path", "/path", "example.org", "https:", "https://", "http:///", "nonsense");
      refuses(
        shape,
        "https://user@example.org/",
        "https://user:secret@example.org/",
        "https://example.org@evil.example/",
      );
      refuses(shape, "https://exa mple.org/", "https://example.org:99999/", "https://[::1/", 7, null, [
        "https://a.example",
      ]);
    }
    refuses(webAddress, "");
  });

  test("is refused with line breaks or other control characters in it", () => {
    for (const shape of [webAddress, optionalWebAddress]) {
      refuses(
        shape,
        "https://example.org/a\nb",
        "https://exam\tple.org/",
        "https://example.org/\u0000",
        "https://example.org/\u007F",
      );
    }
  });

  test("has at most 2,000 characters", () => {
    const address = (length: number) => `https://example.org/${"a".repeat(length - 20)}`;

    assert.equal(String(takes(webAddress, address(2000))).length, 2000);
    refuses(webAddress, address(2001));
    refuses(optionalWebAddress, address(2001));
  });
});

describe("a line and a paragraph", () => {
  test("are trimmed, and empty ones are nothing where they may be", () => {
    assert.equal(takes(line(5, "Write."), "  Port "), "Port");
    assert.equal(takes(paragraph(20, "Write."), " one\n\ttwo\r\n "), "one\n\ttwo");
    assert.equal(takes(optionalLine(5), "   "), null);
    assert.equal(takes(optionalText(5), undefined), null);
    refuses(line(5, "Write."), "", "   ", "\n", undefined, null, 5);
    refuses(paragraph(5, "Write."), "", " \n ");
  });

  test("take every script and emoji, counted as JavaScript counts", () => {
    assert.equal(takes(line(20, "Write."), "Ελλάδα 日本 🏳️‍🌈"), "Ελλάδα 日本 🏳️‍🌈");
    assert.equal(takes(line(5, "Write."), "abcde"), "abcde");
    refuses(line(5, "Write."), "abcdef");
    refuses(optionalText(5), "abcdef");
  });

  test("refuse control characters, and a line refuses line breaks", () => {
    for (const character of ["\u0000", "\u0007", "\u0008", "\u000B", "\u000C", "\u001B", "\u001F", "\u007F"]) {
      for (const shape of [line(50, "Write."), optionalLine(50), paragraph(50, "Write."), optionalText(50)]) {
        refuses(shape, `a${character}b`);
      }
    }
    refuses(line(50, "Write."), "a\nb", "a\r\nb", "a\rb", "a\u2028b", "a\u2029b");
    refuses(optionalLine(50), "a\nb", "a\rb", "a\u2028b");
  });
});

describe("an e-mail address", () => {
  test("is stored in small letters", () => {
    assert.equal(takes(email, " Noor.Haddad@Newsroom.TEST "), "noor.haddad@newsroom.test");
  });

  test("is refused where it is none, or could add a header", () => {
    refuses(email, "", "noor", "noor@", "@newsroom.test", "noor@newsroom", "a b@newsroom.test", "a@b@newsroom.test");
    refuses(
      email,
      "noor@newsroom.test\nBcc: all@newsroom.test",
      "noor@newsroom.test\u0000",
      `${"a".repeat(250)}@b.test`,
    );
  });
});

describe("what forms send back", () => {
  test("a box is ticked or not", () => {
    assert.equal(takes(checkbox, "on"), true);
    assert.equal(takes(checkbox, "true"), true);
    assert.equal(takes(checkbox, ""), false);
    assert.equal(takes(checkbox, undefined), false);
    refuses(checkbox, "maybe", true, ["on"]);
  });

  test("an id is short, a version a whole number from 1", () => {
    assert.equal(takes(id, "c1"), "c1");
    refuses(id, "", "a".repeat(65), undefined, ["c1"]);
    assert.equal(takes(version, "7"), 7);
    refuses(version, "0", "-1", "1.5", "one", "", undefined, "Infinity", "9007199254740993");
  });
});
