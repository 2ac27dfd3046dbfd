import { appendFileSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, onlyRunIn, rehearse, scratchFolder } from './command.ts';

const scratch = scratchFolder();
rehearse(['run', 'tiny', '--years', '1', '--output', join(scratch, 'out'), '--quiet']);
const original = onlyRunIn(join(scratch, 'out'));
const files = filesBelow(original);

/** A copy of the run folder in another place and under another name. */
function copy(name: string): string {
  const folder = join(scratch, name);
  cpSync(original, folder, { recursive: true });
  return folder;
}

function change(folder: string, file: string, from: string, to: string): void {
  const text = files.get(file) ?? '';
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(join(folder, file), text.replace(from, to));
}

describe('a run folder that is as it was written', () => {
  it('comes out the same from the folder alone, wherever it is', () => {
    const { code, out } = rehearse(['reproduce', '.'], { cwd: copy('elsewhere') });
    expect(code).toBe(0);
    expect(out).toMatch(/^SAME: \./);
    expect(out).toContain(JSON.parse(files.get('manifest.json') ?? '').result.hash);
    expect(out).toMatch(/compared +results\.csv, series\.csv/);
  });

  const program = ['--json', '--quiet', '--jobs', '1'];

  it('can be named by its manifest, and judged by a program', () => {
    const { code, out } = rehearse(['reproduce', join(original, 'manifest.json'), ...program]);
    const { now, recorded, ...verdict } = JSON.parse(out);
    expect(code).toBe(0);
    expect(verdict).toMatchObject({ schema: 'rehearsal/reproduction@1', same: true, damage: [] });
    expect(now).toBe(recorded);
  });
});

describe('a run folder that was changed', () => {
  it('is said to be damaged first, and the first changed number is shown with both values', () => {
    const folder = copy('number');
    const lines = (files.get('results.csv') ?? '').split('\n');
    const at = lines.findIndex((line) => line.startsWith('Tiny,,people,65+,all years,'));
    const mean = lines[at].split(',')[7];
    change(folder, 'results.csv', `,${mean},`, ',999,');
    const { code, out, err } = rehearse(['reproduce', folder]);
    expect(code).toBe(5);
    expect(err.split('\n')[0]).toBe(
      `damaged: ${folder}: results.csv was changed after it was written`,
    );
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      `results.csv, line ${at + 1}, mean of Tiny, people, 65+, all years: ${mean} now, 999 recorded`,
    );
    expect(out).toContain('the files of the folder were changed after the run');
  });

  it('cannot send commands to the terminal', () => {
    const folder = copy('escape');
    change(folder, 'results.csv', 'Tiny,,people', '\u001b[2JTiny,,people');
    const { code, out, err } = rehearse(['reproduce', folder]);
    expect(code).toBe(5);
    expect(out).toContain('\ufffd[2JTiny');
    expect(out + err).not.toContain('\u001b');
  });

  it('is named with the first replication that takes another course', () => {
    const folder = copy('seed');
    change(folder, 'scenario.resolved.yaml', 'seed: rehearsal', 'seed: another');
    const { code, out } = rehearse(['reproduce', folder, '--json', '--quiet']);
    const { same, replication, cell } = JSON.parse(out);
    expect(code).toBe(5);
    expect(same).toBe(false);
    expect(replication.replication).toBe(1);
    expect(replication.recorded).toBe(
      JSON.parse(files.get('manifest.json') ?? '').streams[0].streamHash,
    );
    expect(cell.file).toBe('results.csv');
  });

  it('does not pass although its numbers are right', () => {
    const folder = copy('chart');
    appendFileSync(join(folder, 'charts/population-by-frailty.svg'), ' ');
    rmSync(join(folder, 'dictionary.csv'));
    const { code, out } = rehearse(['reproduce', folder, '--quiet']);
    expect(code).toBe(5);
    expect(out).toMatch(/^SAME/);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'charts/population-by-frailty.svg was changed after it was written; dictionary.csv is missing',
    );
  });
});

describe('what is no run folder', () => {
  it.each([
    ['there is no folder', join(scratch, 'nowhere')],
    ['is no run folder', scratch],
  ])('ends with 3: %s', (message, path) => {
    const { code, out, err } = rehearse(['reproduce', path]);
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain(message);
  });

  it('ends with 3 and the reason if the manifest cannot be understood', () => {
    const folder = copy('manifest');
    change(folder, 'manifest.json', '"replications": 2', '"replications": "two"');
    const { code, err } = rehearse(['reproduce', folder]);
    expect(code).toBe(3);
    expect(err).toContain('replications: ');
  });

  it('ends with 3 and the line if the scenario cannot be understood', () => {
    const folder = copy('scenario');
    change(folder, 'scenario.resolved.yaml', 'years: 1', 'years: none');
    const { code, err } = rehearse(['reproduce', folder]);
    expect(code).toBe(3);
    expect(err).toMatch(/scenario\.resolved\.yaml:\d+:8/);
  });
});
