import {
  appendFileSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/report/csv.ts';
import { filesBelow, onlyRunIn, projectRoot, rehearse, scratchFolder } from './command.ts';
import { crateFaults } from './ro-crate-rules.ts';

const scratch = scratchFolder();
const SMALL = ['--people', '300', '--years', '1', '--jobs', '1'];
const made = (name: string, ...args: string[]) => {
  const output = join(scratch, name);
  const { code, err } = rehearse([...args, ...SMALL, '--output', output]);
  if (code !== 0) throw new Error(err);
  return onlyRunIn(output);
};
const copyOf = (folder: string, name: string) => {
  const copy = join(scratch, name);
  cpSync(folder, copy, { recursive: true });
  return copy;
};

const TWICE = ['--replications', '2'];
const compared = made('compared', 'compare', 'do-nothing', 'rapid-response', ...TWICE);
const run = made('run', 'run', 'joint-meetings', '--event-log', 'csv', '--replications', '1');
const believe = made(
  'believe',
  'believe',
  'do-nothing',
  'rapid-response',
  '--parameter',
  'deconditioning.earlyShare',
  ...TWICE,
);
const MARKDOWN = ['--format', 'md'];

describe('rehearse export --as all --public', () => {
  const folder = copyOf(compared, 'to-publish');
  const crate = `${folder}.crate`;
  const ended = rehearse(['export', folder, '--as', 'all', '--public']);
  const files = filesBelow(crate);

  it('makes a crate that keeps the rules of RO-Crate 1.1', () => {
    expect(ended.err).toBe('');
    expect(ended.code).toBe(0);
    const metadata = files.get('ro-crate-metadata.json') ?? '';
    expect(crateFaults(metadata, new Set(files.keys()))).toEqual([]);
    const { '@graph': graph } = JSON.parse(metadata) as { '@graph': Record<string, string>[] };
    const sums = graph.filter((node) => node['@type'] === 'File');
    expect(sums.length).toBeGreaterThan(20);
    for (const { '@id': id = '', sha256 } of sums) {
      const bytes = readFileSync(join(crate, id));
      expect([id, createHash('sha256').update(bytes).digest('hex')]).toEqual([id, sha256]);
    }
    expect(metadata).toContain('https://doi.org/10.');
  });

  it('would see a crate that does not', () => {
    const metadata = files.get('ro-crate-metadata.json') ?? '';
    const broken = metadata
      .replace('"@id": "#licence"', '"@id": "#none"')
      .replace('"@id": "results.csv"', '"@id": "result.csv"');
    expect(crateFaults(broken, new Set(files.keys()))).toEqual(
      expect.arrayContaining(['result.csv is not in the folder', './ refers to #none']),
    );
  });

  it('can be run again from the crate alone, to the same bytes', () => {
    const again = rehearse(['reproduce', crate, '--jobs', '1']);
    expect(again.out).toContain('SAME');
    expect(again.code).toBe(0);
    const { environment, result } = JSON.parse(files.get('manifest.json') ?? '') as {
      environment: { command: string };
      result: { hash: string };
    };
    const output = join(scratch, 'typed-again');
    const [, ...typed] = environment.command.split(' ');
    expect(rehearse([...typed, '--jobs', '1', '--output', output], { cwd: crate }).code).toBe(0);
    const manifest = readFileSync(join(onlyRunIn(output), 'manifest.json'), 'utf8');
    expect((JSON.parse(manifest) as { result: object }).result).toEqual(result);
  });

  it('names no path of the machine and no user', () => {
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toContain(scratch);
    const secrets = [scratch, projectRoot, `/${userInfo().username}/`];
    for (const [file, text] of files) {
      for (const secret of secrets) {
        expect([file, text.includes(secret)]).toEqual([file, false]);
      }
    }
  });

  it('counts on the screen what is left to fill in, as often as it stands in the documents', () => {
    const counts = [...ended.out.matchAll(/^ {2}([\w-]+) +(\d+) blanks? to fill in$/gm)];
    expect(counts.length).toBeGreaterThan(6);
    for (const [, kind, count] of counts) {
      const file = { provenance: 'documents/prov.json', 'ro-crate': 'ro-crate-metadata.json' }[
        kind ?? ''
      ];
      const text = files.get(file ?? `documents/${kind}.md`) ?? '';
      expect([kind, text.split('TO FILL IN:').length - 1]).toEqual([kind, Number(count)]);
    }
  });

  it('has the same documents for a browser, for Word and as text, with nothing unfilled', () => {
    const names = ['odd', 'stress', 'trace', 'cheers', 'qia', 'eqia', 'dictionary'];
    for (const name of names) {
      const text = files.get(`documents/${name}.md`) ?? '';
      expect(text.startsWith('# ')).toBe(true);
      expect([name, /\{\{|NaN|undefined|\[object/.test(text)]).toEqual([name, false]);
      expect(files.has(`documents/${name}.html`)).toBe(true);
      expect(files.get(`documents/${name}.docx`)?.startsWith('PK')).toBe(true);
    }
  });

  it('links each file to the run in PROV, and names nothing that is not there', () => {
    const prov = JSON.parse(files.get('documents/prov.json') ?? '') as Record<
      string,
      Record<string, Record<string, string>>
    >;
    const known = new Set(
      ['entity', 'activity', 'agent'].flatMap((kind) => Object.keys(prov[kind] ?? {})),
    );
    const relations = ['used', 'wasGeneratedBy', 'wasAssociatedWith', 'wasDerivedFrom'];
    const named = relations.flatMap((kind) =>
      Object.values(prov[kind] ?? {}).flatMap((one) => Object.values(one)),
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    expect(known.has('rehearsal:file/results.csv')).toBe(true);
  });

  it('writes the same bytes again', () => {
    const other = join(scratch, 'again.crate');
    const args = ['export', folder, '--as', 'all', '--public', '--output', other];
    expect(rehearse(args).code).toBe(0);
    expect(filesBelow(other)).toEqual(files);
  });
});

describe('a place of somebody’s own', () => {
  const file = join(scratch, 'own-place.yaml');
  const tiny = readFileSync(join(projectRoot, 'scenarios/places/tiny.yaml'), 'utf8');
  writeFileSync(join(scratch, 'our-place.yaml'), tiny.replace(/^name: .*$/m, 'name: Our place'));
  writeFileSync(
    file,
    'schema: rehearsal/scenario@1\nname: Ours\nplace: our-place.yaml\nyears: 1\nset: { stay.meanDays: 13 }\n',
  );
  const own = made('own', 'run', file, '--replications', '1');

  it('stays out of a public crate, which says so', () => {
    const { code, err } = rehearse(['export', own, '--as', 'ro-crate', '--public']);
    expect(code).toBe(0);
    expect(err).toContain('its data are not in it');
    expect(err).toContain('1 input is from your own scenario files');
    const files = filesBelow(`${own}.crate`);
    expect(files.has('scenario.resolved.yaml')).toBe(false);
    const metadata = files.get('ro-crate-metadata.json') ?? '';
    expect(metadata).toContain('its data are not in it');
    expect(crateFaults(metadata, new Set(files.keys()))).toEqual([]);
  });

  it('is in a crate that is not public', () => {
    const output = join(scratch, 'private.crate');
    expect(rehearse(['export', own, '--as', 'ro-crate', '--output', output]).code).toBe(0);
    expect(existsSync(join(output, 'scenario.resolved.yaml'))).toBe(true);
  });
});

describe('documents of a folder', () => {
  it('stand in it, and are no part of the run', () => {
    const folder = copyOf(run, 'documented');
    const { code, out } = rehearse(['export', folder, '--as', 'odd,stress', ...MARKDOWN]);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n').at(-1)).toBe(`Open ${join(folder, 'documents/odd.md')}`);
    const odd = readFileSync(join(folder, 'documents/odd.md'), 'utf8');
    expect(odd).toContain('jointMeetings');
    expect(odd).toContain('## 7 Submodels');
    const same = rehearse(['reproduce', folder, '--jobs', '1']);
    expect(same.out).toContain('SAME');
    expect(same.code).toBe(0);
  });

  it('keep what somebody wrote into them, and those that were made before', () => {
    const folder = copyOf(run, 'worked-on');
    const at = (name: string) => join(folder, 'documents', name);
    expect(rehearse(['export', folder, '--as', 'odd-delta', ...MARKDOWN]).code).toBe(0);
    appendFileSync(at('odd-delta.md'), 'My own words.\n');
    expect(rehearse(['export', folder, '--as', 'trace', ...MARKDOWN]).code).toBe(0);
    expect(readFileSync(at('odd-delta.md'), 'utf8')).toContain('My own words.');
    const again = ['export', folder, '--as', 'odd-delta', ...MARKDOWN];
    const refused = rehearse(again);
    expect(refused.code).toBe(6);
    expect(refused.err).toContain('odd-delta.md was changed after it was written');
    expect(rehearse([...again, '--force']).code).toBe(0);
    expect(readFileSync(at('odd-delta.md'), 'utf8')).not.toContain('My own words.');
    expect(existsSync(at('trace.md'))).toBe(true);
  });

  it('leave an event log out of a crate, and say how to make it', () => {
    const output = join(scratch, 'without-log.crate');
    const { code, err } = rehearse(['export', run, '--as', 'ro-crate', '--output', output]);
    expect(code).toBe(0);
    expect(err).toContain('--event-log');
    expect(rehearse(['reproduce', output, '--jobs', '1']).code).toBe(0);
  });

  it.each([
    ['a run', () => run],
    ['a comparison', () => compared],
    ['an experiment', () => believe],
  ])('describe every column of every table of %s', (_, folder) => {
    const output = join(scratch, `dictionary of ${_}`);
    const args = ['export', folder(), '--as', 'dictionary', '--output', output, ...MARKDOWN];
    expect(rehearse(args).code).toBe(0);
    const text = readFileSync(join(output, 'dictionary.md'), 'utf8');
    expect(text).not.toContain('## Not described');
    const tables = readdirSync(folder()).filter((name) => name.endsWith('.csv'));
    for (const name of tables) {
      const [header = ''] = readFileSync(join(folder(), name), 'utf8').split('\n', 1);
      const section = text.split(`## ${name}\n`)[1]?.split('\n## ')[0] ?? '';
      for (const column of parseCsv(header).header) {
        expect(section.replaceAll('\\', '')).toContain(`| ${column} |`);
      }
    }
  });
});

describe('what cannot be exported', () => {
  it.each([
    ['nothing', () => ['export', run], 2, 'name some of all, odd'],
    ['what there is not', () => ['export', run, '--as', 'strss'], 2, 'did you mean "stress"'],
    [
      'a format that there is not',
      () => ['export', run, '--as', 'odd', '--format', 'pdf'],
      2,
      'md',
    ],
    ['a kind instead of a folder', () => ['export', 'qia', '--as', 'qia'], 2, '--as qia'],
    ['economics of one scenario', () => ['export', run, '--as', 'cheers'], 3, 'rehearse compare'],
    ['no folder', () => ['export', join(scratch, 'nowhere'), '--as', 'odd'], 3, 'output/'],
    [
      'into something else',
      () => ['export', run, '--as', 'odd', '--output', compared, '--force'],
      6,
      'another folder',
    ],
  ])('is said of %s, with how to mend it', (_, args, code, mend) => {
    const ended = rehearse(args());
    expect([ended.code, ended.err]).toEqual([code, expect.stringContaining(mend)]);
  });

  it('is a crate of a folder that was changed', () => {
    const folder = copyOf(run, 'changed');
    appendFileSync(join(folder, 'results.csv'), 'more\n');
    const { code, err } = rehearse(['export', folder, '--as', 'ro-crate']);
    expect(code).toBe(3);
    expect(err).toContain('results.csv was changed');
    expect(existsSync(`${folder}.crate`)).toBe(false);
  });
});
