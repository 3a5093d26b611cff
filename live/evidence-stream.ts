import type { Live } from "./article-stream.ts";
import { liveStream, type Opening } from "./live-stream.ts";

type EvidenceOpening = Opening & {
  evidenceId: string;
  /** The articles that it is used in: their events tell what came of the work on its copies. */
  articleIds: readonly string[];
};

/** Tells one window that work on the copies of its evidence went on. How far it is stands on the page, which is read again. */
export function evidenceStream(live: Live, opening: EvidenceOpening): ReadableStream<Uint8Array> {
  const { person, windowId, evidenceId, articleIds } = opening;
  return liveStream(opening, ({ send, end, undo }) => {
    const news = (): void => send({ event: "copies", data: null });
    undo.push(live.jobs.listen(evidenceId, news));
    for (const articleId of articleIds) undo.push(live.watch.listen(articleId, news));
    undo.push(
      live.windows.open(evidenceId, {
        id: windowId,
        personId: person.id,
        name: person.name,
        tell: () => undefined,
        giveWay: () => {
          send({ event: "rest", data: null });
          end();
        },
      }),
    );
  });
}
