// Installs the package as `npm pack` makes it into an empty folder and runs the tiny scenario
// there: what a user gets must work without this checkout. Not a vitest suite, because it installs
// from the registry.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const checkout = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rehearsal-packed-'));

/** Runs a command without input and returns what it printed; throws unless it exits with 0. */
function run(where, command, ...args) {
  const line = [command, ...args].join(' ');
  console.log(`$ ${line}`);
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: where,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${line}: exit code ${status}\n${stdout}\n${stderr}`);
  return stdout;
}

function check(holds, what) {
  if (!holds) throw new Error(`the packed package: ${what}`);
}

try {
  run(checkout, 'npm', 'pack', '--silent', '--pack-destination', folder);
  const [tarball, ...more] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  check(tarball !== undefined && more.length === 0, 'npm pack made not exactly one archive');

  run(folder, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', `./${tarball}`);
  const installed = join(folder, 'node_modules', 'rehearsal');
  const program = ['dist/bundle/rehearse.js', 'dist/bundle/THIRD-PARTY.txt'];
  for (const file of ['LICENSE', 'README.md', 'scenarios/tiny.yaml', ...program]) {
    check(existsSync(join(installed, file)), `${file} is missing`);
  }

  const scenario = 'node_modules/rehearsal/scenarios/tiny.yaml';
  const printed = run(
    folder,
    'npx',
    '--no-install',
    'rehearse',
    'run',
    scenario,
    '--output',
    'out',
  );
  check(printed.trim() !== '', 'a run prints nothing');

  const results = readdirSync(join(folder, 'out'), { recursive: true })
    .map((file) => join(folder, 'out', file))
    .find((file) => file.endsWith('results.csv'));
  check(results !== undefined, 'a run leaves no results.csv');
  const rows = readFileSync(results, 'utf8').trimEnd().split('\n');
  check(rows.length > 1, 'results.csv has no row below its heading');

  run(folder, 'npx', '--no-install', 'rehearse', 'plan', 'run', scenario, '--output', 'planned');
  const [plan] = readdirSync(join(folder, 'planned'));
  const queue = ['rehearse', 'work', join('planned', plan)];
  const { status, stderr } = spawnSync('npx', ['--no-install', ...queue], {
    cwd: folder,
    encoding: 'utf8',
  });
  check(status === 2, `a queue without its packages ends with ${status}: ${stderr}`);
  check(stderr.includes('npm install bullmq'), `a queue does not say what it takes: ${stderr}`);
  console.log(`installed, ran the tiny scenario, wrote ${rows.length - 1} rows of results`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
