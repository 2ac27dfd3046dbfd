import type { Uniform } from '../../statistics/morris.ts';
import { saltelliDesign } from '../../statistics/saltelli.ts';
import { sobolIndices } from '../../statistics/sobol-indices.ts';
import { bestOption } from '../../statistics/value-of-information.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { pointAt, sizesOf, type SensitivityInputs, type SensitivityPoint } from './inputs.ts';
import { chosenOf, theDecision, type PointOutputs, type SensitivityOutput } from './outputs.ts';
import type { SensitivityRow } from './sensitivity-row.ts';

/** More futures than anybody draws from: two draws of luck are hardly ever one. */
const FUTURES = 1 << 20;

/** Where to run, so that shares of variance can be told: first sample, second sample, and one swapped sample a group. */
export function sharePoints(
  scenarios: readonly Scenario[],
  inputs: SensitivityInputs,
  rows: number,
  uniform: Uniform,
): readonly SensitivityPoint[] {
  const { a, b, swapped } = saltelliDesign(inputs.groups, rows, uniform);
  return [a, b, ...swapped].flat().map((point) => {
    const replication = 1 + Math.floor((point.at(-1) ?? NaN) * FUTURES);
    return pointAt(inputs, scenarios, point, replication);
  });
}

/** How much of the variance of each output each subject explains, and luck. */
export function shareRows(
  inputs: SensitivityInputs,
  comparator: string,
  outputs: readonly SensitivityOutput[],
  found: readonly PointOutputs[],
  uniform: Uniform,
): readonly SensitivityRow[] {
  const rows = found.length / (inputs.names.length + 2);
  const best = bestOption(found.map(({ benefits }) => benefits));
  const flipped = found.map(chosenOf).map((chosen) => {
    if (Number.isNaN(chosen)) return NaN;
    return chosen === best ? 0 : 1;
  });
  const all = [
    ...outputs.map((output, n) => ({
      output,
      values: found.map(({ differences }) => differences[n] ?? NaN),
    })),
    { output: theDecision, values: flipped },
  ];
  const sizes = sizesOf(inputs);
  return all.flatMap(({ output, values }) => {
    const block = (n: number) => values.slice(n * rows, (n + 1) * rows);
    const swapped = inputs.names.map((_, group) => block(group + 2));
    const explained = sobolIndices({ a: block(0), b: block(1), swapped }, uniform);
    return explained.map((indices, group) => ({
      comparator,
      stage: 'shares' as const,
      input: inputs.names[group] ?? '',
      parameters: sizes[group] ?? 0,
      ...output,
      indices,
    }));
  });
}
