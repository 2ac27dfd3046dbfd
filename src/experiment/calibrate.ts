import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { parameterDeclaration, type ParameterId } from '../evidence/registry.ts';
import { mainGroup, type MeasureId } from '../observe/measures.ts';
import { ALL_YEARS, resultColumns } from '../observe/results.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { replicate } from './replicate.ts';

/** One thing to hit: the mean of a measure over the people it is about and all years, within `tolerance` either side. */
export interface Goal {
  readonly id: string;
  readonly measure: MeasureId;
  readonly value: number;
  readonly tolerance: number;
}

/** Where a fit stands: parameter values, and what they give, goal by goal, averaged over the places. */
export interface Fit {
  readonly parameters: Readonly<Partial<Record<ParameterId, number>>>;
  readonly simulated: readonly number[];
  /** Sum over goals of the squared miss in units of tolerance. */
  readonly misfit: number;
}

export interface CalibrationOptions {
  /** The places to fit, each as a scenario; misses are of the mean over them. */
  readonly scenarios: readonly Scenario[];
  readonly free: readonly ParameterId[];
  readonly goals: readonly Goal[];
  readonly replications: number;
  readonly steps: number;
  readonly onStep?: (step: number, fit: Fit) => void;
}

/** Relative change of a parameter by which its effect is measured: large against the noise that is left. */
const PROBE = 0.06;
/** Largest relative change of a parameter in one step. */
const STRIDE = 0.35;
/** Weight that pulls a parameter back where the goals do not say anything about it. */
const RIDGE = 0.02;

/**
 * Fits free parameters to goals by Gauss-Newton steps on the logarithms of the parameters. Every trial uses
 * the same seed, so that the same people meet the same luck and differences come from the parameters.
 */
export function calibrate(options: CalibrationOptions): Fit {
  const { free, steps, onStep } = options;
  let best = evaluate(options, startValues(options));
  onStep?.(0, best);
  for (let step = 1; step <= steps; step++) {
    const jacobian = effects(options, best);
    const change = gaussNewton(jacobian, residuals(options.goals, best.simulated));
    let next = best;
    for (let share = 1; share > 0.2; share /= 2) {
      const values = Object.fromEntries(
        free.map((id, i) => [id, moved(id, valueOf(best, id), (change[i] ?? 0) * share)]),
      );
      next = evaluate(options, values);
      if (next.misfit < best.misfit) break;
    }
    if (next.misfit >= best.misfit) break;
    best = next;
    onStep?.(step, best);
  }
  return best;
}

/** The simulated value of every goal, averaged over replications and places. */
export function evaluate(
  { scenarios, goals, replications }: CalibrationOptions,
  parameters: Readonly<Partial<Record<ParameterId, number>>>,
): Fit {
  const simulated = goals.map(() => 0);
  for (const scenario of scenarios) {
    const columns = resultColumns(scenario);
    const at = goals.map(({ measure }) =>
      columns.findIndex(
        (column) =>
          column.measure === measure &&
          column.group === mainGroup(measure) &&
          column.period === ALL_YEARS,
      ),
    );
    const trial = { ...scenario, parameters: { ...scenario.parameters, ...parameters } };
    for (let n = 1; n <= replications; n++) {
      const { values } = replicate(trial, n);
      at.forEach((column, goal) => {
        simulated[goal] =
          (simulated[goal] ?? 0) + (values[column] ?? NaN) / (replications * scenarios.length);
      });
    }
  }
  const misfit = residuals(goals, simulated).reduce((sum, miss) => sum + miss * miss, 0);
  return { parameters, simulated, misfit };
}

function startValues({
  free,
  scenarios,
}: CalibrationOptions): Partial<Record<ParameterId, number>> {
  const [first] = scenarios;
  if (first === undefined) throw new RangeError('A calibration needs one scenario at least.');
  return Object.fromEntries(free.map((id) => [id, first.parameters[id]]));
}

function residuals(goals: readonly Goal[], simulated: readonly number[]): number[] {
  return goals.map(({ value, tolerance }, i) => ((simulated[i] ?? NaN) - value) / tolerance);
}

/** Change of every residual with the logarithm of every free parameter. */
function effects(options: CalibrationOptions, fit: Fit): Matrix {
  const { free, goals } = options;
  const base = residuals(goals, fit.simulated);
  const columns = free.map((id) => {
    const value = valueOf(fit, id);
    const { low, high } = parameterDeclaration(id);
    const probed =
      value * (1 + PROBE) <= high ? value * (1 + PROBE) : Math.max(low, value / (1 + PROBE));
    const { simulated } = evaluate(options, { ...fit.parameters, [id]: probed });
    const run = Math.log(probed / value);
    return residuals(goals, simulated).map((miss, i) => (miss - (base[i] ?? 0)) / run);
  });
  return new Matrix(columns).transpose();
}

/** The ridge least-squares change of the logarithms that best cancels the residuals. */
function gaussNewton(jacobian: Matrix, misses: readonly number[]): number[] {
  const { rows, columns } = jacobian;
  const augmented = Matrix.zeros(rows + columns, columns);
  augmented.setSubMatrix(jacobian, 0, 0);
  for (let i = 0; i < columns; i++) augmented.set(rows + i, i, Math.sqrt(RIDGE));
  const target = Matrix.columnVector([
    ...misses.map((miss) => -miss),
    ...Array.from({ length: columns }, () => 0),
  ]);
  return new SingularValueDecomposition(augmented).solve(target).to1DArray();
}

function moved(id: ParameterId, value: number, change: number): number {
  const { low, high } = parameterDeclaration(id);
  const bounded = Math.max(-STRIDE, Math.min(STRIDE, change));
  return Math.max(low, Math.min(high, value * Math.exp(bounded)));
}

function valueOf(fit: Fit, id: ParameterId): number {
  return fit.parameters[id] ?? parameterDeclaration(id).value;
}
