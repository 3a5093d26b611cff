import { createHash } from "node:crypto";
import { addressOfTold, DIGEST_HOUR, sentenceOf, type Told } from "#/newsroom/notifications/notification.ts";
import type { Letter } from "./letter.ts";

/** More than this are counted, not listed. */
const MOST_LISTED = 50;

type Desk = {
  newsroom: string;
  /** Origin of the desk, without a trailing slash. */
  address: string;
};

/** The last time the digest's hour has passed at `now`. */
export function lastDigestHour(now: Date): Date {
  const hour = new Date(now);
  hour.setHours(DIGEST_HOUR, 0, 0, 0);
  if (hour > now) hour.setDate(hour.getDate() - 1);
  return hour;
}

/** What a person has not read: sentences with links, nothing of a claim but its label and headline. */
export function digestOf(reader: { name: string; email: string }, told: readonly Told[], desk: Desk): Letter {
  const listed = told.slice(0, MOST_LISTED);
  const ids = told.map(({ id }) => id).toSorted();
  return {
    to: { name: reader.name, address: reader.email },
    subject: `${told.length === 1 ? "One thing" : `${told.length} things`} to read on the desk of ${desk.newsroom}`,
    messageId: `<${createHash("sha256").update(ids.join()).digest("hex").slice(0, 32)}@${new URL(desk.address).hostname}>`,
    text: [
      `Unread for you on the desk of ${desk.newsroom}:`,
      ...listed.map((one) => `${sentenceOf(one)}\n${desk.address}${addressOfTold(one)}`),
      ...(told.length > listed.length ? [`And ${told.length - listed.length} more.`] : []),
      `All of it: ${desk.address}/workspace/notifications\nYou get this once a day because you asked for it. To stop it: ${desk.address}/workspace/account`,
    ].join("\n\n"),
  };
}
