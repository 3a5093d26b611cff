import { eq } from "drizzle-orm";
import { people } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { transact } from "../transact.ts";
import type { KeySettings } from "./keys.ts";
import { keySettingsOf, personById } from "./queries.ts";

/**
 * Sets the person's own keys at the desk, all of them: what is not in `settings` is as it is for everybody.
 *
 * @throws NotFound, Forbidden
 */
export function setKeys(ctx: Context, input: { personId: string; settings: KeySettings }): KeySettings {
  return transact(ctx, ({ tx, authorise, record }) => {
    const person = personById(tx, input.personId);
    authorise("keys.set", person);

    tx.update(people).set({ keySettings: input.settings }).where(eq(people.id, person.id)).run();
    record({ name: "keys.set", subjectId: person.id, detail: {} });
    return keySettingsOf(tx, person.id);
  });
}
