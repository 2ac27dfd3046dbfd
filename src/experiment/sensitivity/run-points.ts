import { gatherCrew } from '../crew.ts';
import type { DrawStore } from '../run-draws.ts';
import type { Future } from '../run-block.ts';
import type { RunOptions } from '../run-replications.ts';
import type { SensitivityPoint } from './inputs.ts';

/**
 * One future at each point, as many at a time as there are threads; what is wanted of each is taken at once, as whole
 * results of so many would be large.
 *
 * @param take what is kept of the future of a point
 * @returns in the order of the points
 * @throws Error that names the replication that failed
 */
export async function runPoints<Kept>(
  points: readonly SensitivityPoint[],
  take: (future: Future) => Kept,
  { jobs, onProgress }: RunOptions,
  store?: DrawStore,
): Promise<readonly Kept[]> {
  const crew = gatherCrew(Math.min(jobs, points.length));
  const kept: Kept[] = [];
  let [next, done] = [0, 0];
  const runNext = async () => {
    for (let n = next++; n < points.length; n = next++) {
      const { scenarios, replication } = points[n] ?? { scenarios: [], replication: 1 };
      const known = store?.known(scenarios).find((one) => one.replication === replication);
      if (known === undefined) {
        await crew.run({ scenarios, replications: [replication] }, (futures) => {
          for (const future of futures) kept[n] = take(future);
          store?.keep(scenarios, futures);
        });
      } else kept[n] = take(known);
      onProgress?.(++done);
    }
  };
  try {
    await Promise.all(Array.from({ length: jobs }, runNext));
    return kept;
  } finally {
    await crew.end();
  }
}
