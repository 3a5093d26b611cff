import { endsSentence } from "./block-draft.ts";

/** What holds more of the main part than this is the article itself, whatever its class says. */
const LARGEST_SHARE = 0.35;

/** Words of a class, an id or a label, and what they give away. The first row that fits counts. */
const words: readonly [why: string, words: RegExp][] = [
  ["cookie notice", /^(?:cookies?|consent|gdpr|onetrust|cmp)$/],
  ["comments", /^(?:comments?|disqus|respond|replies|commentlist)$/],
  ["newsletter box", /^(?:newsletters?|signup|subscribe|mailchimp|optin)$/],
  ["share bar", /^(?:share|sharing|shares|social|sharedaddy|addtoany|sharebar|addthis)$/],
  [
    "related stories",
    /^(?:related|recommended|recommendations?|recirc|readmore|teasers|outbrain|taboola|promo|zergnet)$/,
  ],
  ["advertisement", /^(?:ad|ads|advert|adverts|advertisement|adslot|sponsored|sponsor|dfp|advertorial)$/],
  ["about the author", /^(?:bio|authorbio|authorbox)$/],
  [
    "navigation",
    /^(?:nav|navbar|breadcrumbs?|pagination|pager|tags|taglist|hashtags|submeta|toc|editsection|navbox|catlinks|hatnote)$/,
  ],
  ["references", /^(?:reflist|references)$/],
  ["appeal for money", /^(?:donate|donation|membership|contribute)$/],
  ["hidden text", /^(?:sr|screenreader|visuallyhidden|noprint)$/],
];
const roles: Record<string, string> = {
  navigation: "navigation",
  complementary: "related stories",
  search: "navigation",
  contentinfo: "page footer",
  menu: "navigation",
  toolbar: "share bar",
};
const elements: Record<string, string> = {
  nav: "navigation",
  footer: "page footer",
  form: "form",
  "amp-ad": "advertisement",
};

/** Elements of running text: a word of their class may be what they are about. */
const prose = /^(?:p|blockquote|h[1-6])$/;
const saysForSure: ReadonlySet<string> = new Set([
  "newsletter box",
  "about the author",
  "hidden text",
  "cookie notice",
]);
/** A line about author and day, or about a picture, has no more characters. */
const LONGEST_LINE = 160;
/** From here on a paragraph that ends like a sentence is one. */
const SHORTEST_PROSE = 80;

/** How long a text is in an element, and in all of the part of the page that is read. */
type Sizes = { own: number; whole: number };

/** What of a page's furniture the element is by its markup, or null. */
export function furnitureBy(element: Element, name: string, { own, whole }: Sizes): string | null {
  const isMost = own > LARGEST_SHARE * whole;
  if (isMost || (name === "footer" && element.closest("blockquote") !== null)) return null;
  if (name === "sup" && /\breference\b/.test(element.getAttribute("class") ?? "")) return "references";
  const marked = elements[name] ?? roles[element.getAttribute("role") ?? ""];
  if (marked !== undefined) return marked;
  const tokens = tokensOf(element, /^h[1-6]$/.test(name) ? ["class"] : named);
  if (tokens.length === 0) return null;
  const why = reasonIn(tokens, own);
  if (why === "navigation" && own >= SHORTEST_PROSE && element.querySelector("a, button") === null) return null;
  if (why === null || saysForSure.has(why) || !prose.test(name)) return why;
  return name.startsWith("h") || isProse(element, own) ? null : why;
}

const named = ["class", "id", "data-component", "data-testid"];

function tokensOf(element: Element, attributes: readonly string[]): string[] {
  const given = attributes.map((key) => element.getAttribute(key) ?? "").join(" ");
  if (given.trim() === "" || given.length > 400) return [];
  return given
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
}

function reasonIn(tokens: readonly string[], size: number): string | null {
  const has = (pattern: RegExp): boolean => tokens.some((token) => pattern.test(token));
  if (has(/^author$/) && has(/^(?:bio|box|card|about|profile|info)$/)) return "about the author";
  if (/\b(?:screen reader|visually hidden)\b/.test(tokens.join(" "))) return "hidden text";
  if (tokens.includes("embed")) return null;
  const why = words.find(([, pattern]) => has(pattern))?.[0];
  if (why !== undefined) return why;
  if (size > LONGEST_LINE) return null;
  if (has(/^(?:byline|bylines|timestamp)$/) || (has(/^meta$/) && has(/^(?:entry|post|article|story)$/)))
    return "byline";
  return has(/^(?:credits?|photographer)$/) ? "photo credit" : null;
}

function isProse(element: Element, size: number): boolean {
  return size >= SHORTEST_PROSE && endsSentence((element.textContent ?? "").trim());
}
