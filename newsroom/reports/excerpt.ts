import type { TextShown } from "#/db/vocabulary.ts";

/** How much of the article's own text its report shows, in the words of the desk. */
export const textsShown: Record<TextShown, { label: string; meaning: string }> = {
  quoted: {
    label: "Sentences with claims",
    meaning: "What is checked, in its own words. Fits a text that is somebody else's.",
  },
  full: { label: "The whole text", meaning: "Only where you hold the rights to it, or its author agreed." },
  none: { label: "No text", meaning: "Readers see each claim's own words, and nothing around them." },
};
