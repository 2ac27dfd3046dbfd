import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256Of } from '../../src/experiment/manifest.ts';
import { parseCsv } from '../../src/report/csv.ts';
import { filesBelow, onlyRunIn, rehearse, scratchFolder } from './command.ts';

const scratch = scratchFolder();
const small = ['--people=200', '--years=1', '--jobs=1'];

function file(name: string, text: string): string {
  const path = join(scratch, name);
  writeFileSync(path, text);
  return path;
}

function filesOf(folder: string): ReadonlyMap<string, string> {
  return filesBelow(onlyRunIn(join(scratch, folder)));
}

/** What a table says of the emergency admissions under the option. */
function cellOf(folder: string, table: string, column: string): number {
  const { header, rows } = parseCsv(filesOf(folder).get(table) ?? '');
  const row = rows.find((cells) =>
    [
      ['scenario', 'Rapid response'],
      ['measure', 'emergencyAdmissions'],
      ['group', '65+'],
      ['period', 'all years'],
    ].every(([name, value]) => !header.includes(name) || cells[header.indexOf(name)] === value),
  );
  return Number(row?.[header.indexOf(column)]);
}

const several = file('several.csv', 'crisis.scale,stay.meanDays\n0.8,10\n0.9,11\n1,12\n1.2,13\n');

describe('--parameters with one row', () => {
  const one = file('one.csv', '\ufeffcrisis.scale,stay.meanDays\r\n1.2,9\r\n');

  it('is the same run as --set of each, and the manifest knows the file', () => {
    const run = (folder: string, ...more: string[]) =>
      rehearse(['run', 'tiny', `--output=${join(scratch, folder)}`, ...small, ...more]).code;
    expect(run('row', `--parameters=${one}`)).toBe(0);
    expect(run('set', '--set=crisis.scale=1.2', '--set=stay.meanDays=9')).toBe(0);
    const [row, set] = [filesOf('row'), filesOf('set')];
    expect(row.get('replications.csv')).toBe(set.get('replications.csv'));
    expect(row.get('scenario.resolved.yaml')).toBe(set.get('scenario.resolved.yaml'));
    const { inputs } = JSON.parse(row.get('manifest.json') ?? '');
    const sha256 = sha256Of(readFileSync(one, 'utf8'));
    expect(inputs).toContainEqual({ file: 'one.csv', sha256 });
    expect(rehearse(['reproduce', onlyRunIn(join(scratch, 'row')), '--jobs=1']).code).toBe(0);
  });

  it('leaves alone what a scenario or --set decides', () => {
    const { code } = rehearse([
      'run',
      'tiny',
      `--output=${join(scratch, 'decided')}`,
      `--parameters=${one}`,
      '--set=crisis.scale=1.1',
      '--replications=1',
      ...small,
    ]);
    expect(code).toBe(0);
    const resolved = filesOf('decided').get('scenario.resolved.yaml');
    expect(resolved).toMatch(/crisis\.scale: 1\.1\n/);
    expect(resolved).toMatch(/stay\.meanDays: 9\n/);
  });
});

describe('--parameters with several rows', () => {
  const compare = (folder: string, ...more: string[]) =>
    rehearse([
      'compare',
      'do-nothing',
      'rapid-response',
      `--output=${join(scratch, folder)}`,
      '--replications=2',
      ...small,
      ...more,
    ]);

  it('gives each draw a row, the same for every option, and can be reproduced', () => {
    const { code, out } = compare('rows', `--parameters=${several}`, '--draws=3');
    expect(code).toBe(0);
    expect(out).toMatch(/over 3 draws\s+from\s+a\s+file/);
    expect(out).toMatch(/P10\s+to\s+P90\s+of\s+the\s+draws/);
    expect(out).not.toContain('8 in 10 draws');
    const files = filesOf('rows');
    expect(files.get('parameters.csv')).toBe(
      readFileSync(several, 'utf8').split('\n').slice(0, 4).join('\n') + '\n',
    );
    const { uncertainty, inputs } = JSON.parse(files.get('manifest.json') ?? '');
    expect(uncertainty).toEqual({ draws: 3, futures: 2, values: 'parameters.csv' });
    expect(inputs.map((input: { file: string }) => input.file)).toContain('several.csv');
    const folder = onlyRunIn(join(scratch, 'rows'));
    expect(rehearse(['reproduce', folder, '--jobs=2']).code).toBe(0);
  });

  it('comes to what the rows one by one come to', () => {
    const differences = ['0.8,10', '0.9,11', '1,12'].map((row, n) => {
      const path = file(`row-${n}.csv`, `crisis.scale,stay.meanDays\n${row}\n`);
      expect(compare(`row-${n}`, `--parameters=${path}`).code).toBe(0);
      return cellOf(`row-${n}`, 'results.csv', 'difference');
    });
    expect(compare('again', `--parameters=${several}`, '--draws=3').code).toBe(0);
    const mean = differences.reduce((sum, one) => sum + one / 3, 0);
    expect(mean).not.toBe(0);
    expect(cellOf('again', 'draws.csv', 'mean')).toBeCloseTo(mean, 8);
  });

  it.each([
    [['--draws=9'], '--draws 4'],
    [[], '--draws 4'],
  ])('says how many it takes: %j', (more, advice) => {
    const { code, err } = compare('none', `--parameters=${several}`, ...more);
    expect(code).toBe(2);
    expect(err.trimEnd().split('\n').at(-1)).toContain(advice);
  });
});

describe('a file of parameters that is broken', () => {
  it.each([
    ['', ':1', 'ids of parameters in its first line'],
    ['crisis.scale\n', ':1', 'a line of values below'],
    ['crisis.scal\n1\n', ':1', 'did you mean "crisis.scale"?'],
    ['crisis.scale,crisis.scale\n1,1\n', ':1', 'leave one of them out'],
    ['crisis.scale\n1\nmuch\n', ':3', 'write it in digits'],
    ['crisis.scale,stay.meanDays\n1,\n', ':2', 'write it in digits'],
    ['crisis.scale\n9\n', ':2', 'write a number from 0.5 to 1.5'],
    ['crisis.scale,stay.meanDays\n1\n', ':1', 'ids of parameters in its first line'],
  ])('is refused with its line and how to mend it: %j', (text, line, advice) => {
    const path = file('broken.csv', text);
    const { code, out, err } = rehearse(['run', 'tiny', `--parameters=${path}`]);
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain(`${path}${line}\n`);
    expect(err.trimEnd().split('\n').at(-1)).toContain(advice);
  });

  it('and so is one that is not there', () => {
    const { code, err } = rehearse(['run', 'tiny', '--parameters=nowhere.csv']);
    expect(code).toBe(3);
    expect(err).toContain('there is no file nowhere.csv');
  });
});
