import { eq } from "drizzle-orm";
import { people } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import { endOpenSessions } from "./end-open-sessions.ts";
import type { PersonId } from "./input.ts";
import { isLastAdministrator } from "./person.ts";
import { listPeople, type Person, personById } from "./queries.ts";
import { revokeOpenLinks } from "./revoke-open-links.ts";

/**
 * Closes the person's account: they can no longer sign in, their open sessions end, and so do links to a new password.
 * What they did stays.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function disablePerson(ctx: Context, { personId }: PersonId): Person {
  return transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const person = personById(tx, personId);
    authorise("person.change");

    if (personId === actorId) {
      throw new RuleBroken("You cannot disable your own account. Ask another administrator.");
    }
    if (person.disabledAt) throw new RuleBroken(`${person.name}'s account is disabled already. Reload the page.`);
    if (isLastAdministrator(listPeople(tx), personId)) {
      throw new RuleBroken(`${person.name} is the last administrator. Make somebody else administrator first.`);
    }

    tx.update(people).set({ disabledAt: at, disabledBy: actorId }).where(eq(people.id, personId)).run();
    endOpenSessions(change, personId);
    revokeOpenLinks(change, { personId });
    record({ name: "person.disabled", subjectId: personId, detail: { name: person.name } });
    return personById(tx, personId);
  });
}
