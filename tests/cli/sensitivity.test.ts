import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/report/csv.ts';
import { filesBelow, onlyRunIn, rehearse, reproduced, scratchFolder } from './command.ts';

const scratch = scratchFolder();
const small = ['--people=200', '--years=1', '--replications=2', '--jobs=1'];
const stages = ['--trajectories=2', '--rows=4', '--draws=10', '--survivors=1'];
const sensitivity = (output: string, ...more: string[]) =>
  rehearse([
    'sensitivity',
    'do-nothing',
    'rapid-response',
    `--output=${join(scratch, output)}`,
    ...small,
    ...stages,
    ...more,
  ]);

describe('rehearse sensitivity', () => {
  it('says what the decision depends on, stage by stage, and keeps it', () => {
    const { code, out, err } = sensitivity('all');
    expect(code).toBe(0);
    expect(err).toMatch(/^\d+ futures of all scenarios to go: about \d+ min$/m);
    expect(out).toMatch(/^What the decision depends on: Rapid response against Do nothing$/m);
    expect(out).toMatch(/^luck +\S+ ± \S+ +\S+ ± \S+ +\d+%$/m);
    expect(out).toMatch(/^On average (Do nothing|Rapid response) is best/m);
    const files = filesBelow(onlyRunIn(join(scratch, 'all')));
    const { header, rows } = parseCsv(files.get('sensitivity.csv') ?? '');
    expect(new Set(rows.map((row) => row[header.indexOf('stage')]))).toEqual(
      new Set(['screening', 'shares', 'information']),
    );
    expect(JSON.parse(files.get('manifest.json') ?? '').experiment).toMatchObject({
      kind: 'sensitivity',
      draws: 10,
      sensitivity: { decideBy: 'costWithChange', trajectories: 2, rows: 4, survivors: 1 },
    });
    expect(reproduced(join(scratch, 'all'))).toEqual([0, 'SAME']);
  });

  it('comes to the same on two threads, which share many points of one future each', () => {
    const [one, two] = ['1', '2'].map((jobs) => {
      const { code } = sensitivity(`jobs-${jobs}`, '--jobs', jobs);
      expect(code).toBe(0);
      return filesBelow(onlyRunIn(join(scratch, `jobs-${jobs}`))).get('sensitivity.csv');
    });
    expect(two).toBe(one);
  });

  it('decides by a measure of the file of which more is better', () => {
    const file = join(scratch, 'own.yaml');
    writeFileSync(
      file,
      'schema: rehearsal/scenario@1\nextends: do-nothing\nname: Own\nmeasures:\n  worth: "0 - costWithChange - 3 * emergencyAdmissions"\n',
    );
    const output = join(scratch, 'own');
    const { code, out } = rehearse([
      'sensitivity',
      file,
      'rapid-response',
      `--output=${output}`,
      '--decide=worth',
      ...small,
      ...stages,
    ]);
    expect(code).toBe(0);
    expect(out).toContain("Decided by worth, a measure of the scenario's own: more is better");
    expect(reproduced(output)).toEqual([0, 'SAME']);
  });

  it('says what it would take, and runs nothing else', () => {
    const { code, out } = sensitivity('none', '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(/^Time +about /m);
  });

  it.each([
    [['--decide', 'costTotal'], 'write a formula'],
    [['--decide', 'costWithChang'], 'did you mean "costWithChange"?'],
    [['--value', 'emergencyAdmissions'], '--value emergencyAdmissions=3000'],
    [['--value', 'delayedDayHospital=3'], 'give its name with --decide'],
    [['--value', 'deaths=3', '--decide', 'deaths'], 'leave one of them out'],
    [['--draws', '1'], '--draws 10'],
  ])('ends with 2 for %j', (more, advice) => {
    const { code, err } = sensitivity('none', ...more);
    expect(code).toBe(2);
    expect(err).toContain(advice);
  });
});
