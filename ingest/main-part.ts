import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { MOST_TAGS_TO_WEIGH, MOST_WEIGHT } from "./limits.ts";
import { notePlaces } from "./places.ts";
import type { TidyMarkup } from "./tidy-markup.ts";

/** The page's markup as a tree. Whatever stood around the body is gone, so the tree always has one. */
export function openPage(markup: TidyMarkup): Document {
  return parseHTML(`<!doctype html><html><head></head><body>${markup.html}</body></html>`).document;
}

/**
 * The element that holds the article, or null where nothing looks like one. The document is used up: what is not
 * returned may be gone from it.
 */
export function mainPartOf(document: Document, markup: TidyMarkup): Element | null {
  if (markup.tags > MOST_TAGS_TO_WEIGH || markup.html.length * markup.depth > MOST_WEIGHT) return null;
  notePlaces(document);
  const reader = new Readability<Element>(document, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as Element,
  });
  return reader.parse()?.content ?? null;
}
