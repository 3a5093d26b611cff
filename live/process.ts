import type { Database } from "#/db/client.ts";
import type { Live } from "./article-stream.ts";
import { jobWatch } from "./job-watch.ts";
import { logWatch } from "./log-watch.ts";
import { openWindows } from "./open-windows.ts";

/** How long a change may go unheard, in milliseconds. */
const LOOK_EVERY = 200;

/** Streams of one person at a time: a browser that keeps to six connections has two left for everything else. */
const MOST_WINDOWS = 4;

/** The framework bundles each route by itself, so what they share hangs on globalThis. */
const shared = globalThis as typeof globalThis & { stetLive?: Live };

/** What all streams of this process share. */
export function live(db: Database): Live {
  shared.stetLive ??= {
    watch: logWatch(db, LOOK_EVERY),
    jobs: jobWatch(db, LOOK_EVERY),
    windows: openWindows(MOST_WINDOWS, Date.now),
  };
  return shared.stetLive;
}
