import { builtinModules } from 'node:module';
import type { Import, Module } from './modules.ts';

/** What is wrong and where, one line each: `file:line: what, and how to mend it`. */
export type Rule = (modules: readonly Module[]) => readonly string[];

/** The rooms of `src/` and the floor that each stands on. `src/index.ts` stands above them all. */
const floors: Readonly<Record<string, number>> = {
  cli: 5,
  report: 4,
  experiment: 3,
  observe: 3,
  model: 2,
  scenario: 1,
  evidence: 1,
  engine: 0,
  statistics: 0,
};

/** Where a room may reach into another on its own floor: from, then the start of the path. */
const passages: readonly (readonly [room: string, into: string])[] = [
  ['experiment', 'src/observe/'],
  ['scenario', 'src/evidence/'],
  ['statistics', 'src/engine/maths/'],
];

const publicEntry = 'src/index.ts';
const commandEntry = 'src/cli/main.ts';
const nouns = ['people', 'professionals', 'organisations', 'place'];
/** About a second each to import: a command that needs neither must not pay for them. */
const heavyPackages = ['jsdom', 'mathjs'];

/** The house rules about modules, each by the sentence that it enforces. */
export const floorRules = {
  'every room stands on a floor': (modules) =>
    modules
      .filter(({ file }) => file !== publicEntry && floorOf(file) === undefined)
      .map(({ file }) => `${file}:1: stands in no room of src/: ${Object.keys(floors).join(', ')}`),

  'an import goes down a floor, never up': (modules) =>
    edges(modules)
      .filter(({ file, target }) => target !== undefined && !mayImport(file, target))
      .map(({ file, line, target }) => `${file}:${line}: may not import ${target}`),

  'nobody inside imports the public entry': (modules) =>
    edges(modules)
      .filter(({ target, specifier }) => target === publicEntry || specifier === 'rehearsal')
      .map(({ file, line }) => `${file}:${line}: import from the file itself, not from the entry`),

  'no cycle of imports': (modules) =>
    cycles(modules).map((files) => `${files[0]}:1: cycle of imports: ${files.join(' -> ')}`),

  'no folder barrels': (modules) =>
    modules
      .filter(({ file, barrel }) => file !== publicEntry && (barrel || baseName(file) === 'index'))
      .map(({ file }) => `${file}:1: a barrel: let users import from the files themselves`),

  'nouns do not know each other': (modules) =>
    edges(modules)
      .filter(({ file, target = '' }) => {
        const [own, other] = [nounOf(file), nounOf(target)];
        return own !== undefined && other !== undefined && own !== other;
      })
      .map(({ file, line, target }) => `${file}:${line}: join it to ${target} in model/processes/`),

  'only report/charts/svg.ts imports jsdom': (modules) =>
    packageOutside('jsdom', /^src\/report\/charts\/svg\.ts$/, modules),

  'only scenario/formulas imports mathjs': (modules) =>
    packageOutside('mathjs', /^src\/scenario\/formulas/, modules),

  'heavy packages load on demand': (modules) =>
    [commandEntry, publicEntry].flatMap((entry) => heavyImportsBehind(entry, modules)),

  'floors 0 to 2 run in a browser': (modules) =>
    edges(modules)
      .filter(({ file, specifier = '' }) => (floorOf(file) ?? 3) <= 2 && isNodeModule(specifier))
      .map(({ file, line, specifier }) => `${file}:${line}: ${specifier} exists in Node only`),

  'an import names its module': (modules) =>
    edges(modules)
      .filter(({ specifier }) => specifier === undefined)
      .map(({ file, line }) => `${file}:${line}: a computed import hides what is loaded`),

  'a file name says what is in it': (modules) =>
    modules
      .filter(({ file }) => saysNothing(file))
      .map(({ file }) => `${file}:1: name it after what it does, or split it`),

  'no state at module level below the command line': (modules) =>
    modules
      .filter(({ file }) => roomOf(file) !== 'cli' && !file.startsWith('src/engine/maths/'))
      .flatMap(({ file, state }) =>
        state.map(({ name, line }) => `${file}:${line}: ${name} outlives a replication: pass it`),
      ),
} as const satisfies Readonly<Record<string, Rule>>;

interface Edge extends Import {
  readonly file: string;
}

function edges(modules: readonly Module[]): Edge[] {
  return modules.flatMap(({ file, imports }) => imports.map((one) => ({ ...one, file })));
}

function roomOf(file: string): string | undefined {
  return /^src\/([^/]+)\//.exec(file)?.[1];
}

function floorOf(file: string): number | undefined {
  return floors[roomOf(file) ?? ''];
}

function nounOf(file: string): string | undefined {
  const folder = /^src\/model\/([^/]+)\//.exec(file)?.[1];
  return folder !== undefined && nouns.includes(folder) ? folder : undefined;
}

function mayImport(file: string, target: string): boolean {
  if (file === publicEntry) return target.startsWith('src/');
  const [from, to] = [floorOf(file), floorOf(target)];
  if (from === undefined || to === undefined) return false;
  if (from !== to) return from > to;
  const room = roomOf(file);
  return (
    room === roomOf(target) ||
    passages.some(([passing, into]) => passing === room && target.startsWith(into))
  );
}

function isNodeModule(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier.replace(/\/.*/, ''));
}

/** The name of the package that a specifier loads; undefined for files and Node's own modules. */
export function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith('.') || isNodeModule(specifier)) return undefined;
  return /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0];
}

function packageOutside(name: string, home: RegExp, modules: readonly Module[]): string[] {
  return edges(modules)
    .filter(({ file, specifier = '' }) => packageOf(specifier) === name && !home.test(file))
    .map(({ file, line }) => `${file}:${line}: ${name} is not to be imported here`);
}

/** Heavy packages loaded as soon as the entry is, with the chain of imports that leads there. */
function heavyImportsBehind(entry: string, modules: readonly Module[]): string[] {
  const byFile = new Map(modules.map((module) => [module.file, module]));
  const chains: string[][] = [[entry]];
  const seen = new Set([entry]);
  const found: string[] = [];
  for (const chain of chains) {
    for (const { kind, specifier, target } of byFile.get(chain.at(-1) ?? '')?.imports ?? []) {
      if (kind !== 'value') continue;
      if (specifier !== undefined && heavyPackages.includes(packageOf(specifier) ?? '')) {
        found.push(
          `${chain.join(' -> ')} loads ${specifier} at once: import() it where it is used`,
        );
      }
      if (target === undefined || seen.has(target)) continue;
      seen.add(target);
      chains.push([...chain, target]);
    }
  }
  return found;
}

function baseName(file: string): string {
  return file.replace(/^.*\//, '').replace(/\..*$/, '');
}

function saysNothing(file: string): boolean {
  const names = [...file.split('/').slice(1, -1), baseName(file)];
  return names.some((name) => /^(utils?|helpers?|common|misc)$|-(utils?|helpers?)$/.test(name));
}

/** Knots of files that load each other: strongly connected components (Tarjan 1972), less types. */
function cycles(modules: readonly Module[]): string[][] {
  const loads = new Map(
    modules.map(({ file, imports }) => [
      file,
      imports.flatMap(({ kind, target }) =>
        (kind === 'value' || kind === 'lazy') && target !== undefined ? [target] : [],
      ),
    ]),
  );
  const order = new Map<string, number>();
  const open: string[] = [];
  const knots: string[][] = [];
  const visit = (file: string): number => {
    const number = order.size;
    order.set(file, number);
    open.push(file);
    let low = number;
    for (const target of loads.get(file) ?? []) {
      if (!order.has(target)) low = Math.min(low, visit(target));
      else if (open.includes(target)) low = Math.min(low, order.get(target) ?? low);
    }
    if (low === number) {
      const knot = open.splice(open.indexOf(file));
      if (knot.length > 1 || loads.get(file)?.includes(file)) knots.push(knot);
    }
    return low;
  };
  for (const file of loads.keys()) if (!order.has(file)) visit(file);
  return knots;
}
