import { moments } from './moments.ts';
import { shuffled } from './shuffle.ts';

/** A number in [0, 1) for a place of a repetition: the design draws each once. */
export type Uniform = (repetition: number, place: number) => number;

/** A walk through the space of inputs on which each group of them moves once. */
export interface Trajectory {
  /** Inputs in [0, 1] at each stop: one more than there are groups. */
  readonly points: readonly Float64Array[];
  /** The group that moves from each stop to the next. */
  readonly moved: readonly number[];
}

/** What moving one group does to an output. */
export interface ElementaryEffects {
  readonly n: number;
  /** Mean of the absolute effects, and its standard error; for the whole range of the inputs. */
  readonly muStar: number;
  readonly error: number;
  /** Mean with the sign, which only a group of one input has; NaN otherwise. */
  readonly mu: number;
  /** Standard deviation of the effects: of what depends on the other inputs, or is not straight. */
  readonly sigma: number;
}

/** Steps of the grid: an even number, so that every level has one way to go. */
const LEVELS = 4;
/** How far an input moves, as a share of its range. */
const STEP = LEVELS / (2 * (LEVELS - 1));

/**
 * Trajectories over a grid of four levels. Morris (1991), Factorial sampling plans for preliminary computational
 * experiments, Technometrics 33:161-174; groups of inputs as in Campolongo, Cariboni and Saltelli (2007), An effective
 * screening design for sensitivity analysis of large models, Environmental Modelling and Software 22:1509-1518.
 *
 * @param groups group of each input, from 0
 */
export function morrisTrajectories(
  groups: readonly number[],
  count: number,
  uniform: Uniform,
): readonly Trajectory[] {
  const size = Math.max(...groups) + 1;
  return Array.from({ length: count }, (_, t) => {
    const numbers = Array.from({ length: size }, (__, group) => group);
    const order = shuffled(numbers, (place) => uniform(t, groups.length + place));
    let point = Float64Array.from(
      groups,
      (__, input) => Math.floor(uniform(t, input) * LEVELS) / (LEVELS - 1),
    );
    const points = [point];
    for (const group of order) {
      point = point.map((value, input) =>
        groups[input] !== group ? value : value < 0.5 ? value + STEP : value - STEP,
      );
      points.push(point);
    }
    return { points, moved: order };
  });
}

/** The number of the level that an input is on, from 0, and the middle of the part of [0, 1) that the level stands for. */
export function levelOf(value: number): { readonly level: number; readonly middle: number } {
  const level = Math.round(value * (LEVELS - 1));
  return { level, middle: (level + 0.5) / LEVELS };
}

/** Levels of the grid: a trajectory meets each input on two of them. */
export const morrisLevels = LEVELS;

/**
 * The effects of each group, in their order.
 *
 * @param outputs of each trajectory, one a stop; steps to or from what is NaN are left out
 */
export function elementaryEffects(
  groups: readonly number[],
  trajectories: readonly Trajectory[],
  outputs: readonly ArrayLike<number>[],
): readonly ElementaryEffects[] {
  const size = Math.max(...groups) + 1;
  return Array.from({ length: size }, (_, group) => {
    const input = groups.indexOf(group);
    const isOne = groups.lastIndexOf(group) === input;
    const effects = trajectories.map(({ points, moved }, t) => {
      const step = moved.indexOf(group);
      const [before, after] = [outputs[t]?.[step] ?? NaN, outputs[t]?.[step + 1] ?? NaN];
      const rose = (points[step + 1]?.[input] ?? NaN) > (points[step]?.[input] ?? NaN);
      return ((after - before) / STEP) * (isOne && !rose ? -1 : 1);
    });
    const absolute = moments(effects.map(Math.abs));
    const signed = moments(effects);
    return {
      n: absolute.n,
      muStar: absolute.mean,
      error: absolute.sd / Math.sqrt(absolute.n),
      mu: isOne ? signed.mean : NaN,
      sigma: signed.sd,
    };
  });
}
