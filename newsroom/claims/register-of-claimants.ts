import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { claimants } from "#/db/schema/index.ts";
import type { Change } from "../transact.ts";
import type { Claimant } from "./claimant.ts";
import type { RewordClaim } from "./input.ts";

/** Who is on file as a claimant; null for a claim without one. */
export function claimantById(db: Reader, claimantId: string | null): Claimant | null {
  if (claimantId === null) return null;
  return db.select().from(claimants).where(eq(claimants.id, claimantId)).get() ?? null;
}

/**
 * The claimant that a form names, or null where it names none.
 *
 * An empty address clears that of the claim's own claimant; of another one on file it leaves the address as it is.
 */
export function claimantNamed(
  db: Reader,
  form: Pick<RewordClaim, "claimantName" | "claimantKind" | "claimantJobTitle" | "claimantUrl">,
  ownClaimantId: string | null,
): Claimant | null {
  if (form.claimantName === null) return null;
  const named = { name: form.claimantName, kind: form.claimantKind, jobTitle: form.claimantJobTitle };
  const onFile = claimantLike(db, named);
  const keepsUrl = form.claimantUrl === null && onFile !== null && onFile.id !== ownClaimantId;
  return { ...named, url: keepsUrl ? onFile.url : form.claimantUrl };
}

/** A step of rewording: puts the claimant on file, or brings the one of that name, kind and position up to date. */
export function keepClaimant({ tx, at, actorId }: Change, claimant: Claimant): string {
  const onFile = claimantLike(tx, claimant);
  if (onFile) {
    const { name, url } = claimant;
    if (name !== onFile.name || url !== onFile.url) {
      tx.update(claimants).set({ name, url }).where(eq(claimants.id, onFile.id)).run();
    }
    return onFile.id;
  }
  const id = randomUUID();
  tx.insert(claimants)
    .values({ ...claimant, id, createdBy: actorId, createdAt: at })
    .run();
  return id;
}

/** As the unique index sees it: SQLite's lower() folds ASCII letters only. */
function claimantLike(
  db: Reader,
  { name, kind, jobTitle }: Omit<Claimant, "url">,
): typeof claimants.$inferSelect | null {
  const same = and(
    sql`lower(${claimants.name}) = lower(${name})`,
    eq(claimants.kind, kind),
    sql`coalesce(${claimants.jobTitle}, '') = ${jobTitle ?? ""}`,
  );
  return db.select().from(claimants).where(same).get() ?? null;
}
