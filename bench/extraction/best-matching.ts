/**
 * The one-to-one matching with the greatest sum of likenesses; `likeness[row][column]` runs from 0 to 1. Gives the sum.
 * The Hungarian algorithm with potentials (Kuhn 1955, Munkres 1957), cubic in the longer side.
 */
export function bestMatching(likeness: readonly (readonly number[])[]): number {
  const columns = likeness[0]?.length ?? 0;
  const size = Math.max(likeness.length, columns);
  const cost = (row: number, column: number): number => 1 - (likeness[row - 1]?.[column - 1] ?? 0);
  const rowPotential = new Array<number>(size + 1).fill(0);
  const columnPotential = new Array<number>(size + 1).fill(0);
  const rowOf = new Array<number>(size + 1).fill(0);
  for (let row = 1; row <= size; row += 1) augment(row);
  let sum = 0;
  for (let column = 1; column <= size; column += 1) sum += 1 - cost(rowOf[column] as number, column);
  return sum;

  function augment(row: number): void {
    const cheapest = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY);
    const previous = new Array<number>(size + 1).fill(0);
    const used = new Array<boolean>(size + 1).fill(false);
    rowOf[0] = row;
    let column = 0;
    do {
      used[column] = true;
      column = relax(column, { cheapest, previous, used });
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = previous[column] as number;
      rowOf[column] = rowOf[before] as number;
      column = before;
    }
  }

  function relax(from: number, search: { cheapest: number[]; previous: number[]; used: boolean[] }): number {
    const { cheapest, previous, used } = search;
    const row = rowOf[from] as number;
    let step = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let column = 1; column <= size; column += 1) {
      if (used[column]) continue;
      const reduced = cost(row, column) - (rowPotential[row] as number) - (columnPotential[column] as number);
      if (reduced < (cheapest[column] as number)) {
        cheapest[column] = reduced;
        previous[column] = from;
      }
      if ((cheapest[column] as number) < step) {
        step = cheapest[column] as number;
        next = column;
      }
    }
    for (let column = 0; column <= size; column += 1) {
      if (used[column]) {
        const owner = rowOf[column] as number;
        rowPotential[owner] = (rowPotential[owner] as number) + step;
        columnPotential[column] = (columnPotential[column] as number) - step;
      } else cheapest[column] = (cheapest[column] as number) - step;
    }
    return next;
  }
}
