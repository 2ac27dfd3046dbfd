// Makes the program that users run, after the compiler has checked it: dist/bundle/.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { build } from 'rolldown';
import { constantFunctions } from './constant-functions.mjs';
import { oneWorld } from './one-world.mjs';

const FOLDER = 'dist/bundle';
/** Packages that every command and every thread needs: found and loaded file by file they took two fifths of the time of a check. */
const TAKEN_IN = /^(@babel\/code-frame|fastest-levenshtein|seedrandom|yaml|yargs|zod)(\/|$)/;
const PACKAGE = /^.*[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/;

const kept = {
  platform: 'node',
  tsconfig: 'tsconfig.base.json',
  // Of yaml, what is for Node alone has all in it that anybody might ask for.
  resolve: {
    alias: { yaml: join(import.meta.dirname, 'node_modules/yaml/browser/dist/index.js') },
  },
  external: (id, importer = '') =>
    !id.startsWith('.') && !isAbsolute(id) && !TAKEN_IN.test(id) && !PACKAGE.test(importer),
  output: { dir: FOLDER, entryFileNames: '[name].js', chunkFileNames: '[name].js' },
};

/**
 * The width of a text, for yargs, which measures its own words with it. Theirs tells the letters of every script apart: making that
 * ready took Node 20 ms at every start.
 */
const widthOfWords = {
  name: 'width-of-words',
  resolveId: (source) => (source === 'string-width' ? '\0string-width' : null),
  load: (id) =>
    id === '\0string-width'
      ? `import { stripVTControlCharacters } from 'node:util';
         export default (text) => stripVTControlCharacters(text).length;`
      : null,
};

/** What replications run in, and how the program and the library come to it: it is of a build of its own. */
const SIMULATION = {
  worker: 'src/experiment/worker.ts',
  'run-block': 'src/experiment/run-block.ts',
  replicate: 'src/experiment/replicate.ts',
};
const simulationApart = {
  name: 'simulation-apart',
  resolveId(source) {
    const [, name] = /\/(replicate|run-block)\.ts$/.exec(source) ?? [];
    return name === undefined ? null : { id: `./${name}.js`, external: true };
  },
};

const program = await build({
  ...kept,
  input: {
    rehearse: 'src/cli/main.ts',
    index: 'src/index.ts',
    'shard-thread': 'src/cli/cluster/shard-thread.ts',
  },
  plugins: [simulationApart, widthOfWords],
  output: { ...kept.output, cleanDir: true },
});

// All that a replication runs, in one file that hands out nothing else: V8 looks up and checks, at every use, a name that a file
// takes from another one or gives to it, and compiles any other constant to its value. A thread's own file listens for tasks, which
// nobody else is to do.
const simulation = await build({
  ...kept,
  input: SIMULATION,
  plugins: [constantFunctions],
  output: {
    ...kept.output,
    codeSplitting: { groups: [{ name: 'simulation', test: /(?<![\\/]worker\.ts)$/ }] },
  },
});

// The same once more, for threads in which there is one world.
const ofOneWorld = await build({
  ...kept,
  input: { 'worker-of-one-world': 'src/experiment/worker-of-one-world.ts' },
  plugins: [oneWorld, constantFunctions],
  output: { ...kept.output, codeSplitting: false },
});

writeFileSync(join(FOLDER, 'THIRD-PARTY.txt'), notices([program, simulation, ofOneWorld]));

/** The licences of the packages that were taken in, which have to go with them. */
function notices(builds) {
  const modules = builds.flatMap(({ output }) => output.flatMap(({ moduleIds = [] }) => moduleIds));
  const folders = new Set(modules.flatMap((id) => PACKAGE.exec(id)?.[0] ?? []));
  return [...new Set([...folders].map(notice))].toSorted().join(`\n${'-'.repeat(80)}\n\n`);
}

/** @throws Error if a package says nowhere on what terms it may be passed on */
function notice(folder) {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder);
  const textOf = (file) => (file === undefined ? '' : readFileSync(join(folder, file), 'utf8'));
  const own = textOf(files.find((file) => /^licen[cs]e/i.test(file)));
  const readme = textOf(files.find((file) => /^readme/i.test(file)));
  const terms = own || readme.slice(readme.search(/^.*\bLICEN[CS]E\b/m));
  if (!/permission/i.test(terms)) throw new Error(`${name} has no licence that could go with it`);
  return `${name} ${version}\n\n${terms.trim()}\n`;
}
