import { z } from "zod";
import { MODES } from "#/db/vocabulary.ts";
import {
  checkbox,
  id,
  line,
  optionalDate,
  optionalLine,
  optionalText,
  optionalWebAddress,
  sentAsJson,
  version,
  webAddress,
} from "../input.ts";
import { MAX_TEXT_BYTES } from "./article.ts";
import { MOST_LINKS } from "./links.ts";

/** A well-formed language tag (BCP 47). */
const language = z
  .string()
  .trim()
  .refine(isLanguageTag, "Write a language tag such as en, en-GB or pt-BR.")
  .transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag);

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1 && tag.length <= 35;
  } catch {
    return false;
  }
}

const details = {
  headline: line(300, "Write the headline."),
  byline: optionalLine(300),
  publisher: optionalLine(200),
  sourceUrl: optionalWebAddress,
  publishedOn: optionalDate,
  language,
};

/** What was pasted. The text is checked before it is normalised; nothing of it is trimmed. */
const articleText = z
  .string()
  .refine((text) => text.trim() !== "", "Paste the article's text.")
  .refine((text) => Buffer.byteLength(text) <= MAX_TEXT_BYTES, "The text is over 5 MB. Split it into several articles.")
  .refine(isPlainText, "This looks like a binary file. Paste the article as plain text.");

/** No control characters but tab and line breaks, no halves of surrogate pairs, no replacement characters in bulk. */
function isPlainText(text: string): boolean {
  if (!text.isWellFormed()) return false;
  const odd = text.match(/[^\P{Cc}\t\n\v\f\r\u0080-\u009F]|\uFFFD/gu);
  return odd === null || (odd.every((character) => character === "\uFFFD") && odd.length * 100 < text.length);
}

const offset = z.number().int().nonnegative();

/** Where the text links to; offsets are those of the text with `\n` for every line break. */
const links = sentAsJson(z.object({ start: offset, end: offset, url: webAddress }), MOST_LINKS);

/** The longest block that is remembered as left out, in characters, and how many of an article. */
const leftOut = sentAsJson(z.string().min(1).max(20_000), 500);

export const SubmitArticle = z
  .object({
    ...details,
    mode: z.enum(MODES, "Choose what kind of check this is."),
    text: articleText,
    /** The person who reported it; whoever submits it, where it is left empty. */
    ownerId: id.optional().or(z.literal("").transform(() => undefined)),
    /** When the check has to be done, in words as `readDay` understands them. */
    due: optionalLine(40).optional(),
    links: links.optional(),
    /** What a person left out of the page or the file. */
    leftOut: leftOut.optional(),
  })
  .superRefine((article, issues) => {
    if (article.mode === "published_fact_check" && !article.publisher) {
      issues.addIssue({
        code: "custom",
        path: ["publisher"],
        message: "Name the publisher: a fact-check says whose claims it checks.",
      });
    }
  });
export type SubmitArticle = z.output<typeof SubmitArticle>;

export const ReviseArticle = z.object({ articleId: id, ...details, rowVersion: version });
export type ReviseArticle = z.output<typeof ReviseArticle>;

export const PostVersion = z.object({
  articleId: id,
  text: articleText,
  note: optionalText(500),
  /** The id of the version that the text was written on. */
  seen: id,
  /** A text that looks like another article's is meant all the same. */
  isConfirmed: checkbox,
  /** Without them, links of the version before stay with the words they stand on. */
  links: links.optional(),
});
export type PostVersion = z.output<typeof PostVersion>;

export const PreviewVersion = PostVersion.pick({ articleId: true, text: true, links: true });
export type PreviewVersion = z.output<typeof PreviewVersion>;
