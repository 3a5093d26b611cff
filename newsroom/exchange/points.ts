/**
 * Turns offsets in UTF-16 code units, as the desk counts, into offsets in code points, as the Web Annotation model counts.
 * An offset inside of a surrogate pair counts as before it.
 */
export function codePoints(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if ((text.codePointAt(at) ?? 0) > 0xffff) {
      pairs.push(at);
      at += 1;
    }
  }
  return (offset) => offset - below(pairs, offset);
}

/** How many of the ascending numbers are less than `most`. */
function below(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < most) low = middle + 1;
    else high = middle;
  }
  return low;
}
