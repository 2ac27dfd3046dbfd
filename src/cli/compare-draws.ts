import type { DrawSize } from '../experiment/run-draws.ts';
import { drawRows, type DrawRow } from '../experiment/two-layers.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ParameterRow } from './parameter-file.ts';
import { simulateDraws, type SimulateOptions } from './simulate.ts';
import type { Terminal } from './terminal.ts';

/** Futures under each draw: luck is looked at by replications, and draws need only enough to tell it apart. */
export const FUTURES_A_DRAW = 3;

/** What came of draws of what is not known. */
export interface Drawn {
  /** 0, where none were asked for. */
  readonly draws: number;
  readonly futures: number;
  readonly rows: readonly DrawRow[];
  /** Of each draw, where they were read from a file. */
  readonly values?: readonly ParameterRow[] | undefined;
}

const NOTHING_DRAWN: Drawn = { draws: 0, futures: 0, rows: [] };

/** How much is run for draws; undefined, where none were asked for. */
export function drawnSize(
  [first]: readonly Scenario[],
  draws: number | undefined,
  values?: readonly ParameterRow[],
): DrawSize | undefined {
  if (draws === undefined || first === undefined) return undefined;
  return { draws, futures: Math.min(FUTURES_A_DRAW, first.replications), values };
}

/**
 * Draws what is not known of the inputs, so often, and runs the scenarios under each draw.
 *
 * @param values of each draw, where they were read from a file
 */
export async function drawnFor(
  scenarios: readonly Scenario[],
  draws: number | undefined,
  options: SimulateOptions,
  terminal: Terminal,
  values?: readonly ParameterRow[],
): Promise<Drawn> {
  const size = drawnSize(scenarios, draws, values);
  if (size === undefined) return NOTHING_DRAWN;
  const drawn = await simulateDraws(scenarios, size, options, terminal);
  return { ...size, rows: drawRows(scenarios, drawn) };
}
