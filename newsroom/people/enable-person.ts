import { eq } from "drizzle-orm";
import { people } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { PersonId } from "./input.ts";
import { type Person, personById } from "./queries.ts";

/**
 * Opens a disabled account again, with its roles and its password.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function enablePerson(ctx: Context, { personId }: PersonId): Person {
  return transact(ctx, ({ tx, authorise, record }) => {
    const person = personById(tx, personId);
    authorise("person.change");

    if (!person.disabledAt) throw new RuleBroken(`${person.name}'s account is enabled already. Reload the page.`);

    tx.update(people).set({ disabledAt: null, disabledBy: null }).where(eq(people.id, personId)).run();
    record({ name: "person.enabled", subjectId: personId, detail: { name: person.name } });
    return personById(tx, personId);
  });
}
