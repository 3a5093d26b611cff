import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Manifest, readManifest, sha256, writeManifest } from "./manifest.ts";
import type { SiteFiles } from "./site-files.ts";

/** How many files were written, left as they were, and taken away. */
export type Written = { written: number; unchanged: number; removed: number };

/** A file has this name until it is whole. */
const PART = ".stet-part";

/**
 * Makes the folder hold these files. What is the same stays untouched; what an earlier export wrote and is not among them
 * goes, unless somebody changed it since. Cut short at any moment, the next export ends the work.
 *
 * @throws Error in one sentence where the folder holds what no export wrote
 */
export function writeExport(folder: string, files: SiteFiles): Written {
  const earlier = requireOwnFolder(folder);
  for (const name of files.keys()) {
    if (!Object.hasOwn(earlier, name) && read(folder, name) !== null) {
      throw new Error(`${path.join(folder, name)} was written by somebody else: move it away first.`);
    }
  }
  const hashes: Manifest = Object.fromEntries([...files].map(([name, bytes]) => [name, sha256(bytes)]));
  // Names go on record before their files: what a cut export leaves behind is known as its own.
  writeManifest(folder, { ...earlier, ...hashes });

  let written = 0;
  for (const [name, bytes] of files) {
    if (read(folder, name)?.equals(bytes)) continue;
    write(path.join(folder, name), bytes);
    written += 1;
  }
  const gone = Object.keys(earlier).filter((name) => !files.has(name));
  const removed = gone.filter((name) => remove(folder, name, earlier[name])).length;
  writeManifest(folder, hashes);
  return { written, unchanged: files.size - written, removed };
}

/** What an earlier export wrote there: nothing in a folder that is empty or not there yet. */
function requireOwnFolder(folder: string): Manifest {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new Error(`${folder} is not a folder.`);
  }
  const manifest = readManifest(folder);
  if (manifest !== null) return manifest;
  if (readdirSync(folder).length > 0) {
    throw new Error(`${folder} holds files that no export wrote: name an empty folder.`);
  }
  return {};
}

function write(file: string, bytes: Buffer): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}${PART}`, bytes);
  renameSync(`${file}${PART}`, file);
}

/** Takes a file of an earlier export away, and the folders that it leaves empty. False: somebody has changed it. */
function remove(folder: string, name: string, hash: string | undefined): boolean {
  const file = path.join(folder, name);
  rmSync(`${file}${PART}`, { force: true });
  const bytes = read(folder, name);
  if (bytes === null || sha256(bytes) !== hash) return false;
  rmSync(file);
  for (let parent = path.dirname(name); parent !== "."; parent = path.dirname(parent)) {
    if (readdirSync(path.join(folder, parent)).length > 0) break;
    rmdirSync(path.join(folder, parent));
  }
  return true;
}

function read(folder: string, name: string): Buffer | null {
  try {
    return readFileSync(path.join(folder, name));
  } catch {
    return null;
  }
}
