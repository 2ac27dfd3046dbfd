import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/report/csv.ts';
import { filesBelow, onlyRunIn, rehearse, scratchFolder } from './command.ts';

const scratch = scratchFolder();

function scenario(name: string, text: string): string {
  const file = join(scratch, `${name}.yaml`);
  writeFileSync(file, `schema: rehearsal/scenario@1\n${text}`);
  return file;
}

const base = scenario(
  'base',
  'name: Base\nplace: tiny\nyears: 1\nwarmUp: 1\npeople: 600\nreplications: 5\n',
);
const meetings = scenario(
  'meetings',
  'name: Meetings\nextends: base.yaml\ntimeline:\n  - { from: 1, jointMeetings: {} }\n',
);
const tight = scenario(
  'tight',
  'name: Tight money\nextends: base.yaml\nset:\n  funding.councilGrowth: -0.05\n',
);
const compare = (output: string, ...args: string[]) =>
  rehearse(['compare', base, ...args, '--output', join(scratch, output)]);

const ended = compare('first', meetings, tight, '--jobs', '2');
const folder = onlyRunIn(join(scratch, 'first'));
const files = filesBelow(folder);

describe('a comparison on the screen', () => {
  it('answers in its first sentence, and gives each option a table of its own', () => {
    expect(ended.code).toBe(0);
    expect(ended.out).toMatch(/^Meetings against Base: .*emergency admissions/);
    expect(ended.out).toMatch(/^Tight money against Base: /m);
    expect(ended.out).toMatch(/^ {2}Handoffs +\S+ +\S+ +(0|[+-]\S+ ± \S+) +\d of 5 +\S/m);
  });

  it('puts the options beside each other at the end, measure by measure', () => {
    const glance = ended.out.slice(ended.out.indexOf('At a glance: change from Base'));
    expect(glance).toMatch(/^Admissions, per 1,000\n {2}Meetings +.*●.*\n {2}Tight money +.*●/m);
    expect(glance).toContain('Simulated');
  });

  it('says what was put in, and until when the two were one history', () => {
    expect(ended.out).toMatch(/^Inputs {5}jointMeetings: \{from: 1/m);
    expect(ended.out).toMatch(/^Identical {2}for 365 days, .*: [\d,]+ events in 5 futures/m);
    expect(ended.out).toMatch(/^Inputs {5}funding\.councilGrowth: .* -0\.05/m);
    expect(ended.out).toMatch(/^Identical {2}from no day on: /m);
    expect(ended.out).toContain('Rule       better, worse: the 95% interval');
  });
});

describe('the folder of a comparison', () => {
  it('has every scenario whole, and the differences in its results', () => {
    expect([...files.keys()].toSorted()).toEqual([
      'checksums.sha256',
      'dictionary.csv',
      'flows.csv',
      'handoffs.csv',
      'ledger.csv',
      'levers.csv',
      'manifest.json',
      'option-1.resolved.yaml',
      'option-2.resolved.yaml',
      'provenance.csv',
      'purses.csv',
      'replications.csv',
      'results.csv',
      'scenario.resolved.yaml',
      'series.csv',
      'service-months.csv',
      'spread.csv',
    ]);
    const { header, rows } = parseCsv(files.get('results.csv') ?? '');
    const column = (name: string) => header.indexOf(name);
    const own = rows.filter((row) => row[column('scenario')] === 'Meetings');
    expect(new Set(own.map((row) => row[column('comparator')]))).toEqual(new Set(['Base']));
    expect(own.some((row) => Number(row[column('difference')]) !== 0)).toBe(true);
    const baseline = rows.filter((row) => row[column('scenario')] === 'Base');
    expect(baseline.every((row) => row[column('difference')] === '')).toBe(true);
  });

  it('is the same whatever the number of threads, and again from its manifest', () => {
    const again = compare('second', meetings, tight, '--jobs', '1');
    expect(again.code).toBe(0);
    const others = filesBelow(onlyRunIn(join(scratch, 'second')));
    const changing = ['manifest.json', 'checksums.sha256'];
    const different = [...files].filter(
      ([file, text]) => !changing.includes(file) && others.get(file) !== text,
    );
    expect(different.map(([file]) => file)).toEqual([]);
    const reproduced = rehearse(['reproduce', folder]);
    expect(reproduced.out).toMatch(/^SAME: /);
    expect(reproduced.code).toBe(0);
  });

  it('leaves nothing beside it', () => {
    expect(readdirSync(join(scratch, 'first'))).toHaveLength(1);
  });
});

describe('a comparison with a measure of its own', () => {
  it('has it in every table of numbers, and beside the baseline', () => {
    const file = join(scratch, 'own.yaml');
    writeFileSync(
      file,
      'schema: rehearsal/scenario@1\nname: Own\nplace: tiny\nyears: 1\nwarmUp: 0\npeople: 200\nreplications: 2\n' +
        'measures:\n  good: deaths / emergencyAdmissions\noptions:\n  - name: Alarms\n    timeline: [{ from: 1, telecare: {} }]\n',
    );
    const output = join(scratch, 'own');
    expect(rehearse(['compare', file, '--jobs', '1', '--output', output]).code).toBe(0);
    const tables = filesBelow(onlyRunIn(output));
    const rowsOf = (name: string) => {
      const { header, rows } = parseCsv(tables.get(name) ?? '');
      const of = (column: string) => (row: readonly string[]) => row[header.indexOf(column)];
      const own = rows.filter(
        (row) => of('measure')(row) === 'good' && of('period')(row) === 'all years',
      );
      return { own, of };
    };
    const each = rowsOf('replications.csv');
    expect(each.own.map(each.of('scenario'))).toEqual(['Own', 'Own', 'Alarms', 'Alarms']);
    const results = rowsOf('results.csv');
    expect(results.own.map(results.of('comparator'))).toEqual(['', 'Own']);
    expect(results.own.map(results.of('verdict'))[1]).not.toBe('');
  });
});

describe('a comparison that runs until it is precise', () => {
  it('says how many futures it may take at most, and how many it took', () => {
    // Joint meetings cost something in every future: of admissions too few differ to be believed.
    const measure = ['--measure', 'costWithChange'];
    const flags = ['--precision', '90%', '--replications', '11', '--jobs', '1', ...measure];
    const { code, out, err } = compare('precise', meetings, ...flags);
    expect(code).toBe(0);
    expect(err).toContain('2 scenarios: up to 11 x 600 people');
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(/after 1 of warm-up, \d+ times/);
    expect(out).toContain('a little too narrow');
  });

  it('ends with 4 where as many as are allowed are too few to believe how alike they are', () => {
    const flags = ['--precision', '90%', '--replications', '4', '--jobs', '1'];
    const { code, out, err } = compare('few', meetings, ...flags);
    expect(code).toBe(4);
    expect(out).not.toContain('a little too narrow');
    expect(err).toMatch(/short of precision: 4 futures are too few to believe/);
  });

  it('ends with 4 where nothing was observed that could be precise', () => {
    const flags = ['--precision', '90%', '--replications', '2', '--jobs', '1'];
    const { code, err } = compare('nothing', meetings, ...flags, '--measure', 'caseload');
    expect(code).toBe(4);
    expect(err).toContain('caseload was observed in none of 2 futures');
  });

  it('ends with 2 where one future is to say how precise it is', () => {
    const { code, err } = compare('one', meetings, '--precision', '1%', '--replications', '1');
    expect(code).toBe(2);
    expect(err).toContain('one future says nothing of how precise it is');
  });
});

describe('a comparison that cannot be made', () => {
  it('ends with 3 where two scenarios have one name', () => {
    const { code, err } = compare('none', base);
    expect(code).toBe(3);
    expect(err).toContain('two of the scenarios are called "Base"');
    expect(err).toContain('to mend: give each a name of its own');
    expect(existsSync(join(scratch, 'none'))).toBe(false);
  });

  it('runs options like the baseline, and says so', () => {
    const longer = scenario(
      'longer',
      'name: Longer\nextends: base.yaml\nyears: 3\nseed: other\ntimeline:\n  - { from: 1, coLocation: {} }\n',
    );
    const { code, err } = compare('longer', longer, '--replications', '1');
    expect(code).toBe(0);
    expect(err).toContain('longer.yaml: years, seed as in the baseline');
  });

  it('holds only the options that are named against the baseline, which has none of their names', () => {
    const menu = scenario(
      'menu',
      'name: Menu\nextends: base.yaml\noptions:\n  - { name: One, set: { stay.meanDays: 9 } }\n  - { name: Two, set: { stay.meanDays: 8 } }\n',
    );
    const few = ['--replications', '1', '--people', '200', '--output', join(scratch, 'named')];
    const of = (...args: string[]) => rehearse(['compare', ...args, ...few]);
    const one = of(menu, '--option', 'One').out;
    expect(one).toMatch(/^One against Menu: /);
    expect(one).not.toContain('Two');
    const two = of(base, menu, '--option', 'Two').out;
    expect(two).toMatch(/^Two against Base: /);
    expect(two).not.toContain('Menu');
    const { code, err } = of(base, menu, meetings, '--option', 'Twi');
    expect(code).toBe(2);
    expect(err).toContain('menu.yaml');
    expect(err).toContain('meetings.yaml have no option "Twi"');
    expect(err).toContain('did you mean "Two"?');
  });

  it('ends with 2 without an option', () => {
    const { code, err } = rehearse(['compare', base]);
    expect(code).toBe(2);
    expect(err).toMatch(/option/);
  });
});

describe('the story of one person under every scenario', () => {
  it('is kept with a comparison', () => {
    const told = compare('told', tight, '--story', 'severe frailty', '--replications', '2');
    expect(told.code).toBe(0);
    expect([...filesBelow(onlyRunIn(join(scratch, 'told'))).keys()]).toContain('stories.json');
  });

  it('is refused before anything is run where there is nobody to tell of', () => {
    const refused = compare('untold', tight, '--story', '99999');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('there is no person 99999');
    expect(refused.err).toContain('with --story');
    expect(existsSync(join(scratch, 'untold'))).toBe(false);
  });
});
