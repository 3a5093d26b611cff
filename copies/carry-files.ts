import fs from "node:fs/promises";
import path from "node:path";
import { fileOf, filesIn } from "./store.ts";

/**
 * Copies stored files from one folder to another, those that are not there yet, each whole or not at all.
 *
 * @returns how many were copied, and which are nowhere
 */
export async function carryFiles(
  from: string,
  to: string,
  names: ReadonlySet<string>,
): Promise<{ carried: number; missing: string[] }> {
  const [there, here] = await Promise.all([namesIn(to), namesIn(from)]);
  const wanted = [...names].filter((sha256) => !there.has(sha256));
  const missing = wanted.filter((sha256) => !here.has(sha256));
  for (const sha256 of wanted) {
    if (!here.has(sha256)) continue;
    const file = fileOf(to, sha256);
    await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    const draft = `${file}.draft`;
    await fs.copyFile(fileOf(from, sha256), draft);
    await flush(draft);
    await fs.rename(draft, file);
  }
  return { carried: wanted.length - missing.length, missing };
}

/** The hashes of all files in the folder; none where there is no folder. */
export async function namesIn(folder: string): Promise<Set<string>> {
  return new Set((await filesIn(folder)).flatMap(({ sha256 }) => sha256 ?? []));
}

async function flush(file: string): Promise<void> {
  const handle = await fs.open(file, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
