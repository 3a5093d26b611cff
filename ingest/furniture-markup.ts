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
  ["navigation", /^(?:nav|navbar|breadcrumbs?|pagination|pager|tags|taglist|toc|editsection|navbox|catlinks|hatnote)$/],
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

/** What of a page's furniture the element is by its markup, or null; `share` is its part of the text, 0 to 1. */
export function furnitureBy(element: Element, name: string, share: number): string | null {
  if (share > LARGEST_SHARE || (name === "footer" && element.closest("blockquote") !== null)) return null;
  if (name === "sup" && /\breference\b/.test(element.getAttribute("class") ?? "")) return "references";
  const marked = elements[name] ?? roles[element.getAttribute("role") ?? ""];
  if (marked !== undefined) return marked;
  const given = ["class", "id", "data-component", "data-testid"]
    .map((key) => element.getAttribute(key) ?? "")
    .join(" ");
  if (given.trim() === "" || given.length > 400) return null;
  const tokens = given
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
  if (tokens.includes("author") && tokens.some((one) => /^(?:bio|box|card|about|profile|info)$/.test(one))) {
    return "about the author";
  }
  if (/\b(?:screen reader|visually hidden)\b/.test(tokens.join(" "))) return "hidden text";
  if (tokens.includes("embed")) return null;
  return words.find(([, pattern]) => tokens.some((token) => pattern.test(token)))?.[0] ?? null;
}
