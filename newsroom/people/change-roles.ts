import { eq } from "drizzle-orm";
import { personRoles } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import { endOpenSessions } from "./end-open-sessions.ts";
import type { ChangeRoles } from "./input.ts";
import { inOrder, isLastAdministrator } from "./person.ts";
import { listPeople, type Person, personById } from "./queries.ts";

/**
 * Gives the person exactly these roles. Their open sessions end.
 *
 * @throws NotFound, Forbidden
 * @throws RuleBroken where nothing changes, or the newsroom would be left without an administrator
 */
export function changeRoles(ctx: Context, { personId, roles }: ChangeRoles): Person {
  return transact(ctx, (change) => {
    const { tx, authorise, record } = change;
    const person = personById(tx, personId);
    authorise("person.change");

    const to = inOrder(roles);
    if (to.join() === person.roles.join()) {
      throw new RuleBroken(`${person.name} has these roles already. Choose others, or leave them as they are.`);
    }
    if (!to.includes("administrator") && isLastAdministrator(listPeople(tx), personId)) {
      throw new RuleBroken(`${person.name} is the last administrator. Make somebody else administrator first.`);
    }

    tx.delete(personRoles).where(eq(personRoles.personId, personId)).run();
    for (const role of to) tx.insert(personRoles).values({ personId, role }).run();
    endOpenSessions(change, personId);
    record({ name: "roles.changed", subjectId: personId, detail: { name: person.name, from: person.roles, to } });
    return personById(tx, personId);
  });
}
