import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";

const block = 512;

/** Puts the files of a .tar.br into the folder, each whole or not at all. Files that are there already stay. */
export async function unpack(archive: string, folder: string): Promise<void> {
  const bytes = await promisify(brotliDecompress)(readFileSync(archive));
  for (const { name, content } of filesIn(bytes)) {
    const file = path.join(folder, name);
    if (!file.startsWith(folder + path.sep)) throw new Error(`${archive} holds a file outside of it: ${name}`);
    if (existsSync(file)) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, content);
    renameSync(draft, file);
  }
}

/** The regular files of a tar archive. Names longer than 100 bytes do not occur in those that the browser comes with. */
export function filesIn(tar: Buffer): { name: string; content: Buffer }[] {
  const files: { name: string; content: Buffer }[] = [];
  let at = 0;
  while (at + block <= tar.length) {
    const text = (start: number, length: number): string =>
      tar
        .toString("latin1", at + start, at + start + length)
        .split("\0")[0]
        ?.trim() ?? "";
    const name = text(0, 100);
    const size = Number.parseInt(text(124, 12) || "0", 8);
    const kind = text(156, 1);
    if (name !== "" && (kind === "0" || kind === "")) {
      files.push({ name, content: tar.subarray(at + block, at + block + size) });
    }
    at += block + Math.ceil(size / block) * block;
  }
  return files;
}
