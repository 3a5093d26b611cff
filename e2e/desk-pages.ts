import { eq } from "drizzle-orm";
import { articles, sources } from "#/db/schema/index.ts";
import { libraryHours, reservoir, tramExtension } from "../scripts/demo/articles.ts";
import { withDatabase } from "./own-data.ts";

/** Every page of the desk, with the demo's articles at their different stages. */
export function deskPages(): string[] {
  return [
    "/workspace/articles",
    "/workspace/articles/new",
    ...withDatabase((db) => {
      const idOf = (headline: string): string =>
        db.select().from(articles).where(eq(articles.headline, headline)).get()?.id ?? "missing";
      const source = db.select().from(sources).where(eq(sources.name, "Sandhaven Library Service")).get();
      return [
        `/workspace/articles/${idOf(reservoir.headline)}`,
        `/workspace/articles/${idOf(reservoir.headline)}/sheet`,
        `/workspace/articles/${idOf(tramExtension.headline)}`,
        `/workspace/articles/${idOf(tramExtension.headline)}/report`,
        `/workspace/articles/${idOf(tramExtension.headline)}/versions`,
        `/workspace/articles/${idOf(tramExtension.headline)}/versions/new`,
        `/workspace/articles/${idOf(tramExtension.headline)}/versions/compare`,
        `/workspace/articles/${idOf(tramExtension.headline)}/numbers`,
        `/workspace/articles/${idOf(libraryHours.headline)}`,
        `/workspace/articles/${idOf(libraryHours.headline)}/report`,
        `/workspace/sources/${source?.id ?? "missing"}`,
        `/workspace/articles/${idOf(tramExtension.headline)}/details`,
        `/workspace/articles/${idOf(tramExtension.headline)}/exchange`,
      ];
    }),
    "/workspace/sources",
    "/workspace/questions",
    "/workspace/numbers",
    "/workspace/people",
    "/workspace/audit",
    "/workspace/newsroom",
    "/workspace/newsroom/pages/methodology",
    "/workspace/newsroom/scale",
    "/workspace/notifications",
    "/workspace/account",
    "/workspace/account/keys",
    "/workspace/account/bookmarklet",
    "/workspace/queue",
    "/workspace/queue/team",
  ];
}
