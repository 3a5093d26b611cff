import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

/** OWASP's least for argon2id: 19 MiB, two passes, one lane. A stored hash carries its own. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const TAG_BYTES = 32;
const NONCE_BYTES = 16;

const derive = promisify<"argon2id", Argon2Parameters, Buffer>(argon2);
const phcString = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** A PHC string, which other argon2 libraries read too. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(NONCE_BYTES);
  const tag = await derive("argon2id", { message: password.normalize("NFKC"), nonce, tagLength: TAG_BYTES, ...cost });
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
}

let nobodysHash: Promise<string> | undefined;

/**
 * Whether the password is the one that was hashed. With no hash the same work is done and the answer is no: how long it
 * takes does not tell whether a person is on staff.
 */
export async function verifyPassword(hash: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword(randomBytes(NONCE_BYTES).toString("hex"));
  const fits = await compare(hash ?? (await nobodysHash), password);
  return fits && hash !== null;
}

async function compare(hash: string, password: string): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, tag] = phcString.exec(hash) ?? [];
  if (!nonce || !tag) return false;
  const expected = Buffer.from(tag, "base64");
  const derived = await derive("argon2id", {
    message: password.normalize("NFKC"),
    nonce: Buffer.from(nonce, "base64"),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  });
  return timingSafeEqual(expected, derived);
}

function unpadded(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}
