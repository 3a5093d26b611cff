import { Refusal } from "./refusal.ts";

/** Pages and documents that an article or a piece of evidence can be read from. */
export const readableTypes: readonly string[] = [
  "text/html",
  "application/xhtml+xml",
  "text/plain",
  "text/markdown",
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
];

/** `text/html` of `Text/HTML; charset=utf-8`; null where there is none. */
export function mediaTypeOf(contentType: string | undefined): string | null {
  return contentType?.split(";", 1)[0]?.trim().toLowerCase() || null;
}

/**
 * A missing type passes: whoever reads the bytes looks at them anyway.
 *
 * @throws {Refusal}
 */
export function requireMediaType(contentType: string | undefined, accepted: readonly string[]): void {
  const type = mediaTypeOf(contentType);
  if (type === null || accepted.some((one) => one === type || one === `${type.split("/", 1)[0]}/*`)) return;
  throw new Refusal("content-type", `The address holds ${type}, which cannot be read here: give a page or a document.`);
}
