import type { IncomingHttpHeaders } from "node:http";

/** Bytes: an article of 5 MB, were every byte of it percent-encoded by a form, and a little more. */
export const longestBody = 16 * 1024 * 1024;

type Refusal = { status: 411 | 413; message: string };

/**
 * Why a body must not be read, or null. Without a declared length it cannot be told from a cut one; with one, Node fails
 * the request when fewer bytes come and reads no more than that many.
 */
export function refuseBody(headers: IncomingHttpHeaders): Refusal | null {
  if (headers["transfer-encoding"] !== undefined) {
    return { status: 411, message: "Send the length of the body in a Content-Length header." };
  }
  if (Number(headers["content-length"] ?? 0) > longestBody) {
    return { status: 413, message: `This is too long: a request may carry ${longestBody / 1024 / 1024} MB.` };
  }
  return null;
}
