import { eq } from "drizzle-orm";
import { newsrooms } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { SwitchSoloPublishing } from "./input.ts";
import { type Newsroom, newsroomOnFile } from "./queries.ts";

/**
 * Lets a newsroom with too few people sign off what only the signer reviewed, or stops that. Reports signed meanwhile
 * keep saying that one person checked them.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function switchSoloPublishing(ctx: Context, { on }: SwitchSoloPublishing): Newsroom {
  return transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const onFile = newsroomOnFile(tx);
    authorise("newsroom.configure");

    if (on === (onFile.soloPublishingAt !== null)) {
      throw new RuleBroken(`Solo publishing is ${on ? "on" : "off"} already. Reload the page.`);
    }

    const saved = tx
      .update(newsrooms)
      .set({
        soloPublishingAt: on ? at : null,
        soloPublishingBy: on ? actorId : null,
        rowVersion: onFile.rowVersion + 1,
      })
      .where(eq(newsrooms.id, 1))
      .returning()
      .get();
    record({ name: "solo-publishing.switched", subjectId: "newsroom", detail: { on } });
    return saved;
  });
}
