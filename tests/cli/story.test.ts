import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { onlyRunIn, rehearse, scratchFolder } from './command.ts';

const scratch = scratchFolder();
const story = (...args: string[]) => rehearse(['story', 'scenarios/tiny.yaml', ...args]);
const like = ['--like', 'moderate frailty, lives alone'];
const first = story(...like);

describe('rehearse story', () => {
  it('tells who, what happened when, and the figures', () => {
    expect(first.code).toBe(0);
    const [heading] = first.out.split('\n');
    expect(heading).toMatch(/^A (wo)?man of \d+ with moderate frailty.*, living alone/);
    expect(first.out).toMatch(
      /^ {2}\d+ (Jan|Febr|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)/m,
    );
    expect(first.out).toMatch(/^In (2 years|\d+ months) s?he had \d+ cris[ei]s/m);
    expect(first.out.replaceAll('\n', ' ')).toMatch(/\d+ people are like that at the start/);
  });

  it('keeps to the page, and keeps messages and colours off it', () => {
    for (const line of first.out.split('\n')) expect(line.length).toBeLessThanOrEqual(96);
    expect(first.out + first.err).not.toContain('\u001b');
    expect(first.err).toBe('Tiny: replication 1, 1,000 people, 2 + 2 years\n');
    expect(story(...like, '--quiet')).toEqual({ ...first, err: '' });
  });

  it('tells the same person by number, in the same words', () => {
    const [, person] = /^Person (\d+) of/m.exec(first.out) ?? [];
    const byNumber = story('--person', `${person}`).out;
    const untilAbout = (text: string) => text.slice(0, text.indexOf('\nPerson '));
    expect(untilAbout(byNumber)).toBe(untilAbout(first.out));
  });

  it('is another story with another seed or replication, and follows the flags', () => {
    const json = (...args: string[]) => JSON.parse(story(...like, '--json', ...args).out);
    const plain = json();
    expect(json()).toEqual(plain);
    expect(json('--seed', 'another').streamHash).not.toBe(plain.streamHash);
    expect(json('--replication', '2').streamHash).not.toBe(plain.streamHash);
    const short = json('--years', '1', '--people', '300');
    expect([short.years, short.people]).toEqual([1, 300]);
    for (const { day } of short.moments) expect(day).toBeLessThanOrEqual(365.25);
  });

  it('is part of the history that a run has, on any number of threads', () => {
    const { streamHash } = JSON.parse(story(...like, '--replication', '2', '--json').out);
    for (const jobs of ['1', '2']) {
      const output = join(scratch, `jobs-${jobs}`);
      rehearse(['run', 'scenarios/tiny.yaml', '--jobs', jobs, '--output', output, '--quiet']);
      const manifest = JSON.parse(readFileSync(join(onlyRunIn(output), 'manifest.json'), 'utf8'));
      expect(manifest.streams[1].streamHash).toBe(streamHash);
    }
  });

  it('gives programs every moment, and the words', () => {
    const document = JSON.parse(story(...like, '--json').out);
    expect(document.schema).toBe('rehearsal/story@1');
    expect(document.matching).toBeGreaterThanOrEqual(document.matchingWithCrisis);
    expect(document.moments.some(({ what }: { what: string }) => what === 'crisis')).toBe(true);
    expect(document.rows.length).toBeGreaterThan(0);
    expect(first.out.replaceAll(/\s+/g, ' ')).toContain(document.closing);
  });

  it.each([
    [[], 'describe somebody, as in --like "severe frailty, lives alone"'],
    [['--like', 'dementa'], 'did you mean "dementia"?'],
    [['--like', 'fit, severe frailty'], 'leave a trait out'],
    [['--person', '99999'], 'give a number from 0 to '],
    [['--person', '-1'], 'write a whole number'],
    [['--person', 'Joan'], 'write a number in digits'],
    [['--person', '1', '--like', 'fit'], 'leave one of them out'],
    [['--person', '1', '--replication', '0'], 'as in --replication 1'],
    [['--person', '1', '--output', 'story.png'], 'as in --output story.svg'],
    [['--person', '1', '--years', '500'], ''],
    [['--persn', '1'], 'did you mean --person?'],
  ])('ends with 2 and says how to go on: %j', (args, advice) => {
    const { code, out, err } = story(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err.trimEnd().split('\n').at(-1)).toContain(advice);
  });

  it('says of a number that is nobody what the numbers are', () => {
    expect(story('--person', '99999').err).toMatch(/the people of "Tiny" are numbered 0 to \d{4}/);
  });

  it('ends with 3 for a scenario that is none', () => {
    expect(rehearse(['story', 'tinny', '--person', '1']).code).toBe(3);
  });
});

describe('the files of a story', () => {
  const picture = join(scratch, 'new', 'her.svg');

  it('are none unless they are asked for', () => {
    expect(existsSync(join(scratch, 'story.svg'))).toBe(false);
  });

  it('are the chart, and beside it the story, the text for who cannot see it, and its data', () => {
    const { code, out, err } = story(...like, '--output', picture);
    expect([code, out]).toEqual([0, first.out]);
    expect(err).toContain(`kept in ${picture}`);
    const read = (end: string) => readFileSync(picture.replace('.svg', end), 'utf8');
    expect(read('.svg')).toContain(
      `result hash ${JSON.parse(story(...like, '--json').out).streamHash}`,
    );
    expect(read('.txt').replaceAll(/\s+/g, ' ')).toBe(first.out.replaceAll(/\s+/g, ' '));
    expect(read('.alt.txt')).toMatch(
      /^Swim-lane chart of (2 years|\d+ months) of one simulated person/,
    );
    expect(read('.csv')).toMatch(/^date,day,until_day,mark,lane,to_lane,label\n/);
  });

  it('replace the same story, and no other unless they are forced to', () => {
    expect(story(...like, '--output', picture).code).toBe(0);
    const other = ['--person', '3', '--output', picture];
    const before = readFileSync(picture, 'utf8');
    const { code, err } = story(...other);
    expect(code).toBe(6);
    expect(err).toContain('--force');
    expect(readFileSync(picture, 'utf8')).toBe(before);
    expect(story(...other, '--force').code).toBe(0);
    expect(readFileSync(picture, 'utf8')).not.toBe(before);
  });

  it('end with 6 where they cannot be written, with the story told all the same', () => {
    const inTheWay = join(scratch, 'file');
    writeFileSync(inTheWay, '');
    const { code, out, err } = story(...like, '--output', join(inTheWay, 'her.svg'));
    expect([code, out]).toEqual([6, first.out]);
    expect(err).toContain('cannot be written');
  });
});
