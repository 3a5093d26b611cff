/** Values of JSON-LD as they come: nothing about them is known before it is looked at. */
export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value where it is an object, else an empty one. */
export function asObject(value: unknown): Json {
  return isObject(value) ? value : {};
}

/** The value as a list: itself where it is one, nothing where it is missing. */
export function asList(value: unknown): unknown[] {
  if (!isGiven(value)) return [];
  return Array.isArray(value) ? value : [value];
}

export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

export function isFilled(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

export function hasType(value: unknown, ...types: string[]): value is Json {
  return isObject(value) && asList(value["@type"]).some((type) => types.includes(String(type)));
}

/** An absolute http(s) address, or null. */
export function webUrl(value: unknown): URL | null {
  const url = typeof value === "string" ? URL.parse(value) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}

/** The address of a value that is one, or an object with one in `url`. */
export function addressOf(value: unknown): URL | null {
  return webUrl(isObject(value) ? value.url : value);
}

/** The host itself or a name below it, compared at the dots. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

export function withoutAnchor(url: URL): string {
  return `${url.origin}${url.pathname}${url.search}`;
}

/** White space run together, the case folded: how words are compared with words. */
export function folded(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/gu, " ").trim().toLowerCase();
}

/** Every object in the data, whatever it stands in. Data may be nested deeper than calls can be. */
export function objectsIn(data: unknown): Json[] {
  const found: Json[] = [];
  const waiting = [data];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (Array.isArray(value)) waiting.push(...value.toReversed());
    else if (isObject(value)) {
      found.push(value);
      waiting.push(...Object.values(value).toReversed());
    }
  }
  return found;
}

/** The objects where readers of markup look for a review: the roots, and what stands in a graph. */
export function rootsOf(data: unknown): Json[] {
  return asList(data)
    .filter(isObject)
    .flatMap((root) => [root, ...asList(root["@graph"]).filter(isObject)]);
}
