import type { Database } from "#/db/client.ts";
import { findPerson, type Person } from "#/newsroom/people/queries.ts";
import { HEARTBEAT, messageText, retryText, type StreamMessage } from "./event-stream.ts";

export type Opening = {
  db: Database;
  /** As read when the stream was asked for: it ends as soon as roles, sessions or account are others. */
  person: Person;
  windowId: string;
  /** Each ends it: the browser went away, or the server stops. */
  signals: readonly AbortSignal[];
  /** How often the person is read again and a heartbeat sent, in milliseconds. */
  beat: number;
};

export type OpenStream = {
  send: (message: StreamMessage) => void;
  end: () => void;
  /** What is undone when the stream ends. */
  undo: (() => void)[];
};

/** The browser connects again after this long, in milliseconds. */
const RETRY = 2000;

/** After this many heartbeats the stream ends, so that the browser shows its session again. */
const MOST_BEATS = 360;

/** So many messages may wait for a slow reader; then the stream ends, and the reader catches up when it is back. */
const MOST_WAITING = 64;

/**
 * A stream of events to one window, for as long as its person is who they were.
 *
 * @param begin subscribes the window to what it hears of
 * @param onBeat called with each heartbeat
 */
export function liveStream(
  { db, person, signals, beat }: Opening,
  begin: (stream: OpenStream) => void,
  onBeat: () => void = () => undefined,
): ReadableStream<Uint8Array> {
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

        write(retryText(RETRY));
        begin({ send: (message) => write(messageText(message)), end, undo });

        const timer = setInterval(() => {
          beats += 1;
          onBeat();
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
