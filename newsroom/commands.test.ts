import assert from "node:assert/strict";
import fs from "node:fs";
import { describe, test } from "node:test";
import { ROLES } from "#/db/vocabulary.ts";
import { Forbidden, RuleBroken } from "./errors.ts";
import { assertRefused } from "./testing/refusal.ts";
import { aPlace, type Step } from "./testing/walk.ts";
import { articleSteps } from "./testing/walk-articles.ts";
import { claimSteps } from "./testing/walk-claims.ts";
import { copySteps } from "./testing/walk-copies.ts";
import { correctionSteps } from "./testing/walk-corrections.ts";
import { notificationSteps } from "./testing/walk-notifications.ts";
import { peopleSteps } from "./testing/walk-people.ts";
import { sourcingSteps } from "./testing/walk-sourcing.ts";
import { teamSteps } from "./testing/walk-team.ts";
import { undoSteps } from "./testing/walk-undo.ts";
import { verdictSteps } from "./testing/walk-verdicts.ts";

/** Every command, by its file: whose row, which roles, and how it is called. */
const steps: Record<string, Step[]> = {
  ...peopleSteps,
  ...articleSteps,
  ...claimSteps,
  ...sourcingSteps,
  ...verdictSteps,
  ...copySteps,
  ...correctionSteps,
  ...teamSteps,
  ...notificationSteps,
  ...undoSteps,
};

const letters = { reporter: "r", checker: "c", reviewer: "v", editor: "e", administrator: "a" } as const;

/** A command is a file of a room that opens a change. */
const commands = fs
  .globSync("newsroom/*/*.ts")
  .filter((file) => !file.endsWith(".test.ts") && !file.startsWith("newsroom/testing/"))
  .filter((file) => /\btransact\(/.test(fs.readFileSync(file, "utf8")))
  .map((file) => file.slice("newsroom/".length, -".ts".length))
  .sort();

/** claims/set-key → setKey */
function functionOf(command: string): string {
  return command.slice(command.indexOf("/") + 1).replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

describe("the commands", () => {
  test("are all walked below: a new one needs its row in the tables", () => {
    assert.ok(commands.length >= 40, `only ${commands.length} found: run this at the root of the project`);
    assert.deepEqual(Object.keys(steps).sort(), commands);
  });

  test("are named after their files, verb first, and called by their rows", () => {
    for (const command of commands) {
      assert.match(command, /^[a-z]+\/[a-z]+(-[a-z]+)+$/);
      assert.match(
        fs.readFileSync(`newsroom/${command}.ts`, "utf8"),
        new RegExp(`export function ${functionOf(command)}\\(`),
      );
      for (const { deed } of steps[command] ?? [])
        assert.match(String(deed), new RegExp(`\\b${functionOf(command)}\\(`));
    }
  });

  test("are tried on an own row and on somebody else's", () => {
    for (const [command, rows] of Object.entries(steps)) {
      assert.deepEqual(new Set(rows.map(({ isOwn }) => isOwn)), new Set([true, false]), command);
    }
  });
});

for (const command of commands) {
  describe(command, () => {
    for (const { row, isOwn, who, deed, isAgainstRule } of steps[command] ?? []) {
      test(`${row}: ${who || "nobody"}`, () => {
        const place = aPlace(isOwn);
        const call = deed(place);

        for (const role of ROLES) {
          const ctx = place.as("noor", [role]);
          place.db.$client.exec("begin");
          try {
            if (!who.includes(letters[role])) assertRefused(place.db, () => call(ctx), Forbidden);
            else if (isAgainstRule) assertRefused(place.db, () => call(ctx), RuleBroken);
            else call(ctx);
          } catch (error) {
            throw new Error(`as ${role}: ${String(error)}`, { cause: error });
          } finally {
            place.db.$client.exec("rollback");
          }
        }
      });
    }
  });
}
