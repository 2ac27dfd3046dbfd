import {
  appendFileSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, onlyRunIn, rehearse, scratchFolder } from './command.ts';

const scratch = scratchFolder();
const SMALL = ['--people', '300', '--years', '1', '--replications', '2', '--jobs', '1'];
const made = (name: string, ...args: string[]) => {
  const output = join(scratch, name);
  const size = args.includes('--replications') ? SMALL.toSpliced(4, 2) : SMALL;
  const { code, err } = rehearse([...args, ...size, '--output', output]);
  if (code !== 0) throw new Error(err);
  return onlyRunIn(output);
};

const comparison = made('comparison', 'compare', 'do-nothing', 'rapid-response', 'joint-meetings');
const believe = made(
  'believe',
  'believe',
  'do-nothing',
  'rapid-response',
  '--parameter',
  'deconditioning.earlyShare',
);
const run = made('run', 'run', 'do-nothing');
const swept = (name: string, ...args: string[]) =>
  made(name, 'sweep', 'rapid-response', '--vary', 'crisis.scale=1,1.1', ...args);
const otherOption = made('other', 'stress', 'do-nothing', 'named-gp');
const otherBaseline = swept('otherBaseline', '--against', 'named-gp');
const LIGHT = ['--format', 'html,md'];

describe('rehearse report', () => {
  it('leaves a paper in the folder of the comparison, and names the file to open', () => {
    const { code, out } = rehearse(['report', comparison]);
    expect(code).toBe(0);
    const page = join(comparison, 'report/report.html');
    expect(out.trimEnd().split('\n').at(-1)).toBe(`Open ${page}`);
    const files = [...filesBelow(join(comparison, 'report')).keys()];
    expect(files).toEqual(
      expect.arrayContaining([
        'report.html',
        'report.md',
        'report.docx',
        'report.json',
        'checksums.sha256',
        'charts/options-at-a-glance.svg',
        'charts/options-at-a-glance.png',
        'charts/options-at-a-glance.csv',
        'charts/options-at-a-glance.alt.txt',
        'charts/options-at-a-glance.json',
      ]),
    );
    expect(readFileSync(page, 'utf8')).toContain(
      '<h1>Rapid response and Joint meetings against Do nothing</h1>',
    );
  });

  it('gives the same bytes again, wherever it writes them', () => {
    const [one, two] = ['one', 'two'].map((name) => join(scratch, name));
    for (const folder of [one ?? '', two ?? '']) {
      expect(rehearse(['report', comparison, '--output', folder, ...LIGHT]).code).toBe(0);
    }
    const first = filesBelow(one ?? '');
    expect(first.size).toBeGreaterThan(10);
    expect(filesBelow(two ?? '')).toEqual(first);
    const own = filesBelow(join(comparison, 'report'));
    expect(own.get('report.html')).toBe(first.get('report.html'));
    expect(own.get('report.md')).toBe(first.get('report.md'));
  });

  it('says one year, one future, and no "1 years", in words and charts', () => {
    const once = made('once', 'compare', 'do-nothing', 'rapid-response', '--replications', '1');
    expect(rehearse(['report', once, ...LIGHT]).code).toBe(0);
    const texts = [...filesBelow(join(once, 'report'))].filter(([name]) =>
      /\.(md|html|svg|txt)$/.test(name),
    );
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter(([, text]) => /\b1 year\b/.test(text)).length).toBeGreaterThan(5);
    expect(texts.filter(([, text]) => /\b1 future\b/.test(text)).length).toBeGreaterThan(5);
    const wrong =
      /(?<![\d,.])1 (years|futures|people|months|days|options|weeks|times)\b[^<\n]{0,20}/g;
    expect(
      texts.flatMap(([name, text]) => (text.match(wrong) ?? []).map((m) => [name, m])),
    ).toEqual([]);
    // One future has no range, and nothing that eight in ten of it could do.
    const ranges = /8 in 10 (futures|of 1 future)|P10 to P90:|(-?[\d.,]+\d) to \+?\2(?![\d.,])/g;
    const mine = texts.filter(([name]) => !/national-metrics|report\.(md|html)/.test(name));
    expect(
      mine.flatMap(([name, text]) => (text.match(ranges) ?? []).map((m) => [name, m])),
    ).toEqual([]);
  });

  it('is no part of the run: the run is still what it was', () => {
    const { code, out } = rehearse(['reproduce', comparison, '--jobs', '1']);
    expect(out).toContain('SAME');
    expect(code).toBe(0);
  });

  it('takes what is to be believed from the folder of an experiment', () => {
    const output = join(scratch, 'believed');
    const args = ['--with', believe, '--output', output, ...LIGHT];
    const { code } = rehearse(['report', comparison, ...args]);
    expect(code).toBe(0);
    const text = readFileSync(join(output, 'report.md'), 'utf8');
    expect(text).toMatch(/break-even|breaks even/i);
    expect(text).not.toContain('Not looked at yet');
    expect(text).toContain('from rehearse believe');
  });

  it.each([
    ['against the baseline of the paper', ['--against', 'do-nothing']],
    ['against itself', []],
  ])('takes the sweep of an option %s', (name, args) => {
    const output = join(scratch, `swept-${name}`);
    const sweep = swept(name, ...args);
    const ended = rehearse(['report', comparison, '--with', sweep, '--output', output, ...LIGHT]);
    expect(ended.code).toBe(0);
    expect(readFileSync(join(output, 'report.md'), 'utf8')).toContain('from rehearse sweep');
  });

  it('names both experiment and paper where they are about other options', () => {
    const { err } = rehearse(['report', comparison, '--with', otherOption]);
    expect(err).toMatch(
      /is about .+ against Do nothing, and .+ about Do nothing, Rapid response and Joint meetings/,
    );
  });

  it('makes a paper of a run by itself as well', () => {
    const { code } = rehearse(['report', run, ...LIGHT]);
    expect(code).toBe(0);
    const text = readFileSync(join(run, 'report/report.md'), 'utf8');
    expect(text).toMatch(/^# Do nothing in Barnsley-like$/m);
    expect(text).not.toContain('NaN');
  });

  it('does not replace a report that somebody has worked on, but with --force', () => {
    const output = join(scratch, 'edited');
    const again = ['report', comparison, '--output', output, ...LIGHT];
    expect(rehearse(again).code).toBe(0);
    expect(rehearse(again).code).toBe(0);
    appendFileSync(join(output, 'report.md'), 'My own words.\n');
    const refused = rehearse(again);
    expect(refused.code).toBe(6);
    expect(refused.err).toContain('report.md was changed after it was written');
    expect(readFileSync(join(output, 'report.md'), 'utf8')).toContain('My own words.');
    expect(rehearse([...again, '--force']).code).toBe(0);
    expect(readFileSync(join(output, 'report.md'), 'utf8')).not.toContain('My own words.');
  });

  it('never replaces a folder that is something else', () => {
    const output = join(scratch, 'elsewhere');
    cpSync(run, output, { recursive: true });
    const before = filesBelow(output);
    const { code, err } = rehearse(['report', comparison, '--output', output, '--force']);
    expect(code).toBe(6);
    expect(err).toContain('something that is no report stands at');
    expect(filesBelow(output)).toEqual(before);
  });

  it('leaves nothing where it cannot write', () => {
    const file = join(scratch, 'a-file');
    writeFileSync(file, 'a file');
    const { code } = rehearse(['report', comparison, '--output', join(file, 'report')]);
    expect(code).toBe(6);
    expect(readdirSync(scratch).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it.each([
    ['an experiment by itself', () => ['report', believe], 3, '--with'],
    ['a comparison beside another', () => ['report', run, '--with', comparison], 3, 'believe'],
    [
      'an experiment about another option',
      () => ['report', comparison, '--with', otherOption],
      3,
      'scenarios of the paper',
    ],
    [
      'an experiment against something else',
      () => ['report', comparison, '--with', otherBaseline],
      3,
      'scenarios of the paper',
    ],
    ['a format that there is not', () => ['report', run, '--format', 'htm'], 2, 'html'],
    ['a template that is none', () => ['report', run, '--template', 'README.md'], 3, 'Word'],
    ['no folder', () => ['report', join(scratch, 'nowhere')], 3, 'output/'],
  ])('refuses %s, and says how to mend it', (_, args, code, mend) => {
    const ended = rehearse(args());
    expect(ended.code).toBe(code);
    expect(ended.err).toContain(mend);
    expect(existsSync(join(believe, 'report'))).toBe(false);
  });
});
