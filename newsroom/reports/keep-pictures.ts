import { eq } from "drizzle-orm";
import type { Database } from "#/db/client.ts";
import { publicPages, sharePictures } from "#/db/schema/index.ts";
import type { FinishedPage } from "./publish-report.ts";

/** The words' SHA-256 of every picture that is drawn, by its path. */
export function picturesOnFile(db: Database): Map<string, string> {
  const rows = db.select().from(sharePictures).all();
  return new Map(rows.map(({ path, wordsSha256 }) => [path, wordsSha256]));
}

/**
 * Puts a picture at its address, in place of an earlier one. A picture shows what is published already: like any
 * finished page it is no decision, so this passes no permission and writes no event.
 */
export function keepPicture(db: Database, picture: FinishedPage, wordsSha256: string, at: Date): void {
  const { path, ...finished } = picture;
  const bytes = { ...finished, renderedAt: at };
  const drawn = { wordsSha256, drawnAt: at };
  db.transaction(
    (tx) => {
      tx.insert(publicPages)
        .values({ path, ...bytes })
        .onConflictDoUpdate({ target: publicPages.path, set: bytes })
        .run();
      tx.insert(sharePictures)
        .values({ path, ...drawn })
        .onConflictDoUpdate({ target: sharePictures.path, set: drawn })
        .run();
    },
    { behavior: "immediate" },
  );
}

/** Takes a picture away whose claim is no longer published. */
export function removePicture(db: Database, path: string): void {
  db.transaction(
    (tx) => {
      tx.delete(sharePictures).where(eq(sharePictures.path, path)).run();
      tx.delete(publicPages).where(eq(publicPages.path, path)).run();
    },
    { behavior: "immediate" },
  );
}
