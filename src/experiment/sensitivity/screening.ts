import {
  elementaryEffects,
  levelOf,
  morrisLevels,
  morrisTrajectories,
  type Trajectory,
  type Uniform,
} from '../../statistics/morris.ts';
import type { ParameterSubject } from '../../evidence/subjects.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { pointAt, sizesOf, type SensitivityInputs, type SensitivityPoint } from './inputs.ts';
import { chosenOf, theDecision, type PointOutputs, type SensitivityOutput } from './outputs.ts';
import type { SensitivityRow } from './sensitivity-row.ts';

/** A screening that is to be run: the stops of its trajectories, one after the other. */
export interface Screening {
  readonly inputs: SensitivityInputs;
  readonly trajectories: readonly Trajectory[];
  readonly points: readonly SensitivityPoint[];
}

/** Where to run, so that it can be told which subjects matter at all. */
export function screeningOf(
  scenarios: readonly Scenario[],
  inputs: SensitivityInputs,
  count: number,
  uniform: Uniform,
): Screening {
  const trajectories = morrisTrajectories(inputs.groups, count, uniform);
  const points = trajectories.flatMap(({ points: stops }, t) =>
    stops.map((stop) => {
      const quantiles = stop.map((value) => levelOf(value).middle);
      // Luck is the last input: each of its levels is a future of the trajectory's own.
      const replication = 1 + t * morrisLevels + levelOf(stop.at(-1) ?? NaN).level;
      return pointAt(inputs, scenarios, quantiles, replication);
    }),
  );
  return { inputs, trajectories, points };
}

/** What each subject, and luck, does to each output, and to the decision. */
export function screeningRows(
  { inputs, trajectories }: Screening,
  comparator: string,
  outputs: readonly SensitivityOutput[],
  found: readonly PointOutputs[],
): readonly SensitivityRow[] {
  const stops = inputs.names.length + 1;
  const walks = trajectories.map((_, t) => found.slice(t * stops, (t + 1) * stops));
  const sizes = sizesOf(inputs);
  const about = (group: number) => ({
    comparator,
    stage: 'screening' as const,
    input: inputs.names[group] ?? '',
    parameters: sizes[group] ?? 0,
  });
  const effects = outputs.map((_, n) =>
    elementaryEffects(
      inputs.groups,
      trajectories,
      walks.map((walk) => walk.map(({ differences }) => differences[n] ?? NaN)),
    ),
  );
  return inputs.names.flatMap((_, group): SensitivityRow[] => {
    const steps = walks.flatMap((walk, t) => {
      const step = trajectories[t]?.moved.indexOf(group) ?? 0;
      const chosen = walk.slice(step, step + 2).map(chosenOf);
      return chosen.some(Number.isNaN) ? [] : [chosen];
    });
    const flips = steps.filter(([before, after]) => before !== after);
    return [
      ...outputs.flatMap((output, n) => {
        const own = effects[n]?.[group];
        return own === undefined ? [] : [{ ...about(group), ...output, effects: own }];
      }),
      { ...about(group), ...theDecision, flips: flips.length / steps.length },
    ];
  });
}

/** The subjects that move what any option is worth most, the strongest first. */
export function survivorsOf(
  rows: readonly SensitivityRow[],
  most: number,
): readonly ParameterSubject[] {
  const strength = new Map<string, number>();
  for (const { input, output, effects } of rows) {
    if (input === 'luck' || output !== 'netBenefit' || effects === undefined) continue;
    strength.set(input, Math.max(effects.muStar, strength.get(input) ?? 0));
  }
  return [...strength]
    .filter(([, moves]) => moves > 0)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([input]) => input as ParameterSubject);
}
