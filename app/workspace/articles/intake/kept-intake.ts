import type { Taken, TakenBlock } from "./taken.ts";

/** What a person has made of an article that is not stored yet: what was read, its blocks as they are, the fields. */
export type KeptIntake = { taken: Taken; blocks: TakenBlock[]; fields: Readonly<Record<string, string>> };

/** The part of a browser's storage that is needed. */
export type IntakeShelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** One person's unfinished article in this window. Whoever signs in after them in the same window does not find it. */
export type IntakeKeeping = {
  /** Null where nothing is kept, or what is kept cannot be read. */
  read: () => KeptIntake | null;
  /** False where the browser keeps nothing, or not as much. */
  keep: (intake: KeptIntake) => boolean;
  drop: () => void;
};

export function intakeKeeping(shelf: IntakeShelf | null, personId: string): IntakeKeeping {
  const name = `stet-intake:${personId}`;
  return {
    read() {
      try {
        const kept = JSON.parse(shelf?.getItem(name) ?? "null") as KeptIntake | null;
        return kept !== null && isWhole(kept) ? kept : null;
      } catch {
        return null;
      }
    },
    keep(intake) {
      try {
        shelf?.setItem(name, JSON.stringify(intake));
        return shelf !== null;
      } catch {
        // An earlier state would come back as the latest one.
        shelf?.removeItem(name);
        return false;
      }
    },
    drop: () => shelf?.removeItem(name),
  };
}

/** An older version of the program may have kept something else. */
function isWhole({ taken, blocks, fields }: KeptIntake): boolean {
  return (
    typeof taken.from === "string" &&
    Array.isArray(taken.warnings) &&
    Array.isArray(blocks) &&
    blocks.every(
      ({ kind, text, links }) => typeof kind === "string" && typeof text === "string" && Array.isArray(links),
    ) &&
    Object.values(fields).every((one) => typeof one === "string")
  );
}
