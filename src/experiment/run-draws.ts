import type { ParameterValues } from '../evidence/registry.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { gatherCrew } from './crew.ts';
import { withDraw, withRow } from './parameter-draw.ts';
import type { Future } from './run-block.ts';
import { futuresBy, type RunOptions } from './run-replications.ts';

/** How much is drawn of what is not known. */
export interface DrawSize {
  readonly draws: number;
  /** Futures under each draw. */
  readonly futures: number;
  /** Values of each draw, where they were found elsewhere; otherwise all that is uncertain is drawn from its range. */
  readonly values?: readonly Readonly<Partial<ParameterValues>>[] | undefined;
}

/** One draw of what is not known, and futures of every scenario under it. */
export interface DrawnFutures {
  readonly draw: number;
  readonly futures: readonly Future[];
}

/** Futures that were run before, and where those that are run now are to go. */
export interface DrawStore {
  readonly known: (scenarios: readonly Scenario[]) => readonly Future[];
  readonly keep: (scenarios: readonly Scenario[], futures: readonly Future[]) => void;
}

/**
 * The same futures under one draw of what is not known after the other: the luck of each is that of the others, so that
 * the two can be told apart.
 */
export async function runDraws(
  scenarios: readonly Scenario[],
  size: DrawSize,
  { jobs, onProgress }: RunOptions,
  store?: DrawStore,
): Promise<readonly DrawnFutures[]> {
  const crew = gatherCrew(Math.min(jobs, size.futures));
  try {
    const drawn: DrawnFutures[] = [];
    for (let draw = 1; draw <= size.draws; draw++) {
      const row = size.values?.[draw - 1];
      const own = row === undefined ? withDraw(scenarios, draw) : withRow(scenarios, row);
      const before = (draw - 1) * size.futures;
      const futures = await futuresBy(crew, own, size.futures, {
        known: store?.known(own),
        onFutures: (done) => store?.keep(own, done),
        onProgress: (done) => onProgress?.(before + done),
      });
      drawn.push({ draw, futures });
    }
    return drawn;
  } finally {
    await crew.end();
  }
}
