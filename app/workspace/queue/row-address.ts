import type { Route } from "next";
import type { QueueRow } from "#/newsroom/queues/queue.ts";

/** Where on the desk it is done. */
export function rowAddress({ article, claim }: Pick<QueueRow, "article" | "claim">): Route {
  const desk = `/workspace/articles/${article.id}`;
  return (claim ? `${desk}?claim=${claim.id}` : desk) as Route;
}

/** Which one it is, in a few words: “C03 in ‘Harbour traffic’”. */
export function rowName({ article, claim }: Pick<QueueRow, "article" | "claim">): string {
  return claim ? `${claim.label} in ‘${article.headline}’` : `‘${article.headline}’`;
}
