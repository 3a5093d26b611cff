import type { Link, Sourcing, Span } from "../extraction.ts";

/** What the claim's attribution amounts to; `linked` only where the wording itself gives no speaker. */
export function sourcingOf(attributed: { vague: boolean; anonymous: boolean } | null, linked: boolean): Sourcing {
  if (attributed !== null && !attributed.vague) return attributed.anonymous ? "anonymous" : "named";
  if (linked) return "linked";
  return attributed === null ? "none" : "vague";
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
