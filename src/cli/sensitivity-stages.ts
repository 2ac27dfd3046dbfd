import { Draws } from '../engine/draws.ts';
import type { Decision } from '../experiment/sensitivity/decision.ts';
import {
  informationOf,
  informationPoints,
  type Information,
} from '../experiment/sensitivity/information.ts';
import {
  inputsOf,
  type SensitivityInputs,
  type SensitivityPoint,
} from '../experiment/sensitivity/inputs.ts';
import { outputsAt, outputsOf } from '../experiment/sensitivity/outputs.ts';
import { screeningOf, screeningRows, survivorsOf } from '../experiment/sensitivity/screening.ts';
import type { SensitivityRow } from '../experiment/sensitivity/sensitivity-row.ts';
import { sharePoints, shareRows } from '../experiment/sensitivity/variance-shares.ts';
import type { MeasureId } from '../observe/measures.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { expandSeed } from '../scenario/seed.ts';
import type { StageSizes } from './sensitivity-asked.ts';
import { simulatePoints, type SimulateOptions } from './simulate.ts';
import type { Terminal } from './terminal.ts';

/** What the draws of the designs are for. */
const PURPOSE = { screening: 0, shares: 1, bootstrap: 2, shuffles: 3 } as const;

/** What is to be analysed, and how large each stage is. */
export interface StagesAsked {
  readonly scenarios: readonly Scenario[];
  readonly inputs: SensitivityInputs;
  readonly sizes: StageSizes;
  readonly measures: readonly MeasureId[];
  readonly decision: Decision;
}

/** Futures of all stages together: of the shares, each survivor, luck and two samples are a block of rows. */
export function futuresOf(
  { trajectories, survivors, rows, draws }: StageSizes,
  { names }: SensitivityInputs,
): number {
  const blocks = Math.min(survivors, names.length - 1) + 1 + 2;
  return trajectories * (names.length + 1) + rows * blocks + 2 * draws;
}

/** All three stages: which subjects matter, how much each explains, and what it is worth to know more. */
export async function runStages(
  { scenarios, inputs, sizes, measures, decision }: StagesAsked,
  how: SimulateOptions,
  terminal: Terminal,
): Promise<{ readonly information: Information; readonly rows: readonly SensitivityRow[] }> {
  const [{ name: comparator, seed } = { name: '', seed: '' }] = scenarios;
  const draws = new Draws(expandSeed(`${seed}: sensitivity`));
  const uniform = (purpose: keyof typeof PURPOSE) => (repetition: number, place: number) =>
    draws.uniform(repetition, PURPOSE[purpose], place);
  const run = (points: readonly SensitivityPoint[], label: string) =>
    simulatePoints(
      points,
      (future) => outputsAt(scenarios, measures, decision, future),
      label,
      how,
      terminal,
    );
  const outputs = outputsOf(scenarios, measures, decision);
  const screening = screeningOf(scenarios, inputs, sizes.trajectories, uniform('screening'));
  const screened = screeningRows(
    screening,
    comparator,
    outputs,
    await run(screening.points, 'screening of subjects'),
  );
  const survivors = inputsOf(scenarios, survivorsOf(screened, sizes.survivors));
  const points = sharePoints(scenarios, survivors, sizes.rows, uniform('shares'));
  const found = await run(points, 'shares of variance');
  const shares = shareRows(survivors, comparator, outputs, found, uniform('bootstrap'));
  const information = informationOf(
    scenarios,
    await run(informationPoints(scenarios, sizes.draws), 'value of information'),
    decision,
    survivors.parameters,
    uniform('shuffles'),
  );
  return { information, rows: [...screened, ...shares, ...information.rows] };
}
