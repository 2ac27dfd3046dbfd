import { parameterDeclaration, type ParameterId } from '../evidence/registry.ts';
import type { MeasureId } from '../observe/measures.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { correlation } from '../statistics/correlation.ts';
import { meanInterval, pairedDifferences, type MeanInterval } from '../statistics/intervals.ts';
import { moments } from '../statistics/moments.ts';
import { measureValues } from './paired-measure.ts';
import { openParameters, withDraw, withValues } from './parameter-draw.ts';
import type { Future } from './run-block.ts';
import type { DrawnFutures } from './run-draws.ts';

/** How the difference moves with a parameter over draws of everything that is not known. */
export interface Influence {
  readonly parameter: ParameterId;
  /** Correlation of the value drawn with the difference, for the measure with which it is strongest. */
  readonly correlation: number;
}

/**
 * - `inside`: between the ends of the range the difference takes the other sign, clear of 0 at that end.
 * - `perhaps`: it takes the other sign there, and 0 lies in its interval.
 * - `outside`: on the straight line through the range it would, beyond what the evidence leaves room for.
 * - `nowhere`: it moves no nearer to 0, or not at all.
 * - `undecided`: the difference is not clear to begin with: there is no decision that could flip.
 */
export type Flip = 'inside' | 'perhaps' | 'outside' | 'nowhere' | 'undecided';

/** One parameter and one measure: a row of `believe.csv`. */
export interface BelieveRow {
  readonly scenario: string;
  readonly comparator: string;
  readonly parameter: ParameterId;
  readonly measure: MeasureId;
  /** NaN where it was named and not chosen. */
  readonly correlation: number;
  /** The range that the evidence leaves room for, and the value that both scenarios have. */
  readonly low: number;
  readonly value: number;
  readonly high: number;
  /** Mean differences, option less baseline, with the parameter at each in both. */
  readonly atLow: MeanInterval;
  readonly atValue: MeanInterval;
  readonly atHigh: MeanInterval;
  readonly flip: Flip;
  /** Where the difference is 0, on straight lines between the three; NaN where it is nowhere. */
  readonly flipsAt: number;
}

/** The open parameters with which the difference of any measure moves most, the strongest first. */
export function influences(
  scenarios: readonly Scenario[],
  drawn: readonly DrawnFutures[],
  measures: readonly MeasureId[],
): readonly Influence[] {
  const values = drawn.map(({ draw }) => withDraw(scenarios, draw)[0]?.parameters);
  const differences = measures.map((measure) =>
    drawn.map(({ futures }) => moments(differenceOf(scenarios, 0, measure, futures)).mean),
  );
  return openParameters(scenarios)
    .map((parameter) => {
      const given = values.map((one) => one?.[parameter] ?? NaN);
      const all = differences.map((one) => correlation(given, one)).filter((r) => !Number.isNaN(r));
      const [strongest = 0] = all.toSorted((a, b) => Math.abs(b) - Math.abs(a));
      return { parameter, correlation: strongest };
    })
    .toSorted((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
}

/** What has to be run: baseline and option, and both with each parameter at the ends of its range. */
export function atEnds(
  scenarios: readonly Scenario[],
  parameters: readonly ParameterId[],
): readonly Scenario[] {
  const ends = parameters.flatMap((id) => {
    const { low, high } = parameterDeclaration(id);
    return [low, high].flatMap((value) => withValues(scenarios, { [id]: value }));
  });
  return [...scenarios, ...ends];
}

/** What each parameter does to the difference. @param futures of what `atEnds` made of baseline and option */
export function believeRows(
  [baseline, option]: readonly [Scenario, Scenario],
  chosen: readonly Influence[],
  measures: readonly MeasureId[],
  futures: readonly Future[],
): readonly BelieveRow[] {
  const sides = [baseline, option];
  return measures.flatMap((measure) => {
    const interval = (pair: number) =>
      meanInterval(differenceOf(sides, 2 * pair, measure, futures));
    const atValue = interval(0);
    return chosen.map(({ parameter, correlation: moves }, n) => {
      const { low, high } = parameterDeclaration(parameter);
      const value = baseline.parameters[parameter];
      const [atLow, atHigh] = [interval(2 * n + 1), interval(2 * n + 2)];
      const points = [
        { value: low, at: atLow },
        { value, at: atValue },
        { value: high, at: atHigh },
      ];
      return {
        scenario: option.name,
        comparator: baseline.name,
        parameter,
        measure,
        correlation: moves,
        low,
        value,
        high,
        atLow,
        atValue,
        atHigh,
        ...flipOf(points, atValue),
      };
    });
  });
}

interface Point {
  readonly value: number;
  readonly at: MeanInterval;
}

/** Where and how surely the difference changes its sign, given it at the low end, at the value, and at the high end. */
export function flipOf(
  points: readonly Point[],
  atValue: MeanInterval,
): Pick<BelieveRow, 'flip' | 'flipsAt'> {
  if (!isClear(atValue)) return { flip: 'undecided', flipsAt: NaN };
  const ends = [points[0], points.at(-1)].flatMap((end) => end ?? []);
  const middle = points.find(({ at }) => at === atValue);
  if (middle === undefined) return { flip: 'nowhere', flipsAt: NaN };
  const flipped = ends
    .filter(({ at }) => at.mean * atValue.mean < 0)
    .toSorted((a, b) => Number(isClear(b.at)) - Number(isClear(a.at)));
  const [other] = flipped;
  if (other !== undefined) {
    return { flip: isClear(other.at) ? 'inside' : 'perhaps', flipsAt: zeroBetween(middle, other) };
  }
  const [low, high] = ends;
  if (low === undefined || high === undefined || low.at.mean === high.at.mean) {
    return { flip: 'nowhere', flipsAt: NaN };
  }
  const beyond = zeroBetween(low, high);
  return isMoved(low.at, high.at)
    ? { flip: 'outside', flipsAt: beyond }
    : { flip: 'nowhere', flipsAt: NaN };
}

/** Whether the ends are further apart than chance makes of them. */
function isMoved(low: MeanInterval, high: MeanInterval): boolean {
  return Math.abs(high.mean - low.mean) > Math.max(low.halfWidth, high.halfWidth);
}

function isClear({ low, high }: MeanInterval): boolean {
  return low > 0 || high < 0;
}

function zeroBetween(a: Point, b: Point): number {
  return a.value - (a.at.mean * (b.value - a.value)) / (b.at.mean - a.at.mean);
}

function differenceOf(
  scenarios: readonly Scenario[],
  first: number,
  measure: MeasureId,
  futures: readonly Future[],
): Float64Array {
  const [before, after] = scenarios.map((scenario, n) =>
    measureValues(scenario, first + n, measure, futures),
  );
  return pairedDifferences(before ?? [], after ?? []);
}
