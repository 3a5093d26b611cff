import { createHash } from "node:crypto";
import {
  type ClaimSnapshot,
  type ReportSnapshot,
  type ReportSummary,
  verdictCounts,
} from "#/newsroom/reports/snapshot.ts";
import type { Mark } from "#/newsroom/verdicts/rating-scale.ts";
import { picturePath } from "../addresses.ts";
import { shortened, unquoted } from "../wording.ts";

/** In pixels: what the sites that show such pictures ask for. */
export const PICTURE_WIDTH = 1200;
export const PICTURE_HEIGHT = 630;

/** Raised when pictures look otherwise, so that those that are drawn already are drawn again. */
const STYLE = 1;

/** All that a picture can show. Whatever is not in here is in no picture. */
export type PictureWords = {
  path: string;
  /** "Fact-check", or what became of the report. */
  kicker: string;
  verdict: { mark: Mark; label: string } | null;
  /** The claim between quotation marks, or the report's title. */
  words: string;
  isQuoted: boolean;
  /** Who said it, or whose article it is. */
  who: string;
  counts: ReportSummary["counts"];
  newsroom: string;
};

export function reportWords({ report, article, claims, newsroom }: ReportSnapshot): PictureWords {
  return {
    path: picturePath(report),
    kicker: report.changeKind === "retraction" ? "Fact-check, retracted" : "Fact-check",
    verdict: null,
    words: shortened(report.title, 150),
    isQuoted: false,
    who: article.publisher === null ? "" : `Article by ${shortened(article.publisher, 60)}`,
    counts: verdictCounts(claims),
    newsroom: shortened(newsroom.name, 60),
  };
}

export function claimWords({ report, newsroom }: ReportSnapshot, claim: ClaimSnapshot): PictureWords {
  const speaker = claim.attribution?.speaker;
  const who = claim.claimant?.name ?? (speaker ? `Attributed to ${speaker}` : "");
  const quote = unquoted(claim.quote);
  const isQuoted = drawable(quote) !== "";
  return {
    path: picturePath(report, claim),
    kicker: report.changeKind === "retraction" ? "Fact-check, retracted" : "Fact-check",
    verdict: { mark: claim.mark, label: claim.verdictLabel },
    words: shortened(isQuoted ? quote : claim.claimReviewed, 190),
    isQuoted,
    who: shortened(who, 70),
    counts: [],
    newsroom: shortened(newsroom.name, 60),
  };
}

/** One picture for the report and one for each of its claims. */
export function picturesOf(snapshot: ReportSnapshot): PictureWords[] {
  return [reportWords(snapshot), ...snapshot.claims.map((claim) => claimWords(snapshot, claim))];
}

/** The picture of a page, and the same in words. */
export function pictureOf({ path, kicker, verdict, words, isQuoted, who, counts, newsroom }: PictureWords): {
  path: string;
  alt: string;
} {
  const said = isQuoted ? `“${words}”` : words;
  const found = verdict?.label ?? counts.map(({ count, label }) => `${count} ${label.toLowerCase()}`).join(", ");
  return { path, alt: [`${kicker} by ${newsroom}`, said, who, found].filter(Boolean).join(". ") };
}

/** Tells whether a picture is still the one that these words give. In hex. */
export function wordsSha256(picture: PictureWords): string {
  return createHash("sha256")
    .update(JSON.stringify([STYLE, picture]))
    .digest("hex");
}

/** Scripts that the fonts hold and that are read from left to right, letter after letter. */
const DRAWABLE = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;
const SIGNS =
  /(?![©®™])\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200B-\u200F\u202A-\u202E\u2066-\u2069]|\uFE0F/gu;

/** The words as the fonts can write them, or nothing: a picture without a line is better than one with empty boxes. */
export function drawable(words: string): string {
  const line = words.replaceAll(SIGNS, "").replaceAll(/\s+/gu, " ").trim();
  return DRAWABLE.test(line) ? line : "";
}
