import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validationIds } from '../../src/cli/validate-run.ts';
import { parseCsv } from '../../src/report/csv.ts';
import { filesBelow, onlyRunIn, projectRoot, rehearse, scratchFolder } from './command.ts';

const scratch = scratchFolder();
const small = ['--people=600', '--replications=2', '--jobs=1'];
const validate = (output: string, ...more: string[]) =>
  rehearse(['validate', `--output=${join(scratch, output)}`, ...small, ...more]);

/** The rows of the tables of a page, without what is simulated. */
function publishedIn(page: string): readonly string[] {
  return page
    .split('\n')
    .filter(
      (line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('|  |'),
    )
    .map((line) => line.split(' | ').slice(0, 3).join(' | '));
}

describe('rehearse validate', () => {
  const page = join(scratch, 'page.md');
  const ended = validate('some', '--only=V13,T15', '--only', 'T01', `--report=${page}`);

  it('prints published and simulated numbers of what was asked for, and ends well with misses', () => {
    expect(ended.code).toBe(0);
    expect(ended.out).toMatch(/^T15 +People with any frailty/m);
    expect(ended.out).toMatch(/^control: inWorkflow +at least 10/m);
    expect(ended.out).toMatch(/of 2 targets inside.*of 1 findings inside/s);
  });

  it('keeps a folder with every row, which a chart is drawn of', () => {
    const folder = onlyRunIn(join(scratch, 'some'));
    const files = filesBelow(folder);
    const { header, rows } = parseCsv(files.get('validation.csv') ?? '');
    const ids = rows.map((row) => row[header.indexOf('id')]);
    expect(ids).toEqual(['T01', 'T15', 'V13', 'V13', 'V13', 'V13', 'V13']);
    expect(JSON.parse(files.get('manifest.json') ?? '').experiment.validation).toEqual({
      only: ['T01', 'T15', 'V13'],
      size: 'quick',
      people: 600,
      futures: 2,
    });
    const drawn = rehearse(['chart', 'validation-targets', folder]);
    expect(drawn.code).toBe(0);
    expect(drawn.out).toContain('of 2 published targets are inside');
    expect(rehearse(['reproduce', folder, '--jobs=1']).code).toBe(0);
  });

  it('runs two scenarios that are one once, with the same figures on any number of threads', () => {
    const [one, two] = [1, 2].map((jobs) => {
      const name = `idle-${jobs}`;
      const run = validate(name, '--only=V09', '--replications=3', `--jobs=${jobs}`);
      expect(run.err).toMatch(
        /^Do nothing: 3 x 600 people, 1 \+ 1 years.*1 of them were done before$/m,
      );
      return filesBelow(onlyRunIn(join(scratch, name))).get('validation.csv');
    });
    expect(one).toBe(two);
  });

  it('writes a page of which the committed one has every row: the same claims and the same published numbers', () => {
    const committed = readFileSync(join(projectRoot, 'docs/validation.md'), 'utf8');
    const own = publishedIn(readFileSync(page, 'utf8'));
    expect(own).toHaveLength(7);
    expect(publishedIn(committed)).toEqual(expect.arrayContaining([...own]));
  });

  it('draws beside the page the charts that it shows', () => {
    const shown = [...readFileSync(page, 'utf8').matchAll(/^!\[(.+)\]\((.+)\)$/gm)];
    expect(shown.map(([, , file]) => file)).toEqual([
      'validation-targets.svg',
      'validation-findings.svg',
    ]);
    for (const [, alt = '', file = ''] of shown) {
      expect(alt).toMatch(/published/);
      expect(readFileSync(join(scratch, file), 'utf8')).toMatch(/^<svg|^<\?xml/);
    }
  });

  it('has a committed page of all targets and findings', () => {
    const committed = readFileSync(join(projectRoot, 'docs/validation.md'), 'utf8');
    expect(validationIds.length).toBeGreaterThan(35);
    for (const id of validationIds)
      expect(committed).toMatch(new RegExp(`^(### ${id}:|\\| ${id} \\|)`, 'm'));
  });

  it('ends with 2 for an id that there is not', () => {
    const { code, err } = validate('none', '--only=V1');
    expect(code).toBe(2);
    expect(err).toContain('which is no target and no finding');
  });

  it('ends with 4 for a miss where it is told to be strict', () => {
    // Of 600 people in two futures, nobody hits ten per cent of delays by chance both times.
    expect(validate('strict', '--only=T08,T21,T26,T24', '--strict').code).toBe(4);
  });
});
