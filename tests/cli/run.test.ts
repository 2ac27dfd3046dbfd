import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/report/csv.ts';
import { checksumsOf } from '../../src/cli/checksums.ts';
import { measureIds } from '../../src/observe/measures.ts';
import { filesBelow, onlyRunIn, rehearse, scratchFolder } from './command.ts';

const scratch = scratchFolder();
const short = ['--years', '1', '--replications', '2'];

function run(output: string, ...args: string[]) {
  return rehearse([
    'run',
    'scenarios/tiny.yaml',
    ...short,
    '--output',
    join(scratch, output),
    ...args,
  ]);
}

const first = run('first', '--jobs', '1');
const folder = onlyRunIn(join(scratch, 'first'));
const files = filesBelow(folder);
const text = (file: string) => files.get(file) ?? '';
const manifest = JSON.parse(text('manifest.json'));
const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');

describe('a run on the screen', () => {
  it('ends well and gives the answer in its first line', () => {
    expect(first.code).toBe(0);
    expect(first.out).toMatch(
      /^Tiny in Tiny: [\d.,]+ emergency admissions per 1,000 people 65\+ a year \(95% interval/,
    );
  });

  it('shows each figure beside the published one, and says in words whether they agree', () => {
    expect(first.out).toMatch(
      /^ {2}Emergency admissions +[\d.]+ ± [\d.]+ +246 \(229 to 263\) +T01 +([✓✗] (in|out)side|\? too few runs)$/m,
    );
    expect(first.out).toMatch(/^ {2}Readmissions within 30 days +\S+ ± \S+$/m);
  });

  it('says what was simulated, how sure it is, what it stands on and where it is kept', () => {
    expect(first.out).toContain(
      '1,000 of the 1,000 people 65+ of Tiny, 1 year after 2 of warm-up, 2 times',
    );
    expect(first.out).toMatch(/^How sure /m);
    expect(first.out).toMatch(/^Stands on {2}\d+ inputs: \d+ measured, \d+ derived, \d+ assumed$/m);
    expect(first.out).toContain(`Kept in    ${folder}\n`);
    for (const chart of ['admissions-over-time', 'population-by-frailty']) {
      expect(first.out).toContain(join(folder, `charts/${chart}.svg`));
    }
  });

  it('keeps progress and colours off the results where there is no terminal', () => {
    expect(first.out + first.err).not.toContain('\u001b');
    expect(first.err.split('\n')).toEqual([
      'Tiny: 2 x 1,000 people, 2 + 1 years, on 1 core',
      expect.stringMatching(/^Tiny: done in [\d.]+ s$/),
      '',
    ]);
  });
});

describe('a run folder', () => {
  it('holds what it has to hold, and nothing else', () => {
    expect([...files.keys()].toSorted()).toEqual([
      'charts/admissions-over-time.alt.txt',
      'charts/admissions-over-time.csv',
      'charts/admissions-over-time.svg',
      'charts/population-by-frailty.alt.txt',
      'charts/population-by-frailty.csv',
      'charts/population-by-frailty.svg',
      'checksums.sha256',
      'dictionary.csv',
      'flows.csv',
      'handoffs.csv',
      'ledger.csv',
      'manifest.json',
      'provenance.csv',
      'purses.csv',
      'replications.csv',
      'results.csv',
      'scenario.resolved.yaml',
      'series.csv',
      'service-months.csv',
      'spread.csv',
      'staff.csv',
    ]);
    expect(readdirSync(join(scratch, 'first'))).toHaveLength(1);
  });

  it('has the checksum of every other file, sorted, as sha256sum reads them', () => {
    const others = [...files.keys()].filter((file) => file !== 'checksums.sha256').toSorted();
    const expected = others.map((file) => `${sha256(text(file))}  ${file}\n`).join('');
    expect(text('checksums.sha256')).toBe(expected);
  });

  it('has a result hash that can be worked out from the checksums', () => {
    const numbers = [
      'flows.csv',
      'handoffs.csv',
      'ledger.csv',
      'purses.csv',
      'replications.csv',
      'results.csv',
      'series.csv',
      'service-months.csv',
      'spread.csv',
    ];
    const lines = text('checksums.sha256')
      .split('\n')
      .filter((line) => numbers.includes(line.slice(66)));
    expect(lines).toHaveLength(numbers.length);
    expect(manifest.result.hash).toBe(sha256(`${lines.join('\n')}\n`));
    expect(text('charts/admissions-over-time.svg')).toContain(manifest.result.hash);
  });

  it('explains every column of every table, and no other', () => {
    const explained = parseCsv(text('dictionary.csv')).rows;
    const columns = explained
      .filter(([, , code]) => code === '')
      .map(([file, column]) => `${file} ${column}`);
    const tables = [...files].filter(([file]) => file.endsWith('.csv'));
    const actual = tables.flatMap(([file, content]) =>
      parseCsv(content).header.map((column) => `${file} ${column}`),
    );
    expect(columns.toSorted()).toEqual(actual.toSorted());
  });

  it('explains every measure and every group that stands in the results', () => {
    const explained = parseCsv(text('dictionary.csv')).rows;
    const results = parseCsv(text('results.csv'));
    for (const column of ['measure', 'group']) {
      const at = results.header.indexOf(column);
      const codes = explained
        .filter(([, name, code]) => name === column && code !== '')
        .map(([, , code]) => code);
      expect(new Set(codes)).toEqual(new Set(results.rows.map((row) => row[at])));
    }
  });

  it('has the numbers of each replication, of which the results are the means', () => {
    const { rows } = parseCsv(text('replications.csv'));
    const values = rows
      .filter(
        ([, measure, group, period]) => [measure, group, period].join() === 'deaths,65+,all years',
      )
      .map((row) => Number(row[4]));
    const row = parseCsv(text('results.csv')).rows.find(
      (cells) => cells.slice(2, 5).join() === 'deaths,65+,all years',
    );
    expect(values).toHaveLength(2);
    expect(Number(row?.[7])).toBeCloseTo((values[0] + values[1]) / 2, 10);
  });

  it('counts the months of the series from the start of reporting', () => {
    const { rows } = parseCsv(text('series.csv'));
    expect(rows.map((row) => Number(row[4]))).toEqual(Array.from({ length: 36 }, (_, i) => i - 23));
    expect(rows.map((row) => row[5])).toEqual([
      ...Array.from({ length: 24 }, () => 'warm-up'),
      ...Array.from({ length: 12 }, () => 'year 1'),
    ]);
  });

  it('names its inputs without the folders of this machine', () => {
    expect(manifest.inputs.map(({ file }: { file: string }) => file)).toEqual([
      'tiny.yaml',
      'places/tiny.yaml',
    ]);
    expect(manifest.streams).toHaveLength(2);
    expect(manifest.streams[0].streamHash).not.toBe(manifest.streams[1].streamHash);
    const { environment: _, ...hashed } = manifest;
    expect(JSON.stringify(hashed)).not.toContain(process.versions.node);
  });
});

describe('the same question', () => {
  it('has the same bytes on two threads as on one', () => {
    expect(run('second', '--jobs', '2').code).toBe(0);
    const again = new Map(filesBelow(onlyRunIn(join(scratch, 'second'))));
    const { environment, ...same } = JSON.parse(again.get('manifest.json') ?? '');
    expect(environment.jobs).toBe(2);
    expect({ ...same, environment: manifest.environment }).toEqual(manifest);
    for (const file of ['manifest.json', 'checksums.sha256']) again.delete(file);
    expect(again.size).toBe(files.size - 2);
    expect(again).toEqual(new Map([...files].filter(([file]) => again.has(file))));
  });

  it('finds its answer there already, and leaves it alone', () => {
    const before = statSync(join(folder, 'manifest.json')).mtimeMs;
    const again = run('first', '--jobs', '1');
    expect(again.code).toBe(0);
    expect(again.err).toContain('is already there, with the same result');
    expect(statSync(join(folder, 'manifest.json')).mtimeMs).toBe(before);
    expect(readdirSync(join(scratch, 'first'))).toHaveLength(1);
  });

  it('is another one with another seed', () => {
    run('seeds', '--seed', 'other', '--quiet');
    const other = filesBelow(onlyRunIn(join(scratch, 'seeds')));
    expect(other.get('results.csv')).not.toBe(text('results.csv'));
    expect(JSON.parse(other.get('manifest.json') ?? '').seed).toBe('other');
  });
});

describe('a thread', () => {
  /** V8 says when it can no longer take it that no array was ever given away. */
  const node = ['--trace-protector-invalidation'];
  const said = 'ArrayBufferDetaching';

  it('gives away no array: all others would be checked at every use from then on', () => {
    const given = 'const it = new ArrayBuffer(8); structuredClone(it, { transfer: [it] });';
    expect(spawnSync(process.execPath, [...node, '-e', given]).stdout.toString()).toContain(said);
    const output = join(scratch, 'given-away');
    const { code, out } = rehearse(
      ['run', 'tiny', ...short, '--jobs', '2', '--output', output, '--quiet'],
      { node },
    );
    expect(code).toBe(0);
    expect(out).not.toContain(said);
  });
});

describe('a folder that is in the way', () => {
  it('is not replaced where it was changed, unless by force', () => {
    run('changed', '--quiet');
    const changed = onlyRunIn(join(scratch, 'changed'));
    appendFileSync(join(changed, 'results.csv'), 'one line more\n');
    const refused = run('changed');
    expect(refused.code).toBe(6);
    expect(refused.err).toContain('results.csv was changed after it was written');
    expect(refused.err.trimEnd().split('\n').at(-1)).toContain('--force');
    expect(refused.out).toBe('');
    expect(run('changed', '--force').code).toBe(0);
    expect(filesBelow(changed).get('results.csv')).toBe(text('results.csv'));
    expect(readdirSync(join(scratch, 'changed'))).toHaveLength(1);
  });

  it('is not replaced where it holds another result, and what came out is shown all the same', () => {
    const other = join(scratch, 'other', basename(folder));
    const hash = sha256('another result');
    const changed = new Map(files).set(
      'manifest.json',
      text('manifest.json').replace(manifest.result.hash, hash),
    );
    changed.delete('checksums.sha256');
    mkdirSync(join(other, 'charts'), { recursive: true });
    for (const [file, content] of changed) writeFileSync(join(other, file), content);
    writeFileSync(join(other, 'checksums.sha256'), checksumsOf(changed));
    const refused = run('other');
    expect(refused.code).toBe(6);
    expect(refused.out).toContain('Emergency admissions');
    expect(refused.out).not.toContain('Kept in');
    expect(refused.err).toContain(`result ${hash.slice(0, 8)}, and now`);
    expect(filesBelow(other).get('manifest.json')).toContain(hash);
  });

  it('is not replaced even by force where it is no run folder', () => {
    const own = join(scratch, 'own', basename(folder));
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'notes.txt'), 'mine');
    const refused = run('own', '--force');
    expect(refused.code).toBe(6);
    expect([...filesBelow(join(scratch, 'own')).values()]).toEqual(['mine']);
  });
});

describe('a folder that cannot be written', () => {
  it.each(['/proc/rehearsal', join(scratch, 'a-file', 'below')])('ends with 6: %s', (output) => {
    writeFileSync(join(scratch, 'a-file'), '');
    const { code, out, err } = rehearse(['run', 'tiny', ...short, '--output', output]);
    expect(code).toBe(6);
    expect(out).toBe('');
    expect(err.trimEnd().split('\n').length).toBeLessThanOrEqual(5);
    expect(err).toContain(output);
    expect(err.trimEnd()).toMatch(/to mend: .*--output DIR$/);
    expect(existsSync(output)).toBe(false);
  });
});

describe('results for programs', () => {
  it('are the rows of results.csv as JSON, and nothing else', () => {
    const { code, out, err } = run('first', '--json', '--quiet', '--no-input');
    expect([code, err]).toEqual([0, '']);
    const document = JSON.parse(out);
    expect(document.schema).toBe('rehearsal/results@1');
    const { header, rows } = parseCsv(text('results.csv'));
    const expected = rows.map((row) =>
      Object.fromEntries(
        row.map((cell, i) => {
          if (cell === '' && header[i] !== 'comparator') return [header[i], null];
          const isText = i < 6;
          return [header[i], isText ? cell || null : Number(cell)];
        }),
      ),
    );
    expect(document.runs[0].results).toEqual(expected);
    expect(document.runs[0].folder).toBe(folder);
    expect(document.runs[0].result.hash).toBe(manifest.result.hash);
  });

  it('are separated by tabs with --plain, a line a measure, under one heading for several scenarios', () => {
    const { out } = run('first', 'tiny', '--plain', '--quiet');
    const lines = out.replace(/\n$/, '').split('\n');
    expect(lines).toHaveLength(1 + 2 * measureIds.length);
    expect(new Set(lines.map((line) => line.split('\t').length)).size).toBe(1);
    expect(lines.filter((line) => line.startsWith('scenario\t'))).toHaveLength(1);
  });
});

describe('several scenarios', () => {
  it('get a folder each', () => {
    const other = join(scratch, 'other.yaml');
    writeFileSync(
      other,
      'schema: rehearsal/scenario@1\nname: Other\nplace: tiny\nyears: 1\nreplications: 2\n',
    );
    const output = join(scratch, 'several');
    const { code } = rehearse(['run', 'tiny', other, ...short, '--output', output]);
    expect(code).toBe(0);
    expect(readdirSync(output).map((name) => name.replace(/-[0-9a-f]{8}$/, ''))).toEqual([
      'other',
      'tiny',
    ]);
  });

  it('are not run at all if one of them is broken', () => {
    const broken = join(scratch, 'broken.yaml');
    writeFileSync(broken, 'schema: rehearsal/scenario@1\nname: Broken\nplace: tinny\nyear: 1\n');
    const output = join(scratch, 'none');
    const { code, out, err } = rehearse(['run', 'tiny', broken, '--output', output]);
    expect(code).toBe(3);
    expect(out).toBe('');
    expect(err).toContain(`${broken}:3:8`);
    expect(err).toContain(`${broken}:4:1`);
    expect(existsSync(output)).toBe(false);
  });
});

describe('a flag that is wrong', () => {
  it.each([
    [['--replications', 'many'], '--replications is "many"'],
    [['--years', '0'], '--years must be'],
    [['--people', '2000'], '--people is 2000'],
    [['--sample', '150%'], '--sample must be'],
    [['--jobs', '0'], '--jobs is 0'],
  ])('ends with 2 and names the flag: %s', (wrong, message) => {
    const { code, out, err } = rehearse([
      'run',
      'tiny',
      '--output',
      join(scratch, 'wrong'),
      ...wrong,
    ]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(existsSync(join(scratch, 'wrong'))).toBe(false);
  });

  it('goes with a smaller place, of which the file asks for too many people', () => {
    const asked = ['run', 'do-nothing', '--set', 'place=tiny', ...short, '--output', scratch];
    expect(rehearse(asked).code).toBe(3);
    const { code, out } = rehearse([...asked, '--people', '200']);
    expect(code).toBe(0);
    expect(out).toContain('200 of the 1,000 people 65+ of Tiny');
  });

  it('counts as last given', () => {
    const { err } = run('first', '--seed', 'one', '--seed', 'rehearsal');
    expect(err).toContain(`${folder} is already there, with the same result`);
  });
});
