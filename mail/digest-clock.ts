import type { Database } from "#/db/client.ts";
import { digestRounds } from "./digest-round.ts";
import { showMailState } from "./mail-state.ts";
import { smtp } from "./transport.ts";

const minute = 60_000;

type MailSettings = { url: string; from: string; deskAddress: string | undefined; stop: AbortSignal };

/** Looks every minute whether a digest is due, until the server stops. A round that takes longer delays the next one. */
export function startDigests(db: Database, { url, from, deskAddress, stop }: MailSettings): void {
  const { round, state } = digestRounds(db, smtp(url, from), deskAddress);
  let isSending = false;

  async function tick(): Promise<void> {
    if (isSending || stop.aborted) return;
    isSending = true;
    await round(new Date());
    showMailState(state());
    isSending = false;
  }

  showMailState(state());
  const timer = setInterval(tick, minute);
  timer.unref();
  stop.addEventListener("abort", () => clearInterval(timer));
  void tick();
}
