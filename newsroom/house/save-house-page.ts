import { randomUUID } from "node:crypto";
import { housePageVersions } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { Conflict, RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { SaveHousePage } from "./input.ts";
import { housePages } from "./page.ts";
import { housePageHistory } from "./queries.ts";
import { standardWords } from "./standard.ts";

/**
 * Writes one of the newsroom's own pages. Earlier words stay on file; empty ones, and the words that it began with, turn
 * the page back to those.
 *
 * @throws Forbidden, Conflict, RuleBroken
 */
export function saveHousePage(ctx: Context, input: SaveHousePage): typeof housePageVersions.$inferSelect {
  return transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const [last] = housePageHistory(tx, input.page);
    authorise("newsroom.configure");

    const standard = standardWords[input.page];
    const words = input.words === standard ? "" : input.words;
    const before = last?.words ?? "";
    if (words === before) throw new RuleBroken("Nothing was changed, so there is nothing to save.");
    if (input.seen !== (last?.n ?? 0)) {
      throw new Conflict("Somebody else wrote this page meanwhile. Compare both versions and save the one you want.", {
        yours: { Words: words || standard },
        theirs: { Words: before || standard },
        seen: String(last?.n ?? 0),
      });
    }

    const saved = tx
      .insert(housePageVersions)
      .values({ id: randomUUID(), page: input.page, n: (last?.n ?? 0) + 1, words, savedBy: actorId, savedAt: at })
      .returning()
      .get();
    record({
      name: "house-page.saved",
      subjectId: saved.id,
      detail: { title: housePages[input.page].title, n: saved.n, isStandard: words === "" },
    });
    return saved;
  });
}
