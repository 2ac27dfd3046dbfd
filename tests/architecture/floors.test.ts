import { cruise } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';
import { floorRules } from './floors.ts';
import { readModules } from './modules.ts';
import { listFiles, projectRoot, readSources } from './tree.ts';

type RuleName = keyof typeof floorRules;

/** Trees that break one rule each: file -> text, and the place that the rule must point at. */
const plants: Readonly<
  Record<RuleName, readonly { tree: Record<string, string>; at: readonly string[] }[]>
> = {
  'every room stands on a floor': [
    {
      tree: { 'src/attic/old.ts': '', 'src/loose.ts': '' },
      at: ['src/attic/old.ts:1', 'src/loose.ts:1'],
    },
  ],
  'an import goes down a floor, never up': [
    upward('src/engine/clock.ts', '../model/world.ts'),
    upward('src/evidence/registry.ts', '../scenario/scenario.ts'),
    upward('src/observe/series.ts', '../experiment/replicate.ts'),
    upward('src/engine/clock.ts', '../statistics/moments.ts'),
    upward('src/statistics/moments.ts', '../engine/clock.ts'),
    upward('src/report/table.ts', '../cli/main.ts'),
    upward('src/model/world.ts', '../../tests/fixtures.ts'),
    {
      tree: { 'src/model/world.ts': "\nexport type World = import('../report/table.ts').Table;" },
      at: ['src/model/world.ts:2'],
    },
    {
      tree: { 'src/model/world.ts': "export const load = () => import('../report/table.ts');" },
      at: ['src/model/world.ts:1'],
    },
    {
      tree: { 'src/model/world.ts': "export * from '../observe/series.ts';" },
      at: ['src/model/world.ts:1'],
    },
    {
      tree: {
        'src/model/world.ts':
          "export const worker = new URL('../experiment/worker.js', import.meta.url);",
      },
      at: ['src/model/world.ts:1'],
    },
  ],
  'nobody inside imports the public entry': [
    upward('src/cli/main.ts', '../index.ts'),
    upward('src/cli/main.ts', 'rehearsal'),
  ],
  'no cycle of imports': [
    {
      tree: {
        'src/engine/a.ts': "import { b } from './b.ts';\nexport const a = b;",
        'src/engine/b.ts': "export { c as b } from './c.ts';\nexport const other = 1;",
        'src/engine/c.ts': "import { type A } from './a.ts';\nexport const c: A = 1;",
      },
      at: ['src/engine/a.ts:1'],
    },
    { tree: { 'src/engine/a.ts': "import { a } from './a.ts';\na();" }, at: ['src/engine/a.ts:1'] },
  ],
  'no folder barrels': [
    { tree: { 'src/engine/index.ts': 'export const one = 1;' }, at: ['src/engine/index.ts:1'] },
    { tree: { 'src/engine/all.ts': "export * from './clock.ts';" }, at: ['src/engine/all.ts:1'] },
  ],
  'nouns do not know each other': [
    upward('src/model/people/person.ts', '../organisations/council.ts'),
    {
      tree: { 'src/model/place/map.ts': "import type { Person } from '../people/person.ts';" },
      at: ['src/model/place/map.ts:1'],
    },
  ],
  'only report/charts/svg.ts imports jsdom': [
    upward('src/report/charts/admissions.ts', 'jsdom'),
    {
      tree: { 'src/cli/chart.ts': "export const load = () => import('jsdom');" },
      at: ['src/cli/chart.ts:1'],
    },
  ],
  'only scenario/formulas imports mathjs': [upward('src/statistics/moments.ts', 'mathjs/number')],
  'heavy packages load on demand': [
    {
      tree: {
        'src/cli/main.ts': "import { run } from './run.ts';\nrun();",
        'src/cli/run.ts': "import { svg } from '../report/charts/svg.ts';\nexport const run = svg;",
        'src/report/charts/svg.ts': "import { JSDOM } from 'jsdom';\nexport const svg = JSDOM;",
      },
      at: ['src/cli/main.ts -> src/cli/run.ts -> src/report/charts/svg.ts loads jsdom'],
    },
  ],
  'floors 0 to 2 run in a browser': [
    upward('src/model/world.ts', 'node:worker_threads'),
    upward('src/scenario/load.ts', 'fs/promises'),
    upward('src/engine/clock.ts', 'path'),
    {
      tree: { 'src/engine/clock.ts': "import type { Stats } from 'node:fs';" },
      at: ['src/engine/clock.ts:1'],
    },
  ],
  'an import names its module': [
    {
      tree: { 'src/cli/main.ts': "export const load = (name: string) => import('./' + name);" },
      at: ['src/cli/main.ts:1'],
    },
  ],
  'a file name says what is in it': [
    { tree: { 'src/engine/utils.ts': '' }, at: ['src/engine/utils.ts:1'] },
    { tree: { 'src/engine/helpers/sort.ts': '' }, at: ['src/engine/helpers/sort.ts:1'] },
    { tree: { 'tests/unit/string-utils.test.ts': '' }, at: ['tests/unit/string-utils.test.ts:1'] },
    { tree: { 'src/model/common.ts': '' }, at: ['src/model/common.ts:1'] },
    { tree: { 'src/model/misc.ts': '' }, at: ['src/model/misc.ts:1'] },
  ],
  'no state at module level below the command line': [
    state('let counter = 0;'),
    state('export var last: number | undefined;'),
    state('const seen = new Map<string, number>();'),
    state('const rows: number[] = [];'),
    state('const scratch = new Float64Array(2);'),
    state('export class Ids { static next = 0; }'),
  ],
};

/** What looks like a violation and is none. */
const sound: Readonly<Record<string, string>> = {
  'src/index.ts':
    "export { run } from './experiment/replicate.ts';\nexport * from './cli/main.ts';",
  'src/cli/main.ts': "let shown = false;\nconst chart = () => import('../report/charts/svg.ts');",
  'src/report/charts/svg.ts': "import { JSDOM } from 'jsdom';\nexport const page = new JSDOM();",
  'src/experiment/replicate.ts':
    "import { series } from '../observe/series.ts';\nimport { cpus } from 'node:os';",
  'src/observe/series.ts': "import type { World } from '../model/world.ts';",
  'src/model/world.ts':
    "import type { Step } from './step.ts';\nconst none: readonly Step[] = [];\nconst steps = [1];",
  'src/model/step.ts': "import { world } from './world.ts';\nexport const common = 1;",
  'src/model/common-random-numbers.ts': "export { draw } from '../engine/maths/log.ts';\nlog();",
  'src/scenario/load.ts': "import { registry } from '../evidence/registry.ts';",
  'src/statistics/normal.ts': "import { log } from '../engine/maths/log.ts';",
  'src/engine/maths/log.ts': 'const bits = new Float64Array(1);',
};

function upward(file: string, specifier: string) {
  return { tree: { [file]: `\n\nimport { x } from '${specifier}';\nx();` }, at: [`${file}:3`] };
}

function state(text: string) {
  return { tree: { 'src/model/world.ts': `\n${text}` }, at: ['src/model/world.ts:2'] };
}

function planted(tree: Readonly<Record<string, string>>) {
  return readModules(Object.entries(tree).map(([file, text]) => ({ file, text })));
}

const modules = readModules(readSources('src'));

describe.each(Object.keys(floorRules) as RuleName[])('%s', (name) => {
  it.each(plants[name])('catches the plant at $at', ({ tree, at }) => {
    const caught = floorRules[name](planted(tree));
    expect(caught).toHaveLength(at.length);
    for (const [i, place] of at.entries()) expect(caught[i]).toContain(place);
  });

  it('lets sound code pass', () => {
    expect(floorRules[name](planted(sound))).toEqual([]);
  });

  it('holds in src', () => {
    expect(floorRules[name](modules)).toEqual([]);
  });
});

it('holds for the names of test files too', () => {
  const names = readModules(listFiles('tests').map((file) => ({ file, text: '' })));
  expect(floorRules['a file name says what is in it'](names)).toEqual([]);
});

it('sees the same files and imports as dependency-cruiser', async () => {
  const { output } = await cruise(
    ['src'],
    { baseDir: projectRoot, doNotFollow: 'node_modules', tsPreCompilationDeps: true },
    { extensions: ['.ts', '.js'] },
  );
  if (typeof output === 'string') throw new TypeError(`a report instead of modules: ${output}`);
  const cruised = output.modules.filter(({ source }) => source.startsWith('src/'));
  const theirs = cruised.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ resolved }) => resolved.startsWith('src/'))
      .map(({ resolved }) => `${source} -> ${resolved}`),
  );
  const files = listFiles('src').filter((file) => file.endsWith('.ts'));
  const ours = modules.flatMap(({ file, imports }) =>
    imports
      .filter(({ target = '', kind }) => files.includes(target) && kind !== 'thread')
      .map(({ target }) => `${file} -> ${target}`),
  );
  expect(files.length).toBeGreaterThan(0);
  expect(cruised.map(({ source }) => source).toSorted()).toEqual(files);
  expect(modules.map(({ file }) => file)).toEqual(files);
  expect([...new Set(ours)].toSorted()).toEqual([...new Set(theirs)].toSorted());
  expect(ours.length).toBeGreaterThan(0);
});
