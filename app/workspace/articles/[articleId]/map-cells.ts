import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import type { Mark } from "#/newsroom/verdicts/rating-scale.ts";

/** Height of a sentence in the map by its length, in units of the drawing. */
const UNITS_PER_CHARACTER = 0.16;
const SHORTEST = 6;
const GAP = 2;
const BLOCK_GAP = 7;
const WIDTH = 12;
const ROUND = 2;

export type Look = Mark | "excluded" | "undecided";

/** A sentence in the map: `ids` are its own and those of its claims, `pick` is what a click on it selects. */
export type Cell = { ids: readonly string[]; pick: string; y: number; height: number; look: Look };

const worstFirst: readonly Mark[] = [
  "disputed",
  "unsourced",
  "contested",
  "change",
  "open",
  "second_review",
  "suggested",
  "unverifiable",
  "verified",
  "not_checkable",
];

export function cellsOf({ sentences, claims, blocks }: Pick<ArticleDesk, "sentences" | "claims" | "blocks">): {
  cells: Cell[];
  height: number;
} {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const blockStarts = new Set(blocks.map((block) => block.start));
  let y = 0;
  const cells = sentences.map((sentence): Cell => {
    if (y > 0) y += blockStarts.has(sentence.start) ? BLOCK_GAP : GAP;
    const height = Math.max(SHORTEST, Math.round((sentence.end - sentence.start) * UNITS_PER_CHARACTER));
    const held = sentence.claimIds.flatMap((id) => byId.get(id) ?? []).filter((claim) => claim.state !== "dismissed");
    const worst = worstFirst.find((mark) => held.some((claim) => claim.mark === mark));
    const look: Look = worst ?? (sentence.exclusion ? "excluded" : "undecided");
    const pick = held.find((claim) => claim.mark === worst)?.id ?? sentence.id;
    const cell = { ids: [sentence.id, ...sentence.claimIds], pick, y, height, look };
    y += height;
    return cell;
  });
  return { cells, height: Math.max(y, 1) };
}

/** The outline of cells as the data of a path: rectangles with rounded corners. */
export function outlineOf(cells: readonly Cell[]): string {
  const across = WIDTH - 2 * ROUND;
  const arc = (x: number, y: number): string => `a2 2 0 0 1 ${x} ${y}`;
  return cells
    .map(({ y, height }) => {
      const down = height - 2 * ROUND;
      return `M2 ${y}h${across}${arc(2, 2)}v${down}${arc(-2, 2)}h-${across}${arc(-2, -2)}v-${down}${arc(2, -2)}z`;
    })
    .join("");
}
