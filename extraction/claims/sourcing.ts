import type { Attribution, Link, Sourcing, Span } from "../extraction.ts";

/** What the claim's attribution amounts to; `linked` only where the wording itself gives no speaker. */
export function sourcingOf(attributed: { vague: boolean; anonymous: boolean } | null, linked: boolean): Sourcing {
  if (attributed !== null && !attributed.vague) return attributed.anonymous ? "anonymous" : "named";
  if (linked) return "linked";
  return attributed === null ? "none" : "vague";
}

/** Longer source phrases are not repeated in a reason, in characters. */
const LONGEST_QUOTED_SOURCE = 60;

/** Why a claim counts as unsourced, vague, anonymous or merely linked, for a checker; null where a source is named. */
export function sourcingReason(text: string, sourcing: Sourcing, attribution: Attribution | null): string | null {
  const source = attribution === null || attribution.source === null ? "" : wordsOf(text, attribution.source);
  const cue = attribution === null || attribution.cue === null ? "" : wordsOf(text, attribution.cue);
  if (sourcing === "none") return "the article says it in its own voice";
  if (sourcing === "linked") return "only a link gives the source";
  if (sourcing === "vague") return `reported without saying by whom${source === "" ? cue : source}`;
  if (sourcing === "anonymous") return `the speaker is not named${source}`;
  if (attribution === null || attribution.name !== null) return null;
  return `the text leaves open who is meant${source}`;
}

function wordsOf(text: string, { start, end }: Span): string {
  return end - start > LONGEST_QUOTED_SOURCE ? "" : `: “${text.slice(start, end)}”`;
}

/** A test for "does a hyperlink touch this span", for spans asked in the order of the text. */
export function linkFinder(links: readonly Link[]): (span: Span) => boolean {
  const ordered = [...links].sort((one, other) => one.start - other.start);
  let next = 0;
  return (span) => {
    while (next < ordered.length && (ordered[next] as Link).end <= span.start) next += 1;
    const link = ordered[next];
    return link !== undefined && link.start < span.end;
  };
}
