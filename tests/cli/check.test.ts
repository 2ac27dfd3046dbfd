import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schedule } from '../../src/model/schedule.ts';
import { rehearse, scratchFolder } from './command.ts';

const scratch = scratchFolder();
const broken = join(scratch, 'broken.yaml');
writeFileSync(broken, 'schema: rehearsal/scenario@1\nnam: Broken\nplace: tinny\nyears: 500\n');

describe('rehearse check', () => {
  it('says everything that is wrong at once, with line, column and a way to mend it', () => {
    const { code, out, err } = rehearse(['check', broken]);
    expect([code, err]).toEqual([3, '']);
    for (const place of [':2:1', ':3:8', ':4:8']) expect(out).toContain(`${broken}${place}\n`);
    expect(out).toContain('did you mean "name"?');
    expect(out).toContain('did you mean "tiny"?');
    expect(out.trimEnd().split('\n').at(-1)).toBe(
      `3 problems in ${broken}: mend them, and check again`,
    );
    expect(readdirSync(scratch)).toEqual(['broken.yaml']);
  });

  it('finds nothing wrong with the shipped scenarios', () => {
    const { code, out } = rehearse(['check', 'do-nothing', 'scenarios/tiny.yaml']);
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line.startsWith('right: '))).toHaveLength(2);
  });

  it('says nothing of what is right if it is to be quiet', () => {
    expect(rehearse(['check', 'tiny', '--quiet'])).toEqual({ code: 0, out: '', err: '' });
  });

  it('gives the same problems to programs', () => {
    const { code, out } = rehearse(['check', broken, 'tiny', '--json']);
    expect(code).toBe(3);
    const { schema, scenarios } = JSON.parse(out);
    expect(schema).toBe('rehearsal/check@1');
    expect(scenarios.map(({ valid }: { valid: boolean }) => valid)).toEqual([false, true]);
    expect(scenarios[0].problems.map(({ line }: { line: number }) => line)).toEqual([2, 3, 4]);
  });

  it('checks what --set gives under the rules of a file', () => {
    const right = rehearse(['check', 'tiny', '--set', 'years=3', '--set', 'seed=a']);
    expect([right.code, right.err]).toEqual([0, '']);
    const { code, out } = rehearse(['check', 'tiny', '--set', 'years=300', '--set', 'yeers=3']);
    expect(code).toBe(3);
    expect(out).toContain(
      'years must be a whole number from 1 to 50, not 300\n  at --set years=300\n',
    );
    expect(out).toContain('"yeers" is neither a setting nor a parameter\n  at --set yeers=3\n');
  });

  it('names the file of each problem, of the scenario and of the one that it extends', () => {
    const option = join(scratch, 'option.yaml');
    writeFileSync(
      option,
      'schema: rehearsal/scenario@1\nname: Option\nextends: broken.yaml\nwarmUp: x\n',
    );
    const { code, out } = rehearse(['check', option]);
    rmSync(option);
    expect(code).toBe(3);
    for (const place of [`${option}:4:9`, `${broken}:2:1`, `${broken}:4:8`]) {
      expect(out).toContain(`  at ${place}\n`);
    }
  });

  it('prints the schedule of the model: every event, and the delays of the scenario', () => {
    const { out } = rehearse(['check', 'tiny', '--schedule']);
    for (const event of Object.keys(schedule))
      expect(out).toMatch(new RegExp(`^ {2}${event} +\\d`, 'm'));
    expect(out).toMatch(/^ {2}recentDischargeEnds +30 days$/m);
  });
});
