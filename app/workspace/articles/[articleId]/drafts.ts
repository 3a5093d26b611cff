import type { Fields } from "./named-deed.ts";
import type { Shelf } from "./outbox.ts";

/** What was typed for a verdict and is not saved yet, by claim and field: it outlives the box and the page. */
export type Drafts = {
  get: (claimId: string) => Fields | undefined;
  set: (claimId: string, fields: Fields) => void;
  delete: (claimId: string) => void;
  /** Whether there are words that nobody has saved. */
  hasAny: () => boolean;
};

/** What of a verdict somebody typed, kept again: the verdict came back. */
export function keepTyped(
  drafts: Drafts,
  claimId: string,
  { rationale, suggestedText, soleSourceReason }: Fields,
): void {
  const typed = Object.entries({ rationale, suggestedText, soleSourceReason });
  const words = typed.filter((entry): entry is [string, string] => Boolean(entry[1]));
  if (words.length > 0) drafts.set(claimId, Object.fromEntries(words));
}

/** Kept under the person's own name: whoever signs in after them in the same browser does not find them. */
export function draftsOf(shelf: Shelf | null, personId: string, articleId: string): Drafts {
  const prefix = `stet-draft:${personId}:${articleId}:`;
  const held = new Map<string, Fields>();
  for (let index = 0; index < (shelf?.length ?? 0); index += 1) {
    const name = shelf?.key(index) ?? "";
    const fields = name.startsWith(prefix) ? fieldsIn(shelf?.getItem(name) ?? null) : null;
    if (fields) held.set(name.slice(prefix.length), fields);
  }
  return {
    get: (claimId) => held.get(claimId),
    set(claimId, fields) {
      held.set(claimId, fields);
      try {
        shelf?.setItem(prefix + claimId, JSON.stringify(fields));
      } catch {
        // A browser that keeps nothing still has them on the page.
      }
    },
    delete(claimId) {
      held.delete(claimId);
      shelf?.removeItem(prefix + claimId);
    },
    hasAny: () => [...held.values()].some((fields) => Object.values(fields).some((words) => words.trim() !== "")),
  };
}

function fieldsIn(kept: string | null): Fields | null {
  try {
    const fields: unknown = JSON.parse(kept ?? "null");
    const isWhole =
      typeof fields === "object" && fields !== null && Object.values(fields).every((one) => typeof one === "string");
    return isWhole ? (fields as Fields) : null;
  } catch {
    return null;
  }
}
