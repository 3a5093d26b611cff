import type { ExclusionReason, Mode } from "#/db/vocabulary.ts";

export const modeLabels: Record<Mode, string> = {
  copy_check: "Copy check",
  published_fact_check: "Published fact-check",
};

/** Where an article stands; follows from its rows, nobody sets it. */
export type ArticleStage = "claiming" | "checking" | "ready" | "signed_off" | "closed" | "published";

export const stageLabels: Record<ArticleStage, string> = {
  claiming: "Finding claims",
  checking: "Checking",
  ready: "Ready to sign off",
  signed_off: "Signed off",
  closed: "Closed",
  published: "Published",
};

export type ArticleFacts = {
  sentences: number;
  decidedSentences: number;
  blockers: number;
  isSignedOff: boolean;
  isClosed: boolean;
  isPublished: boolean;
};

export function articleStage(article: ArticleFacts): ArticleStage {
  if (article.isPublished) return "published";
  if (article.isClosed) return "closed";
  if (article.isSignedOff) return "signed_off";
  if (article.decidedSentences < article.sentences) return "claiming";
  return article.blockers === 0 ? "ready" : "checking";
}

export const exclusionReasons: Record<ExclusionReason, string> = {
  headline: "Headline",
  caption: "Caption",
  question: "Question",
  fragment: "Fragment",
  opinion: "The author's opinion",
  transition: "Transition",
  instruction: "Instruction to the reader",
  attribution_only: "Only says who speaks",
  duplicate: "Said elsewhere in the article",
  other: "Other reason",
};

/** A sentence is decided when a person excluded it, or accepted a claim in it and left no suggestion open. */
export function isDecided(sentence: { isExcluded: boolean; accepted: number; suggested: number }): boolean {
  if (sentence.suggested > 0) return false;
  return sentence.isExcluded || sentence.accepted > 0;
}

/** The largest article text, in bytes of UTF-8. */
export const MAX_TEXT_BYTES = 5_000_000;
