/** Rows of a sparse matrix: row i has `values[k]` in column `columns[k]` for k from `starts[i]` up to `starts[i + 1]`. */
export type SparseRows = { starts: Int32Array; columns: Int32Array; values: Float64Array; width: number };

/** Rounds of the descent and pairs it remembers; it ends early where a round gains next to nothing. */
const MOST_ROUNDS = 200;
const REMEMBERED = 8;
const LEAST_GAIN = 1e-6;
const MOST_HALVINGS = 20;
/** About p(1 − p) of a typical sentence: the curvature of the loss, which sets the first step of each weight. */
const TYPICAL_CURVATURE = 0.12;

/**
 * Weights of an L2-regularised logistic regression over `chosen` rows, the intercept last and unpunished. `penalties`
 * has one strength a column. L-BFGS (Nocedal 1980) from zero, scaled by the diagonal: no random numbers, so the same
 * rows in the same order give the same weights.
 */
export function fitLogistic(
  rows: SparseRows,
  chosen: readonly number[],
  labels: readonly number[],
  penalties: Float64Array,
): Float64Array {
  const size = rows.width + 1;
  const scale = scaleOf(rows, chosen, penalties);
  let weights: Float64Array = new Float64Array(size);
  let gradient: Float64Array = new Float64Array(size);
  let loss = lossAt(rows, chosen, labels, penalties, weights, gradient);
  const steps: Float64Array[] = [];
  const turns: Float64Array[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const direction = directionOf(gradient, scale, steps, turns);
    const slope = dot(gradient, direction);
    let step = 1;
    let tried = minus(weights, direction, step);
    let triedGradient: Float64Array = new Float64Array(size);
    let triedLoss = lossAt(rows, chosen, labels, penalties, tried, triedGradient);
    for (let half = 0; half < MOST_HALVINGS && triedLoss > loss - 1e-4 * step * slope; half += 1) {
      step /= 2;
      tried = minus(weights, direction, step);
      triedLoss = lossAt(rows, chosen, labels, penalties, tried, triedGradient);
    }
    const moved = minus(tried, weights, 1);
    const turned = minus(triedGradient, gradient, 1);
    const gain = loss - triedLoss;
    [weights, gradient, loss] = [tried, triedGradient, triedLoss];
    triedGradient = new Float64Array(size);
    if (gain <= LEAST_GAIN * loss) break;
    if (dot(moved, turned) <= 0) continue;
    steps.push(moved);
    turns.push(turned);
    if (steps.length > REMEMBERED) {
      steps.shift();
      turns.shift();
    }
  }
  return weights;
}

export function logOddsOf(rows: SparseRows, row: number, weights: Float64Array): number {
  let sum = weights[rows.width] as number;
  const end = rows.starts[row + 1] as number;
  for (let at = rows.starts[row] as number; at < end; at += 1)
    sum += (weights[rows.columns[at] as number] as number) * (rows.values[at] as number);
  return sum;
}

/** Fills `gradient`. */
function lossAt(
  rows: SparseRows,
  chosen: readonly number[],
  labels: readonly number[],
  penalties: Float64Array,
  weights: Float64Array,
  gradient: Float64Array,
): number {
  let loss = 0;
  gradient.fill(0);
  for (const row of chosen) {
    const logOdds = logOddsOf(rows, row, weights);
    const label = labels[row] as number;
    loss += Math.log1p(Math.exp(-Math.abs(logOdds))) + Math.max(logOdds, 0) - label * logOdds;
    const error = 1 / (1 + Math.exp(-logOdds)) - label;
    const end = rows.starts[row + 1] as number;
    for (let at = rows.starts[row] as number; at < end; at += 1)
      (gradient[rows.columns[at] as number] as number) += error * (rows.values[at] as number);
    (gradient[rows.width] as number) += error;
  }
  for (let column = 0; column < rows.width; column += 1) {
    const weight = weights[column] as number;
    const penalty = penalties[column] as number;
    loss += (penalty * weight * weight) / 2;
    (gradient[column] as number) += penalty * weight;
  }
  return loss;
}

function scaleOf(rows: SparseRows, chosen: readonly number[], penalties: Float64Array): Float64Array {
  const curvature = new Float64Array(rows.width + 1);
  curvature.set(penalties);
  for (const row of chosen) {
    const end = rows.starts[row + 1] as number;
    for (let at = rows.starts[row] as number; at < end; at += 1)
      (curvature[rows.columns[at] as number] as number) += TYPICAL_CURVATURE * (rows.values[at] as number) ** 2;
    (curvature[rows.width] as number) += TYPICAL_CURVATURE;
  }
  return curvature.map((value) => 1 / value);
}

/** The two-loop recursion: the gradient bent by what the last steps taught about the curvature. */
function directionOf(
  gradient: Float64Array,
  scale: Float64Array,
  steps: readonly Float64Array[],
  turns: readonly Float64Array[],
): Float64Array {
  let direction: Float64Array = gradient.slice();
  const shares: number[] = [];
  for (let pair = steps.length - 1; pair >= 0; pair -= 1) {
    const step = steps[pair] as Float64Array;
    const turn = turns[pair] as Float64Array;
    const share = dot(step, direction) / dot(turn, step);
    shares[pair] = share;
    direction = minus(direction, turn, share);
  }
  direction = direction.map((value, column) => value * (scale[column] as number));
  for (let pair = 0; pair < steps.length; pair += 1) {
    const step = steps[pair] as Float64Array;
    const turn = turns[pair] as Float64Array;
    direction = minus(direction, step, dot(turn, direction) / dot(turn, step) - (shares[pair] as number));
  }
  return direction;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] as number) * (other[at] as number);
  return sum;
}

function minus(one: Float64Array, other: Float64Array, times: number): Float64Array {
  const difference = new Float64Array(one.length);
  for (let at = 0; at < one.length; at += 1) difference[at] = (one[at] as number) - times * (other[at] as number);
  return difference;
}
