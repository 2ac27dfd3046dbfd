import { appendFileSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/report/csv.ts';
import { measureIds, measureOf } from '../../src/observe/measures.ts';
import { professionGroups } from '../../src/observe/professions.ts';
import { filesBelow, onlyRunIn, rehearse, scratchFolder } from './command.ts';

const scratch = scratchFolder();
rehearse(['run', 'tiny', '--output', join(scratch, 'out'), '--quiet']);
const folder = onlyRunIn(join(scratch, 'out'));
const table = parseCsv(filesBelow(folder).get('staff.csv') ?? '');
const staffMeasures = measureIds.filter((id) => measureOf(id).reported === 'professions');

describe('staff.csv', () => {
  it('has every profession, measure and period once', () => {
    expect(table.header).toEqual([
      'profession',
      'period',
      'measure',
      'unit',
      'mean',
      'low',
      'high',
    ]);
    const keys = table.rows.map((row) => row.slice(0, 3).join('|'));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(professionGroups.length * staffMeasures.length * 3);
  });
});

describe('rehearse staff', () => {
  it('has a page for each profession, all measures of staff on it', () => {
    const { code, out, err } = rehearse(['staff', folder]);
    expect([code, err]).toEqual([0, '']);
    for (const { name } of professionGroups) {
      const heading = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
      expect(out).toMatch(new RegExp(`^${heading}\nTiny in Tiny, a mean of 2 runs\n`, 'm'));
    }
    for (const id of staffMeasures) {
      const [start] = measureOf(id).label.split(',');
      expect(out).toContain(`\n  ${start}`);
    }
    expect(out).not.toMatch(/NaN|undefined/);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('has one page of the profession that is asked for, however it is written', () => {
    const { out } = rehearse(['staff', join(folder, 'manifest.json'), 'social WORKERS']);
    expect(out).toMatch(/^Social workers\n/);
    expect(out).toMatch(/^ {42}all years +year 1 +year 2$/m);
    expect(out).toMatch(/^Where the hours go, % of hours at work$/m);
    expect(out).toMatch(/^ {2}Time for administration +13 +13 +13$/m);
    expect(out).not.toContain('GPs');
  });

  it('leaves out what a profession does not have', () => {
    expect(rehearse(['staff', folder, 'GPs']).out).toContain('Caseload');
    expect(rehearse(['staff', folder, 'Geriatricians']).out).not.toContain('Caseload');
  });

  it('gives programs the rows of the file', () => {
    const { out } = rehearse(['staff', folder, '--plain']);
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(rows).toEqual([table.header, ...table.rows]);
    const document = JSON.parse(rehearse(['staff', folder, 'GPs', '--json']).out);
    expect(document).toMatchObject({ schema: 'rehearsal/staff@1', scenario: 'Tiny' });
    expect(document.numbers).toHaveLength(staffMeasures.length * 3);
    expect(document.numbers[0]).toMatchObject({ profession: 'GPs', measure: staffMeasures[0] });
  });

  it('ends with 2 and a suggestion for a profession that is none', () => {
    const { code, out, err } = rehearse(['staff', folder, 'social worker']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('did you mean "Social workers"?');
    const other = rehearse(['staff', folder, 'plumbers and electricians']);
    expect(other.code).toBe(2);
    expect(other.err).toContain('Link workers');
  });

  it('ends with 3 where there is nothing to read', () => {
    expect(rehearse(['staff', join(scratch, 'nowhere')]).code).toBe(3);
    const without = join(scratch, 'without');
    cpSync(folder, without, { recursive: true });
    rmSync(join(without, 'staff.csv'));
    const missing = rehearse(['staff', without]);
    expect(missing.code).toBe(3);
    expect(missing.err).toContain('run the scenario again');
    writeFileSync(join(without, 'staff.csv'), 'profession\n');
    expect(rehearse(['staff', without]).code).toBe(3);
    appendFileSync(join(without, 'staff.csv'), 'GPs,year 1\n');
    const broken = rehearse(['staff', without]);
    expect(broken.code).toBe(3);
    expect(broken.err).toContain('cannot be understood');
  });
});
