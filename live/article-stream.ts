import { latestEvent } from "#/newsroom/audit/queries.ts";
import type { JobWatch } from "./job-watch.ts";
import { liveStream, type Opening } from "./live-stream.ts";
import type { LogWatch } from "./log-watch.ts";
import type { OpenWindows } from "./open-windows.ts";

/** What the streams of a process share. */
export type Live = { watch: LogWatch; jobs: JobWatch; windows: OpenWindows };

type ArticleOpening = Opening & {
  articleId: string;
  /** The last event that the browser has seen; null where it has seen none. */
  since: number | null;
};

/**
 * Tells one window that something of its article changed, by the number of the latest event alone, that work on its
 * copies went on, and who else is there. What changed is not in it: a blind second reviewer may be reading, or somebody
 * who may not know a source.
 *
 * Several missed events are one message, with the latest number.
 */
export function articleStream(live: Live, opening: ArticleOpening): ReadableStream<Uint8Array> {
  const { db, person, articleId, windowId, since } = opening;
  return liveStream(
    opening,
    ({ send, end, undo }) => {
      const news = (n: number): void => send({ id: n, data: { n } });
      undo.push(live.watch.listen(articleId, news));
      undo.push(live.jobs.listen(articleId, () => send({ event: "copies", data: null })));
      const latest = latestEvent(db, articleId);
      if (since === null || latest > since) news(latest);

      undo.push(
        live.windows.open(articleId, {
          id: windowId,
          personId: person.id,
          name: person.name,
          tell: (people) => send({ event: "people", data: people }),
          giveWay: () => {
            send({ event: "rest", data: null });
            end();
          },
        }),
      );
    },
    () => live.windows.sweep(articleId),
  );
}
