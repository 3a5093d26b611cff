import type { IncomingHttpHeaders } from "node:http";

/** Only a proxy or the framework itself may set these; from anybody else they are made up. */
const reserved =
  /^(?:x-forwarded-.*|forwarded|x-real-ip|x-middleware-.*|x-invoke-.*|x-matched-path|x-now-route-matches|x-nonce|content-security-policy)$/;

/**
 * Makes the forwarded headers tell the truth, in place: `x-forwarded-for` is the address that the request came from, one
 * address only. Behind a proxy of ours that is the last hop it noted, and its word on protocol and host is kept too.
 */
export function correctForwarded(headers: IncomingHttpHeaders, socketAddress: string, behindProxy: boolean): void {
  const noted = {
    "x-forwarded-for": lastOf(headers["x-forwarded-for"]),
    "x-forwarded-proto": lastOf(headers["x-forwarded-proto"]),
    "x-forwarded-host": lastOf(headers["x-forwarded-host"]),
  };
  for (const name of Object.keys(headers)) {
    if (reserved.test(name)) delete headers[name];
  }

  headers["x-forwarded-for"] = socketAddress;
  headers["x-forwarded-proto"] = "http";
  if (!behindProxy) return;
  for (const [name, value] of Object.entries(noted)) {
    if (value !== undefined) headers[name] = value;
  }
}

/** Whether the reader's side of the connection is encrypted: only a proxy of ours can say so. */
export function isEncrypted(headers: IncomingHttpHeaders, behindProxy: boolean): boolean {
  return behindProxy && lastOf(headers["x-forwarded-proto"]) === "https";
}

/** Each hop appends, so what our own proxy saw stands last. */
function lastOf(value: string | string[] | undefined): string | undefined {
  const last = [value].flat().join(",").split(",").at(-1)?.trim();
  return last === "" ? undefined : last;
}
