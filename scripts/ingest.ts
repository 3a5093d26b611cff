// Reads the article out of a page or a file: `npm run -s ingest -- FILE-or-URL` prints it as one JSON object. It is read
// as on the desk: in a thread of its own, within the same limits. Exits with 1 for what cannot be read, with 2 for a call
// that names nothing.
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { type IngestedArticle, RefusedDocument } from "#/ingest/ingested-article.ts";
import { MOST_FILE_BYTES } from "#/ingest/limits.ts";
import { type Document, readApart } from "#/ingest/read-apart.ts";
import { fetchPage } from "#/outbound/fetch-page.ts";

const [source, ...more] = process.argv.slice(2);
if (source === undefined || more.length > 0 || source.startsWith("-")) {
  process.stderr.write("Name one file or web address: npm run -s ingest -- FILE-or-URL\n");
  process.exitCode = 2;
} else {
  await print(source);
}

async function print(from: string): Promise<void> {
  try {
    const article: IngestedArticle = await readApart(/^[a-z]+:\/\//i.test(from) ? await fetched(from) : onDisk(from));
    process.stdout.write(`${JSON.stringify(article)}\n`);
  } catch (error) {
    const isForeseen = error instanceof RefusedDocument;
    process.stderr.write(`${isForeseen ? error.message : `It cannot be read, and nobody foresaw why: ${error}`}\n`);
    process.exitCode = 1;
  }
}

async function fetched(from: string): Promise<Document> {
  const answer = await fetchPage(from, { publicAddress: null });
  if (answer.kind === "refused") throw new RefusedDocument(answer.sentence);
  const { address, bytes, contentType, status } = answer;
  if (status !== 200)
    throw new RefusedDocument(`The address answers with ${status}: open it in a browser and save it.`);
  return { bytes, contentType, address };
}

/** npm runs programs in the project's folder: a relative path is meant from where the person stands. */
function onDisk(name: string): Document {
  const file = path.resolve(process.env.INIT_CWD ?? ".", name);
  try {
    if (statSync(file).size <= MOST_FILE_BYTES) return { bytes: readFileSync(file), name };
  } catch {
    throw new RefusedDocument("The file cannot be read: check its name and your rights to it.");
  }
  throw new RefusedDocument("The file is larger than 20 MB: copy the article's text out of it and paste it.");
}
