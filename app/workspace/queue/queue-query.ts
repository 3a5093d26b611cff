import type { Route } from "next";
import { MODES } from "#/db/vocabulary.ts";
import { awaitedDeeds, dueRanges, type QueueFilter } from "#/newsroom/queues/queue.ts";

/** Whose queue a page shows: the person's own, or everybody's. */
export type Whose = "mine" | "team";

export type QueueQuery = { filter: QueueFilter; page: number };

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What the address of a queue asks for. What is not understood is left out, so that an old address still shows a queue. */
export function queueQuery(query: Query): QueueQuery {
  const one = (name: string): string | null => [query[name]].flat()[0]?.slice(0, 64) || null;
  return {
    filter: {
      deed: awaitedDeeds.find((deed) => deed === one("deed")) ?? null,
      due: dueRanges.find((due) => due === one("due")) ?? null,
      person: one("person"),
      article: one("article"),
      mode: MODES.find((mode) => mode === one("mode")) ?? null,
    },
    page: Math.max(1, Number.parseInt(one("page") ?? "", 10) || 1),
  };
}

export function isFiltered(filter: QueueFilter): boolean {
  return Object.values(filter).some((wanted) => wanted !== null);
}

/** The address of a queue, to be sent to a colleague. */
export function queueAddress(whose: Whose, filter: Partial<QueueFilter>, page = 1): Route {
  const wanted = Object.entries(filter).flatMap(([part, word]) => (word ? [[part, word]] : []));
  const search = new URLSearchParams(wanted);
  if (page > 1) search.set("page", String(page));
  const path = whose === "mine" ? "/workspace/queue" : "/workspace/queue/team";
  return (search.size > 0 ? `${path}?${search}` : path) as Route;
}
