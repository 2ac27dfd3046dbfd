import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { formatProblem, formatProblemLine, type Problem } from '../../../src/scenario/problem.ts';
import { problemsOf, sound } from './texts.ts';

function formatted(text: string, colour = false): string {
  return problemsOf(text)
    .map((problem) => formatProblem(problem, text, { colour }))
    .join('\n\n');
}

describe('a problem on the screen', () => {
  it('says what, where, shows the lines, and ends with how to mend it', () => {
    expect(formatted(`${sound}years: 200\nseed: x\n`)).toBe(
      [
        'error: years must be a whole number from 1 to 50, not 200',
        '  at mine/scenario.yaml:4:8',
        '    2 | name: Mine',
        '    3 | place: tiny',
        '  > 4 | years: 200',
        '      |        ^^^',
        '    5 | seed: x',
        '  to mend: write for example "years: 5"',
      ].join('\n'),
    );
  });

  it('has colours only when asked', () => {
    const text = `${sound}years: 200\n`;
    const coloured = formatted(text, true);
    expect(stripVTControlCharacters(coloured)).toBe(formatted(text));
    expect(coloured).toContain('\u001b[31m^^^\u001b[39m');
    expect(formatted(text)).not.toContain('\u001b');
  });

  it('fits a line for editors', () => {
    expect(problemsOf(`${sound}years: 200\n`).map(formatProblemLine)).toEqual([
      'mine/scenario.yaml:4:8: years must be a whole number from 1 to 50, not 200 (write for example "years: 5")',
    ]);
  });

  it('lets no control character of a file or its name reach the terminal', () => {
    const text = `${sound}"\u001b]0;title\u0007": 1\n\u202eyears: 0\n`;
    const problem: Problem = {
      file: 'a\u001b[2J.yaml',
      line: 4,
      column: 1,
      path: '',
      message: 'wrong',
      hint: 'mend it',
      severity: 'error',
    };
    const shown =
      formatted(text) +
      formatProblem(problem, text, { colour: false }) +
      formatProblemLine(problem);
    expect(shown).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    expect(shown).toContain('\ufffd]0;title');
  });

  it('shows the part of a long line that matters', () => {
    const text = `{"schema": "rehearsal/scenario@1", "name": "x", "description": "${'long '.repeat(200)}", "place": "tiny", "years": 200, "seed": "${'y'.repeat(150)}"}`;
    const lines = formatted(text).split('\n');
    const [shown, caret] = lines.slice(2, 4);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(120);
    expect(shown.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('200');
  });

  it('marks the value after tabs and under Windows line ends', () => {
    const lines = formatted(`${sound}years:\t200\r\nseed: x\r\n`).split('\n');
    const at = lines.findIndex((line) => line.includes('^'));
    expect(lines[at].indexOf('^')).toBe(lines[at - 1].indexOf('200'));
  });

  it('stays within five lines beside the frame', () => {
    const lines = formatted(`${sound}set: {nothing.like.it: 1}\n`).split('\n');
    expect(lines.filter((line) => !/^\s*>?\s*\d*\s\|/.test(line)).length).toBeLessThanOrEqual(5);
  });
});
