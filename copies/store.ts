import { createHash, randomUUID } from "node:crypto";
import { constants as files } from "node:fs";
import fs from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

const NAME = /^[0-9a-f]{64}$/;
const DRAFT = ".draft";

/** The most that a stored file unpacks to, in bytes. */
const MOST_BYTES = 60_000_000;

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Where the bytes of this hash lie: compressed with Brotli, in one of 256 folders. */
export function fileOf(folder: string, sha256: string): string {
  return path.join(folder, sha256.slice(0, 2), `${sha256}.br`);
}

/**
 * Stores bytes under their SHA-256, once however often they come. The file appears whole or not at all, and is on the
 * disk when this returns: a row that names it may then be written.
 *
 * @returns the hash, in hexadecimal
 */
export async function storeBytes(folder: string, bytes: Uint8Array): Promise<string> {
  const sha256 = sha256Of(bytes);
  const file = fileOf(folder, sha256);
  if (await isThere(file)) return sha256;
  await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const packed = await compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  const draft = `${file}.${randomUUID()}${DRAFT}`;
  const handle = await fs.open(draft, "wx", 0o600);
  try {
    await handle.writeFile(packed);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await fs.rename(draft, file);
  await flush(path.dirname(file));
  return sha256;
}

/**
 * @throws Error where the file is missing, or holds other bytes than its name says
 */
export async function storedBytes(folder: string, sha256: string): Promise<Buffer> {
  if (!NAME.test(sha256)) throw new Error(`${sha256} is no SHA-256`);
  const bytes = await decompress(await fs.readFile(fileOf(folder, sha256)), { maxOutputLength: MOST_BYTES });
  if (sha256Of(bytes) !== sha256) throw new Error(`The stored copy ${sha256} is damaged: restore it from a backup.`);
  return bytes;
}

/** Every file of the folder by its hash, in no order; drafts left over by a crash by their path. */
export async function filesIn(folder: string): Promise<{ sha256: string | null; file: string }[]> {
  const names = await fs
    .readdir(folder, { recursive: true, withFileTypes: true })
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    });
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const name = entry.name.slice(0, -".br".length);
      return {
        file: path.join(entry.parentPath, entry.name),
        sha256: entry.name.endsWith(".br") && NAME.test(name) ? name : null,
      };
    });
}

/**
 * Removes what no row names: drafts, and files whose row a crash prevented. Only while nothing is being stored.
 *
 * @param named the hashes that rows name
 * @returns how many files went
 */
export async function sweep(folder: string, named: ReadonlySet<string>): Promise<number> {
  const left = (await filesIn(folder)).filter(({ sha256 }) => sha256 === null || !named.has(sha256));
  for (const { file } of left) await fs.rm(file, { force: true });
  return left.length;
}

async function isThere(file: string): Promise<boolean> {
  return fs.access(file, files.R_OK).then(
    () => true,
    () => false,
  );
}

async function flush(folder: string): Promise<void> {
  const handle = await fs.open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
