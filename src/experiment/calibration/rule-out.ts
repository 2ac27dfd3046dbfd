import { expectedAt, fitEmulator, type Emulator } from '../../statistics/emulator.ts';
import { moments } from '../../statistics/moments.ts';
import { CUT, implausibility, type ScaledAim } from './aim.ts';

/** A run of the simulator: inputs in [0, 1], and one output an aim, as it came. */
export interface MatchedRun {
  readonly point: Float64Array;
  readonly outputs: readonly number[];
}

/** What the luck of runs does to each output. */
export interface Luck {
  /** Variance of one run, on the scale of the aims. */
  readonly variances: readonly number[];
  /** Runs of which a mean will be taken. */
  readonly runs: number;
}

/** What the emulators of a wave can rule out. */
export interface RuleOut {
  readonly emulators: readonly Emulator[];
  /** Implausibility of each aim at a point. */
  readonly at: (point: ArrayLike<number>) => readonly number[];
  /** Whether the output of a run, on the scale of its aim, is within three standard deviations of what is expected. */
  readonly foretells: (aim: number, point: ArrayLike<number>, output: number) => boolean;
}

/** Luck as runs of one point show it. */
export function luckOf(
  aims: readonly ScaledAim[],
  runs: readonly MatchedRun[],
  mean: number,
): Luck {
  return {
    variances: aims.map(({ scaled }, n) => {
      const { variance } = moments(runs.map(({ outputs }) => scaled(outputs[n] ?? NaN)));
      return Number.isNaN(variance) ? 0 : variance;
    }),
    runs: mean,
  };
}

/** Emulators of all outputs, and what they say of points that were not run. */
export function ruleOutBy(
  aims: readonly ScaledAim[],
  runs: readonly MatchedRun[],
  luck: Luck,
): RuleOut {
  const points = runs.map(({ point }) => point);
  const emulators = aims.map(({ scaled }, n) =>
    fitEmulator(
      points,
      runs.map(({ outputs }) => scaled(outputs[n] ?? NaN)),
    ),
  );
  const beside = emulators.map(({ residualVariance }, n) => {
    const one = luck.variances[n] ?? 0;
    // What a polynomial leaves beside luck is what it cannot follow.
    return Math.max(0, residualVariance - one) + one / luck.runs;
  });
  const at = (point: ArrayLike<number>) =>
    aims.map((aim, n) => {
      const emulator = emulators[n];
      if (emulator === undefined) return NaN;
      const { mean, variance } = expectedAt(emulator, point);
      return implausibility(aim, mean, variance + (beside[n] ?? 0));
    });
  const foretells = (aim: number, point: ArrayLike<number>, output: number) => {
    const emulator = emulators[aim];
    if (emulator === undefined) return false;
    const { mean, variance } = expectedAt(emulator, point);
    return (output - mean) ** 2 <= CUT * CUT * (variance + emulator.residualVariance);
  };
  return { emulators, at, foretells };
}

/** Implausibility of each aim where the simulator itself was run, some times, at one point. */
export function simulatedImplausibility(
  aims: readonly ScaledAim[],
  runs: readonly MatchedRun[],
  { variances }: Luck,
): readonly number[] {
  return aims.map((aim, n) => {
    const { mean } = moments(runs.map(({ outputs }) => aim.scaled(outputs[n] ?? NaN)));
    const one = implausibility(aim, mean, (variances[n] ?? 0) / runs.length);
    return Number.isNaN(one) ? Infinity : one;
  });
}

/** The largest of some numbers after as many larger ones were left out. */
export function largestBut(leftOut: number, values: readonly number[]): number {
  return values.toSorted((a, b) => b - a)[Math.min(leftOut, values.length - 1)] ?? Infinity;
}
