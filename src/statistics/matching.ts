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
  const sd = Math.sqrt((moments(cases).variance + moments(controls).variance) / 2);
  const order = Array.from(controls, (_, n) => n).toSorted(
    (a, b) => (controls[a] ?? NaN) - (controls[b] ?? NaN) || a - b,
  );
  const scores = Float64Array.from(order, (n) => controls[n] ?? NaN);
  const free = new FreePlaces(scores.length);
  return Array.from(cases).flatMap((score, n): MatchedPair[] => {
    const place = nearestFree(score, scores, free);
    // Where all scores are one, all distances are 0, and nobody is too far.
    if (place === undefined || Math.abs((scores[place] ?? NaN) - score) > CALIPER * sd) return [];
    free.take(place);
    return [[n, order[place] ?? NaN]];
  });
}

function nearestFree(score: number, scores: Float64Array, free: FreePlaces): number | undefined {
  let [low, high] = [0, scores.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scores[middle] ?? NaN) < score) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [free.before(low), free.from(low)];
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
    this.left = Int32Array.from({ length: size + 1 }, (_, n) => n);
    this.right = Int32Array.from({ length: size + 1 }, (_, n) => n);
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
