import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

type Holder = {
  pid: number;
  /** When the process began, in the kernel's ticks, so that a later process with the same number is told apart. */
  began: string | null;
};

/**
 * The process that serves this database, or null. A lock left behind by a process that is gone counts as none,
 * and so does the caller's own.
 */
export function runningServer(databasePath: string): number | null {
  const holder = readHolder(lockFile(databasePath));
  return holder !== null && holder.pid !== process.pid && isAlive(holder) ? holder.pid : null;
}

/**
 * Marks this database as being served by this process; the returned function takes the mark away.
 *
 * @throws Error when another live process serves it.
 */
export function takeRunLock(databasePath: string): () => void {
  const file = lockFile(databasePath);
  mkdirSync(path.dirname(file), { recursive: true });
  const holder: Holder = { pid: process.pid, began: beginningOf(process.pid) };
  if (!writeNew(file, holder)) {
    const other = runningServer(databasePath);
    if (other !== null) {
      throw new Error(`Stet is already running on ${databasePath} (process ${other}): stop it first.`);
    }
    rmSync(file, { force: true });
    if (!writeNew(file, holder)) throw new Error(`Another Stet is starting on ${databasePath}: let that one run.`);
  }
  return () => {
    if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
  };
}

function lockFile(databasePath: string): string {
  return `${databasePath}.lock`;
}

/** False when the file is there already. */
function writeNew(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Null when there is no lock, or one that no process of ours finished writing. */
function readHolder(file: string): Holder | null {
  try {
    const { pid, began } = JSON.parse(readFileSync(file, "utf8")) as Partial<Holder>;
    return Number.isInteger(pid) && Number(pid) > 0 ? { pid: Number(pid), began: began ?? null } : null;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function isAlive({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return began === null || beginningOf(pid) === began;
}

/** Null where there is no /proc. The name, field 2, may hold spaces and brackets: count from its last bracket. */
function beginningOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}
