/** Text that nobody wrote, with where its paragraphs and sentences stand. Offsets are UTF-16 code units, end exclusive. */
export type InventedText = {
  text: string;
  blocks: { start: number; end: number }[];
  sentences: { block: number; start: number; end: number; isClaim: boolean }[];
};

const places = ["Sandhaven", "Ostmere", "Kelder", "Brakwater", "Lower Findel", "Marrow Point", "Tinnick", "Old Varrow"];
const bodies = ["harbour board", "ferry company", "county office", "port union", "fishery council", "dredging firm"];
const things = [
  "passengers",
  "containers",
  "fishing licences",
  "moorings",
  "crates of herring",
  "repair jobs",
  "visitors",
];
const deeds = ["counted", "recorded", "paid for", "turned away", "registered", "lost", "expected"];
const whens = [
  "in the first half of the year",
  "last winter",
  "between two storms",
  "in a single week",
  "over ten years",
];
const compared = [
  "which is more than its neighbours did together",
  "twice the figure of the year before that",
  "although two of its quays were closed for repairs",
  "and nearly as many as the whole bay did a generation ago",
];
const asides = [
  "So much for the numbers, which few people here know by heart and fewer still would ever care to read.",
  "What follows from that is a question for another day, and for people with more time than the board has.",
  "The quay is quiet in the morning, and it smells of tar, rope, wet wood and the coffee of the night shift.",
  "Seen from the lighthouse all of this looks smaller than it is, and a little further away than it should.",
];

/** A headline and paragraphs of four sentences: a claim and an aside in turn, about thirty words together. */
export function inventedText(claims: number): InventedText {
  const headline = `What the harbour counts`;
  const written: InventedText = {
    text: headline,
    blocks: [{ start: 0, end: headline.length }],
    sentences: [{ block: 0, start: 0, end: headline.length, isClaim: false }],
  };
  for (let first = 0; first < claims; first += 2) {
    const lines = [first, first + 1]
      .filter((n) => n < claims)
      .flatMap((n) => [
        { words: claimWords(n), isClaim: true },
        { words: pick(asides, n * 5 + 1), isClaim: false },
      ]);
    addParagraph(written, lines);
  }
  return written;
}

function addParagraph(written: InventedText, lines: readonly { words: string; isClaim: boolean }[]): void {
  written.text += "\n\n";
  const start = written.text.length;
  for (const [index, { words, isClaim }] of lines.entries()) {
    if (index > 0) written.text += " ";
    const at = written.text.length;
    written.text += words;
    written.sentences.push({ block: written.blocks.length, start: at, end: written.text.length, isClaim });
  }
  written.blocks.push({ start, end: written.text.length });
}

/** The number in it is the claim's own, so that no two claims say the same. */
function claimWords(n: number): string {
  const amount = (1000 + n * 37).toLocaleString("en-GB");
  return `The ${pick(bodies, n * 3)} of ${pick(places, n * 5 + 2)} ${pick(deeds, n * 11)} ${amount} ${pick(things, n * 13)} ${pick(whens, n * 7)}, ${pick(compared, n * 17 + 3)}.`;
}

function pick(words: readonly string[], n: number): string {
  return words[n % words.length] ?? "";
}
