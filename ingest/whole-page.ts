import { decodePage } from "#/outbound/charset.ts";
import { compose } from "./compose.ts";
import { MOST_PAGE_BYTES, MOST_TAGS } from "./limits.ts";
import { openPage } from "./main-part.ts";
import { draftsOf } from "./page-drafts.ts";
import { tidyMarkup } from "./tidy-markup.ts";

/**
 * All the words on a page, furniture too, in reading order with an empty line between blocks: what is looked through
 * when something does not stand in the article. Empty for a page over the limits.
 */
export function wholePageText(bytes: Uint8Array, contentType: string | null): string {
  if (bytes.length > MOST_PAGE_BYTES) return "";
  const markup = tidyMarkup(decodePage(bytes, contentType).text);
  if (markup.tags > MOST_TAGS) return "";
  const drafts = draftsOf(openPage(markup).body, null).map((draft) => ({ ...draft, why: null }));
  return compose(null, drafts).text;
}
