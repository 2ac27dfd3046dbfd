import { Draws } from '../engine/draws.ts';
import {
  parameterDeclaration,
  parameterIds,
  type ParameterId,
  type ParameterValues,
} from '../evidence/registry.ts';
import { isUncertain, uncertainValue } from '../evidence/uncertain.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { expandSeed } from '../scenario/seed.ts';

/** What is not known: the parameters that are drawn, unless a scenario sets them. */
export const uncertainParameters: readonly ParameterId[] = parameterIds.filter((id) =>
  isUncertain(parameterDeclaration(id)),
);

/**
 * The scenarios with one draw of everything that is not known: the same value in each. What any of them sets is a
 * decision, and stays as each has it.
 *
 * The value of a parameter depends on the seed, the draw's number and the parameter's id, and on nothing else: another
 * uncertain parameter moves no other.
 *
 * @param draw from 1
 */
export function withDraw(scenarios: readonly Scenario[], draw: number): readonly Scenario[] {
  const [first] = scenarios;
  if (first === undefined) return [];
  const draws = new Draws(expandSeed(`${first.seed}: what is not known`));
  const drawn: Partial<ParameterValues> = Object.fromEntries(
    openParameters(scenarios).map((id) => [
      id,
      uncertainValue(parameterDeclaration(id), draws.uniform(numberOf(id), 0, draw)),
    ]),
  );
  return withValues(scenarios, drawn);
}

/**
 * The scenarios with values that were found elsewhere, the same in each. What any of them sets is a decision, and stays as
 * each has it.
 */
export function withRow(
  scenarios: readonly Scenario[],
  row: Readonly<Partial<ParameterValues>>,
): readonly Scenario[] {
  const decided = new Set(scenarios.flatMap(({ set }) => Object.keys(set)));
  return withValues(
    scenarios,
    Object.fromEntries(Object.entries(row).filter(([id]) => !decided.has(id))),
  );
}

/** The scenarios with some parameters at other values, the same in each. */
export function withValues(
  scenarios: readonly Scenario[],
  values: Partial<ParameterValues>,
): readonly Scenario[] {
  return scenarios.map((scenario) => ({
    ...scenario,
    set: { ...scenario.set, ...values },
    parameters: Object.freeze({ ...scenario.parameters, ...values }),
  }));
}

/** The parameters that are not known and that no scenario decides on. */
export function openParameters(scenarios: readonly Scenario[]): readonly ParameterId[] {
  const decided = new Set(scenarios.flatMap(({ set }) => Object.keys(set)));
  return uncertainParameters.filter((id) => !decided.has(id));
}

/** A name as an int32: FNV-1a, Fowler, Noll and Vo. */
function numberOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash | 0;
}
