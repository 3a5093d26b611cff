import type { ArticleDesk, DeskClaim } from "#/newsroom/articles/desk.ts";
import type { DeskEvidence } from "#/newsroom/evidence/desk.ts";
import { locatorOf } from "#/newsroom/evidence/evidence.ts";
import { likelyTier } from "#/newsroom/evidence/tier.ts";
import type { OnFile } from "./checking-actions.ts";
import type { Fields } from "./named-deed.ts";

/** Evidence that may bear on a claim and is one key away: nobody has decided that it does. */
export type Offer =
  /** Where the article links to, and on which words; null where the address itself is printed in the text. */
  | { kind: "link"; id: string; url: string; words: string | null }
  /** Attached to another claim of the article, passage and place with it. */
  | { kind: "attached"; id: string; evidence: DeskEvidence; label: string }
  /** Found on file by what was typed. */
  | { kind: "on-file"; id: string; evidence: EvidenceSuggestion };

type EvidenceSuggestion = OnFile["evidence"][number];
type Place = { start: number; end: number };
type Around = Pick<ArticleDesk, "text" | "links" | "claims">;
type Judged = Pick<DeskClaim, "id" | "start" | "end" | "evidence">;

/** How many offers a form shows. */
const MOST = 5;
/** What a link in another sentence counts as farther off, in code units of text. */
const ANOTHER_SENTENCE = 200;
const LINK = /https?:\/\/[^\s<>"“”«»]*[^\s<>"“”«».,;:!?)\]}’']/gu;

/**
 * What the writer linked to and what bears on other claims of the article, the nearest in the text first; at most five,
 * and only what holds the words, where there are some. What is attached to the claim already is no offer, nor what
 * somebody else's confidential source said.
 */
export function offersFor(around: Around, claim: Judged, words = ""): Offer[] {
  return allOffers(around, claim)
    .filter(({ offer }) => words === "" || holds(offer, words))
    .toSorted((one, two) => one.far - two.far)
    .slice(0, MOST)
    .map(({ offer }) => offer);
}

type Near = { offer: Offer; far: number };

function allOffers({ text, links, claims }: Around, claim: Judged): Near[] {
  const taken = new Set(claim.evidence.map(({ evidenceId }) => evidenceId));
  const urls = new Set(claim.evidence.flatMap(({ url }) => (url ? [bareAddress(url)] : [])));
  const found: Near[] = [];
  const attached = new Map<string, { offer: Extract<Offer, { kind: "attached" }>; far: number }>();

  const others = claims.filter(({ id, state }) => id !== claim.id && state !== "dismissed" && state !== "suggested");
  for (const other of others.toSorted((one, two) => distance(one, claim) - distance(two, claim))) {
    for (const evidence of other.evidence) {
      if (taken.has(evidence.evidenceId) || isSecret(evidence)) continue;
      const known = attached.get(evidence.evidenceId);
      const offer = { kind: "attached", id: evidence.attachmentId, evidence, label: other.label } as const;
      // Of two passages of one document the nearer is offered, unless only the other says where it stands.
      if (!known) attached.set(evidence.evidenceId, { offer, far: distance(other, claim) });
      else if (!isLocated(known.offer.evidence) && isLocated(evidence)) known.offer = offer;
      if (evidence.url) urls.add(bareAddress(evidence.url));
    }
  }
  const linked = [...linksIn(text), ...links.map((link) => ({ ...link, words: wordsOf(text, link) }))].map((link) => ({
    ...link,
    far: distance(link, claim) + (isElsewhere(text, link, claim) ? ANOTHER_SENTENCE : 0),
  }));
  for (const { url, start, words, far } of linked.toSorted((one, other) => one.far - other.far)) {
    if (urls.has(bareAddress(url))) continue;
    urls.add(bareAddress(url));
    found.push({ offer: { kind: "link", id: `link-${start}`, url, words }, far });
  }
  return [...attached.values(), ...found];
}

function isLocated({ quote, locator }: DeskEvidence): boolean {
  return quote !== null && locator !== null;
}

/** Whether link, title, source or passage of the offer hold every word. */
function holds(offer: Offer, words: string): boolean {
  const said =
    offer.kind === "link"
      ? `${offer.url} ${offer.words ?? ""}`
      : [offer.evidence.title, offer.evidence.source.name, offer.kind === "attached" ? offer.evidence.quote : ""].join(
          " ",
        );
  const plain = said.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => plain.includes(word));
}

/** The offers of the article and then what else is on file by the words that were typed; at most five. */
export function offersOnFile(
  near: readonly Offer[],
  found: readonly EvidenceSuggestion[],
  claim: Pick<DeskClaim, "evidence">,
): Offer[] {
  const taken = new Set(claim.evidence.map(({ evidenceId }) => evidenceId));
  for (const offer of near) if (offer.kind === "attached") taken.add(offer.evidence.evidenceId);
  const filed = found.filter(({ id }) => !taken.has(id));
  return [...near, ...filed.map((evidence) => ({ kind: "on-file" as const, id: evidence.id, evidence }))].slice(
    0,
    MOST,
  );
}

/** The fields of the evidence form that the offer fills in. */
export function fieldsOf(offer: Offer): Fields {
  if (offer.kind === "link") return { url: offer.url, tier: likelyTier(offer.url) };
  if (offer.kind === "on-file") return { evidenceId: offer.evidence.id };
  const { evidenceId, quote, locatorKind, locator } = offer.evidence;
  return { evidenceId, quote: quote ?? "", locatorKind, locator: locatorOf(locatorKind, locator) };
}

/** Two addresses of one page come out the same, but for parameters: what is attached twice the server tells. */
export function bareAddress(url: string): string {
  return url.trim().replace(/#.*$/, "").replace(/\/$/, "").toLowerCase();
}

/** Addresses that are printed in the text. */
function linksIn(text: string): (Place & { url: string; words: null })[] {
  return [...text.matchAll(LINK)].map(({ 0: url, index }) => ({
    url,
    start: index,
    end: index + url.length,
    words: null,
  }));
}

function wordsOf(text: string, { start, end }: Place): string {
  return text.slice(start, end).replace(/\s+/gu, " ");
}

/** Whether a sentence or a paragraph ends between the two. */
function isElsewhere(text: string, one: Place, other: Place): boolean {
  const between = text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start));
  return /[.!?]["”’)]?\s|\n/.test(between);
}

/** How many code units of text lie between the two; none where they touch or cover one another. */
function distance(one: Place, other: Place): number {
  return Math.max(0, one.start - other.end, other.start - one.end);
}

function isSecret({ source }: DeskEvidence): boolean {
  return source.isConfidential && source.independenceGroup === null;
}
