import type { ArticleDesk, DeskClaim, DeskPlace, DeskSentence } from "#/newsroom/articles/desk.ts";
import { firstEndingAfter } from "#/newsroom/articles/standing.ts";
import { openPlace } from "./open-place.ts";
import type { Layer, Range } from "./segments.ts";

/** What the engine read: the speaker, the reporting words, what is reported, the words that an inserted word means. */
export type ReadPart = "source" | "cue" | "content" | "origin";

export type TextLayer = Layer & {
  sentence?: DeskSentence;
  /** Claims that stood behind the sentence and stand nowhere in this version. */
  gone?: readonly DeskClaim[];
  claim?: DeskClaim;
  part?: ReadPart | "changed";
  /** The number of a place that the selected claim may stand in. */
  candidate?: number;
};

const SENTENCE = 0;
const CLAIM = 1;
const READING = 2;
const CHANGED = 3;

const none: readonly never[] = [];

/** The layers of each block, in the order of the blocks. */
export type BlockLayers = readonly (readonly TextLayer[])[];

/**
 * What stands in each block of the text. A block in which nothing changed since `before` keeps its list, so that it need
 * not be drawn again.
 */
export function layersByBlock(
  { blocks, sentences, claims }: Pick<ArticleDesk, "blocks" | "sentences" | "claims">,
  before: BlockLayers,
): BlockLayers {
  const goneAt = Map.groupBy(
    claims.filter((claim) => claim.places.length === 0 && openPlace(claim) !== null),
    (claim) => claim.start,
  );
  const byBlock: TextLayer[][] = blocks.map(() => []);
  function add(layer: TextLayer): void {
    for (let index = firstEndingAfter(blocks, layer.start); index < blocks.length; index += 1) {
      if ((blocks[index]?.start ?? layer.end) >= layer.end) break;
      byBlock[index]?.push(layer);
    }
  }
  for (const sentence of sentences) {
    const { id, start, end } = sentence;
    add({ key: id, rank: SENTENCE, start, end, sentence, gone: goneAt.get(end) ?? none });
  }
  for (const claim of claims) {
    if (claim.state === "dismissed") continue;
    for (const { anchorId, start, end } of claim.places) add({ key: anchorId, rank: CLAIM, start, end, claim });
  }
  return byBlock.map((layers, index) => {
    const old = before[index];
    return old?.length === layers.length && layers.every((layer, at) => isSame(layer, old[at])) ? old : layers;
  });
}

function isSame(layer: TextLayer, old: TextLayer | undefined): boolean {
  if (layer.sentence !== old?.sentence || layer.claim !== old?.claim || layer.key !== old?.key) return false;
  const [gone, goneBefore] = [layer.gone ?? none, old.gone ?? none];
  return gone.length === goneBefore.length && gone.every((claim, index) => claim === goneBefore[index]);
}

/** What the selected claim alone shows: what the engine read it from, the words that changed, the places it may stand in. */
export function layersOfSelected(claim: DeskClaim | null): TextLayer[] {
  if (!claim) return [];
  return [
    ...(openPlace(claim)?.candidates ?? []).map(
      ({ start, end }, index): TextLayer => ({
        key: `candidate-${start}`,
        rank: CLAIM,
        start,
        end,
        candidate: index + 1,
      }),
    ),
    ...claim.places
      .flatMap(changedWords)
      .map((range): TextLayer => ({ key: `changed-${range.start}`, rank: CHANGED, ...range, part: "changed" })),
    ...readingLayers(claim),
  ];
}

/** Who speaks, the reporting words, all that is reported, and the words that an inserted word stands for. */
function readingLayers({ speaker, inserted }: DeskClaim): TextLayer[] {
  const layer = (part: ReadPart, span: Range | null, index = 0): TextLayer[] =>
    span ? [{ key: `${part}-${index}`, rank: READING, start: span.start, end: span.end, part }] : [];
  return [
    ...layer("source", speaker.sourceSpan),
    ...layer("cue", speaker.cueSpan),
    ...speaker.contentSpans.flatMap((span, index) => layer("content", span, index)),
    ...inserted.flatMap(({ origin }, index) => layer("origin", origin, index)),
  ];
}

/** Where words stand that were not there when the claim was judged. */
function changedWords({ start, change }: DeskPlace): Range[] {
  let at = start;
  return (change ?? []).flatMap(({ kind, words }) => {
    if (kind === "removed") return [];
    const range = { start: at, end: at + words.length };
    at = range.end;
    return kind === "inserted" ? [range] : [];
  });
}
