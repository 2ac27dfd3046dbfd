import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/report/csv.ts';
import { filesBelow, onlyRunIn, rehearse, scratchFolder } from './command.ts';

const scratch = scratchFolder();
const LOGS = ['events.csv', 'events.ocel.json', 'events.parquet', 'events.xes'];

function run(output: string, ...args: string[]) {
  const size = ['--years', '1', '--replications', '2', '--people', '300'];
  return rehearse(['run', 'tiny', ...size, '--output', join(scratch, output), ...args]);
}

/** SHA-256 by file, of bytes: not every file of these folders is text. */
function sumsIn(output: string): ReadonlyMap<string, string> {
  const folder = onlyRunIn(join(scratch, output));
  return new Map(
    [...filesBelow(folder).keys()].map((file) => {
      const bytes = readFileSync(join(folder, file));
      return [file, createHash('sha256').update(bytes).digest('hex')];
    }),
  );
}

const first = run('first', '--jobs', '1', '--event-log', 'csv,parquet,xes,ocel');
const folder = onlyRunIn(join(scratch, 'first'));
const sums = sumsIn('first');

describe('a run with an event log', () => {
  it('has a file of each format in its folder, and says where', () => {
    expect(first.code).toBe(0);
    expect([...sums.keys()].filter((file) => file.startsWith('events.')).toSorted()).toEqual(LOGS);
    for (const file of LOGS) expect(first.out).toContain(join(folder, file));
  });

  it('has the same bytes on two threads as on one', () => {
    expect(run('second', '--jobs', '2', '--event-log', 'ocel, xes,csv,parquet').code).toBe(0);
    const changing = ['manifest.json', 'checksums.sha256'];
    const lasting = (all: ReadonlyMap<string, string>) =>
      new Map([...all].filter(([file]) => !changing.includes(file)));
    expect(lasting(sumsIn('second'))).toEqual(lasting(sums));
  });

  it('has the results of a run without', () => {
    run('without');
    const without = sumsIn('without');
    expect([...without.keys()].some((file) => file.startsWith('events.'))).toBe(false);
    for (const file of ['results.csv', 'series.csv', 'replications.csv', 'provenance.csv']) {
      expect(without.get(file)).toBe(sums.get(file));
    }
  });

  it('has checksums of the logs, of their bytes', () => {
    const listed = readFileSync(join(folder, 'checksums.sha256'), 'utf8');
    for (const file of LOGS) expect(listed).toContain(`${sums.get(file)}  ${file}\n`);
  });

  it('explains every column and activity of the tables', () => {
    const { rows } = parseCsv(filesBelow(folder).get('dictionary.csv') ?? '');
    const log = parseCsv(filesBelow(folder).get('events.csv') ?? '');
    const about = rows.filter(([file]) => file === 'events.csv');
    const explained = (code: (code: string) => boolean) => about.filter((row) => code(row[2]));
    expect(explained((code) => code === '').map((row) => row[1])).toEqual(log.header);
    const activities = explained((code) => code !== '').map((row) => row[2]);
    for (const row of log.rows) expect(activities).toContain(row[log.header.indexOf('activity')]);
  });

  it('is reproduced, and a changed log is noticed', () => {
    const same = rehearse(['reproduce', folder]);
    expect([same.code, same.out.slice(0, 5)]).toEqual([0, 'SAME:']);
    const changed = onlyRunIn(join(scratch, 'second'));
    writeFileSync(join(changed, 'events.parquet'), 'PAR1');
    const { code, err } = rehearse(['reproduce', changed]);
    expect(code).toBe(5);
    expect(err).toContain('events.parquet was changed after it was written');
  });
});

describe('a run folder that stands there already', () => {
  it('gets the log that it lacks, and keeps the one that it has', () => {
    run('later');
    expect(run('later', '--event-log', 'csv').err).not.toContain('is already there');
    expect(run('later', '--event-log', 'xes').code).toBe(0);
    const later = sumsIn('later');
    for (const file of ['events.csv', 'events.xes']) expect(later.get(file)).toBe(sums.get(file));
    expect(run('later').err).toContain('is already there, with the same result');
    expect(sumsIn('later')).toEqual(later);
    expect(readdirSync(join(scratch, 'later'))).toHaveLength(1);
  });

  it('is not written anew where somebody put a file into it', () => {
    run('foreign');
    const notes = join(onlyRunIn(join(scratch, 'foreign')), 'notes.txt');
    writeFileSync(notes, 'mine');
    const { code, out, err } = run('foreign', '--event-log', 'csv');
    expect(code).toBe(6);
    expect(out).toContain('Emergency admissions');
    expect(err).toContain('notes.txt');
    expect(readFileSync(notes, 'utf8')).toBe('mine');
  });
});

describe('a format that there is not', () => {
  it.each([
    ['xess', 'did you mean xes?'],
    ['csv,Parquett', 'did you mean parquet?'],
    ['excel', 'the formats are csv, parquet, xes, ocel'],
    ['', 'the formats are csv, parquet, xes, ocel'],
  ])('ends with 2 before anything is run: %s', (formats, mend) => {
    const { code, out, err } = run('wrong', '--event-log', formats);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('--event-log');
    expect(err).toContain(mend);
    expect(existsSync(join(scratch, 'wrong'))).toBe(false);
  });
});
