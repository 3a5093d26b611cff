import { newsrooms } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { transact } from "../transact.ts";
import type { FoundNewsroom } from "./input.ts";
import { foundingRoles } from "./person.ts";
import { countPeople, type Person } from "./queries.ts";
import { staffPerson } from "./staff-person.ts";

/**
 * Makes the newsroom and its first person, who is the actor: an id that the caller has just made.
 *
 * `passwordHash` is a PHC string.
 *
 * @throws Forbidden once anybody is on staff
 */
export function foundNewsroom(ctx: Context, input: Omit<FoundNewsroom, "password"> & { passwordHash: string }): Person {
  return transact(ctx, (change) => {
    const { tx, authorise, record } = change;
    const people = countPeople(tx);
    authorise("newsroom.found", { people });

    const { newsroomName, publicAddress, correctionsPolicyUrl, ...person } = input;
    tx.insert(newsrooms).values({ id: 1, name: newsroomName, publicAddress, correctionsPolicyUrl }).run();
    record({ name: "newsroom.founded", subjectId: "newsroom", detail: { name: newsroomName } });
    return staffPerson(change, { ...person, roles: foundingRoles });
  });
}
