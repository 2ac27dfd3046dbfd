import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/report/csv.ts';
import { filesBelow, onlyRunIn, rehearse, reproduced, scratchFolder } from './command.ts';

const scratch = scratchFolder();
const small = ['--people=800', '--years=1', '--replications=3', '--jobs=1', '--studies=20'];
const evaluate = (scenario: string, output: string, ...more: string[]) =>
  rehearse(['evaluate', scenario, `--output=${join(scratch, output)}`, ...small, ...more]);

describe('rehearse evaluate', () => {
  it('says of every design what it would find of nothing', () => {
    const { code, out } = evaluate('do-nothing', 'all', '--n=100');
    expect(code).toBe(0);
    expect(out).toMatch(/^Do nothing against Do nothing, as it is, as studies would see it$/m);
    expect(out).toMatch(/^before-after +-\S+ ± \S+ +-\S+ +0 +-\S+ ± \S+ +100% +0%$/m);
    expect(out).toContain('what it sees is bias more than anything');
    const { header, rows } = parseCsv(
      filesBelow(onlyRunIn(join(scratch, 'all'))).get('evaluate.csv') ?? '',
    );
    // Seven designs, looked at after 3, 6, 9 and 12 months.
    expect(rows).toHaveLength(28);
    expect(new Set(rows.map((row) => row[header.indexOf('truth')]))).toEqual(new Set(['0']));
  });

  it('asks one design, by the fields that are named, and keeps what was asked', () => {
    const { code, out } = evaluate(
      'rapid-response',
      'one',
      '--design=matched',
      '--fields=age,frailty',
      '--outcome=bedDays',
      '--months=5',
      '--n=50',
      '--json',
    );
    expect(code).toBe(0);
    const { schema, results } = JSON.parse(out);
    expect(schema).toBe('rehearsal/evaluate@1');
    expect(results.map((row: { months: number }) => row.months)).toEqual([3, 5, 6, 9, 12]);
    const files = filesBelow(onlyRunIn(join(scratch, 'one')));
    expect(JSON.parse(files.get('manifest.json') ?? '').experiment.study).toMatchObject({
      designs: ['matched'],
      fields: ['age', 'frailty'],
      months: 5,
    });
    expect(reproduced(join(scratch, 'one'))).toEqual([0, 'SAME']);
  });

  it('matches on all that is recorded where controls live elsewhere, and keeps that they do', () => {
    const { code, out } = evaluate(
      'do-nothing',
      'elsewhere',
      '--design=matched',
      '--controls=elsewhere',
      '--n=50',
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^Controls +elsewhere/m);
    const files = filesBelow(onlyRunIn(join(scratch, 'elsewhere')));
    const { study } = JSON.parse(files.get('manifest.json') ?? '').experiment;
    expect(study.controls).toBe('elsewhere');
    expect(study.fields).toContain('admissions90Days');
    expect(reproduced(join(scratch, 'elsewhere'))).toEqual([0, 'SAME']);
  });

  it.each([
    [['--controls', 'there'], 'none of here, elsewhere'],
    [['--design', 'match'], 'did you mean "matched"?'],
    [['--outcome', 'bedDay'], 'did you mean "bedDays"?'],
    [['--fields', 'agee'], 'did you mean "age"?'],
    [['--months', '13'], 'at most --months 12'],
    [['--enrol', 'referral', '--people', '200', '--replications', '1'], 'another --enrol'],
    [['--top', '2'], '--top 5%'],
    [['--set', 'warmUp=0'], 'set warmUp to 1 or more'],
  ])('ends with 2 for %j', (more, advice) => {
    const { code, err } = evaluate('do-nothing', 'none', ...more);
    expect(code).toBe(2);
    expect(err).toContain(advice);
  });
});
