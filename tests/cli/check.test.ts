import { readdirSync, writeFileSync } from 'node:fs';
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

  it('prints the schedule of the model: every event, and the delays of the scenario', () => {
    const { out } = rehearse(['check', 'tiny', '--schedule']);
    for (const event of Object.keys(schedule))
      expect(out).toMatch(new RegExp(`^ {2}${event} +\\d`, 'm'));
    expect(out).toMatch(/^ {2}recentDischargeEnds +30 days$/m);
  });
});
