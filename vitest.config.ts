import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';

const root = dirname(fileURLToPath(import.meta.url));
const built = join(root, 'dist');

/** Milliseconds after which something has stopped, however slow the machine. */
const HANGS = 1_800_000;

// What is tested has to be what is there: a test of one file is often run by itself, without the build that `npm test` begins with.
for (const [script, ...args] of [
  [createRequire(import.meta.url).resolve('typescript/bin/tsc'), '-b'],
  [join(root, 'bundle.mjs')],
]) {
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
}

/** What replications run in is that of the program, in which tests of many years take a fifth less time again. */
const bundled: ReadonlyMap<string, string> = new Map(
  ['replicate', 'run-block'].map((name) => [
    join('experiment', `${name}.ts`),
    join('bundle', `${name}.js`),
  ]),
);

/**
 * Tests name sources, and run what the compiler made of each: loaded by Node as it is, it runs twice as fast as sources
 * that a test runner transforms.
 */
const builtSources: Plugin = {
  name: 'built-sources',
  enforce: 'pre',
  resolveId(source, importer) {
    if (importer === undefined || !/^\.{1,2}\/.*\.ts$/.test(source)) return null;
    const path = relative(join(root, 'src'), resolve(dirname(importer), source));
    if (path.startsWith('..')) return null;
    return { id: join(built, bundled.get(path) ?? path.replace(/\.ts$/, '.js')), external: true };
  },
};

/** What lies in a folder, whichever way its slashes lean. */
function within(folder: string): RegExp {
  const parts = folder.split(/[\\/]/).map((part) => part.replaceAll(/[^\w]/g, '\\$&'));
  return new RegExp(`${parts.join('[\\\\/]')}[\\\\/]`);
}

export default defineConfig({
  plugins: [builtSources],
  test: {
    include: ['tests/**/*.test.ts'],
    server: { deps: { external: [within(built)] } },
    // A slow machine fails no test: this is for what hangs.
    testTimeout: HANGS,
    hookTimeout: HANGS,
    // Two cores in CI: more workers would only fight for them.
    maxWorkers: 2,
    // Modules hold no state (tests/architecture), so that no file needs them loaded anew: that was a third of the time.
    isolate: false,
  },
});
