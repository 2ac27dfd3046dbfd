import { describe, expect, it } from 'vitest';
import { oversized } from './sizes.ts';
import { readSources } from './tree.ts';

const file = 'src/model/plant.ts';
const lines = (count: number) => 'export const x = 1;\n'.repeat(count);
const body = (count: number) => `{\n${'  step();\n'.repeat(count - 2)}}`;

describe('a file fits a few screens, a function one', () => {
  it('catches a file of 301 lines and lets 300 pass', () => {
    expect(oversized([{ file, text: lines(301) }])).toEqual([
      `${file}:1: 301 lines, at most 300: split it along a name`,
    ]);
    expect(oversized([{ file, text: lines(300) }])).toEqual([]);
  });

  it.each([
    ['function', `function run() ${body(81)}`, 'run'],
    ['arrow function', `const run = () => ${body(81)};`, 'a function'],
    ['method', `class C { run() ${body(81)} }`, 'run'],
    ['accessor', `class C { get run() ${body(81)} }`, 'run'],
    ['constructor', `class C { constructor() ${body(81)} }`, 'a function'],
  ])('catches a %s of 81 lines', (_, text, name) => {
    expect(oversized([{ file, text: `\n${text}` }])).toEqual([
      `${file}:2: ${name} has 81 lines, at most 80`,
    ]);
  });

  it('lets 80 lines pass, the docstring not counted', () => {
    const text = `/**\n${' * why\n'.repeat(20)} */\nexport function run() ${body(80)}`;
    expect(oversized([{ file, text }])).toEqual([]);
  });

  it('lets tables of data be as long as their data, but not the code in them', () => {
    const table = 'src/evidence/parameters/crisis.ts';
    expect(oversized([{ file: table, text: lines(900) }])).toEqual([]);
    expect(oversized([{ file: table, text: `function run() ${body(81)}` }])).toHaveLength(1);
    expect(oversized([{ file: 'src/evidence/registry.ts', text: lines(900) }])).toHaveLength(1);
  });

  it('holds in src', () => {
    const sources = readSources('src');
    expect(sources.length).toBeGreaterThan(0);
    expect(oversized(sources)).toEqual([]);
  });
});
