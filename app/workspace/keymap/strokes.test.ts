import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { clash, printedKeys, type Struck, spokenKeys, strokeOf, underLetters } from "./strokes.ts";

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isAltGraph: false };

function struck(key: string, code: string, held: Partial<Struck> = {}): Struck {
  return { ...none, key, code, ...held };
}

describe("strokeOf", () => {
  test("reads what is written on the key", () => {
    assert.equal(strokeOf(struck("j", "KeyJ")), "j");
    assert.equal(strokeOf(struck("a", "KeyQ")), "a");
    assert.equal(strokeOf(struck("{", "BracketLeft", { shiftKey: true })), "{");
    assert.equal(strokeOf(struck("1", "Digit1", { shiftKey: true })), "1");
    assert.equal(strokeOf(struck("Enter", "Enter")), "Enter");
  });

  test("tells a letter from the same letter with Shift, and takes caps lock for neither", () => {
    assert.equal(strokeOf(struck("J", "KeyJ", { shiftKey: true })), "Shift+j");
    assert.equal(strokeOf(struck("J", "KeyJ")), "j");
  });

  test("names Ctrl, and Command as Ctrl", () => {
    assert.equal(strokeOf(struck("k", "KeyK", { ctrlKey: true })), "Ctrl+k");
    assert.equal(strokeOf(struck("k", "KeyK", { metaKey: true })), "Ctrl+k");
    assert.equal(strokeOf(struck("Z", "KeyZ", { ctrlKey: true, shiftKey: true })), "Ctrl+Shift+z");
  });

  test("reads letters of another script by their place", () => {
    assert.equal(strokeOf(struck("о", "KeyJ")), "j");
    assert.equal(strokeOf(struck("О", "KeyJ", { shiftKey: true })), "Shift+j");
    assert.equal(strokeOf(struck("ת", "Comma")), "ת");
  });

  test("reads letters and digits by their place under Alt, which types other characters on some systems", () => {
    assert.equal(strokeOf(struck("Ô", "KeyJ", { altKey: true, shiftKey: true })), "Alt+Shift+j");
    assert.equal(strokeOf(struck("!", "Digit1", { altKey: true, shiftKey: true })), "Alt+Shift+1");
  });

  test("reads a character that takes AltGr or Option as that character", () => {
    assert.equal(strokeOf(struck("[", "Digit8", { ctrlKey: true, altKey: true, isAltGraph: true })), "[");
    assert.equal(strokeOf(struck("[", "Digit5", { altKey: true })), "[");
  });

  test("is nothing for a modifier alone or an accent that waits for its letter", () => {
    for (const key of ["Shift", "Control", "Alt", "AltGraph", "Meta", "Dead", "Process"])
      assert.equal(strokeOf(struck(key, key)), null);
  });
});

describe("underLetters", () => {
  test("leaves everything as it is while single keys are on", () => {
    for (const keys of ["j", "{", "g q", "Ctrl+z"]) assert.equal(underLetters(keys, "on"), keys);
  });

  test("moves letters and digits to Alt and Shift, of two keys the first", () => {
    assert.equal(underLetters("j", "alt-shift"), "Alt+Shift+j");
    assert.equal(underLetters("5", "alt-shift"), "Alt+Shift+5");
    assert.equal(underLetters("g q", "alt-shift"), "Alt+Shift+g q");
    assert.equal(underLetters("{", "alt-shift"), null);
  });

  test("takes single keys away, and leaves those with a name or a modifier", () => {
    for (const keys of ["j", "{", "5", "g q"]) assert.equal(underLetters(keys, "off"), null);
    for (const keys of ["Enter", "Escape", "Ctrl+z", "Alt+Shift+j"]) assert.equal(underLetters(keys, "off"), keys);
  });
});

test("two keys clash that are the same or begin one another", () => {
  assert.equal(clash("g", "g q"), true);
  assert.equal(clash("g q", "g"), true);
  assert.equal(clash("g q", "g a"), false);
  assert.equal(clash("Ctrl+z", "Ctrl+Shift+z"), false);
});

test("a key is printed short and said in words", () => {
  assert.deepEqual(printedKeys("Ctrl+Shift+z"), ["Ctrl ⇧ Z"]);
  assert.deepEqual(printedKeys("g q"), ["g", "q"]);
  assert.deepEqual(printedKeys("+"), ["+"]);
  assert.deepEqual(printedKeys("Enter"), ["⏎"]);
  assert.equal(spokenKeys("g q"), "g then q");
  assert.equal(spokenKeys("."), "full stop");
});
