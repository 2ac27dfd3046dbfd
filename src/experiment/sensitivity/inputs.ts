import { parameterDeclaration, type ParameterId } from '../../evidence/registry.ts';
import { parametersOf, parameterSubjects, type ParameterSubject } from '../../evidence/subjects.ts';
import { uncertainValue } from '../../evidence/uncertain.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { openParameters, withValues } from '../parameter-draw.ts';

/** What is moved: a subject of parameters, or which of the possible futures it is. */
export type InputName = ParameterSubject | 'luck';

/** Inputs of a sensitivity analysis: one a parameter, in groups by subject, and luck as the last. */
export interface SensitivityInputs {
  /** The groups, in the order of their numbers. */
  readonly names: readonly InputName[];
  readonly parameters: readonly ParameterId[];
  /** Group of each input. */
  readonly groups: readonly number[];
}

/** Scenarios with what is not known at one point, in one future. */
export interface SensitivityPoint {
  readonly scenarios: readonly Scenario[];
  readonly replication: number;
}

/** The subjects of which something is not known and not decided, and luck. */
export function inputsOf(
  scenarios: readonly Scenario[],
  among: readonly ParameterSubject[] = parameterSubjects,
): SensitivityInputs {
  const open = new Set(openParameters(scenarios));
  const subjects = among
    .map((name) => ({ name, ids: parametersOf(name).filter((id) => open.has(id)) }))
    .filter(({ ids }) => ids.length > 0);
  return {
    names: [...subjects.map(({ name }) => name), 'luck'],
    parameters: subjects.flatMap(({ ids }) => ids),
    groups: [...subjects.flatMap(({ ids }, group) => ids.map(() => group)), subjects.length],
  };
}

/** How many parameters each group has. */
export function sizesOf({ names, groups }: SensitivityInputs): readonly number[] {
  return names.map((name, group) =>
    name === 'luck' ? 0 : groups.filter((one) => one === group).length,
  );
}

/**
 * The scenarios where each parameter is at a quantile of what it may be.
 *
 * @param quantiles one a parameter, in (0, 1), in their order
 */
export function pointAt(
  { parameters }: SensitivityInputs,
  scenarios: readonly Scenario[],
  quantiles: ArrayLike<number>,
  replication: number,
): SensitivityPoint {
  const values = Object.fromEntries(
    parameters.map((id, n) => [id, uncertainValue(parameterDeclaration(id), quantiles[n] ?? 0.5)]),
  );
  return { scenarios: withValues(scenarios, values), replication };
}
