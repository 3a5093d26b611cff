import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { usualKeys } from "#/newsroom/people/keys.ts";
import { chooseKey, withKey, withUsual } from "./choosing.ts";
import { commandNamed } from "./commands.ts";
import { keymapOf, keysOf } from "./keymap.ts";

const next = commandNamed("next");

describe("choosing a key", () => {
  test("takes one that nobody has", () => {
    const choice = chooseKey(usualKeys, next, "7");
    assert.deepEqual(choice, { is: "free", settings: { letters: "on", keys: { next: "7" } } });
  });

  test("names whoever has it, in both modes, and swaps with them", () => {
    const choice = chooseKey(usualKeys, next, "v");
    assert.ok(choice.is === "taken");
    assert.deepEqual(
      choice.by.map(({ says }) => says),
      ["Verified", "True"],
    );
    const keymap = keymapOf(choice.settings);
    assert.deepEqual(keysOf(keymap, "next"), ["v"]);
    assert.deepEqual(keysOf(keymap, "conclude-verified"), ["j"]);
    assert.deepEqual(keysOf(keymap, "conclude-true"), ["j"]);
  });

  test("swaps a second time with what the first swap left", () => {
    const first = chooseKey(usualKeys, next, "k");
    assert.ok(first.is === "taken");
    const second = chooseKey(first.settings, next, "j");
    assert.ok(second.is === "taken");
    assert.deepEqual(second.settings, usualKeys);
  });

  test("leaves the others without a key where the command had none", () => {
    const choice = chooseKey(usualKeys, commandNamed("flag-legal"), "7");
    assert.ok(choice.is === "free");
    const taken = chooseKey(usualKeys, commandNamed("flag-legal"), "f");
    assert.ok(taken.is === "taken");
    assert.deepEqual(keysOf(keymapOf(taken.settings), "flag"), []);
  });

  test("refuses what moves in the page, what the browser keeps, what is fixed, and what begins other keys", () => {
    for (const [stroke, because] of [
      ["Tab", /moves about/],
      ["ArrowDown", /moves about/],
      ["Ctrl+w", /belong to the browser/],
      ["Escape", /always “Leave, or close”/],
      ["g", /begins “Queue”/],
    ] as const) {
      const choice = chooseKey(usualKeys, next, stroke);
      assert.ok(choice.is === "no key", stroke);
      assert.match(choice.because, because);
    }
  });

  test("keeps a letter under Alt and Shift as the letter, and takes no single key while they are off", () => {
    const moved = chooseKey({ letters: "alt-shift", keys: {} }, next, "Alt+Shift+7");
    assert.deepEqual(moved.is === "free" && moved.settings.keys, { next: "7" });
    const taken = chooseKey({ letters: "alt-shift", keys: {} }, next, "k");
    assert.ok(taken.is === "taken");
    const off = chooseKey({ letters: "off", keys: {} }, next, "7");
    assert.ok(off.is === "no key" && /Single keys are off/.test(off.because));
    assert.equal(chooseKey({ letters: "off", keys: {} }, next, "Alt+Shift+7").is, "free");
  });
});

test("a usual key is not kept as an own one, and a reset takes the own one away", () => {
  const own = withKey(usualKeys, next, "7");
  assert.deepEqual(withKey(own, next, "j"), usualKeys);
  assert.deepEqual(withUsual(own, "next"), usualKeys);
  assert.deepEqual(withKey(usualKeys, next, null).keys, { next: null });
});
