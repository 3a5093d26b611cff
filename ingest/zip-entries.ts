import { inflateRawSync } from "node:zlib";
import { RefusedDocument } from "./ingested-article.ts";
import { MOST_EXPANSION, MOST_UNPACKED_BYTES, MOST_ZIP_ENTRIES } from "./limits.ts";

/** One file of an archive; sizes in bytes, as its directory has them. */
export type ZipEntry = { name: string; packed: number; unpacked: number; method: number; offset: number };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

/**
 * The directory of a ZIP archive (APPNOTE 4.3), read without unpacking anything.
 *
 * @throws {RefusedDocument} for a damaged or locked archive, and one that would unpack to more than the limits
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  const end = file.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < Math.max(0, file.length - END_LENGTH - LONGEST_COMMENT) || end + END_LENGTH > file.length) throw damaged();
  const count = file.readUInt16LE(end + 10);
  if (file.readUInt32LE(end) !== END || count > MOST_ZIP_ENTRIES) throw damaged();

  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== ENTRY) throw damaged();
    if ((file.readUInt16LE(at + 8) & 1) === 1)
      throw new RefusedDocument("The file is locked: save it without a password.");
    const nameLength = file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString("utf8", at + 46, at + 46 + nameLength),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      method: file.readUInt16LE(at + 10),
      offset: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  const whole = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (whole > MOST_UNPACKED_BYTES || entries.some((entry) => entry.unpacked > MOST_EXPANSION * (entry.packed + 100))) {
    throw new RefusedDocument("The file unpacks to more than any article: copy its text out and paste it.");
  }
  return entries;
}

/**
 * What an entry holds.
 *
 * @throws {RefusedDocument} when it is damaged, or larger than the directory says
 */
export function unzipped(bytes: Uint8Array, { offset, packed, unpacked, method }: ZipEntry): Buffer {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > file.length) throw damaged();
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const content = file.subarray(start, start + packed);
  try {
    if (method === STORED && packed === unpacked) return content;
    if (method === DEFLATED) return inflateRawSync(content, { maxOutputLength: Math.max(1, unpacked) });
  } catch {
    // The sentence below says it.
  }
  throw damaged();
}

function damaged(): RefusedDocument {
  return new RefusedDocument("The file is damaged: save it again and give the new one.");
}
