import { meanInterval } from './intervals.ts';

/** When a sequence of runs is long enough. */
export interface PrecisionRule {
  /** Half-width of the 95 % interval, as a share of the absolute mean of the reference. */
  readonly share: number;
  /** Fewest runs, at least 2. */
  readonly fewest: number;
  /** Runs for which the interval has to stay as narrow, before it is believed. */
  readonly lookAhead: number;
}

/**
 * Runs that have to be alike before it is believed that nothing varies. Of what happens in one run of twenty, 59 runs in a
 * row show nothing in one case of twenty: the rule of three, Hanley and Lippman-Hand (1983), JAMA 249:1743-1745.
 */
export const FEWEST_ALIKE = 60;

/** Values run by run, and what their precision is a share of: the values themselves, or a baseline. */
export interface Sequence {
  readonly values: ArrayLike<number>;
  readonly reference: ArrayLike<number>;
}

/**
 * The number of runs after which the mean is precise enough: the first at which the interval is narrow and has been so
 * for `lookAhead` runs before. An interval that is narrow once by chance is not believed, nor one without any width before
 * sixty runs were alike: what happens in few runs is not there in the first ones. Hoad, Robinson and Davies
 * (2010), Automated selection of the number of replications, Journal of the Operational Research Society 61:1632-1644.
 *
 * It depends on the first values alone, so that runs made in larger batches stop at the same one.
 *
 * @returns undefined where there are too few for it
 */
export function enoughRuns(
  sequences: readonly Sequence[],
  { share, fewest, lookAhead }: PrecisionRule,
): number | undefined {
  const length = Math.min(...sequences.map(({ values }) => values.length));
  const isNarrow = (width: number, n: number) => (width === 0 ? n >= FEWEST_ALIKE : width <= share);
  let narrow = 0;
  for (let n = Math.max(2, fewest - lookAhead); n <= length; n++) {
    narrow = sequences.every((one) => isNarrow(relativeHalfWidth(one, n), n)) ? narrow + 1 : 0;
    if (narrow > lookAhead && n >= fewest) return n;
  }
  return undefined;
}

/** Half-width of the 95 % interval of the first values, as a share of the reference; 0 where nothing varies. */
export function relativeHalfWidth({ values, reference }: Sequence, n: number): number {
  const { halfWidth } = meanInterval(Array.prototype.slice.call(values, 0, n));
  if (halfWidth === 0) return 0;
  return halfWidth / Math.abs(meanInterval(Array.prototype.slice.call(reference, 0, n)).mean);
}

/**
 * How many runs to make next: as many as the width of the interval suggests, at least a few and at most twice as many
 * as there are, so that one odd batch does not send for thousands.
 *
 * @param most runs that may be made in all
 */
export function nextRuns(
  sequences: readonly Sequence[],
  { share, lookAhead }: PrecisionRule,
  most: number,
): number {
  const done = Math.min(...sequences.map(({ values }) => values.length));
  const widths = sequences.map((one) => relativeHalfWidth(one, done));
  const ratio = Math.max(...widths) / share;
  const byWidth = Number.isFinite(ratio) ? Math.ceil(done * ratio * ratio) + lookAhead : 2 * done;
  const wanted = widths.includes(0) ? Math.max(byWidth, FEWEST_ALIKE + lookAhead) : byWidth;
  return Math.min(most, Math.max(done + lookAhead, Math.min(2 * done, wanted)));
}
