import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/report/csv.ts';
import { filesBelow, onlyRunIn, rehearse, scratchFolder } from './command.ts';

const scratch = scratchFolder();
const output = join(scratch, 'grid');
const PLACES = 'timeline.0.rapidResponse.places';
const sweep = (...more: string[]) =>
  rehearse([
    'sweep',
    'rapid-response',
    '--people=300',
    '--years=1',
    '--replications=2',
    '--jobs=1',
    `--output=${output}`,
    ...more,
  ]);

describe('a sweep', () => {
  const { code, out } = sweep('--vary', `${PLACES}=0,8`, '--vary', 'timeline.0.from=1,1.5');
  const folder = onlyRunIn(output);
  const files = filesBelow(folder);

  it('shows a grid for each measure, with nothing where nothing differs', () => {
    expect(code).toBe(0);
    expect(out).toMatch(/^Rapid response against Rapid response, without its timeline$/m);
    expect(out.match(/^0 +0 +0$/gm)).toHaveLength(2);
    expect(out).toMatch(/^Emergency admissions, per 1,000 people a year/m);
    expect(out).toMatch(/^Cost in all, change included, GBP per person 65\+ a year/m);
  });

  it('keeps every point in a table, beside what it was asked', () => {
    const { header, rows } = parseCsv(files.get('sweep.csv') ?? '');
    expect(header.slice(2, 5)).toEqual([PLACES, 'timeline.0.from', 'measure']);
    expect(rows).toHaveLength(8);
    const manifest = JSON.parse(files.get('manifest.json') ?? '');
    expect(manifest.experiment).toEqual({
      kind: 'sweep',
      measures: ['emergencyAdmissions', 'costWithChange'],
      vary: [
        { key: PLACES, values: ['0', '8'] },
        { key: 'timeline.0.from', values: ['1', '1.5'] },
      ],
    });
  });

  it('is the same again from its folder alone, and by its own command', () => {
    const again = rehearse(['reproduce', '.', '--jobs', '1'], { cwd: folder });
    expect(again.code).toBe(0);
    expect(again.out).toMatch(/^SAME: /);
    const { err } = sweep('--vary', `${PLACES}=0,8`, '--vary', 'timeline.0.from=1,1.5');
    expect(err).toContain('already there, with the same result');
  });

  it('shows the first number that is another, and the point that it is of', () => {
    const changed = join(scratch, 'changed');
    cpSync(folder, changed, { recursive: true });
    const point = files.get('option-4.resolved.yaml') ?? '';
    expect(point).toContain('places: 8');
    writeFileSync(join(changed, 'option-4.resolved.yaml'), point.replace('places: 8', 'places: 0'));
    const { code: different, out: said } = rehearse(['reproduce', changed, '--jobs', '1']);
    expect(different).toBe(5);
    expect(said).toMatch(/^DIFFERENT: /);
    const words = said.replaceAll(/\s+/g, ' ');
    expect(words).toMatch(
      /number sweep\.csv, line \d+, \S+ of .*, 8, 1, (emergencyAdmissions|costWithChange)/,
    );
    expect(words).toContain('every replication took the recorded course');
    rmSync(join(changed, 'option-4.resolved.yaml'));
    const { code: incomplete, err } = rehearse(['reproduce', changed]);
    expect(incomplete).toBe(3);
    expect(err).toContain('option-4.resolved.yaml is missing');
  });
});

describe('a sweep that cannot be made', () => {
  it.each([
    [['--vary', 'years=1,2'], '--vary cannot change years'],
    [['--vary', 'crisis.scale'], 'gives no key with values'],
    [['--vary', 'crisis.scale=1,99'], 'crisis.scale must be a number from 0.5 to 1.5'],
    [['--vary', 'crisis.scale=1,99'], 'at --vary crisis.scale=99'],
    [['--vary', 'crisis.scale=1,99'], 'nothing was run: mend --vary, and'],
    [['--vary', 'crisis.scale=1,1.1', '--set', 'years=99'], 'nothing was run: mend --set, and'],
    [['--vary', `${PLACES}=4,4.0`], 'two points are one'],
    [['--vary', 'crisis.scale=0.9,1,0.9'], 'gives crisis.scale the value 0.9 twice'],
    [[], 'there is nothing to vary'],
  ])('ends with 2 and says why: %j', (flags, message) => {
    const { code, out, err } = sweep(...flags);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});
