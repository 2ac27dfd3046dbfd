import { moments } from './moments.ts';

/** A case and its control, by their numbers. */
export type MatchedPair = readonly [caseNumber: number, controlNumber: number];

/** Widest distance in standard deviations of the logits: Austin (2011), Pharmaceutical Statistics 10:150-161. */
const CALIPER = 0.2;

/**
 * The nearest control that is left for one case after the other, each used once; a case with none within a fifth of a
 * standard deviation of the scores, pooled over both sides, stays without.
 *
 * @param cases score of each case, in the order in which they choose
 * @param controls score of each control
 */
export function nearestPairs(
  cases: ArrayLike<number>,
  controls: ArrayLike<number>,
): readonly MatchedPair[] {
  const widest = CALIPER * spreadOf(cases, controls);
  const scores = new Float64Array(controls).toSorted();
  const order = orderOf(controls, scores);
  const free = new FreePlaces(scores.length);
  return Array.from(cases).flatMap((score, n): MatchedPair[] => {
    const place = nearestFree(score, scores, free);
    // Where all scores are one, all distances are 0, and nobody is too far.
    if (place === undefined || Math.abs((scores[place] ?? NaN) - score) > widest) return [];
    free.take(place);
    return [[n, order[place] ?? NaN]];
  });
}

/** Standard deviation, pooled over both sides; of one side where the other has a single score, and 0 where both have. */
function spreadOf(cases: ArrayLike<number>, controls: ArrayLike<number>): number {
  const known = [cases, controls]
    .map((side) => moments(side).variance)
    .filter((variance) => !Number.isNaN(variance));
  return known.length === 0
    ? 0
    : Math.sqrt(known.reduce((sum, one) => sum + one, 0) / known.length);
}

/** Which control has each place of the sorted scores: of those with one score, the first comes first. */
function orderOf(controls: ArrayLike<number>, scores: Float64Array): Int32Array {
  const order = new Int32Array(scores.length);
  const placed = new Int32Array(scores.length);
  for (let n = 0; n < scores.length; n++) {
    const first = placeOf(controls[n] ?? NaN, scores);
    const before = placed[first] ?? 0;
    order[first + before] = n;
    placed[first] = before + 1;
  }
  return order;
}

/** How many of the sorted scores are lower. */
function placeOf(score: number, scores: Float64Array): number {
  let low = 0;
  let high = scores.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scores[middle] ?? NaN) < score) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nearestFree(score: number, scores: Float64Array, free: FreePlaces): number | undefined {
  const place = placeOf(score, scores);
  const [before, after] = [free.before(place), free.from(place)];
  if (before === undefined || after === undefined) return before ?? after;
  return score - (scores[before] ?? NaN) <= (scores[after] ?? NaN) - score ? before : after;
}

/** Places in a row that are taken one by one: finds the next free one to either side without a search. */
class FreePlaces {
  private readonly size: number;
  /** One place further out than the nearest free place, on the way to it: the ends point to themselves. */
  private readonly left: Int32Array;
  private readonly right: Int32Array;

  constructor(size: number) {
    this.size = size;
    this.left = new Int32Array(size + 1);
    for (let place = 0; place <= size; place++) this.left[place] = place;
    this.right = this.left.slice();
  }

  take(place: number): void {
    this.left[place + 1] = place;
    this.right[place] = place + 1;
  }

  /** The last free place before one. */
  before(place: number): number | undefined {
    const root = rootOf(this.left, place);
    return root === 0 ? undefined : root - 1;
  }

  /** The first free place from one on. */
  from(place: number): number | undefined {
    const root = rootOf(this.right, place);
    return root === this.size ? undefined : root;
  }
}

/** Follows the way to its end, and shortens it. */
function rootOf(parents: Int32Array, start: number): number {
  let root = start;
  for (let next = parents[root] ?? root; next !== root; next = parents[root] ?? root) root = next;
  for (let at = start; at !== root;) {
    const next = parents[at] ?? root;
    parents[at] = root;
    at = next;
  }
  return root;
}
