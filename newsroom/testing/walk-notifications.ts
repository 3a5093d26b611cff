import { randomUUID } from "node:crypto";
import { notifications } from "#/db/schema/index.ts";
import { markMailed } from "../notifications/mark-mailed.ts";
import { markRead } from "../notifications/mark-read.ts";
import { switchDigest } from "../notifications/switch-digest.ts";
import { anArticle } from "./newsroom.ts";
import { onBoth, type Place, type Step } from "./walk.ts";

const everybody = "rcvea";
const nobody = "";

/** Something the owner was told. */
function toldTo({ db, ownerId }: Place): { notificationIds: string[] } {
  const id = randomUUID();
  const { id: articleId } = anArticle(db);
  db.insert(notifications)
    .values({ id, personId: ownerId, kind: "asked", articleId, causedBy: "priya", causedAt: new Date(0) })
    .run();
  return { notificationIds: [id] };
}

export const notificationSteps: Record<string, Step[]> = {
  "notifications/mark-read": onBoth(everybody, nobody, (place) => {
    const told = toldTo(place);
    return (ctx) => markRead(ctx, told);
  }),
  "notifications/mark-mailed": onBoth(everybody, nobody, (place) => {
    const told = toldTo(place);
    return (ctx) => markMailed(ctx, told);
  }),
  "notifications/switch-digest": onBoth(
    everybody,
    nobody,
    ({ ownerId }) =>
      (ctx) =>
        switchDigest(ctx, { personId: ownerId, on: true }),
  ),
};
