import { describe, expect, it } from 'vitest';
import { replicate } from '../../../src/experiment/replicate.ts';
import type { Future } from '../../../src/experiment/run-block.ts';
import { futuresNeeded, runUntilPrecise } from '../../../src/experiment/run-until-precise.ts';
import { runReplications } from '../../../src/experiment/run-replications.ts';
import { tinyScenario } from './tiny.ts';

describe('running replications', () => {
  it('gives each of them as it is alone, numbered from 1', async () => {
    const scenario = tinyScenario(3);
    const results = await runReplications(scenario, { jobs: 1 });
    expect(results).toEqual([1, 2, 3].map((n) => replicate(scenario, n)));
  });

  it('does not change one by running more of them', async () => {
    const [first, second] = await runReplications(tinyScenario(2), { jobs: 1 });
    const more = await runReplications(tinyScenario(4), { jobs: 1 });
    expect(more.slice(0, 2)).toEqual([first, second]);
  });

  it.each([0, -1, 1.5, NaN, undefined])('refuses %s threads', async (jobs) => {
    const asked = { jobs: jobs as number };
    await expect(runReplications(tinyScenario(2), asked)).rejects.toThrow(RangeError);
  });

  it.each([0, 1.5, NaN, 2 ** 32])('knows no replication %s', (replication) => {
    expect(() => replicate(tinyScenario(1), replication)).toThrow(RangeError);
  });

  it('says how many are done whenever that changes', async () => {
    const done: number[] = [];
    await runReplications(tinyScenario(3), { jobs: 1, onProgress: (n) => done.push(n) });
    expect(done).toEqual([1, 2, 3]);
  });

  it('runs until it is precise, and nothing again that was run before', async () => {
    const scenario = tinyScenario(1);
    const asked = { measure: 'emergencyAdmissions', share: 0.001, most: 24 } as const;
    const run: number[] = [];
    const onFutures = (more: readonly Future[]) =>
      run.push(...more.map(({ replication }) => replication));
    const first = await runUntilPrecise([scenario], asked, { jobs: 1, onFutures });
    expect(first.futures).toHaveLength(24);
    expect(run.toSorted((a, b) => a - b)).toEqual(first.futures.map((one) => one.replication));
    const known = first.futures.filter(({ replication }) => replication !== 17);
    run.length = 0;
    const again = await runUntilPrecise([scenario], asked, { jobs: 1, onFutures, known });
    expect(run).toEqual([17]);
    expect(again).toEqual(first);
  });

  it('is foretold to take no fewer than it believes', () => {
    expect(futuresNeeded([1, 1.01, 0.99], 1, 1)).toBe(10);
    expect(futuresNeeded([1, 2, 3, 2, 1, 3], 0.1, 1)).toBeGreaterThan(100);
    expect(futuresNeeded([0, 0, 0], 1, 1)).toBe(65);
    expect(futuresNeeded([1, NaN], 1, 1)).toBeNaN();
  });

  it('names the replication that failed', async () => {
    const scenario = tinyScenario(2);
    const broken = { ...scenario, place: { ...scenario.place, population: undefined } };
    // @ts-expect-error a place without people, as no check lets it through
    const running = runReplications(broken, { jobs: 1 });
    await expect(running).rejects.toThrow(/^replication 1 of "Tiny" failed: /);
  });
});
