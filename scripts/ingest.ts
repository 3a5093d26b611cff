// Reads the article out of a page or a file: `npm run -s ingest -- FILE-or-URL` prints it as one JSON object.
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { ingestFile } from "#/ingest/ingest-file.ts";
import { ingestPage } from "#/ingest/ingest-page.ts";
import { type IngestedArticle, RefusedDocument } from "#/ingest/ingested-article.ts";
import { MOST_FILE_BYTES } from "#/ingest/limits.ts";
import { fetchPage } from "#/outbound/fetch-page.ts";

/** Media types that are pages; a document is told by its bytes. */
const pageTypes = ["text/html", "application/xhtml+xml"];

try {
  process.stdout.write(`${JSON.stringify(await read(process.argv.slice(2)))}\n`);
} catch (error) {
  if (!(error instanceof RefusedDocument)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function read(given: readonly string[]): Promise<IngestedArticle> {
  const [source] = given;
  if (source === undefined || given.length !== 1 || source.startsWith("-")) {
    throw new RefusedDocument("Name one file or web address: npm run -s ingest -- FILE-or-URL");
  }
  return /^[a-z]+:\/\//i.test(source) ? fetched(source) : ingestFile({ bytes: readFile(source), name: source });
}

async function fetched(source: string): Promise<IngestedArticle> {
  const answer = await fetchPage(source, { publicAddress: null });
  if (answer.kind === "refused") throw new RefusedDocument(answer.sentence);
  const { address, bytes, contentType, mediaType, status } = answer;
  if (status !== 200)
    throw new RefusedDocument(`The address answers with ${status}: open it in a browser and save it.`);
  if (pageTypes.includes(mediaType ?? "")) return ingestPage({ bytes, contentType, address });
  return ingestFile({ bytes, name: path.posix.basename(new URL(address).pathname) });
}

/** npm runs programs in the project's folder: a relative path is meant from where the person stands. */
function readFile(name: string): Buffer {
  const file = path.resolve(process.env.INIT_CWD ?? ".", name);
  try {
    if (statSync(file).size <= MOST_FILE_BYTES) return readFileSync(file);
  } catch {
    throw new RefusedDocument("The file cannot be read: check its name and your rights to it.");
  }
  throw new RefusedDocument("The file is larger than 20 MB: copy the article's text out of it and paste it.");
}
