import type { Context } from "../context.ts";
import { transact } from "../transact.ts";
import { endOpenSessions } from "./end-open-sessions.ts";
import type { PersonId } from "./input.ts";
import { personById } from "./queries.ts";

/**
 * Signs the person out everywhere, here too. For people themselves; an administrator disables the account instead.
 *
 * @throws NotFound, Forbidden
 */
export function endSessions(ctx: Context, { personId }: PersonId): void {
  transact(ctx, (change) => {
    const person = personById(change.tx, personId);
    change.authorise("sessions.end", person);

    endOpenSessions(change, person.id);
    change.record({ name: "sessions.ended", subjectId: person.id, detail: {} });
  });
}
