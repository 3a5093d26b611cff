import { and, asc, eq, isNull, ne } from "drizzle-orm";
import type { Database, Reader } from "#/db/client.ts";
import { signingKeys } from "#/db/schema/index.ts";
import type { SigningKey } from "./snapshot.ts";

/**
 * Takes up a key that versions are signed with from `at` on; the one before is retired, and stays on file so that what
 * it signed can be checked. The key was chosen by whoever runs the machine, so this passes no permission.
 */
export function registerSigningKey(db: Database, key: { id: string; publicKey: string }, at: Date): void {
  db.transaction(
    (tx) => {
      tx.update(signingKeys)
        .set({ retiredAt: at })
        .where(and(isNull(signingKeys.retiredAt), ne(signingKeys.id, key.id)))
        .run();
      tx.insert(signingKeys)
        .values({ ...key, takenUpAt: at })
        .onConflictDoUpdate({ target: signingKeys.id, set: { retiredAt: null } })
        .run();
    },
    { behavior: "immediate" },
  );
}

/** Every key that versions were or are signed with, oldest first. */
export function signingKeysOnFile(db: Reader): SigningKey[] {
  return db
    .select()
    .from(signingKeys)
    .orderBy(asc(signingKeys.takenUpAt), asc(signingKeys.id))
    .all()
    .map(({ id, publicKey, takenUpAt, retiredAt }) => ({
      id,
      publicKey,
      takenUpAt: takenUpAt.toISOString(),
      retiredAt: retiredAt?.toISOString() ?? null,
    }));
}

/** Whether a key of that id is the one in use. */
export function isKeyInUse(db: Reader, id: string): boolean {
  return (
    db
      .select({ id: signingKeys.id })
      .from(signingKeys)
      .where(and(eq(signingKeys.id, id), isNull(signingKeys.retiredAt)))
      .get() !== undefined
  );
}
