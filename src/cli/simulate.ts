import { availableParallelism } from 'node:os';
import { runReplications } from '../experiment/run-replications.ts';
import type { ReplicationResult } from '../observe/results.ts';
import { readable } from '../report/numbers.ts';
import { peopleSimulated, type Scenario } from '../scenario/scenario.ts';
import { startProgress, type Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** As many threads as were asked for, or as there are cores; never more than there is work for. */
export function threadsFor({ replications }: Scenario, jobs: number | undefined): number {
  return Math.min(jobs ?? availableParallelism(), replications);
}

/** Runs the replications of a scenario, saying how far it is. */
export async function simulate(
  scenario: Scenario,
  jobs: number,
  terminal: Terminal,
): Promise<readonly ReplicationResult[]> {
  const { replications, years, warmUp } = scenario;
  const count = (n: number) => readable(n, { step: 1, decimals: 0 });
  const started = performance.now();
  let progress: Progress | undefined;
  // Threads leave this one free to hear of an interruption; without them it must stay the system's to act on.
  const calm = jobs > 1 ? terminal.onInterrupt(() => progress?.stop('')) : () => undefined;
  try {
    progress = await startProgress(
      terminal,
      replications,
      `${scenario.name}: ${count(replications)} x ${count(peopleSimulated(scenario))} people, ` +
        `${warmUp} + ${years} years, on ${jobs} ${jobs === 1 ? 'core' : 'cores'}`,
    );
    const results = await runReplications(scenario, { jobs, onProgress: progress.update });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    progress.stop(`${scenario.name}: done in ${seconds} s`);
    return results;
  } catch (error) {
    progress?.stop(`${scenario.name}: stopped`);
    throw error;
  } finally {
    calm();
  }
}
