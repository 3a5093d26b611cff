import type { LocatorKind, SourceKind, Tier } from "#/db/vocabulary.ts";
import type { DeskSource } from "../articles/desk.ts";

/** Parameters that say how a reader came to a page, not which page it is. */
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|mc_cid|mc_eid|mkt_tok|srsltid|_ga|_gl|_hsenc|_hsmi|oly_anon_id|oly_enc_id|vero_id)$/i;

/**
 * What makes two links one: host in lower case (and in ASCII), no fragment, no default port, no tracking parameters.
 * The other parameters keep their order and their spelling.
 *
 * @param address an absolute http(s) address
 * @throws TypeError where `address` is no address at all
 */
export function canonicalUrl(address: string): string {
  const url = new URL(address);
  const kept = url.search
    .slice(1)
    .split("&")
    .filter((pair) => pair !== "" && !TRACKING.test(parameterName(pair)));
  url.hash = "";
  url.search = "";
  return kept.length === 0 ? url.href : `${url.href}?${kept.join("&")}`;
}

function parameterName(pair: string): string {
  return new URLSearchParams(pair).keys().next().value ?? "";
}

/** The host of a link without "www.", or null where there is no host: what a source is called until a person names it. */
export function hostOf(address: string): string | null {
  const host = URL.parse(address)?.hostname;
  return host ? host.replace(/^www\./, "") : null;
}

/** A title for a link that came without one: its host and path. */
export function titleOf(address: string): string {
  const url = new URL(address);
  return `${hostOf(address) ?? url.hostname}${url.pathname}`.replace(/\/$/, "").slice(0, 300);
}

/** Where in the source, as people write it: "p. 12", "01:42", "paragraph 3"; null where no place is given. */
export function locatorLabel(kind: LocatorKind, locator: string | null): string | null {
  if (kind === "none" || !locator) return null;
  if (kind === "page") return /\d\s*[-–,]\s*\d/.test(locator) ? `pp. ${locator}` : `p. ${locator}`;
  return kind === "timestamp" ? locator : `${kind} ${locator}`;
}

/** The place as it was typed, out of its label: "12" of "p. 12"; what `locatorLabel` made of it comes out the same again. */
export function locatorOf(kind: LocatorKind, label: string | null): string {
  if (kind === "none" || label === null) return "";
  if (kind === "page") return label.replace(/^pp?\. /, "");
  return kind === "timestamp" ? label : label.slice(kind.length + 1);
}

/** Two spellings of one name come out the same: case, spacing and accents' encoding do not count. */
export function sameName(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

/**
 * The independence group a source falls into unless a person groups it otherwise: its own name or host. Also settles the
 * spelling of a group that was typed, so that one origin never counts as two.
 */
export function independenceGroupOf(nameOrHost: string): string {
  return folded(nameOrHost).replace(/^www\./, "");
}

function folded(name: string): string {
  return name.normalize("NFC").trim().replaceAll(/\s+/gu, " ").toLowerCase();
}

export type SourceFacts = {
  id: string;
  name: string;
  kind: SourceKind;
  tier: Tier;
  independenceGroup: string;
  interestNote: string | null;
  isConfidential: boolean;
  publicDescription: string | null;
  rowVersion: number;
};

/** The source as a person may see it: a confidential one is only its public description to whoever may not identify it. */
export function sourceAsSeen(source: SourceFacts, mayIdentify: boolean): DeskSource {
  const { id, name, kind, tier, independenceGroup, interestNote, isConfidential, publicDescription, rowVersion } =
    source;
  if (mayIdentify || !isConfidential) {
    return { id, name, kind, tier, independenceGroup, interestNote, isConfidential, publicDescription, rowVersion };
  }
  const description = publicDescription ?? "a confidential source";
  return {
    id,
    name: description,
    kind,
    tier,
    independenceGroup: null,
    interestNote: null,
    isConfidential,
    publicDescription: description,
    rowVersion,
  };
}
