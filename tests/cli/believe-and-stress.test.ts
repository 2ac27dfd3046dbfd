import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/report/csv.ts';
import { filesBelow, onlyRunIn, rehearse, reproduced, scratchFolder } from './command.ts';

const scratch = scratchFolder();
const small = ['--people=300', '--years=1', '--replications=2', '--jobs=1'];
const against = (command: string, output: string, ...more: string[]) =>
  rehearse([
    command,
    'do-nothing',
    'rapid-response',
    `--output=${join(scratch, output)}`,
    ...small,
    ...more,
  ]);

describe('rehearse believe', () => {
  it('says of the eight parameters that count most where the decision flips', () => {
    const { code, out } = against('believe', 'chosen', '--draws', '5');
    expect(code).toBe(0);
    expect(out).toMatch(/^What has to be believed: Rapid response against Do nothing$/m);
    expect(out).toMatch(/^Emergency admissions: \S+ ± \S+ per 1,000 people a year$/m);
    expect(out.match(/^ {2}(flips|cannot tell|would flip|no clear difference) /gm)).toHaveLength(8);
    const files = filesBelow(onlyRunIn(join(scratch, 'chosen')));
    expect(parseCsv(files.get('believe.csv') ?? '').rows).toHaveLength(8);
    expect(JSON.parse(files.get('manifest.json') ?? '').experiment).toMatchObject({
      kind: 'believe',
      draws: 5,
    });
    expect(reproduced(join(scratch, 'chosen'))).toEqual([0, 'SAME']);
  });

  it('looks at the parameters that are named, without draws', () => {
    const { code, out, err } = against(
      'believe',
      'named',
      '--parameter=costs.homeCareHour',
      '--json',
    );
    expect(code).toBe(0);
    expect(err).not.toContain('draws of what is not known');
    const { schema, results } = JSON.parse(out);
    expect(schema).toBe('rehearsal/believe@1');
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      parameter: 'costs.homeCareHour',
      low: 20,
      value: 22,
      high: 24,
    });
  });

  it('takes no draws where parameters are named', () => {
    const named = ['--parameter', 'deconditioning.earlyShare'];
    const { code, err } = against('believe', 'none', ...named, '--draws', '10');
    expect(code).toBe(2);
    expect(err).toContain('--draws chooses parameters, and --parameter has named them');
  });

  it.each([
    ['crisis.scale', 'crisis.scale has no range that is not known'],
    ['costs.homeCareHours', 'did you mean "costs.homeCareHour"?'],
  ])('ends with 2 for %s', (parameter, message) => {
    const { code, err } = against('believe', 'none', '--parameter', parameter);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('rehearse stress', () => {
  it('says what each stress leaves of the difference, and keeps it', () => {
    const { code, out } = against('stress', 'stress', '--measure', 'costTotal');
    expect(code).toBe(0);
    expect(out).toMatch(/^Rapid response against Do nothing, under stress$/m);
    expect(out).toMatch(/^as planned /m);
    expect(out).toMatch(/^all of these at once /m);
    // Of two pairs nothing is clear, what a stress does to the baseline no more than the rest.
    const numbers = [...out.matchAll(/.[+-][\d.,]+ ± [\d.,]+/g)].map(([words]) => words);
    expect(numbers.length).toBeGreaterThan(10);
    expect(numbers.filter((words) => !words.startsWith('('))).toEqual([]);
    const { header, rows } = parseCsv(
      filesBelow(onlyRunIn(join(scratch, 'stress'))).get('stress.csv') ?? '',
    );
    expect(rows.map((row) => row[header.indexOf('stress')])).toEqual([
      '',
      'restructuring',
      'vacancies',
      'demand',
      'tightMoney',
      'careWages',
      'allTogether',
    ]);
    expect(reproduced(join(scratch, 'stress'))).toEqual([0, 'SAME']);
  });

  it('is not the same where its manifest asks for another measure', () => {
    const manifest = join(onlyRunIn(join(scratch, 'stress')), 'manifest.json');
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, text.replace('"costTotal"', '"deaths"'));
    expect(reproduced(join(scratch, 'stress'))).toEqual([5, 'DIFFERENT']);
    writeFileSync(manifest, text.replace('"costTotal"', '"costs"'));
    expect(reproduced(join(scratch, 'stress'))).toEqual([3, '']);
  });

  it('ends with 2 without an option', () => {
    const { code, err } = rehearse(['stress', 'do-nothing']);
    expect(code).toBe(2);
    expect(err).toContain('rehearse stress do-nothing rapid-response');
  });
});
