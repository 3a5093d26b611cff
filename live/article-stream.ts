import type { Database } from "#/db/client.ts";
import { latestEvent } from "#/newsroom/audit/queries.ts";
import { findPerson, type Person } from "#/newsroom/people/queries.ts";
import { HEARTBEAT, messageText, retryText, type StreamMessage } from "./event-stream.ts";
import type { LogWatch } from "./log-watch.ts";
import type { OpenWindows } from "./open-windows.ts";

/** What the streams of a process share. */
export type Live = { watch: LogWatch; windows: OpenWindows };

type Opening = {
  db: Database;
  /** As read when the stream was asked for: it ends as soon as roles, sessions or account are others. */
  person: Person;
  articleId: string;
  windowId: string;
  /** The last event that the browser has seen; null where it has seen none. */
  since: number | null;
  /** Each ends it: the browser went away, or the server stops. */
  signals: readonly AbortSignal[];
  /** How often the person is read again and a heartbeat sent, in milliseconds. */
  beat: number;
};

/** The browser connects again after this long, in milliseconds. */
const RETRY = 2000;

/** After this many heartbeats the stream ends, so that the browser shows its session again. */
const MOST_BEATS = 360;

/** So many messages may wait for a slow reader; then the stream ends, and the reader catches up when it is back. */
const MOST_WAITING = 64;

/**
 * Tells one window that something of its article changed, by the number of the latest event alone, and who else is
 * there. What changed is not in it: a blind second reviewer may be reading.
 *
 * Several missed events are one message, with the latest number.
 */
export function articleStream(live: Live, opening: Opening): ReadableStream<Uint8Array> {
  const { db, person, articleId, windowId, since, signals, beat } = opening;
  const encoder = new TextEncoder();
  const undo: (() => void)[] = [];
  const leave = (): void => {
    for (const one of undo.splice(0)) one();
  };

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let beats = 0;
        let isOpen = true;
        const end = (): void => {
          leave();
          if (isOpen) controller.close();
          isOpen = false;
        };
        const write = (text: string): void => {
          if (!isOpen) return;
          if ((controller.desiredSize ?? 0) <= 0 || !isStillThemselves(db, person)) end();
          else controller.enqueue(encoder.encode(text));
        };
        const send = (message: StreamMessage): void => write(messageText(message));
        const news = (n: number): void => send({ id: n, data: { n } });

        write(retryText(RETRY));
        undo.push(live.watch.listen(articleId, news));
        const latest = latestEvent(db, articleId);
        if (since === null || latest > since) news(latest);

        const close = live.windows.open(articleId, {
          id: windowId,
          personId: person.id,
          name: person.name,
          tell: (people) => send({ event: "people", data: people }),
          giveWay: () => {
            send({ event: "rest", data: null });
            end();
          },
        });
        undo.push(close);

        const timer = setInterval(() => {
          beats += 1;
          live.windows.sweep(articleId);
          write(HEARTBEAT);
          if (beats >= MOST_BEATS) end();
        }, beat);
        timer.unref();
        undo.push(() => clearInterval(timer));
        for (const signal of signals) {
          signal.addEventListener("abort", end);
          undo.push(() => signal.removeEventListener("abort", end));
        }
        if (signals.some(({ aborted }) => aborted)) end();
        // Whoever was refused before everything was set up leaves nothing behind.
        if (!isOpen) leave();
      },
      cancel: leave,
    },
    new CountQueuingStrategy({ highWaterMark: MOST_WAITING }),
  );
}

/** Whether the account is open, its sessions were not ended and its roles are the same. */
function isStillThemselves(db: Database, { id, sessionEpoch, roles }: Person): boolean {
  const current = findPerson(db, id);
  if (!current || current.disabledAt || current.sessionEpoch !== sessionEpoch) return false;
  return current.roles.join() === roles.join();
}
