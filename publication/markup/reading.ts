/** What a validator reads from a finished page: its data blocks, the words a reader sees, and where its links lead. */
export type PageReading = {
  /** Raw text of every JSON-LD block. */
  blocks: string[];
  /** True where there is a script element besides those blocks: words have broken out of one. */
  hasOtherScript: boolean;
  /** Visible words, white space collapsed. */
  text: string;
  links: Set<string>;
};

export type Json = Record<string, unknown>;

const block = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g;

export function readPage(html: string): PageReading {
  const blocks = [...html.matchAll(block)].map((match) => match[1] ?? "");
  const rest = html.replaceAll(block, " ");
  const visible = rest
    .replace(/^[\s\S]*<body[^>]*>/i, " ")
    .replaceAll(/<(style|svg|script)\b[\s\S]*?<\/\1>/gi, " ")
    // Phrasing elements do not part words; every other tag does.
    .replaceAll(/<\/?(?:a|b|bdi|q|span|time|code)\b[^>]*>/gi, "")
    .replaceAll(/<[^>]*>/g, " ");
  return {
    blocks,
    hasOtherScript: /<\/?script/i.test(rest),
    text: collapse(decode(visible)),
    links: new Set([...rest.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)].map((match) => decode(match[1] ?? ""))),
  };
}

export function collapse(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

/** The entities that the templates write. */
function decode(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as a list: itself where it is one, nothing where it is missing. */
export function asList(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function hasType(value: unknown, ...types: string[]): value is Json {
  return isObject(value) && asList(value["@type"]).some((type) => types.includes(String(type)));
}

export function isFilled(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

export function webUrl(value: unknown): URL | null {
  const url = typeof value === "string" ? URL.parse(value) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}

/** The host itself or a name below it, compared at the dots. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** Every object of a block: the roots, and what stands in a graph. */
export function rootsOf(data: unknown): Json[] {
  return asList(data)
    .filter(isObject)
    .flatMap((root) => [root, ...asList(root["@graph"]).filter(isObject)]);
}
