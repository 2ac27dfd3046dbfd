import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rehearse, scratchFolder } from '../cli/command.ts';
import { done, planned, resultIn, shardsIn, writeQuestion } from './question.ts';

const scratch = scratchFolder();
const size = { people: 200, replications: 3 };
const question = [...writeQuestion(scratch, size), '--draws', '2', '--attribute'];
const SHARDS = 3;

done(['compare', ...question, '--output', 'single', '--jobs', '1'], scratch);
const single = resultIn(join(scratch, 'single'));

describe('a plan of a comparison', () => {
  const plan = planned(scratch, 'shared', question, SHARDS);
  const run = (shard: number) => done(['run-shard', plan, `${shard}`], scratch);

  it('refuses to be merged while a shard is missing, and says which', () => {
    run(2);
    const { code, out, err } = rehearse(['merge', plan], { cwd: scratch });
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('2 of 3 shards are missing or damaged: 1, 3');
    expect(err).toContain('run-shard');
    expect(readdirSync(join(scratch, 'shared')).filter((name) => !name.endsWith('.plan'))).toEqual(
      [],
    );
  });

  it('comes to the bytes of one machine, in whatever order its shards are run', () => {
    for (const shard of [3, 1]) run(shard);
    const { out } = done(['status', plan, '--json'], scratch);
    expect(JSON.parse(out)).toMatchObject({ done: [1, 2, 3], missing: [], damaged: [], begun: 0 });
    done(['merge', plan], scratch);
    expect(resultIn(join(scratch, 'shared'))).toEqual(single);
    expect([...single.keys()]).toEqual(
      expect.arrayContaining([
        'results.csv',
        'draws.csv',
        'attribution.csv',
        'replications.csv',
        'flows.csv',
      ]),
    );
  });

  it('comes to the same from other shards, and says so of a folder that stands', () => {
    const coarse = planned(scratch, 'coarse', question, 2);
    for (const shard of ['2', '1']) done(['run-shard', coarse, shard, '--jobs', '2'], scratch);
    const { err } = done(['merge', coarse, '--output', 'shared'], scratch);
    expect(err).toContain('is already there, with the same result');
  });

  it('makes a shard again only where it is damaged, and then with the same bytes', () => {
    const file = join(plan, 'shards', shardsIn(plan)[0] ?? '');
    const bytes = readFileSync(file);
    expect(run(1).err).toContain('was there already');
    writeFileSync(file, flipped(bytes));
    expect(done(['status', plan], scratch).out).toContain('of them damaged: 1\n');
    expect(run(1).err).toContain('shard 1 of 3 done');
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('stays with its shards when it is planned again, and is not overwritten by another', () => {
    expect(planned(scratch, 'shared', question, SHARDS)).toBe(plan);
    expect(shardsIn(plan)).toHaveLength(SHARDS);
    const { code, err } = rehearse(
      ['plan', 'compare', ...question, '--output', 'shared', '--shards', '2'],
      { cwd: scratch },
    );
    expect(code).toBe(6);
    expect(err).toContain('--force');
  });

  it('says that a scenario or the program was changed', () => {
    const spoilt = planned(scratch, 'spoilt', question, SHARDS);
    const file = join(spoilt, 'plan.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/"program": "./, '"program": "x'));
    const other = rehearse(['run-shard', spoilt, '1'], { cwd: scratch });
    expect(other.code).toBe(3);
    expect(other.err).toContain('planned by another program');
    writeFileSync(file, text);
    const yaml = join(spoilt, 'option-1.resolved.yaml');
    writeFileSync(yaml, readFileSync(yaml, 'utf8').replace('years: 2', 'years: 3'));
    const changed = rehearse(['run-shard', spoilt, '1'], { cwd: scratch });
    expect(changed.code).toBe(3);
    expect(changed.err).toContain('was changed after it was planned');
    rmSync(spoilt, { recursive: true });
  });
});

it('a plan of runs comes to the folders of rehearse run', () => {
  done(['run', 'base.yaml', '--output', 'run', '--replications', '2', '--jobs', '1'], scratch);
  const { out } = done(
    ['plan', 'run', 'base.yaml', '--output', 'planned', '--replications', '2'],
    scratch,
  );
  const plan = out.trim();
  for (const shard of [1, 2]) done(['run-shard', plan, `${shard}`], scratch);
  done(['merge', plan], scratch);
  expect(resultIn(join(scratch, 'planned'))).toEqual(resultIn(join(scratch, 'run')));
});

it.each([
  [['plan', 'run', 'base.yaml', '--draws', '2'], 'rehearse plan compare'],
  [['plan', 'compare', 'base.yaml', 'option.yaml', '--shards', '0'], '--shards 1'],
  [['run-shard', 'single', 'one'], 'a whole number from 1'],
  [['plan', 'compare'], 'rehearse plan compare do-nothing my-plan.yaml'],
])('ends with 2 and says how to go on: %j', (args, advice) => {
  const { code, err } = rehearse(args, { cwd: scratch });
  expect(code).toBe(2);
  expect(err.trimEnd().split('\n').at(-1)).toContain(advice);
});

it('says what is no plan, and which shards a plan has', () => {
  expect(rehearse(['status', 'single'], { cwd: scratch })).toMatchObject({ code: 3 });
  const plan = planned(scratch, 'few', question, SHARDS);
  const { code, err } = rehearse(['run-shard', plan, '4'], { cwd: scratch });
  expect(code).toBe(2);
  expect(err).toContain('its shards are 1 to 3');
});

/** The same with one bit of a number turned over. */
function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = Math.floor(bytes.length / 2);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}
