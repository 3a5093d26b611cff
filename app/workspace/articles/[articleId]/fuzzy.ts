/** Without accents and case, each character as one: what is compared, not what is shown. */
export function folded(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

const START = 8;
const NEXT = 5;
const GAP = 1;

/**
 * How well folded `words` fit a short folded text, higher is better; null where they do not.
 *
 * The letters have to stand in the text in this order; after a space, at the start of a word. Letters at the start of
 * a word and letters in a row count more, the ones that are passed over less: “mk cl” finds “mark a claim”.
 */
export function fuzzy(words: string, text: string): number | null {
  const parts = words.split(" ").filter((part) => part !== "");
  let best = new Map<number, number>([[-1, 0]]);
  for (const part of parts) {
    [...part].forEach((letter, at) => {
      const reached = new Map<number, number>();
      for (let place = text.indexOf(letter); place !== -1; place = text.indexOf(letter, place + 1)) {
        const isStart = place === 0 || !/[\p{L}\p{N}]/u.test(text[place - 1] ?? "");
        if (at === 0 && !isStart) continue;
        for (const [before, score] of best) {
          if (before >= place) continue;
          // Where a word begins costs nothing; a letter of it costs what is passed over.
          const passed = at === 0 ? 0 : before === place - 1 ? -NEXT : GAP * Math.min(place - before, 6);
          const worth = score + (isStart ? START : 0) - passed;
          if (worth > (reached.get(place) ?? Number.NEGATIVE_INFINITY)) reached.set(place, worth);
        }
      }
      best = reached;
    });
    if (best.size === 0) return null;
  }
  const score = Math.max(...best.values());
  return Number.isFinite(score) ? score - text.length / 100 : null;
}

/** How well a long folded text holds these folded words, each of them whole or as the start of one; null where one is not there. */
export function holding(words: string, text: string): number | null {
  let score = 0;
  for (const word of words.split(" ").filter((one) => one !== "")) {
    const at = text.indexOf(word);
    if (at === -1) return null;
    const isStart = at === 0 || text[at - 1] === " " || text.includes(` ${word}`);
    score += word.length + (isStart ? START : 0) - Math.min(at, 400) / 100;
  }
  return score;
}
