import { type EventKind, eventKinds } from "#/newsroom/audit/kinds.ts";

type Query = Readonly<Record<string, string | string[] | undefined>>;

export type LogQuery = { personId?: string; articleId?: string; kind?: EventKind; before?: number };

/** What the address of the log asks for; what is not understood is left out. */
export function logQuery(query: Query): LogQuery {
  const one = (name: string): string => [query[name]].flat()[0]?.slice(0, 64) ?? "";
  const kind = (Object.keys(eventKinds) as EventKind[]).find((key) => key === one("kind"));
  const before = Number.parseInt(one("before"), 10);
  return {
    ...(one("person") ? { personId: one("person") } : {}),
    ...(one("article") ? { articleId: one("article") } : {}),
    ...(kind ? { kind } : {}),
    ...(before > 0 ? { before } : {}),
  };
}

/** The address of the log with these filters. */
export function logAddress({ personId, articleId, kind, before }: LogQuery): `/workspace/audit?${string}` {
  const wanted = { person: personId, article: articleId, kind, before: before?.toString() };
  const set = Object.entries(wanted).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return `/workspace/audit?${new URLSearchParams(set)}`;
}

/** Entries in the order given, a group for each UTC day (YYYY-MM-DD). */
export function byDay<Entry extends { at: Date }>(entries: readonly Entry[]): { day: string; entries: Entry[] }[] {
  const days = Map.groupBy(entries, ({ at }) => at.toISOString().slice(0, 10));
  return [...days].map(([day, ofDay]) => ({ day, entries: ofDay }));
}
