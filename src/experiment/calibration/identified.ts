import { expectedAt } from '../../statistics/emulator.ts';
import { correlation } from '../../statistics/correlation.ts';
import { quantile } from '../../statistics/quantiles.ts';
import { CUT, type ScaledAim } from './aim.ts';
import type { RuleOut } from './rule-out.ts';

/** What the aims say of one input. */
export interface Identified {
  /** Where 95 % of the points lie that are not ruled out, in [0, 1]. */
  readonly low: number;
  readonly high: number;
  /** That, as a share of what it would be without any aim; at most 1. */
  readonly shareLeft: number;
  /** Aims that move by their tolerance or more when the input crosses its range, the strongest first. */
  readonly pulls: readonly Pull[];
}

export interface Pull {
  readonly aim: number;
  /** In tolerances, with the sign of the move from the lower to the upper end. */
  readonly strength: number;
}

/** Two inputs that can make up for each other: among points that are not ruled out, one goes with the other. */
export interface Tie {
  readonly inputs: readonly [number, number];
  readonly correlation: number;
}

/** Above this share of its range, an input is as open as before. */
const OPEN = 0.9;
const MIDDLE = 0.95;

/** Whether the aims, all together, say nothing of an input. */
export function isOpen({ shareLeft }: Identified): boolean {
  return shareLeft > OPEN;
}

/**
 * @param points that are not ruled out, spread evenly
 * @param rules of the first wave, whose runs were spread over the whole range
 * @param inUse where the other inputs stay
 */
export function identifiedInputs(
  points: readonly ArrayLike<number>[],
  aims: readonly ScaledAim[],
  rules: RuleOut,
  inUse: Float64Array,
): readonly Identified[] {
  return Array.from(inUse, (_, input) => {
    const values = points.map((point) => point[input] ?? NaN);
    const [low, high] = [quantile(values, (1 - MIDDLE) / 2), quantile(values, (1 + MIDDLE) / 2)];
    const pulls = aims
      .map(({ sd }, aim) => ({ aim, strength: swing(rules, aim, inUse, input) / (CUT * sd) }))
      .filter(({ strength }) => Math.abs(strength) >= 1)
      .toSorted((a, b) => Math.abs(b.strength) - Math.abs(a.strength));
    return { low, high, shareLeft: Math.min(1, (high - low) / MIDDLE), pulls };
  });
}

/** How far the expectation of an output goes from one end of an input to the other. */
function swing({ emulators }: RuleOut, aim: number, inUse: Float64Array, input: number): number {
  const emulator = emulators[aim];
  if (emulator === undefined) return NaN;
  const [from, to] = [0, 1].map((end) => {
    const point = Float64Array.from(inUse);
    point[input] = end;
    return expectedAt(emulator, point).mean;
  });
  return (to ?? NaN) - (from ?? NaN);
}

/** Pairs of inputs whose correlation among the points is this strong, the strongest first. */
export function tiedInputs(
  points: readonly ArrayLike<number>[],
  inputs: number,
  least: number,
): readonly Tie[] {
  const columns = Array.from({ length: inputs }, (_, input) =>
    Float64Array.from(points, (point) => point[input] ?? NaN),
  );
  const ties = columns.flatMap((one, a) =>
    columns.slice(a + 1).map((other, n): Tie => ({
      inputs: [a, a + 1 + n],
      correlation: correlation(one, other),
    })),
  );
  return ties
    .filter((tie) => Math.abs(tie.correlation) >= least)
    .toSorted((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
}
