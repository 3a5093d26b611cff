import type { Tier } from "#/db/vocabulary.ts";

/** Domains that only public bodies get, as a whole host or its end: `.gov`, `.gov.uk`, `.europa.eu`. */
const PUBLIC_BODIES =
  /(?:^|\.)(?:gov|mil|int|europa\.eu|gouv\.fr|bund\.de|admin\.ch|gv\.at|overheid\.nl|rijksoverheid\.nl|gob\.[a-z]{2}|gov\.[a-z]{2}|gouv\.[a-z]{2}|gc\.ca|go\.[a-z]{2})$/;

/** Statistics offices and registers that stand under an ordinary domain. */
const OFFICES =
  /(?:^|\.)(?:destatis\.de|insee\.fr|ine\.es|istat\.it|cbs\.nl|scb\.se|ssb\.no|dst\.dk|stat\.fi|stat\.gov\.pl|ine\.pt|statbel\.fgov\.be|statistik\.at|czso\.cz|ksh\.hu|ibge\.gov\.br|stats\.govt\.nz|ukrstat\.org|worldbank\.org|imf\.org|oecd\.org|un\.org|who\.int)$/;

/** Where anybody writes, or where others are summed up. */
const RETOLD =
  /(?:^|\.)(?:wikipedia\.org|wikiwand\.com|britannica\.com|reddit\.com|quora\.com|medium\.com|facebook\.com|x\.com|twitter\.com|tiktok\.com)$/;

/**
 * How close to the fact a source is likely to be, by the host of its address alone: a first guess that a person sees
 * and may change. Secondary where the host says nothing, or where there is no address.
 */
export function likelyTier(address: string): Tier {
  const host = URL.parse(address.trim())?.hostname.toLowerCase().replace(/\.$/, "") ?? "";
  if (PUBLIC_BODIES.test(host) || OFFICES.test(host)) return "primary";
  return RETOLD.test(host) ? "tertiary" : "secondary";
}
