import { type IncomingHttpHeaders, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { port } from "./address.ts";

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

type Sent = {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Announce a body and send none of it. */
  onlyHead?: boolean;
};

/** Sends exactly this path and these headers to the suite's server, follows nothing and decodes nothing. */
export function rawRequest(
  path: string,
  { method = "GET", headers = {}, body, onlyHead }: Sent = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sending = request({ host: "localhost", port, path, method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.once("error", reject);
      answer.once("end", () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) });
        sending.destroy();
      });
    });
    sending.once("error", reject);
    if (onlyHead) sending.flushHeaders();
    else sending.end(body);
  });
}

/** The words of an answer, whatever it was encoded with. */
export function decoded({ headers, body }: RawAnswer): string {
  if (body.length === 0) return "";
  if (headers["content-encoding"] === "br") return brotliDecompressSync(body).toString();
  if (headers["content-encoding"] === "gzip") return gunzipSync(body).toString();
  return body.toString();
}
