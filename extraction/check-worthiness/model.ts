import model from "./model.json" with { type: "json" };
import { TRAITS } from "./traits.ts";

/** Longest phrase, in words, that has a weight. */
export const LONGEST_PHRASE = 3;

/** A phrase of the model, one word a step: its weight, 0 where only longer phrases have one, and what can follow. */
type PhraseNode = { weight: number; next: Map<string, PhraseNode> | null };

/**
 * A linear model: the log-odds are the intercept, the traits by their weights, and the weights of all phrases, the
 * latter divided by the square root of the number of words. Weights are whole hundredths.
 */
export type Model = { intercept: number; traits: Record<string, number>; phrases: Record<string, number> };

/** The log-odds that a sentence is check-worthy, and what each trait added to them, in the order of `TRAITS`. */
export type Evidence = { logOdds: number; fromTraits: Float64Array };

/** A model made ready for reading: takes what `traitsOf` and `wordingOf` give. */
export function readerOf(read: Model): (traits: Float64Array, wording: readonly string[]) => Evidence {
  const weights = Float64Array.from(TRAITS, (trait) => (read.traits[trait] ?? 0) / 100);
  const root = treeOf(read.phrases);
  return (traits, wording) => {
    const fromTraits = traits.map((shown, index) => shown * (weights[index] as number));
    let phrases = 0;
    for (let at = 0; at < wording.length; at += 1) {
      let node = root.get(wording[at] as string);
      for (let next = at + 1; node !== undefined; next += 1) {
        phrases += node.weight;
        if (node.next === null || next >= wording.length) break;
        node = node.next.get(wording[next] as string);
      }
    }
    const sum = fromTraits.reduce((total, part) => total + part, 0);
    return { logOdds: read.intercept / 100 + sum + phrases / Math.sqrt(Math.max(1, wording.length)), fromTraits };
  };
}

/** The trained model: MODEL.md beside this file tells where it comes from. */
export const readEvidence = readerOf(model);

function treeOf(phrases: Readonly<Record<string, number>>): Map<string, PhraseNode> {
  const root = new Map<string, PhraseNode>();
  for (const [phrase, weight] of Object.entries(phrases)) {
    let level = root;
    let node: PhraseNode | undefined;
    for (const word of phrase.split(" ")) {
      if (node !== undefined) level = node.next ??= new Map();
      node = level.get(word);
      if (node === undefined) {
        node = { weight: 0, next: null };
        level.set(word, node);
      }
    }
    if (node !== undefined) node.weight = weight / 100;
  }
  return root;
}
