import type { HousePage } from "#/db/vocabulary.ts";

/** The newsroom's own pages, as readers find them. */
export const housePages: Record<HousePage, { path: string; title: string; about: string }> = {
  ratings: {
    path: "/ratings",
    title: "What our ratings mean",
    about: "Stands under the list of ratings, which is made from the scale.",
  },
  methodology: {
    path: "/methodology",
    title: "How we check",
    about: "Search tools are told that these are your publishing principles.",
  },
  "corrections-policy": {
    path: "/corrections-policy",
    title: "Corrections policy",
    about: "What you correct, how readers reach you, and what they can expect.",
  },
  about: {
    path: "/about",
    title: "About us",
    about: "Who you are, who pays for it, and whom readers can write to.",
  },
};

/** The longest words of a page, in characters. */
export const LONGEST_WORDS = 20_000;
