// Reads one article and ends: what `readApart` starts.
import { parentPort, workerData } from "node:worker_threads";
import { ingestFile } from "./ingest-file.ts";
import { ingestPage } from "./ingest-page.ts";
import { type IngestedArticle, RefusedDocument } from "./ingested-article.ts";
import type { Document, Reading } from "./read-apart.ts";

/** Media types that are pages; a document is told by its bytes. */
const pageTypes = ["text/html", "application/xhtml+xml"];

parentPort?.postMessage(await reading(workerData as Document));

async function reading(document: Document): Promise<Reading> {
  try {
    return { article: await articleIn(document) };
  } catch (error) {
    if (error instanceof RefusedDocument) return { refused: error.message };
    throw error;
  }
}

async function articleIn(document: Document): Promise<IngestedArticle> {
  if ("name" in document) return ingestFile(document);
  const { bytes, contentType, address } = document;
  const mediaType = contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (pageTypes.includes(mediaType)) return ingestPage({ bytes, contentType, address });
  const name = new URL(address).pathname.split("/").at(-1) ?? "";
  return ingestFile({ bytes, name });
}
