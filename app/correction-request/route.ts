import { database } from "#/db/client.ts";
import { ReceiveRequest } from "#/newsroom/corrections/input.ts";
import { readerContext, receiveRequest } from "#/newsroom/corrections/receive-request.ts";
import { NewsroomError } from "#/newsroom/errors.ts";
import { publishedSnapshots } from "#/newsroom/reports/published.ts";
import type { ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { absolute, RECEIVED_PATH } from "#/publication/addresses.ts";
import { HTML_TYPE } from "#/publication/page.ts";
import { correctionForm, type Sent } from "#/publication/pages/correction-form.ts";
import { securityHeaders } from "#/publication/policy.ts";
import { requestLimits } from "./limits.ts";

export const dynamic = "force-dynamic";

/** A request is a page of text at most, in bytes. */
const LONGEST = 32 * 1024;

/**
 * A reader asks for a correction. Sent from any site: copies of the public side stand elsewhere. It carries no cookie
 * and changes nothing but the list of requests.
 */
export async function POST(request: Request): Promise<Response> {
  const sent = await fieldsOf(request);
  if (sent === null) return plain(413, "This is too long to be read. Shorten it and send it again.");
  const db = database();
  const snapshot = publishedSnapshots(db).find(({ report }) => report.slug === sent.report);
  if (!snapshot) return plain(404, "There is no such report. Open the form from the report that it is about.");

  // Programs fill in every field: they are told that all is well, and nothing is kept.
  if (sent.website) return received(snapshot);
  const parsed = ReceiveRequest.safeParse(sent);
  if (!parsed.success) return again(snapshot, { values: sent, faults: parsed.error.flatten().fieldErrors });
  const address = request.headers.get("x-forwarded-for") ?? "";
  if (!requestLimits.take(address, Date.now())) {
    return again(
      snapshot,
      { values: sent, faults: { form: ["Too much came in at once. Wait a few minutes, then send it again."] } },
      429,
    );
  }
  try {
    receiveRequest(
      readerContext(db, () => new Date()),
      parsed.data,
    );
    return received(snapshot);
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error;
    return again(snapshot, { values: sent, faults: { form: [error.message] } });
  }
}

async function fieldsOf(request: Request): Promise<Record<string, string> | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > LONGEST) return null;
    chunks.push(chunk);
  }
  return Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString("utf8")));
}

function received({ newsroom }: ReportSnapshot): Response {
  return new Response(null, { status: 303, headers: { location: absolute(newsroom, RECEIVED_PATH) } });
}

function again(snapshot: ReportSnapshot, sent: Sent, status = 422): Response {
  const body = Buffer.from(correctionForm(snapshot, sent), "utf8");
  const headers = { ...securityHeaders(HTML_TYPE, body), "content-type": HTML_TYPE, "cache-control": "no-store" };
  return new Response(new Uint8Array(body), { status, headers });
}

function plain(status: number, message: string): Response {
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
  return new Response(`${message}\n`, { status, headers });
}
