import { parameterDeclaration, type ParameterId } from '../evidence/registry.ts';
import type { MeasureId } from '../observe/measures.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { correlation } from '../statistics/correlation.ts';
import { meanInterval, pairedDifferences, type MeanInterval } from '../statistics/intervals.ts';
import { moments } from '../statistics/moments.ts';
import { zeroOfLine } from '../statistics/zero-of-line.ts';
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
 * - `inside`: at an end of the range the difference has the other sign, clear of 0.
 * - `perhaps`: at an end it is not clear of 0: so few futures cannot tell whether it has the other sign there.
 * - `outside`: at both ends it is as it is; on the straight line through them it would flip, beyond the range.
 * - `nowhere`: at both ends it is as it is, and that it moves with the parameter at all cannot be told.
 * - `undecided`: the difference is not clear to begin with: there is no decision that could flip.
 */
export type Flip = 'inside' | 'perhaps' | 'outside' | 'nowhere' | 'undecided';

/** Where the difference is 0, on a straight line, and the 95 % interval of that, from the paired futures. */
export interface BreakEven {
  readonly flip: Flip;
  /** NaN where it is nowhere. */
  readonly flipsAt: number;
  /** NaN where it cannot be told. */
  readonly flipsFrom: number;
  readonly flipsTo: number;
}

/** One parameter and one measure: a row of `believe.csv`. */
export interface BelieveRow extends BreakEven {
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
  /** The difference at the high end less that at the low end, future by future. */
  readonly swing: MeanInterval;
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

/**
 * What each parameter does to the difference: those that were chosen by draws with the largest swing first, because it is
 * of the same futures and so far surer than a correlation over draws.
 *
 * @param futures of what `atEnds` made of baseline and option
 */
export function believeRows(
  [baseline, option]: readonly [Scenario, Scenario],
  chosen: readonly Influence[],
  measures: readonly MeasureId[],
  futures: readonly Future[],
): readonly BelieveRow[] {
  const sides = [baseline, option];
  return measures.flatMap((measure) => {
    const differences = (pair: number) => differenceOf(sides, 2 * pair, measure, futures);
    const usual = differences(0);
    const rows = chosen.map(({ parameter, correlation: moves }, n) => {
      const { low, high } = parameterDeclaration(parameter);
      const value = baseline.parameters[parameter];
      const [first, last] = [differences(2 * n + 1), differences(2 * n + 2)];
      return {
        scenario: option.name,
        comparator: baseline.name,
        parameter,
        measure,
        correlation: moves,
        low,
        value,
        high,
        atLow: meanInterval(first),
        atValue: meanInterval(usual),
        atHigh: meanInterval(last),
        swing: meanInterval(pairedDifferences(first, last)),
        ...breakEven(
          { value: low, differences: first },
          { value, differences: usual },
          { value: high, differences: last },
        ),
      };
    });
    const isNamed = chosen.every((one) => Number.isNaN(one.correlation));
    const size = ({ swing }: BelieveRow) => Math.abs(swing.mean);
    return isNamed ? rows : rows.toSorted((a, b) => size(b) - size(a));
  });
}

/** A value of the parameter, and the differences with it, future by future. */
interface Point {
  readonly value: number;
  readonly differences: Float64Array;
}

/** Where and how surely the difference changes its sign, given it at the low end, at the value, and at the high end. */
export function breakEven(low: Point, middle: Point, high: Point): BreakEven {
  const usual = meanInterval(middle.differences);
  if (!isClear(usual)) return { flip: 'undecided', ...nowhere };
  const ends = [low, high].map((point) => ({ point, at: meanInterval(point.differences) }));
  const flipped = ends
    .filter(({ at }) => at.mean * usual.mean < 0)
    .toSorted((a, b) => Number(isClear(b.at)) - Number(isClear(a.at)));
  const [other] = flipped;
  const line = other === undefined ? zeroBetween(low, high) : zeroBetween(middle, other.point);
  if (other !== undefined && isClear(other.at)) return { flip: 'inside', ...line };
  if (ends.some(({ at }) => !isClear(at))) return { flip: 'perhaps', ...line };
  return Number.isNaN(line.flipsFrom)
    ? { flip: 'nowhere', ...nowhere }
    : { flip: 'outside', ...line };
}

const nowhere = { flipsAt: NaN, flipsFrom: NaN, flipsTo: NaN };

function isClear({ low, high }: MeanInterval): boolean {
  return low > 0 || high < 0;
}

function zeroBetween(a: Point, b: Point): Omit<BreakEven, 'flip'> {
  const { at, low, high } = zeroOfLine(a.differences, b.differences);
  const [flipsAt, ...ends] = [at, low, high].map((share) => a.value + share * (b.value - a.value));
  const [flipsFrom = NaN, flipsTo = NaN] = ends.toSorted((x, y) => x - y);
  return { flipsAt: flipsAt ?? NaN, flipsFrom, flipsTo };
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
