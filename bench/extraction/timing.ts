/** The shortest of some runs in milliseconds: the machine's other work only ever adds time. */
export function fastest(work: () => unknown, { runs, atMostMs }: { runs: number; atMostMs: number }): number {
  const begin = performance.now();
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs && performance.now() - begin < atMostMs; run += 1) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

export function rounded(figure: number, digits: number): number {
  return Math.round(figure * 10 ** digits) / 10 ** digits;
}
