import { claimStateLabel } from "../claims/claim.ts";
import { conclusionOf } from "../verdicts/rating-scale.ts";
import type { ClaimFile, FileClaim, FileEvidence } from "./format.ts";
import { spanOf } from "./places.ts";
import { codePoints } from "./points.ts";

/** Characters on either side of a quotation. */
const CONTEXT = 32;

/**
 * The claims as Web Annotations (W3C, JSON-LD): what each says, what was concluded, and the evidence as links. A position
 * counts code points, a quotation has what stands around it.
 */
export function annotationsOf({ article, claims }: ClaimFile, text: string): Record<string, unknown> {
  const toPoints = codePoints(text);
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:uuid:${article.id}`,
    type: "AnnotationPage",
    items: claims.map((claim) => ({
      id: `urn:uuid:${claim.id}`,
      type: "Annotation",
      motivation: ["assessing", "linking"],
      body: bodies(claim, article.language),
      target: [claim, ...claim.alsoAt].flatMap((place) => {
        const span = spanOf(text, place);
        return span === null ? [] : [target(article, text, span, toPoints)];
      }),
    })),
  };
}

function target(
  { sourceUrl, textSha256 }: ClaimFile["article"],
  text: string,
  { start, end }: { start: number; end: number },
  toPoints: (offset: number) => number,
): Record<string, unknown> {
  return {
    type: "SpecificResource",
    source: sourceUrl ?? `urn:sha256:${textSha256}`,
    selector: [
      {
        type: "TextQuoteSelector",
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - CONTEXT), start).toWellFormed(),
        suffix: text.slice(end, end + CONTEXT).toWellFormed(),
      },
      { type: "TextPositionSelector", start: toPoints(start), end: toPoints(end) },
    ],
  };
}

function bodies({ label, statement, state, verdict, evidence }: FileClaim, language: string): unknown[] {
  const words = (purpose: string, value: string): Record<string, string> => ({
    ...{ type: "TextualBody", purpose, format: "text/plain" },
    language,
    value,
  });
  const concluded =
    verdict === null ? claimStateLabel({ state, verdict: null }) : (verdict.level ?? conclusionOf(verdict).label);
  return [
    words("identifying", label),
    words("describing", statement),
    words("classifying", concluded),
    ...(verdict?.rationale ? [words("assessing", verdict.rationale)] : []),
    ...evidence.map(evidenceBody),
  ];
}

function evidenceBody({ stance, title, url, source, passage }: FileEvidence): Record<string, unknown> {
  const said = [stance, title, source, passage].filter((word) => word !== null).join(" · ");
  if (url === null) return { type: "TextualBody", purpose: "linking", format: "text/plain", value: said };
  return { type: "SpecificResource", purpose: "linking", source: url, label: said };
}
