import type { Database } from "#/db/client.ts";
import { markMailed } from "#/newsroom/notifications/mark-mailed.ts";
import { digestReaders, undigested } from "#/newsroom/notifications/queries.ts";
import { actorOf, newsroom } from "#/newsroom/people/queries.ts";
import { digestOf, lastDigestHour } from "./digest.ts";
import type { Send } from "./letter.ts";
import type { MailState } from "./mail-state.ts";

const minute = 60_000;
/** The wait after a failure doubles from one minute up to this, in milliseconds. */
const LONGEST_WAIT = 60 * minute;

export type DigestRounds = {
  /** Sends every digest that is due at `now`. Never rejects. */
  round: (now: Date) => Promise<void>;
  state: () => MailState;
};

/**
 * Sends each person who wants it what came before the hour of the digest and is unread, once.
 *
 * At least once: it is sent first and noted as sent afterwards, so that a breakdown in between repeats a letter instead
 * of losing what somebody waits for. What is noted is never due again, whatever restarts.
 */
export function digestRounds(db: Database, send: Send, deskAddress: string | undefined): DigestRounds {
  const failing = new Map<string, MailState["failing"][number]>();
  let lastSentAt: number | null = null;

  async function round(now: Date): Promise<void> {
    const readers = digestReaders(db);
    for (const id of failing.keys()) if (!readers.some((reader) => reader.id === id)) failing.delete(id);
    for (const reader of readers) {
      const failed = failing.get(reader.id);
      if (failed && failed.nextTryAt > now.getTime()) continue;
      try {
        if (await sendTo(reader, now)) lastSentAt = now.getTime();
        failing.delete(reader.id);
      } catch (error) {
        const tries = (failed?.tries ?? 0) + 1;
        const wait = Math.min(minute * 2 ** (tries - 1), LONGEST_WAIT);
        failing.set(reader.id, {
          name: reader.name,
          tries,
          since: failed?.since ?? now.getTime(),
          nextTryAt: now.getTime() + wait,
          message: error instanceof Error ? error.message : String(error),
        });
      }
    }
  }

  async function sendTo(reader: { id: string; name: string; email: string }, now: Date): Promise<boolean> {
    const actor = actorOf(db, reader.id);
    const desk = newsroom(db);
    if (!actor || !desk) return false;
    const told = undigested(db, actor, lastDigestHour(now));
    if (told.length === 0) return false;

    await send(digestOf(reader, told, { newsroom: desk.name, address: deskAddress ?? desk.publicAddress }));
    markMailed({ db, actor, now: () => new Date() }, { notificationIds: told.map(({ id }) => id) });
    return true;
  }

  return { round, state: () => ({ lastSentAt, failing: [...failing.values()] }) };
}
