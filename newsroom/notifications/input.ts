import { z } from "zod";
import { checkbox, id } from "../input.ts";
import { MOST_KEPT } from "./notification.ts";

export const NotificationIds = z.object({ notificationIds: z.array(id).max(MOST_KEPT) });
export type NotificationIds = z.output<typeof NotificationIds>;

export const SwitchDigest = z.object({ personId: id, on: checkbox });
export type SwitchDigest = z.output<typeof SwitchDigest>;
