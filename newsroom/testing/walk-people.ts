import { type Database, openDatabase } from "#/db/client.ts";
import { applyMigrations } from "#/db/migrate.ts";
import { saveHousePage } from "../house/save-house-page.ts";
import { saveScale } from "../house/save-scale.ts";
import { acceptInvitation } from "../people/accept-invitation.ts";
import { changePassword } from "../people/change-password.ts";
import { changeRoles } from "../people/change-roles.ts";
import { configureNewsroom } from "../people/configure-newsroom.ts";
import { disablePerson } from "../people/disable-person.ts";
import { enablePerson } from "../people/enable-person.ts";
import { endSessions } from "../people/end-sessions.ts";
import { foundNewsroom } from "../people/found-newsroom.ts";
import { invitePerson } from "../people/invite-person.ts";
import { issuePasswordReset } from "../people/issue-password-reset.ts";
import { revokeInvitation } from "../people/revoke-invitation.ts";
import { setKeys } from "../people/set-keys.ts";
import { setSecondReview } from "../people/set-second-review.ts";
import { switchSoloPublishing } from "../people/switch-solo-publishing.ts";
import { aHouseScale } from "./house-scale.ts";
import { onAny, onBoth, type Place, type Step } from "./walk.ts";

const everybody = "rcvea";
const nobody = "";
const addresses = { publicAddress: "https://desk.example.org", correctionsPolicyUrl: "https://desk.example.org/c" };
const settings = { newsroomName: "Desk", ...addresses };
const expiresAt = new Date("2026-03-09T12:00:00Z");
const link = { tokenHash: "hash", expiresAt };
const omar = { name: "Omar Said", email: "omar@newsroom.test", roles: ["administrator" as const], ...link };
const accepted = { tokenHash: "hash", name: "Omar Said", passwordHash: "$argon2id$omar" };
const founding = { ...settings, name: "Ada", email: "ada@newsroom.test", passwordHash: "$argon2id$ada" };

function anEmptyDatabase(): Database {
  const db = openDatabase(":memory:");
  applyMigrations(db);
  return db;
}

/** Somebody on staff who is not Noor; the account is Noor's own where the row is. */
function personOf({ ownerId }: Place): string {
  return ownerId;
}

export const peopleSteps: Record<string, Step[]> = {
  "people/found-newsroom": [
    ...onAny(nobody, () => (ctx) => foundNewsroom(ctx, founding)),
    {
      row: "before anybody is on staff",
      isOwn: true,
      who: everybody,
      deed: () => (ctx) => foundNewsroom({ ...ctx, db: anEmptyDatabase() }, founding),
    },
  ],
  "people/configure-newsroom": onAny("a", () => (ctx) => configureNewsroom(ctx, { ...settings, rowVersion: 1 })),
  "house/save-house-page": onAny(
    "a",
    () => (ctx) => saveHousePage(ctx, { page: "about", words: "Five people in a room.", seen: 0 }),
  ),
  "house/save-scale": onAny("a", () => (ctx) => saveScale(ctx, { levels: aHouseScale(), seen: 0 })),
  "people/set-second-review": onAny(
    "a",
    () => (ctx) => setSecondReview(ctx, { secondReview: "all", share: null, isBlind: true, rowVersion: 1 }),
  ),
  "people/switch-solo-publishing": onAny("a", () => (ctx) => switchSoloPublishing(ctx, { on: true })),
  "people/invite-person": onAny("a", () => (ctx) => invitePerson(ctx, omar)),
  "people/revoke-invitation": onAny("a", ({ as }) => {
    const { id } = invitePerson(as("ines"), omar);
    return (ctx) => revokeInvitation(ctx, { invitationId: id });
  }),
  "people/accept-invitation": [
    ...onBoth(everybody, nobody, (place) => {
      issuePasswordReset(place.as("ines"), { personId: personOf(place), ...link });
      return (ctx) => acceptInvitation(ctx, accepted);
    }),
    {
      row: "an open one to join",
      isOwn: true,
      who: everybody,
      deed: ({ as }) => {
        invitePerson(as("ines"), omar);
        return (ctx) => acceptInvitation({ ...ctx, actor: { ...ctx.actor, id: "omar" } }, accepted);
      },
    },
    {
      row: "a withdrawn one to join",
      isOwn: true,
      who: nobody,
      deed: ({ as }) => {
        const { id } = invitePerson(as("ines"), omar);
        revokeInvitation(as("ines"), { invitationId: id });
        return (ctx) => acceptInvitation({ ...ctx, actor: { ...ctx.actor, id: "omar" } }, accepted);
      },
    },
  ],
  "people/issue-password-reset": onAny(
    "a",
    (place) => (ctx) => issuePasswordReset(ctx, { personId: personOf(place), ...link }),
  ),
  "people/change-roles": onAny(
    "a",
    (place) => (ctx) => changeRoles(ctx, { personId: personOf(place), roles: ["administrator"] }),
  ),
  "people/disable-person": onAny("a", (place) => (ctx) => disablePerson(ctx, { personId: personOf(place) })).map(
    (step) => (step.isOwn ? { ...step, isAgainstRule: true } : step),
  ),
  "people/enable-person": onAny("a", (place) => {
    disablePerson(place.as("ines"), { personId: personOf(place) });
    return (ctx) => enablePerson(ctx, { personId: personOf(place) });
  }),
  "people/change-password": onBoth(
    everybody,
    nobody,
    (place) => (ctx) => changePassword(ctx, { personId: personOf(place), passwordHash: "$argon2id$new" }),
  ),
  "people/set-keys": onBoth(
    everybody,
    nobody,
    (place) => (ctx) => setKeys(ctx, { personId: personOf(place), settings: { letters: "off", keys: {} } }),
  ),
  "people/end-sessions": onBoth(everybody, nobody, (place) => (ctx) => endSessions(ctx, { personId: personOf(place) })),
};
