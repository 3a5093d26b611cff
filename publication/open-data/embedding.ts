import type { ClaimSnapshot, ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { absolute, embedPath } from "../addresses.ts";
import { html } from "../html.ts";
import { serialise } from "../markup/json-ld.ts";
import { shortened } from "../wording.ts";

/** In CSS pixels: what a card of middling length takes up; a longer one scrolls. */
const WIDTH = 600;
const HEIGHT = 340;

/** The frame that shows a claim's card: no script, no form, no access to the page around it. */
export function frame({ newsroom, report }: ReportSnapshot, claim: ClaimSnapshot): string {
  const title = `${claim.verdictLabel}: ${shortened(claim.claimReviewed, 90)}`;
  return frameOf({ title, address: absolute(newsroom, embedPath(report, claim)) });
}

type Card = { title: string; address: string };

function frameOf({ title, address }: Card): string {
  return html`<iframe src="${address}" title="${title}" width="${WIDTH}" height="${HEIGHT}" loading="lazy" sandbox="allow-top-navigation-by-user-activation allow-popups"></iframe>`.toString();
}

/** oEmbed 1.0, type rich (oembed.com), found through the claim's page. */
export function oEmbed(snapshot: ReportSnapshot, claim: ClaimSnapshot): string {
  const title = `${claim.verdictLabel}: ${claim.claimReviewed}`;
  return answer(snapshot.newsroom, title, frame(snapshot, claim));
}

/** The same of a card that shows no verdict. */
export function oEmbedOf(newsroom: ReportSnapshot["newsroom"], card: Card): string {
  return answer(newsroom, card.title, frameOf(card));
}

function answer(newsroom: ReportSnapshot["newsroom"], title: string, frameMarkup: string): string {
  return serialise({
    version: "1.0",
    type: "rich",
    title,
    provider_name: newsroom.name,
    provider_url: absolute(newsroom, "/"),
    width: WIDTH,
    height: HEIGHT,
    html: frameMarkup,
  });
}
