import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { openWindows } from "./open-windows.ts";
import { type Present, SILENCE } from "./presence.ts";

/** Windows on a clock that the test moves, and what each of them was told last. */
function aDesk(most = 4) {
  let now = 1_000_000;
  const windows = openWindows(most, () => now);
  const told = new Map<string, Present[]>();
  const gaveWay: string[] = [];
  const open = (articleId: string, person: string, id = `${person}'s`) => {
    const close = windows.open(articleId, {
      id,
      personId: person.toLowerCase(),
      name: person,
      tell: (people) => told.set(id, people),
      giveWay: () => {
        gaveWay.push(id);
        close();
      },
    });
    return close;
  };
  const say = (person: string, claimId: string | null, isWriting = false, id = `${person}'s`) =>
    windows.say("harbour", { id, personId: person.toLowerCase() }, { claimId, isWriting });
  return { windows, told, gaveWay, open, say, wait: (milliseconds: number) => (now += milliseconds) };
}

describe("presence", () => {
  test("tells everybody on the article who else is there, on which claim, and whether they write", () => {
    const { told, open, say } = aDesk();
    open("harbour", "Ravi");
    open("harbour", "Priya");
    open("ferry", "Noor");

    say("Ravi", "c7", true);

    assert.deepEqual(told.get("Priya's"), [{ id: "ravi", name: "Ravi", claimId: "c7", isWriting: true }]);
    assert.deepEqual(told.get("Ravi's"), []);
    assert.deepEqual(told.get("Noor's"), []);
  });

  test("is told at once to whoever comes later", () => {
    const { told, open, say } = aDesk();
    open("harbour", "Ravi");
    say("Ravi", "c7");

    open("harbour", "Priya");

    assert.deepEqual(told.get("Priya's"), [{ id: "ravi", name: "Ravi", claimId: "c7", isWriting: false }]);
  });

  test("ends when a window closes, and by silence when it only disappears", () => {
    const { told, open, say, wait, windows } = aDesk();
    open("harbour", "Priya");
    const close = open("harbour", "Ravi");
    open("harbour", "Noor");
    say("Ravi", "c7");
    say("Noor", "c8");

    close();
    assert.deepEqual(
      told.get("Priya's")?.map(({ name }) => name),
      ["Noor"],
    );

    wait(SILENCE - 1);
    windows.sweep("harbour");
    assert.deepEqual(
      told.get("Priya's")?.map(({ name }) => name),
      ["Noor"],
    );
    wait(1);
    windows.sweep("harbour");
    assert.deepEqual(told.get("Priya's"), []);
  });

  test("of a person with two windows is where they write", () => {
    const { told, open, say, wait } = aDesk();
    open("harbour", "Priya");
    open("harbour", "Ravi", "left");
    open("harbour", "Ravi", "right");

    say("Ravi", "c1", true, "left");
    wait(1000);
    say("Ravi", "c2", false, "right");
    assert.deepEqual(
      told.get("Priya's")?.map(({ claimId }) => claimId),
      ["c1"],
    );

    say("Ravi", "c1", false, "left");
    wait(1000);
    say("Ravi", "c2", false, "right");
    assert.deepEqual(
      told.get("Priya's")?.map(({ claimId }) => claimId),
      ["c2"],
    );
  });

  test("is not believed from a window that is not open, or is somebody else's", () => {
    const { told, open, say, windows } = aDesk();
    open("harbour", "Priya");
    open("harbour", "Ravi");

    assert.equal(say("Noor", "c7"), false);
    assert.equal(windows.say("harbour", { id: "Ravi's", personId: "noor" }, { claimId: "c7", isWriting: true }), false);
    assert.deepEqual(told.get("Priya's"), []);
  });
});

describe("the windows of a person", () => {
  test("are so many at most: the oldest gives way, whatever article it is on", () => {
    const { gaveWay, open, windows } = aDesk(2);
    open("ferry", "Ravi", "first");
    open("harbour", "Priya");
    open("harbour", "Ravi", "second");
    assert.deepEqual(gaveWay, []);

    open("harbour", "Ravi", "third");

    assert.deepEqual(gaveWay, ["first"]);
    assert.equal(windows.size(), 3);
  });
});
