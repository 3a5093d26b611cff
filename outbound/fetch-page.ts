import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import stet from "../package.json" with { type: "json" };
import { requireWebAddress } from "./address.ts";
import { askPolitely } from "./ask-politely.ts";
import { decodePage } from "./charset.ts";
import { type Answer, isRedirect } from "./exchange.ts";
import { type Limits, limits } from "./limits.ts";
import { createManners, type Manners, politeness } from "./manners.ts";
import { mediaTypeOf, readableTypes } from "./media-type.ts";
import { type Network, publicNetwork } from "./network.ts";
import { Refusal, type RefusalReason } from "./refusal.ts";
import { isNetworkOff } from "./switch.ts";

/** One redirect that was followed. */
export type Redirect = { status: number; from: string; to: string };

/**
 * What an address answered, whatever the status says: a page that is gone is an answer too. Headers that were not sent
 * are null.
 */
export type Fetched = {
  kind: "fetched";
  /** Where the answer came from, after all redirects. */
  address: string;
  redirects: Redirect[];
  /** A redirect led from https to http: what came after it could have been changed on the way. */
  isDowngraded: boolean;
  status: number;
  /** As sent, parameters included. */
  contentType: string | null;
  mediaType: string | null;
  /** By which the bytes become text (WHATWG name); null for what is no text. */
  charset: string | null;
  lastModified: string | null;
  etag: string | null;
  contentLanguage: string | null;
  /** The body without its content encoding, whole. */
  bytes: Uint8Array;
  /** Of `bytes`, in hexadecimal. */
  sha256: string;
  /** Ms UTC. */
  fetchedAt: number;
};

/** `address` is the one that was refused, which a redirect may have led to; `sentence` says what to do. */
export type Refused = {
  kind: "refused";
  reason: RefusalReason;
  sentence: string;
  address: string;
  redirects: Redirect[];
  /** When the host may be asked again, ms UTC; null where it did not say. */
  retryAt: number | null;
};

export type FetchOptions = {
  /** The newsroom's public address, named to the hosts that are asked; null where it has none. */
  publicAddress: string | null;
  /** Media types to take, such as `image/*`; pages and documents that can be read here unless given. */
  accept?: readonly string[];
  signal?: AbortSignal;
  limits?: Partial<Limits>;
  manners?: Manners;
  /** For tests alone. */
  network?: Network;
};

const sharedManners = createManners(politeness);

/**
 * Fetches what a public web address holds, redirects followed. Faults of the network and of the other side are answered
 * as `Refused`, never thrown. Asking again is safe; the host is spared in between.
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<Fetched | Refused> {
  const redirects: Redirect[] = [];
  try {
    return await follow(address, redirects, options);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { reason, message: sentence, retryAt } = error;
    return { kind: "refused", reason, sentence, address: redirects.at(-1)?.to ?? address, redirects, retryAt };
  }
}

async function follow(address: string, redirects: Redirect[], options: FetchOptions): Promise<Fetched> {
  if (isNetworkOff()) {
    throw new Refusal("off", "Stet may not use the network here: set OUTBOUND to on, or give the page as a file.");
  }
  const { network = publicNetwork(), signal = new AbortController().signal } = options;
  const manners = mannersOf(options.manners);
  const given = limitsOf(options.limits);
  const accept = options.accept ?? readableTypes;
  const ask = askPolitely({
    network,
    manners,
    limits: given,
    userAgent: userAgent(options.publicAddress),
    accept,
    signal,
  });

  let url = requireWebAddress(address, network.openPorts);
  for (;;) {
    const answer = await ask(url);
    if (!isRedirect(answer.status)) return fetched(url, redirects, answer, manners.politeness.now());
    const to = targetOf(answer, url);
    const followed = [...redirects.map(({ from }) => from), url.href];
    redirects.push({ status: answer.status, from: url.href, to });
    url = requireWebAddress(to, network.openPorts);
    if (followed.includes(url.href)) {
      throw new Refusal(
        "redirect-loop",
        `The page leads round in a circle (${[...followed, url.href].join(" → ")}): open it in a browser and save it.`,
      );
    }
    if (redirects.length > given.redirects) {
      throw new Refusal(
        "too-many-redirects",
        `The page leads on more than ${given.redirects} times: give where it ends.`,
      );
    }
  }
}

/** The process's own, unless a test brings others. */
export function mannersOf(given?: Manners): Manners {
  return given ?? sharedManners;
}

export function limitsOf(given: Partial<Limits> = {}): Limits {
  return { ...limits, ...given };
}

export function userAgent(publicAddress: string | null): string {
  return `Stet/${stet.version}${publicAddress === null ? "" : ` (+${publicAddress})`}`;
}

/** Node reads headers as Latin-1; servers that send other letters in an address send UTF-8. */
function targetOf({ headers }: Answer, url: URL): string {
  const location = Buffer.from(headers.location ?? "", "latin1").toString();
  const target = location === "" ? null : URL.parse(location, url);
  if (target !== null) return target.href;
  throw new Refusal("broken-answer", "The page leads on, but does not say where to: give the address where it ends.");
}

function fetched(url: URL, redirects: Redirect[], { status, headers, bytes }: Answer, now: number): Fetched {
  const contentType = headers["content-type"] ?? null;
  const mediaType = mediaTypeOf(headers["content-type"]);
  return {
    kind: "fetched",
    address: url.href,
    redirects,
    isDowngraded: redirects.some(({ from, to }) => from.startsWith("https:") && to.startsWith("http:")),
    status,
    contentType,
    mediaType,
    charset: isText(mediaType) ? decodePage(bytes, contentType).charset : null,
    ...validators(headers),
    bytes,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    fetchedAt: now,
  };
}

function validators(headers: IncomingHttpHeaders): Pick<Fetched, "lastModified" | "etag" | "contentLanguage"> {
  return {
    lastModified: headers["last-modified"] ?? null,
    etag: headers.etag ?? null,
    contentLanguage: headers["content-language"] ?? null,
  };
}

function isText(mediaType: string | null): boolean {
  return mediaType === null || /^text\/|[/+](?:xml|json)$/.test(mediaType);
}
