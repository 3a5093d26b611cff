import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Which files of a folder an export wrote: SHA-256 in hex by name. */
export type Manifest = Record<string, string>;

/** Where it is kept: a folder that has it is an export of ours. */
export const MANIFEST = ".stet-export.json";

export function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * Null where the folder has none.
 *
 * @throws Error where it cannot be read, or names a file outside the folder
 */
export function readManifest(folder: string): Manifest | null {
  let text: string;
  try {
    text = readFileSync(path.join(folder, MANIFEST), "utf8");
  } catch {
    return null;
  }
  const files = filesOf(text);
  if (files === null) throw new Error(`${path.join(folder, MANIFEST)} is damaged: export to another folder.`);
  return files;
}

function filesOf(text: string): Manifest | null {
  try {
    const { format, files } = JSON.parse(text);
    if (format !== 1 || typeof files !== "object" || files === null) return null;
    const isSound = Object.entries(files).every(
      ([name, hash]) => typeof hash === "string" && !path.isAbsolute(name) && !name.split(/[/\\]/).includes(".."),
    );
    return isSound ? (files as Manifest) : null;
  } catch {
    return null;
  }
}

/** Written whole or not at all. */
export function writeManifest(folder: string, files: Manifest): void {
  const sorted = Object.fromEntries(Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const file = path.join(folder, MANIFEST);
  writeFileSync(`${file}.part`, `${JSON.stringify({ format: 1, files: sorted }, null, 1)}\n`);
  renameSync(`${file}.part`, file);
}
