import { eq } from "drizzle-orm";
import { people } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { personById } from "../people/queries.ts";
import { transact } from "../transact.ts";
import type { SwitchDigest } from "./input.ts";

/**
 * Sends a person what they have not read once a day by e-mail, or stops that.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function switchDigest(ctx: Context, { personId, on }: SwitchDigest): void {
  transact(ctx, ({ tx, authorise, record }) => {
    const person = personById(tx, personId);
    authorise("digest.switch", person);

    if (person.wantsDigest === on)
      throw new RuleBroken(`Your digest is ${on ? "on" : "off"} already. Reload the page.`);

    tx.update(people).set({ wantsDigest: on }).where(eq(people.id, person.id)).run();
    record({ name: "digest.switched", subjectId: person.id, detail: { on } });
  });
}
