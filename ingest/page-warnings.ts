import type { IngestedArticle } from "./ingested-article.ts";
import type { TidyMarkup } from "./tidy-markup.ts";

/** A text with fewer characters may be the beginning of one, or no article. */
const SHORT_TEXT = 600;
const STUB_TEXT = 3_000;

type Read = Pick<IngestedArticle, "text" | "leftOut"> & { markup: TidyMarkup; isFree: boolean };

/** What the person should look at before the text is checked. */
export function pageWarnings({ text, leftOut, markup, isFree }: Read): string[] {
  const warnings: string[] = [];
  const asksForMoney = leftOut.some((one) => one.why === "paywall notice");
  if (text.length < STUB_TEXT && (asksForMoney || !isFree)) {
    warnings.push("The page asks readers to subscribe: this may be only the beginning. Paste the rest of the article.");
  } else if (text.length < SHORT_TEXT) {
    warnings.push("This is very short for an article: compare it with the page.");
  }
  if (markup.hasFrames) {
    warnings.push("The page is made of frames: open the one with the article and give its address.");
  }
  if (text.includes("\uFFFD")) {
    warnings.push("Some letters could not be read (they show as \uFFFD): compare them with the page.");
  }
  return warnings;
}
