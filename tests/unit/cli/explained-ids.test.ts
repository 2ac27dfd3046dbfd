import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { explanationIn } from '../../../src/cli/explained-own.ts';
import { terms } from '../../../src/cli/explained-terms.ts';
import { explanationOf } from '../../../src/cli/explanations.ts';
import { parseCsv } from '../../../src/report/csv.ts';
import { leverNames } from '../../../src/scenario/levers.ts';
import { scenarioOf, shipped, sound } from '../scenario/texts.ts';

const words = terms();

/** Ids that have no explanation, or one that says nothing. */
function unexplained(ids: Iterable<string>): readonly string[] {
  return [...new Set(ids)].filter((id) => {
    const { lines = [] } = explanationOf(id, () => words) ?? {};
    return lines.length < 4 || /undefined|NaN|\[object|^\.$/m.test(lines.join('\n'));
  });
}

const run = 'output/example';
const table = (file: string) => parseCsv(readFileSync(`${run}/${file}`, 'utf8'));
const tables = [
  'results',
  'series',
  'ledger',
  'staff',
  'replications',
  'provenance',
  'dictionary',
].map((name) => `${name}.csv`);
const charts = readdirSync(`${run}/charts`).filter((file) => file.endsWith('.csv'));

/** Columns whose cells are ids. */
const idColumns = [
  'measure',
  'group',
  'profession',
  'period',
  'payer',
  'provider',
  'service',
  'kind',
  'id',
  'code',
];

/** Every key of a file by its path, levers by their names, and parameters by their ids. */
function keysIn(value: unknown, path: readonly string[] = []): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => keysIn(item, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (path[0] === 'set') return [key];
    if (path[0] === 'measures') return [];
    // An option has the keys of a file.
    if (key === 'options') return [key, ...keysIn(inner)];
    const isLever = (leverNames as readonly string[]).includes(key);
    const here = isLever ? [key] : [...path, key];
    return [here.join('.'), ...keysIn(inner, here)];
  });
}

describe('rehearse explain answers for every id', () => {
  it.each([...tables, ...charts.map((file) => `charts/${file}`)])(
    'in %s of a run folder',
    (file) => {
      const { header, rows } = table(file);
      expect(unexplained(header)).toEqual([]);
      const columns = header.flatMap((name, n) => (idColumns.includes(name) ? [n] : []));
      const cells = new Set(rows.flatMap((row) => columns.map((n) => row[n] ?? '')));
      cells.delete('');
      expect(unexplained(cells)).toEqual([]);
    },
  );

  it('of its sources and charts', () => {
    const { header, rows } = table('provenance.csv');
    const at = header.indexOf('source');
    const keys = rows.flatMap((row) => (row[at] ?? '').split(' '));
    expect(unexplained(keys.filter((key) => key !== 'assumption'))).toEqual([]);
    expect(unexplained(charts.map((file) => file.replace('.csv', '')))).toEqual([]);
  });

  it.each(shipped.scenarioIds)('in the shipped scenario %s', (id) => {
    const keys = keysIn(parse(readFileSync(`scenarios/${id}.yaml`, 'utf8')));
    expect(keys.length).toBeGreaterThan(3);
    expect(unexplained([id, ...keys])).toEqual([]);
  });

  it.each(shipped.placeIds)('in the shipped place %s', (id) => {
    const keys = keysIn(parse(readFileSync(`scenarios/places/${id}.yaml`, 'utf8')));
    expect(unexplained([id, ...keys])).toEqual([]);
  });

  it('in an own word of everything else', () => {
    expect(new Set(words.map(({ kind }) => kind)).size).toBe(12);
    expect(unexplained(words.map(({ id }) => id))).toEqual([]);
  });

  it.each([
    ['complex needs', 'group', 'frailty or with dementia'],
    ['council: North Council', 'group', 'live in the area of North Council'],
    ['gps', 'profession', 'rehearse staff <run> "GPs"'],
    ['year 3', 'period', 'Reported year 3'],
    ['jointMeetings.hoursPerMonth', 'setting', '0 to 32'],
    ['timeline.from', 'key', 'reported year at which it begins'],
    ['population.aged65plus', 'key', 'Residents aged 65'],
    ['options', 'key', 'Variations of this file'],
    ['Pooled budget', 'payer', 'also'],
    ['Home care', 'service', 'Care providers'],
    ['transfer', 'code', 'pays for no service'],
    ['p97.5', 'column', 'results.csv, series.csv'],
    ['pooled-budget', 'scenario', 'rehearse run pooled-budget'],
    ['admissions-over-time', 'chart', 'charts/admissions-over-time.svg'],
  ])('%s: a %s', (id, kind, fact) => {
    const explanation = explanationOf(id);
    expect(explanation?.kind).toBe(kind);
    expect(explanation?.lines.join('\n')).toContain(fact);
  });

  it.each([
    '',
    'year 0',
    'year 100',
    'council: Nowhere',
    'jointMeetings.',
    '__proto__',
    'toString',
  ])('and says nothing of "%s"', (id) => {
    expect(explanationOf(id)).toBeUndefined();
  });
});

describe('what only a scenario file knows', () => {
  const scenario = scenarioOf(
    `${sound}measures: { ratio: deaths / emergencyAdmissions, saved: baseline.deaths - deaths }\n`,
  );
  const linesOf = (id: string) => explanationIn(id, 'mine.yaml', [scenario])?.lines.join('\n');

  it('is explained with the file', () => {
    expect(linesOf('ratio')).toContain('deaths / emergencyAdmissions');
    expect(linesOf('saved')).toContain('in a comparison only');
    expect(linesOf('Mine')).toContain('rehearse run mine.yaml --option "Mine"');
    expect(linesOf('complex needs')).toContain('frailty');
    expect(linesOf('deaths')).toBeUndefined();
  });
});
