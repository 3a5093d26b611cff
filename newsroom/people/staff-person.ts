import { people, personRoles } from "#/db/schema/index.ts";
import type { Role } from "#/db/vocabulary.ts";
import type { Change } from "../transact.ts";
import { inOrder } from "./person.ts";
import { type Person, personById } from "./queries.ts";

type NewPerson = { name: string; email: string; passwordHash: string | null; roles: readonly Role[] };

/** A step of founding and joining: the actor of the change becomes a person on staff, and the log says so. */
export function staffPerson(change: Change, { roles, ...person }: NewPerson): Person {
  const id = change.actorId;
  const given = inOrder(roles);
  change.tx
    .insert(people)
    .values({ ...person, id, joinedAt: change.at })
    .run();
  for (const role of given) change.tx.insert(personRoles).values({ personId: id, role }).run();
  change.record({ name: "person.joined", subjectId: id, detail: { name: person.name, roles: given } });
  return personById(change.tx, id);
}
