import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { MODES } from "#/db/vocabulary.ts";
import { type KeySettings, usualKeys } from "#/newsroom/people/keys.ts";
import { commands } from "./commands.ts";
import { goingOn, holdersOf, keymapOf, keysOf, meaningOf, type Situation } from "./keymap.ts";
import { clash } from "./strokes.ts";

const usual = keymapOf(usualKeys);

function own(keys: KeySettings["keys"], letters: KeySettings["letters"] = "on") {
  return keymapOf({ letters, keys });
}

function deed(typed: string, more: Partial<Situation> = {}, keymap = usual) {
  const meaning = meaningOf(keymap, typed, { mode: "copy_check", isFlagging: false, isPlacing: false, ...more });
  return meaning !== null && meaning !== "more" && "deed" in meaning ? meaning.deed : meaning;
}

const report = "published_fact_check";

/** Which keys two commands of one mode share, as sentences. */
function shared(keymap: typeof usual): string[] {
  return MODES.flatMap((mode) => {
    const keys = commands
      .filter((command) => (command.mode ?? mode) === mode)
      .flatMap(({ name }) => keysOf(keymap, name).map((key) => ({ name, key })));
    return keys.flatMap((one, at) =>
      keys.slice(at + 1).flatMap((other) => (clash(one.key, other.key) ? `${one.name} and ${other.name}` : [])),
    );
  });
}

describe("the keys of everybody", () => {
  test("mean one thing each, and none that is in the table is lost", () => {
    assert.deepEqual(shared(usual), []);
    for (const { name, keys } of commands) assert.deepEqual(keysOf(usual, name), keys, name);
  });

  test("give every command a name of its own", () => {
    assert.equal(new Set(commands.map(({ name }) => name)).size, commands.length);
  });

  test("let v, d and u mean outcomes in a copy check and ratings in a fact-check", () => {
    assert.deepEqual(deed("v"), { do: "conclude", conclusion: "verified" });
    assert.deepEqual(deed("v", { mode: report }), { do: "conclude", conclusion: "true" });
    assert.deepEqual(deed("u", { mode: report }), { do: "conclude", conclusion: "unproven" });
    assert.equal(deed("c", { mode: report }), null);
  });

  test("read digits as ratings, as others of them while those are listed, as places while a place is asked for, and as flags once f was pressed", () => {
    assert.deepEqual(deed("1", { mode: report }), { do: "conclude", conclusion: "false" });
    assert.deepEqual(deed("0", { mode: report }), { do: "choose-rating" });
    assert.equal(deed("1"), null);
    assert.deepEqual(deed("2", { mode: report, isPlacing: true }), { do: "candidate", n: 2 });
    assert.deepEqual(deed("2", { mode: report, isRating: true }), { do: "other-rating", n: 2 });
    assert.deepEqual(deed("0", { mode: report, isRating: true }), { do: "choose-rating" });
    assert.deepEqual(deed("v", { mode: report, isPlacing: true }), { do: "conclude", conclusion: "true" });
    assert.deepEqual(deed("2", { isPlacing: true, isFlagging: true }), { do: "raise", kind: "attribution_needed" });
    assert.equal(deed("0", { isFlagging: true }), null);
  });

  test("wait for a second key after g, and say which ones there are", () => {
    assert.equal(deed("g"), "more");
    assert.deepEqual(deed("g q"), { do: "go-queue" });
    assert.equal(deed("g z"), null);
    assert.deepEqual(
      goingOn(usual, "g", "copy_check").map(({ key }) => key),
      ["q", "a", "v", "i", "r"],
    );
  });

  test("are held down for moving, never for a verdict or anything else that is kept", () => {
    const held = commands.filter(({ repeats }) => repeats).map(({ name }) => name);
    assert.deepEqual(held, ["next", "previous", "end-back", "end-forward", "start-back", "start-forward"]);
  });
});

describe("keymapOf", () => {
  test("puts the person's key in place of the usual ones, and frees them", () => {
    const keymap = own({ next: "7", "conclude-true": "t", comment: null });
    assert.deepEqual(keysOf(keymap, "next"), ["7"]);
    assert.equal(deed("j", {}, keymap), null);
    assert.deepEqual(keysOf(keymap, "conclude-true"), ["t"]);
    assert.equal(deed("5", { mode: report }, keymap), null);
    assert.deepEqual(keysOf(keymap, "comment"), []);
  });

  test("passes over commands it does not know, and over another key for one that is fixed", () => {
    const keymap = own({ "make-coffee": "j", close: "q", palette: null });
    assert.deepEqual(keysOf(keymap, "next"), ["j"]);
    assert.deepEqual(keysOf(keymap, "close"), ["Escape"]);
    assert.deepEqual(keysOf(keymap, "palette"), ["Ctrl+k"]);
  });

  test("lets a chosen key go before a usual one, in the modes where both are there", () => {
    assert.deepEqual(keysOf(own({ next: "v" }), "conclude-verified"), []);
    assert.deepEqual(keysOf(own({ next: "v" }), "conclude-true"), ["5"]);
    assert.deepEqual(keysOf(own({ "go-queue": "j" }), "go-queue"), ["j"]);
    assert.deepEqual(keysOf(own({ "go-queue": "j" }), "next"), []);
    assert.deepEqual(keysOf(own({ "conclude-true": "c" }), "conclude-needs_change"), ["c"]);
  });

  test("never gives two commands of one mode the same key, whatever is stored", () => {
    const stored: KeySettings["keys"][] = [
      { next: "7", previous: "7" },
      { next: "g" },
      { "go-queue": "j k" },
      { next: "Escape", previous: "Ctrl+k" },
      { next: "Alt+Shift+k", previous: "k" },
    ];
    for (const keys of stored)
      for (const letters of ["on", "alt-shift", "off"] as const)
        assert.deepEqual(shared(own(keys, letters)), [], JSON.stringify({ keys, letters }));
    assert.deepEqual(keysOf(own({ next: "7", previous: "7" }), "next"), ["7"]);
    assert.deepEqual(keysOf(own({ next: "7", previous: "7" }), "previous"), []);
  });

  test("moves single keys, or takes them away, and keeps those with a name or a modifier", () => {
    const moved = own({ next: "7" }, "alt-shift");
    assert.deepEqual(keysOf(moved, "next"), ["Alt+Shift+7"]);
    assert.deepEqual(keysOf(moved, "key"), []);
    assert.deepEqual(deed("Alt+Shift+2", { isFlagging: true }, moved), { do: "raise", kind: "attribution_needed" });

    const off = own({}, "off");
    assert.deepEqual([...new Set([...off.keys.values()].flat())].toSorted(), [
      "Ctrl+Shift+z",
      "Ctrl+a",
      "Ctrl+k",
      "Ctrl+z",
      "Enter",
      "Escape",
      "Shift+Enter",
    ]);
    assert.equal(deed("2", { isFlagging: true }, off), null);
  });
});

test("whoever holds a key is named, in every mode of the command", () => {
  const next = commands.find(({ name }) => name === "next");
  assert.ok(next);
  assert.deepEqual(
    holdersOf(usual, "v", next).map(({ name }) => name),
    ["conclude-verified", "conclude-true"],
  );
  assert.deepEqual(
    holdersOf(usual, "g", next).map(({ name }) => name),
    ["go-queue", "go-articles", "go-version", "go-exchange", "go-report"],
  );
  assert.deepEqual(holdersOf(usual, "%", next), []);
});
