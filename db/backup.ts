import fs from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import type { Database } from "./client.ts";
import { isNewerThanCode } from "./migrate.ts";

/** What a backup or a restore cannot do, as a sentence that says what to do instead. */
export class BackupProblem extends Error {}

type Options = { force?: boolean };

const ALL_PAGES = 0x7fff_ffff;

/**
 * Copies the whole database to `file` (mode 0600) while people work: the copy is one moment of it.
 *
 * `file` appears whole and checked, or not at all; an existing one stays until then.
 *
 * @throws BackupProblem where `file` exists and `force` is not given, or the copy cannot be written or is damaged
 */
export async function backupDatabase(db: Database, file: string, { force = false }: Options = {}): Promise<void> {
  if (fs.existsSync(file) && !force) {
    throw new BackupProblem(`${file} exists already. Choose another name, or add --force to replace it.`);
  }
  if (isSameFile(file, db.$client.name))
    throw new BackupProblem(`${file} is the database itself. Choose another name.`);

  makeFolderOf(file);
  const draft = `${file}.${process.pid}.draft`;
  try {
    fs.writeFileSync(draft, "", { mode: 0o600, flag: "wx" });
    // In one step: between two steps, a write by another process would make SQLite begin again.
    await db.$client.backup(draft, { progress: () => ALL_PAGES });
    const fault = faultOf(draft);
    if (fault !== null) throw new BackupProblem(`The copy is damaged (${fault}), so it was not kept. Check the disk.`);
    putInPlace(draft, file);
  } catch (error) {
    throw inWords(error, file);
  } finally {
    removeDraft(draft);
  }
}

/**
 * Makes the backup `from` the database at `to`. A database that it replaces stays beside it under the returned name;
 * null where there was none.
 *
 * The caller makes sure that no server runs on `to`; whatever else has it open is noticed here.
 *
 * @throws BackupProblem where `to` exists and `force` is not given or is in use, or `from` is no backup of this app
 */
export function restoreDatabase(from: string, to: string, { force = false }: Options = {}): string | null {
  if (!fs.existsSync(from)) throw new BackupProblem(`${from} does not exist. Name a file that npm run backup made.`);
  if (isSameFile(from, to)) throw new BackupProblem(`${from} is the database itself. Name a backup of it.`);
  const exists = fs.existsSync(to);
  if (exists && !force) {
    throw new BackupProblem(`There is a database at ${to} already. Add --force to replace it; it is kept beside.`);
  }

  makeFolderOf(to);
  const draft = `${to}.${process.pid}.draft`;
  try {
    fs.copyFileSync(from, draft, fs.constants.COPYFILE_EXCL);
    if (fs.existsSync(`${from}-wal`)) fs.copyFileSync(`${from}-wal`, `${draft}-wal`);
    fs.chmodSync(draft, 0o600);
    const fault = faultOf(draft);
    if (fault !== null) throw new BackupProblem(`${from} cannot be restored: ${fault}. Nothing was changed.`);
    const replaced = exists ? setAside(to) : null;
    for (const rest of [`${to}-wal`, `${to}-shm`]) fs.rmSync(rest, { force: true });
    putInPlace(draft, to);
    return replaced;
  } catch (error) {
    throw inWords(error, to);
  } finally {
    removeDraft(draft);
  }
}

/**
 * Makes the copy a single file, without a log beside it, and says why it is not a database that this version of the
 * app can use; null where it is one.
 */
function faultOf(file: string): string | null {
  const sqlite = new Sqlite(file);
  try {
    sqlite.pragma("journal_mode = DELETE");
    const found = sqlite.pragma("integrity_check", { simple: true });
    if (found !== "ok") return `it is damaged (${String(found)})`;
    const table = sqlite.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
    if (!table) return "it is not a database of Stet";
    return isNewerThanCode(sqlite) ? "a later version of Stet wrote it, so update Stet first" : null;
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return `it is not a whole database (${error.message})`;
    throw error;
  } finally {
    sqlite.close();
  }
}

/** Moves the database at `file` to a name beside it, with the log of what it has not taken in, and returns that name. */
function setAside(file: string): string {
  refuseInUse(file);
  const aside = `${file}.replaced-${new Date().toISOString().replaceAll(/[:.]/g, "-")}`;
  for (const rest of ["", "-wal", "-journal"]) {
    if (fs.existsSync(file + rest)) fs.renameSync(file + rest, aside + rest);
  }
  return aside;
}

/** Every connection to a database in WAL mode holds a lock on it, also one that `next dev` or a shell opened. */
function refuseInUse(file: string): void {
  const sqlite = new Sqlite(file, { timeout: 200 });
  try {
    sqlite.pragma("locking_mode = EXCLUSIVE");
    sqlite.exec("begin exclusive; commit");
    sqlite.pragma("wal_checkpoint(TRUNCATE)");
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith("SQLITE_BUSY")) {
      throw new BackupProblem(`${file} is in use. Stop whatever has it open, then restore again.`);
    }
    // A damaged database is what people restore over.
  } finally {
    sqlite.close();
  }
}

/** Renames `draft` to `file` so that a power cut leaves the old file or the whole new one. */
function putInPlace(draft: string, file: string): void {
  flush(draft);
  fs.renameSync(draft, file);
  flush(path.dirname(file));
}

function makeFolderOf(file: string): void {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
  } catch (error) {
    throw inWords(error, file);
  }
}

function removeDraft(draft: string): void {
  for (const rest of ["", "-wal", "-shm", "-journal"]) fs.rmSync(draft + rest, { force: true });
}

function flush(file: string): void {
  const descriptor = fs.openSync(file, "r");
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

function isSameFile(one: string, other: string): boolean {
  try {
    return fs.realpathSync(one) === fs.realpathSync(other);
  } catch {
    return false;
  }
}

function inWords(error: unknown, file: string): Error {
  switch ((error as { code?: string }).code) {
    case "ENOSPC":
    case "SQLITE_FULL":
      return new BackupProblem(`The disk of ${file} is full: make room, or choose another place.`);
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new BackupProblem(`No permission to write ${file}: choose another place.`);
    case "ENOTDIR":
    case "EEXIST":
    case "EISDIR":
    case "SQLITE_CANTOPEN":
      return new BackupProblem(`${file} cannot be written: choose another place.`);
  }
  return error instanceof Error ? error : new Error(String(error));
}
