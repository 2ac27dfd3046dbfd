import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrayJobs, arrayScript } from '../../../../src/cli/cluster/slurm.ts';

/** The shards that a call of sbatch runs, as Slurm and the script understand it. */
function shardsOf(args: readonly string[], arraySize: number): readonly number[] {
  const [list = ''] = args.flatMap((arg) => /^--array=(.*)$/.exec(arg)?.[1] ?? []);
  const offset = Number(args.at(-1));
  const indexes = list.split(',').flatMap((range) => {
    const [from = NaN, to = from] = range.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
  for (const index of indexes) expect(index).toBeLessThan(arraySize);
  return indexes.map((index) => index + offset);
}

describe('job arrays', () => {
  it('run every shard once, whatever is missing and however small arrays have to be', () => {
    const missing = fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { minLength: 1 });
    fc.assert(
      fc.property(missing, fc.integer({ min: 2, max: 1200 }), (numbers, arraySize) => {
        const shards = numbers.toSorted((a, b) => a - b);
        const jobs = arrayJobs('/plans/one.plan', shards, arraySize);
        expect(jobs.flatMap(({ args }) => shardsOf(args, arraySize))).toEqual(shards);
      }),
    );
  });

  it('are one where the cluster allows it', () => {
    expect(arrayJobs('/plans/one.plan', [1, 2, 3, 7, 9, 10], 1001)).toEqual([
      { shards: 6, args: ['--parsable', '--array=1-3,7,9-10', '/plans/one.plan/slurm.sh', '0'] },
    ]);
  });

  it('survive a folder with blanks and quotes', () => {
    const script = arrayScript("/my plans/it's one.plan", '/bin/echo', '/my program/main.js');
    const { stdout } = spawnSync('sh', ['-c', script, 'sh', '1000'], {
      encoding: 'utf8',
      env: { ...process.env, SLURM_ARRAY_TASK_ID: '7' },
    });
    expect(stdout).toBe("/my program/main.js run-shard /my plans/it's one.plan 1007 --jobs 1\n");
  });
});
