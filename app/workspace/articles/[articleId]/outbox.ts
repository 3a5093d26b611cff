import { DEED_NAMES, type Unsaved } from "./named-deed.ts";

/** What of the browser's storage an outbox needs. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** Deeds of one person on one article that are not saved yet. They outlive the page; nobody else's are ever in it. */
export type Outbox = {
  /** In the order in which they were done. What cannot be read is left out. */
  read: () => Unsaved[];
  /** Keeps a deed, or what has become of it. False where the browser keeps nothing. */
  keep: (unsaved: Unsaved) => boolean;
  drop: (id: string) => void;
};

/** Every deed lies under a name of its own, so that two windows of one person do not overwrite each other's. */
export function outboxOf(shelf: Shelf | null, personId: string, articleId: string): Outbox {
  const prefix = `stet-outbox:${personId}:${articleId}:`;
  return {
    read() {
      if (!shelf) return [];
      const names = Array.from({ length: shelf.length }, (_, index) => shelf.key(index) ?? "");
      return names
        .filter((name) => name.startsWith(prefix))
        .flatMap((name) => unsavedIn(shelf.getItem(name)) ?? [])
        .toSorted((a, b) => a.at - b.at || a.id.localeCompare(b.id));
    },
    keep(unsaved) {
      try {
        shelf?.setItem(prefix + unsaved.id, JSON.stringify(unsaved));
        return shelf !== null;
      } catch {
        return false;
      }
    },
    drop(id) {
      shelf?.removeItem(prefix + id);
    },
  };
}

function unsavedIn(kept: string | null): Unsaved | null {
  try {
    const { id, deed, itemId, label, at } = JSON.parse(kept ?? "null") as Unsaved;
    const isWhole =
      [id, itemId, label].every((one) => typeof one === "string") &&
      Number.isFinite(at) &&
      DEED_NAMES.includes(deed.name) &&
      Object.values(deed.fields).every((one) => typeof one === "string");
    return isWhole ? { id, deed, itemId, label, at, isRetried: true } : null;
  } catch {
    return null;
  }
}
