import { createPrivateKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { env } from "./env.ts";

/** The newsroom's private Ed25519 key, from the file beside the database; made when it is missing. */
export function signingKey(): KeyObject {
  return signingKeyBeside(env().DATABASE_PATH);
}

/**
 * The private key in the file `signing-key.pem` (PKCS #8, mode 0600) in the folder of the database. Two processes that
 * start at once end up with the same one.
 *
 * @throws Error when the file is there but holds no Ed25519 key
 */
export function signingKeyBeside(databasePath: string): KeyObject {
  const file = fileBeside(databasePath);
  const kept = readKey(file);
  if (kept) return kept;
  const draft = writeDraft(file);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const made = readKey(file);
  if (!made) throw new Error(`${file} could not be made.`);
  return made;
}

/** Makes another key in the old one's place. What the old one signed can be checked for as long as its public half is published. */
export function replaceSigningKey(databasePath: string): KeyObject {
  const file = fileBeside(databasePath);
  renameSync(writeDraft(file), file);
  return signingKeyBeside(databasePath);
}

function fileBeside(databasePath: string): string {
  return path.join(path.dirname(databasePath), "signing-key.pem");
}

function readKey(file: string): KeyObject | undefined {
  let pem: string;
  try {
    pem = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch {
    // Said below, with what to do.
  }
  throw new Error(`${file} holds no Ed25519 key: put the right one back, or make another: npm run rotate-signing-key`);
}

/** Whole or not at all: nobody ever reads half a key. */
function writeDraft(file: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  const { privateKey } = generateKeyPairSync("ed25519");
  writeFileSync(draft, privateKey.export({ format: "pem", type: "pkcs8" }), { mode: 0o600 });
  chmodSync(draft, 0o600);
  return draft;
}
