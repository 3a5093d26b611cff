import { eq } from "drizzle-orm";
import { newsrooms } from "#/db/schema/index.ts";
import { changesBetween, conflictOver } from "../changed.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { ConfigureNewsroom } from "./input.ts";
import { type Newsroom, newsroomOnFile } from "./queries.ts";

const labels = { newsroomName: "Name", publicAddress: "Public address", correctionsPolicyUrl: "Corrections policy" };

/**
 * Changes the newsroom's name and addresses.
 *
 * @throws NotFound, Forbidden, RuleBroken
 * @throws Conflict where somebody saved since `rowVersion`
 */
export function configureNewsroom(ctx: Context, input: ConfigureNewsroom): Newsroom {
  return transact(ctx, ({ tx, authorise, record }) => {
    const { name: newsroomName, ...onFile } = newsroomOnFile(tx);
    authorise("newsroom.configure");

    const { rowVersion, ...settings } = input;
    const before = {
      newsroomName,
      publicAddress: onFile.publicAddress,
      correctionsPolicyUrl: onFile.correctionsPolicyUrl,
    };
    const changed = changesBetween(before, settings);
    if (Object.keys(changed).length === 0) throw new RuleBroken("Nothing was changed, so there is nothing to save.");
    if (rowVersion !== onFile.rowVersion) throw conflictOver("the settings", changed, labels, onFile.rowVersion);

    const saved = tx
      .update(newsrooms)
      .set({
        name: input.newsroomName,
        publicAddress: input.publicAddress,
        correctionsPolicyUrl: input.correctionsPolicyUrl,
        rowVersion: onFile.rowVersion + 1,
      })
      .where(eq(newsrooms.id, 1))
      .returning()
      .get();
    record({ name: "newsroom.configured", subjectId: "newsroom", detail: { changed } });
    return saved;
  });
}
