import { dayOf } from "./day.ts";
import { MOST_DATA_CHARACTERS } from "./limits.ts";
import { plainLine } from "./markup-text.ts";

/** What JSON-LD says of the article (schema.org Article and its kinds). */
export type ArticleData = {
  headline: string | null;
  byline: string | null;
  publisher: string | null;
  publishedOn: string | null;
  language: string | null;
  /** False where the publisher says that the whole text is not free to read. */
  isFree: boolean;
};

type Thing = Record<string, unknown>;

/** How deep things may stand in one another, as `@graph` in an array in an array. */
const MOST_DEPTH = 4;
const articleType = /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report|\w*NewsArticle|Review)$/;

/** What the first article among the page's data says. Data that does not parse counts as none. */
export function articleData(scripts: readonly string[]): ArticleData {
  const article = thingsIn(scripts).find((thing) => typesOf(thing).some((type) => articleType.test(type))) ?? {};
  return {
    headline: textOf(article.headline) ?? textOf(article.name),
    byline: namesOf(article.author),
    publisher: namesOf(article.publisher),
    publishedOn: dayOf(textOf(article.datePublished)),
    language: textOf(article.inLanguage) ?? textOf((article.inLanguage as Thing | undefined)?.alternateName),
    isFree: !/^false$/i.test(String(article.isAccessibleForFree ?? "true")),
  };
}

function thingsIn(scripts: readonly string[]): Thing[] {
  let left = MOST_DATA_CHARACTERS;
  return scripts.flatMap((script) => {
    left -= script.length;
    return left < 0 ? [] : things(parsed(script), MOST_DEPTH);
  });
}

function things(value: unknown, depth: number): Thing[] {
  if (depth === 0 || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => things(one, depth - 1));
  const thing = value as Thing;
  return [thing, ...things(thing["@graph"], depth - 1), ...things(thing.mainEntity, depth - 1)];
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)/, "").replace(/(?:-->|\/\/\]\]>)\s*$/, ""));
  } catch {
    return null;
  }
}

function typesOf(thing: Thing): string[] {
  return [thing["@type"]].flat().filter((type) => typeof type === "string");
}

function namesOf(value: unknown): string | null {
  const names = [value].flat().flatMap((one) => textOf(one) ?? textOf((one as Thing | null | undefined)?.name) ?? []);
  const persons = names.filter((name) => !/^https?:/i.test(name));
  return persons.length === 0 ? null : persons.join(", ");
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? plainLine(value) || null : null;
}
