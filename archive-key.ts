import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { env } from "./env.ts";

/** What the archive asks for before it keeps a page, from the file `archive-key` beside the database; null without one. */
export function archiveKey(): string | null {
  return archiveKeyBeside(env().DATABASE_PATH);
}

export function archiveKeyBeside(databasePath: string): string | null {
  try {
    return readFileSync(fileBeside(databasePath), "utf8").trim() || null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Keeps the key in its file (mode 0600), whole or not at all; an empty one takes the file away. */
export function keepArchiveKey(key: string, databasePath = env().DATABASE_PATH): void {
  const file = fileBeside(databasePath);
  if (key === "") {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${key}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
}

function fileBeside(databasePath: string): string {
  return path.join(path.dirname(databasePath), "archive-key");
}
