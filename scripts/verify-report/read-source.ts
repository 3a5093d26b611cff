import { readFileSync, statSync } from "node:fs";
import path from "node:path";

/** What was asked for cannot be read, or not found out from what was named. */
export class UnreadableSource extends Error {}

/** No report is longer, in bytes. */
const LONGEST = 64 * 1024 * 1024;
/** Milliseconds that an address may take to answer. */
const PATIENCE = 30_000;

export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/**
 * The bytes at an address or in a file, whose name is meant from where the person stands.
 *
 * @throws UnreadableSource
 */
export async function readSource(source: string): Promise<Buffer> {
  try {
    return isAddress(source) ? await fetched(source) : read(path.resolve(process.env.INIT_CWD ?? ".", source));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableSource(`${source} cannot be read: ${reason}`);
  }
}

function read(file: string): Buffer {
  if (statSync(file).size > LONGEST) throw new Error("it is too long to be a report");
  return readFileSync(file);
}

async function fetched(address: string): Promise<Buffer> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`the answer is ${response.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > LONGEST) throw new Error("it is too long to be a report");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
