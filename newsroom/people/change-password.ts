import { eq } from "drizzle-orm";
import { people } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { transact } from "../transact.ts";
import { endOpenSessions } from "./end-open-sessions.ts";
import { type Person, personById } from "./queries.ts";

/**
 * Sets the person's own password; all of their open sessions end, this one too.
 *
 * The caller has compared the current password: hashing takes too long for a change. `passwordHash` is a PHC string.
 *
 * @throws NotFound, Forbidden
 */
export function changePassword(ctx: Context, input: { personId: string; passwordHash: string }): Person {
  return transact(ctx, (change) => {
    const { tx, authorise, record } = change;
    const person = personById(tx, input.personId);
    authorise("password.change", person);

    tx.update(people).set({ passwordHash: input.passwordHash }).where(eq(people.id, person.id)).run();
    endOpenSessions(change, person.id);
    record({ name: "password.changed", subjectId: person.id, detail: {} });
    return personById(tx, person.id);
  });
}
