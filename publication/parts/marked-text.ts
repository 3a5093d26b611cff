import type { BlockKind } from "#/db/vocabulary.ts";
import type { ClaimSnapshot, ReportSnapshot, TextPiece, TextSnapshot } from "#/newsroom/reports/snapshot.ts";
import { claimPath } from "../addresses.ts";
import { type Html, html } from "../html.ts";
import { markShape, toneClass } from "./mark.ts";

type Block = TextSnapshot["blocks"][number];

/**
 * The article's own words with its claims marked in them: each by a line of its state, and behind it the shape and the
 * number that lead to the claim's page. Nothing where the report shows no text.
 */
export function markedText(snapshot: ReportSnapshot): Html | null {
  const { text, article } = snapshot;
  const claims = new Map(snapshot.claims.map((claim) => [claim.slug, claim]));
  if (!text || text.blocks.length === 0) return null;
  const whose = article.publisher === null ? html`the article` : html`<bdi>${article.publisher}</bdi>`;
  const what =
    text.shown === "full"
      ? html`The text that was checked, as it was then. Words with a line under them are claims.`
      : html`The sentences in which we found claims, quoted from ${whose}. Dots stand for what is left out.`;
  return html`<section class="text" id="text" aria-labelledby="text-title">
<h2 id="text-title" lang="en">In the article</h2>
<p class="aside" lang="en">${what}</p>
<div class="words" lang="${article.language}">${text.blocks.map((block) => paragraph(block, snapshot.report, claims))}</div>
</section>`;
}

const blockClasses: Partial<Record<BlockKind, string>> = {
  headline: "heading",
  byline: "byline",
  caption: "caption",
  quote: "quote",
  "list-item": "item",
};

type Claims = ReadonlyMap<string, ClaimSnapshot>;

function paragraph({ kind, pieces }: Block, report: ReportSnapshot["report"], claims: Claims): Html {
  const words = pieces.map((piece, index) =>
    piece === null
      ? html`<span class="left-out"> […] </span>`
      : marked(piece, pieces[index + 1] ?? null, report, claims),
  );
  const name = blockClasses[kind];
  return html`<p${name !== undefined && html` class="${name}"`} dir="auto">${words}</p>`;
}

/** @param next what follows in the same block: a claim's number stands where its words end */
function marked(piece: TextPiece, next: TextPiece | null, report: ReportSnapshot["report"], claims: Claims): Html {
  const here = piece.claims.flatMap((slug) => claims.get(slug) ?? []);
  const [first, ...others] = here;
  if (first === undefined) return html`${piece.words}`;
  const ends = (claim: ClaimSnapshot): boolean => !next?.claims.includes(claim.slug);
  return html`<a class="said ${toneClass(first.mark)}" href="${claimPath(report, first)}"><span class="line line-${first.mark}">${piece.words}</span>${ends(first) && number(first)}</a>${others
    .filter(ends)
    .map(
      (claim) => html`<a class="said ${toneClass(claim.mark)}" href="${claimPath(report, claim)}">${number(claim)}</a>`,
    )}`;
}

/** A word joiner begins it, so that no line begins with it. */
function number({ label, mark, verdictLabel }: ClaimSnapshot): Html {
  return html`<span class="tag" lang="en">&#8288;${markShape(mark)}<span class="unseen"> </span>${label}<span class="unseen">, ${verdictLabel}</span></span>`;
}
