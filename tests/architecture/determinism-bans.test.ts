import { describe, expect, it } from 'vitest';
import { lintBans, machineUses } from './determinism.ts';
import { readSources } from './tree.ts';

const bans = lintBans();
const uses = (text: string) => machineUses([{ file: 'src/engine/plant.ts', text }], bans);

/** What the design of the simulator rules out; the linter's settings must go on saying so. */
const chanceAndPowers = ['random', 'exp', 'expm1', 'log', 'log1p', 'log10', 'log2', 'pow', 'cbrt'];
const angles = ['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2', 'sinh', 'cosh', 'tanh'];
const bannedGlobals = ['Date', 'performance', 'Intl', 'process', 'console', 'globalThis', 'crypto'];
const bannedMembers = ['toLocaleString', 'toLocaleUpperCase', 'localeCompare'];

describe('below the report floor', () => {
  it.each([...chanceAndPowers, ...angles, 'hypot'])('catches Math.%s', (name) => {
    expect(uses(`\nexport const x = Math.${name}(2);`)).toEqual([
      `src/engine/plant.ts:2: Math.${name}`,
    ]);
  });

  it.each(bannedGlobals)('catches %s', (name) => {
    expect(uses(`export const x = ${name}.now;`)).toEqual([`src/engine/plant.ts:1: ${name}`]);
  });

  it.each(bannedMembers)('catches .%s()', (name) => {
    expect(uses(`export const f = (x: string) => x.${name}('b');`)).toEqual([
      `src/engine/plant.ts:1: ${name}`,
    ]);
  });

  it.each([
    ['the power operator', 'export const f = (x: number) => x ** 2;', '**'],
    ['power assignment', 'export let x = 2;\nx **= 2;', '**'],
    ['Math under another name', 'const m = Math;\nexport const x = m.exp(1);', 'Math as a value'],
    ['Math taken apart', 'const { exp } = Math;\nexport const x = exp(1);', 'Math as a value'],
    ['a member by its text', "export const x = Math['exp'](1);", 'Math.exp'],
    ['a computed member', 'export const f = (k: string) => Math[k](1);', 'Math as a value'],
    [
      'a locale member by text',
      "export const f = (x: Date2) => x['toLocaleString']();",
      'toLocale',
    ],
    ['a locale member taken apart', 'export const f = ({ toLocaleString: t }) => t;', 'toLocale'],
    ['the clock as a constructor', 'export const now = new Date();', 'Date'],
    ['the clock as a type', 'export const f = (x: Date) => x;', 'Date'],
    ['shorthand of a global', 'export const x = { process };', 'process'],
    ['a global beside a local one', 'export const f = (Date) => Date;\nf(process.pid);', 'process'],
  ])('catches %s', (_, text, name) => {
    const found = uses(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(name);
  });

  it('lets the exact operations, own names and keys pass', () => {
    const text = `
      import { exp, log } from './maths/exp.ts';
      const console = { log };
      export function handle(process: (n: number) => number, rows: { Date: number }[]) {
        console.log(process(rows[0].Date), { process, performance: 1 }, rows.process);
        return exp(Math.sqrt(2) * Math.PI) + Math.floor(Math.abs(-2.5)) + Math.imul(3, 4);
      }
      // Math.exp(Date.now()) ** 2 in a comment, and 'Math.exp' in a text, are words only
    `;
    expect(uses(text)).toEqual([]);
  });

  it('holds in src', () => {
    const folders = bans.files.map((glob) => glob.replace('/**/*.ts', ''));
    expect(folders).toEqual([
      'src/engine',
      'src/statistics',
      'src/evidence',
      'src/scenario',
      'src/model',
      'src/observe',
    ]);
    const sources = folders.flatMap(readSources);
    expect(sources.length).toBeGreaterThan(0);
    expect(machineUses(sources, bans)).toEqual([]);
  });
});
