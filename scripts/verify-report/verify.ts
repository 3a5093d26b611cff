import { createHash } from "node:crypto";
import { canonicalJson } from "#/newsroom/reports/canonical-json.ts";
import { isSignedBy, keyId, type Signature } from "#/publication/signing.ts";
import { isAddress, UnreadableSource } from "./read-source.ts";

/**
 * Where data, signature and keys are to be read. A version's signature stands beside it; at an address, the keys are
 * the newsroom's own unless others are named.
 *
 * @throws UnreadableSource
 */
export function sourcesOf(given: string, keys: string | undefined): { data: string; signature: string; keys: string } {
  if (!isAddress(given)) {
    if (keys === undefined) throw new UnreadableSource("Name the newsroom's keys as well: --keys URL-or-FILE");
    return { data: given, signature: `${given}.sig`, keys };
  }
  const url = new URL(given);
  if (!url.pathname.endsWith(".json")) {
    throw new UnreadableSource("Name the version as data: the address that ends in /versions/1.json, or 2, and so on");
  }
  const signature = new URL(url);
  signature.pathname += ".sig";
  return { data: url.href, signature: signature.href, keys: keys ?? new URL("/.well-known/stet-keys.json", url).href };
}

type Read = { data: Buffer; signature: Buffer; keys: Buffer };

/** What there is to say of a version, line by line, and whether it is what the newsroom signed. */
export function verdictOn({ data, signature: signatureFile, keys }: Read): { lines: string[]; isGood: boolean } {
  const signature = signatureIn(signatureFile);
  if (signature === null) return bad("The signature's file holds no signature of this kind.");
  const key = keysIn(keys).find(({ id }) => id === signature.key);
  if (key === undefined) return bad(`It is signed with key ${signature.key}, which is not in the newsroom's list.`);
  if (keyId(key.publicKey) !== key.id) return bad(`Key ${key.id} in the list is not the key of that name.`);
  const sha256 = createHash("sha256").update(data).digest("hex");
  if (!isSignedBy(data, signature, key.publicKey)) {
    return bad(
      `The signature is not of these bytes: they were changed, or never were the newsroom's (SHA-256 ${sha256}).`,
    );
  }
  const report = reportIn(data);
  if (report === null) return bad("The bytes are signed, but they are no version of a report.");
  return {
    lines: [
      `Good: “${report.title}”, version ${report.version}, published ${report.publishedAt}.`,
      `Signed with key ${key.id}${key.retiredAt ? `, retired ${key.retiredAt}` : ""}. SHA-256 ${sha256}`,
    ],
    isGood: true,
  };
}

function bad(line: string): { lines: string[]; isGood: boolean } {
  return { lines: [`Not good. ${line}`], isGood: false };
}

function signatureIn(bytes: Buffer): Signature | null {
  const value = parsed(bytes);
  if (value?.format !== 1 || value.algorithm !== "Ed25519") return null;
  return typeof value.key === "string" && typeof value.signature === "string" ? (value as Signature) : null;
}

function keysIn(bytes: Buffer): { id: string; publicKey: string; retiredAt: string | null }[] {
  const keys: unknown = parsed(bytes)?.keys;
  if (!Array.isArray(keys)) return [];
  return keys.flatMap((key: Record<string, unknown> | null) =>
    typeof key?.kid === "string" && typeof key.x === "string" && key.crv === "Ed25519"
      ? [{ id: key.kid, publicKey: key.x, retiredAt: typeof key.retiredAt === "string" ? key.retiredAt : null }]
      : [],
  );
}

/** Null also for data that is not canonical: no newsroom signs such bytes. */
function reportIn(bytes: Buffer): { title: string; version: number; publishedAt: string } | null {
  const value = parsed(bytes);
  const report = value?.report as { title?: unknown; version?: unknown; publishedAt?: unknown } | undefined;
  if (typeof report?.title !== "string" || typeof report.version !== "number") return null;
  if (typeof report.publishedAt !== "string" || canonicalJson(value) !== bytes.toString("utf8")) return null;
  return { title: report.title, version: report.version, publishedAt: report.publishedAt };
}

function parsed(bytes: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(bytes.toString("utf8"));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
