import type { IncomingMessage } from "node:http";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import * as zlib from "node:zlib";
import { toldBy } from "./connect.ts";
import type { Limits } from "./limits.ts";
import { Refusal } from "./refusal.ts";

export const acceptedEncodings = "gzip, br, zstd, deflate";

/** More encodings on top of one another are a trap. */
const MOST_ENCODINGS = 2;
/** RFC 9659: the window that a web page in zstd may ask for, 8 MB as a power of two. */
const ZSTD_WINDOW = 23;

/**
 * The whole body, decompressed. It is never returned short: a body that is over the limits, ends early or comes too
 * slowly is refused while it streams.
 *
 * @throws {Refusal}
 */
export async function readBody(answer: IncomingMessage, limits: Limits, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const rate = watchRate(limits);
  const given = AbortSignal.any([signal, rate.signal]);
  try {
    const decoders = decodersFor(answer.headers["content-encoding"] ?? "");
    const collected = capped(limits.bodyBytes, (chunk) => chunks.push(chunk)).resume();
    await pipeline([answer, capped(limits.bodyBytes, rate.came), ...decoders, collected], { signal: given });
    return Buffer.concat(chunks);
  } catch (error) {
    given.throwIfAborted();
    throw error instanceof Refusal ? error : refusalOf(error);
  } finally {
    rate.stop();
    answer.destroy();
  }
}

/** Lets chunks through, tells of each, and fails at the first that is too much. */
function capped(most: number, tell: (chunk: Buffer) => void): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      tell(chunk);
      done(size > most ? tooLarge(most) : null, chunk);
    },
  });
}

/** In the order in which they take the encodings off: the last one named was put on last (RFC 9110, 8.4). */
function decodersFor(header: string): Transform[] {
  const names = header
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  if (names.length > MOST_ENCODINGS) throw unreadable(`encoded ${names.length} times`);
  return names.toReversed().map(decoderFor);
}

function decoderFor(name: string): Transform {
  if (name === "gzip" || name === "x-gzip") return zlib.createGunzip();
  if (name === "br") return zlib.createBrotliDecompress();
  if (name === "zstd") {
    return zlib.createZstdDecompress({ params: { [zlib.constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW } });
  }
  if (name === "deflate") return zlib.createInflate();
  throw unreadable(`encoded as ${name}`);
}

/** Its signal aborts when a window of time brought too little. */
function watchRate({ windowMs, windowBytes }: Limits): {
  signal: AbortSignal;
  came: (chunk: Buffer) => void;
  stop: () => void;
} {
  const slow = new AbortController();
  let inWindow = 0;
  const timer = setInterval(() => {
    if (inWindow < windowBytes) slow.abort(tooSlow());
    inWindow = 0;
  }, windowMs);
  const came = (chunk: Buffer): void => {
    inWindow += chunk.length;
  };
  return { signal: slow.signal, came, stop: () => clearInterval(timer) };
}

function refusalOf(error: unknown): Refusal {
  const told = toldBy(error);
  if (told === "Z_BUF_ERROR" || told === "ECONNRESET" || told === "ERR_STREAM_PREMATURE_CLOSE") return cutShort();
  return unreadable(told);
}

function tooSlow(): Refusal {
  return new Refusal("too-slow", "The page comes too slowly to wait for: try again later.");
}

function tooLarge(most: number): Refusal {
  return new Refusal("too-large", `The page is larger than ${megabytes(most)}: save what is needed of it as a file.`);
}

function cutShort(): Refusal {
  return new Refusal("cut-short", "The connection broke before the page had come whole: try again.");
}

function unreadable(how: string): Refusal {
  return new Refusal("encoding", `The page cannot be unpacked (${how}): save it in a browser and give the file.`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;
}
