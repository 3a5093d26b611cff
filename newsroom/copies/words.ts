import type { Mark } from "../verdicts/rating-scale.ts";
import type { Keeping, KeptPassage } from "./copy.ts";

/** How a copy stands, as the card says it: a shape and words. */
export type Told = { mark: Mark; words: string };

/** What can be done about it. */
export type CopyDeed = "make" | "again" | "try" | "cancel";

type Seen = {
  keeping: Keeping | null;
  hasLink: boolean;
  isConfidential: boolean;
  isNetworkOff: boolean;
};

/** Whether a copy is there or on its way, or why not. `at` and `by` of a copy are told beside it. */
export function copyState({ keeping, hasLink, isConfidential, isNetworkOff }: Seen): Told & { deeds: CopyDeed[] } {
  const job = keeping?.job?.kind === "copy" ? keeping.job : null;
  const has = keeping?.copy != null;
  if (job?.state === "running")
    return { mark: "open", words: `Looking at the page: ${job.step ?? "beginning"}…`, deeds: ["cancel"] };
  if (isNetworkOff && hasLink && (!has || job?.state === "queued")) {
    const words = has ? "The network is off: the page was not looked at." : "The network is off: no copy was made.";
    return { mark: "unverifiable", words, deeds: job?.state === "queued" && !job.again ? ["cancel"] : [] };
  }
  if (job?.state === "queued") {
    if (job.again === null)
      return { mark: "open", words: has ? "About to be looked at." : "A copy is about to be made.", deeds: ["cancel"] };
    return {
      mark: "change",
      words: `${job.failure ?? "It did not work."} It is tried again by itself.`,
      deeds: ["try", "cancel"],
    };
  }
  const deeds: CopyDeed[] = !hasLink || isNetworkOff ? [] : has ? ["again"] : ["make"];
  if (job?.state === "failed") {
    return {
      mark: "disputed",
      words: `${has ? "" : "No copy. "}${job.failure ?? ""}`,
      deeds: deeds.length > 0 ? ["try"] : [],
    };
  }
  if (has) return { mark: "verified", words: "Copy kept", deeds };
  if (keeping?.visit?.result === "gone") return { mark: "disputed", words: "No copy: the page is gone.", deeds };
  if (isConfidential)
    return { mark: "open", words: "Confidential: the page is looked at only if you ask for it.", deeds };
  return { mark: "open", words: "No copy.", deeds };
}

/** Where the quoted passage stands in the copy. */
export function passageWords({ state, page, isBeside }: KeptPassage): Told {
  if (state === "missing") return { mark: "disputed", words: "The passage is not in it" };
  if (state === "other_page") return { mark: "change", words: `The passage is on page ${page}` };
  if (isBeside) return { mark: "verified", words: "Passage found beside the article" };
  return { mark: "verified", words: page === null ? "Passage found" : `Passage found on page ${page}` };
}

/** What the last look found beside the copy; null where there is nothing to add. */
export function visitWords({ copy, visit }: Keeping): Told | null {
  if (!visit || !copy) return null;
  if (visit.result === "changed") return { mark: "change", words: "Changed since an earlier copy" };
  if (visit.result === "gone") return { mark: "disputed", words: `The page is gone (${visit.status})` };
  if (visit.result === "redirected") return { mark: "change", words: "The page is at another address" };
  return visit.at > copy.at || copy.origin === "uploaded" ? { mark: "verified", words: "Still as it was" } : null;
}
