import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/report/csv.ts';
import { filesBelow, onlyRunIn, rehearse, scratchFolder } from './command.ts';

const scratch = scratchFolder();

/** Runs a scenario of the small place with a timeline. */
function run(name: string, timeline: string, ...args: string[]) {
  const path = join(scratch, `${name}.yaml`);
  writeFileSync(
    path,
    `schema: rehearsal/scenario@1\nname: ${name}\nplace: tiny\nyears: 1\nreplications: 2\ntimeline:\n${timeline}`,
  );
  return rehearse(['run', path, '--output', join(scratch, name), ...args]);
}

const TWO =
  '  - { from: 1, careNavigator: {} }\n  - { from: 1, sharedRecord: { inWorkflow: true } }\n';

describe('a run with levers', () => {
  const { code, out, err } = run('two', TWO, '--jobs', '2');
  const folder = onlyRunIn(join(scratch, 'two'));
  const files = filesBelow(folder);
  const { header, rows } = parseCsv(files.get('levers.csv') ?? '');

  it('shows what they did, and warns of nothing', () => {
    expect(code).toBe(0);
    expect(err).not.toContain('warning');
    expect(out).toContain('Levers: what they did in the whole of Tiny in 1 year');
    expect(out).toMatch(
      /^ {2}[\d,]+ ± [\d,]+ +Handoffs and assessments at which it was opened \(times\)$/m,
    );
    expect(out).toMatch(/keep up what it set up \(GBP a year\)$/m);
  });

  it('keeps it in a file that is part of the result, described and checked', () => {
    expect(header.slice(0, 5)).toEqual(['scenario', 'lever', 'item', 'label', 'unit']);
    expect(new Set(rows.map(([, lever]) => lever))).toEqual(
      new Set(['careNavigator', 'sharedRecord']),
    );
    const manifest = JSON.parse(files.get('manifest.json') ?? '');
    const named = manifest.result.files.map(({ file }: { file: string }) => file);
    expect(named).toContain('levers.csv');
    expect(files.get('checksums.sha256')).toContain('  levers.csv\n');
    const described = parseCsv(files.get('dictionary.csv') ?? '').rows.filter(
      ([file]) => file === 'levers.csv',
    );
    const columns = described.filter(([, , value]) => value === '').map(([, column]) => column);
    expect(columns).toEqual(header);
    const items = described.filter(([, column]) => column === 'item').map(([, , value]) => value);
    expect(items.filter((value) => value !== '')).toEqual(rows.map(([, , item]) => item));
  });

  it('gives it to programs', () => {
    const json = JSON.parse(run('two', TWO, '--json', '--quiet').out);
    const said = json.runs[0].levers.map((row: Record<string, unknown>) => Object.values(row));
    expect(said.map((row: unknown[]) => row.slice(0, 5))).toEqual(
      rows.map((row) => row.slice(0, 5)),
    );
    expect(said.map((row: unknown[]) => row[6])).toEqual(rows.map((row) => Number(row[6])));
    const plain = run('two', TWO, '--plain', '--quiet').out.trimEnd().split('\n');
    const lines = plain.filter((line) => /^two\t(careNavigator|sharedRecord): /.test(line));
    expect(lines).toHaveLength(rows.length);
  });

  it('comes out the same again', () => {
    expect(rehearse(['reproduce', folder]).code).toBe(0);
  });
});

describe('a lever that altered nothing', () => {
  it('is said on stderr with its line and why, and the run ends well', () => {
    const { code, err } = run(
      'idle',
      '  - { from: 1, careNavigator: {} }\n  - { from: 1, trustedAssessment: { coverage: 2% } }\n',
    );
    expect(code).toBe(0);
    expect(err).toContain(
      'warning: trustedAssessment altered nothing: no neighbourhood was reached',
    );
    expect(err).toContain('coverage 2% of ');
    expect(err).toMatch(/idle\.yaml:8:16/);
    expect(err).not.toContain('careNavigator altered');
  });

  it('is said where the command line ends the run before it begins', () => {
    const path = join(scratch, 'late.yaml');
    writeFileSync(
      path,
      'schema: rehearsal/scenario@1\nname: Late\nplace: tiny\nyears: 4\nreplications: 1\ntimeline:\n  - { from: 3, careNavigator: {} }\n',
    );
    const late = rehearse(['run', path, '--years', '1', '--output', join(scratch, 'later')]);
    expect(late.code).toBe(0);
    expect(late.err).toContain(
      'careNavigator altered nothing: it begins in year 3, and the run ends with year 1',
    );
    expect(late.err).toMatch(/late\.yaml:7:/);
  });
});
