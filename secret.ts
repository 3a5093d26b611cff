import { randomBytes } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { env } from "./env.ts";

/** STET_SECRET, else what the file `secret` beside the database holds, which is made when it is missing. */
export function secret(): string {
  const { STET_SECRET, DATABASE_PATH } = env();
  return STET_SECRET ?? secretBeside(DATABASE_PATH);
}

/**
 * 32 random bytes in base64url, kept in the file `secret` (mode 0600) in the folder of the database.
 * Two processes that start at once end up with the same one.
 *
 * @throws Error when the file is there but too short to be a secret.
 */
export function secretBeside(databasePath: string): string {
  const file = path.join(path.dirname(databasePath), "secret");
  const kept = readSecret(file) ?? makeSecret(file);
  if (kept.length < 32) {
    throw new Error(`${file} is damaged: delete it to have a new one made, which signs everybody out.`);
  }
  return kept;
}

function readSecret(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** A link appears whole or not at all, so nobody ever reads half a secret. */
function makeSecret(file: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, "utf8").trim();
}
