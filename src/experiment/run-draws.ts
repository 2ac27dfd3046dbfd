import type { Scenario } from '../scenario/scenario.ts';
import { gatherCrew } from './crew.ts';
import { withDraw } from './parameter-draw.ts';
import type { Future } from './run-block.ts';
import { futuresBy, type RunOptions } from './run-replications.ts';

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
 *
 * @param size draws, and futures under each
 */
export async function runDraws(
  scenarios: readonly Scenario[],
  size: { readonly draws: number; readonly futures: number },
  { jobs, onProgress }: RunOptions,
  store?: DrawStore,
): Promise<readonly DrawnFutures[]> {
  const crew = gatherCrew(Math.min(jobs, size.futures));
  try {
    const drawn: DrawnFutures[] = [];
    for (let draw = 1; draw <= size.draws; draw++) {
      const own = withDraw(scenarios, draw);
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
