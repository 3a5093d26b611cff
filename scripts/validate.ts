// Checks ClaimReview markup against the rules: `npm run validate -- URL-or-FILE`.
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Finding } from "#/publication/markup/finding.ts";
import { readPage } from "#/publication/markup/reading.ts";
import { validateData, validatePage } from "#/publication/markup/validator.ts";

/** No page with a review is longer, and a feed of thousands of them is not. */
const LONGEST = 32 * 1024 * 1024;
/** Milliseconds that an address may take to answer. */
const PATIENCE = 30_000;

/** What was asked for cannot be read: the command line, the file or the address is wrong, not the markup. */
class Misuse extends Error {}

type Source = { text: string; address: string | null; isData: boolean };

try {
  const source = await read(process.argv.slice(2));
  const findings = source.isData ? validateData(source.text) : findingsOf(source);
  for (const { rule, severity, message } of findings) console.log(`${rule}  ${severity.padEnd(7)}  ${message}`);
  const count = (severity: Finding["severity"]): number => findings.filter((one) => one.severity === severity).length;
  console.log(`${counted(count("error"), "error")}, ${counted(count("warning"), "warning")}`);
  process.exitCode = count("error") > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof Misuse)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** A page answers for itself at the address that it names, else at the one that it was read from. */
function findingsOf({ text, address }: Source): Finding[] {
  const { blocks, canonical } = readPage(text);
  if (blocks.length === 0) console.log("This page carries no data, so no ClaimReview.");
  const named = canonical === null ? null : (URL.parse(canonical, address ?? undefined)?.href ?? null);
  return validatePage({ html: text, url: named ?? address, reviews: "any" });
}

async function read(words: readonly string[]): Promise<Source> {
  const [given] = words;
  if (given === undefined || words.length !== 1 || given.startsWith("-")) {
    throw new Misuse("Name one page or file: npm run validate -- URL-or-FILE");
  }
  const isAddress = /^https?:\/\//i.test(given);
  const { bytes, type } = isAddress ? await fetched(given) : { bytes: readFile(given), type: path.extname(given) };
  const text = decoded(bytes, given);
  const looksLikeData = /json/i.test(type) || /^\uFEFF?\s*[[{]/.test(text);
  if (!looksLikeData && !/<[a-z!]/i.test(text)) throw new Misuse(`${given} is neither a page nor JSON-LD.`);
  return { text, address: isAddress ? given : null, isData: looksLikeData };
}

/** npm runs programs in the project's folder: a relative path is meant from where the person stands. */
function readFile(name: string): Buffer {
  const file = path.resolve(process.env.INIT_CWD ?? ".", name);
  try {
    if (statSync(file).size > LONGEST) throw new Misuse(`${name} is too long to be checked.`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Misuse) throw error;
    throw new Misuse(`${name} cannot be read: ${reasonOf(error)}.`);
  }
}

async function fetched(address: string): Promise<{ bytes: Buffer; type: string }> {
  try {
    const response = await fetch(address, {
      headers: { accept: "text/html, application/ld+json, application/json" },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) throw new Misuse(`${address} answers with ${response.status}.`);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > LONGEST) throw new Misuse(`${address} is too long to be checked.`);
      chunks.push(chunk);
    }
    return { bytes: Buffer.concat(chunks), type: response.headers.get("content-type") ?? "" };
  } catch (error) {
    if (error instanceof Misuse) throw error;
    throw new Misuse(`${address} cannot be reached: ${reasonOf(error)}.`);
  }
}

function decoded(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Misuse(`${name} is not UTF-8 text.`);
  }
}

/** The code of the system's error where there is one: ENOENT, ECONNREFUSED. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const reasons: Record<string, string> = { ENOENT: "there is no such file", EISDIR: "it is a folder" };
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return reasons[code] ?? (code || (cause instanceof Error ? cause.message : String(cause)));
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
