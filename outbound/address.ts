import { isIP } from "node:net";
import { Refusal } from "./refusal.ts";

/** Longer addresses are refused; browsers and servers agree on about as much. */
const LONGEST_ADDRESS = 8_000;

/** Names that are this machine's or the local network's, or nobody's (RFC 6761, 6762, 8375, 7686, and customs). */
const privateEndings = new Set([
  ...["localhost", "localdomain", "local", "internal", "intranet", "private", "corp", "home", "lan"],
  ...["arpa", "test", "invalid", "example", "alt", "onion"],
]);

const ports: Record<string, number> = { "http:": 80, "https:": 443 };

/**
 * The address as it will be asked for, without its fragment. Decimal, octal, hexadecimal and short forms of an IPv4
 * host come out as four numbers (WHATWG URL), so whoever looks at the host afterwards sees the address itself.
 *
 * @throws {Refusal} for what is not a web address that anybody may ask for
 */
export function requireWebAddress(text: string, openPorts: ReadonlySet<number>): URL {
  const url = text.length > LONGEST_ADDRESS ? null : URL.parse(text);
  if (url === null) {
    throw new Refusal("address", "This is not a web address: write it in full, beginning with https:// or http://.");
  }
  if (!(url.protocol in ports)) {
    throw new Refusal("scheme", `Addresses that begin with ${url.protocol} are not fetched: use https:// or http://.`);
  }
  if (url.username !== "" || url.password !== "") {
    throw new Refusal("credentials", "The address carries a user name or password: take it out.");
  }
  if (!openPorts.has(portOf(url))) {
    throw new Refusal("port", `Port ${portOf(url)} is closed: name it in OUTBOUND_PORTS if pages are to come from it.`);
  }
  if (isPrivateName(hostOf(url))) {
    throw new Refusal("private-name", `${hostOf(url)} is a name inside a private network: use a public address.`);
  }
  url.hash = "";
  return url;
}

/** The name or IP address to connect to, without the brackets of IPv6 and the dot at the end of a full name. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
}

export function portOf(url: URL): number {
  return url.port === "" ? (ports[url.protocol] ?? 0) : Number(url.port);
}

function isPrivateName(host: string): boolean {
  if (isIP(host) !== 0) return false;
  const labels = host.split(".");
  return labels.length < 2 || privateEndings.has(labels.at(-1) ?? "");
}
