// The same bytes on every supported Node: runs the built command on the tiny scenario under several majors,
// whose binaries come from the npm registry, and compares the checksums of what they write. Nothing may be said on the way.
// What can keep what it compiled runs twice: the second time from what was kept.
//   node tests/cli/node-versions.mjs [major ...]
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAJORS = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24'];
/** The first major that can keep what it compiled. */
const FIRST_TO_KEEP = 22;
const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'dist/bundle/rehearse.js');
const scratch = mkdtempSync(join(tmpdir(), 'rehearsal-node-'));
/** Where Node keeps what it compiled, if the folder for temporary files is `scratch`. */
const kept = join(scratch, 'node-compile-cache');

/** The node binary of a major, installed as a package into a folder of its own. */
function nodeOf(major) {
  const folder = join(scratch, `node${major}`);
  const name = `node-${process.platform}-${process.arch}`;
  const npm = ['install', '--no-save', '--silent', '--prefix', folder, `${name}@${major}`];
  execFileSync('npm', npm, { stdio: ['ignore', 'ignore', 'inherit'] });
  return join(folder, 'node_modules', name, 'bin', 'node');
}

/** The checksums that one node writes, and its exact version; it must have nothing to complain of. */
function checksumsOf(node, jobs) {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  const output = mkdtempSync(join(scratch, `${version}-${jobs}-`));
  const run = [command, 'run', join(root, 'scenarios/tiny.yaml'), '--output', output, '--quiet'];
  const { status, stderr } = spawnSync(node, [...run, '--jobs', String(jobs)], {
    cwd: scratch,
    env: { ...process.env, TMPDIR: scratch },
    encoding: 'utf8',
  });
  // A switch that a version does not know is complained of by the compiler itself, whatever --quiet says.
  if (status !== 0 || stderr !== '') throw new Error(`${version} said:\n${stderr}`);
  const [folder] = readdirSync(output);
  const lines = readFileSync(join(output, folder, 'checksums.sha256'), 'utf8')
    .trim()
    .split('\n');
  // The manifest holds the version of Node: it is the one file that may differ.
  return { version, jobs, files: lines.filter((line) => !line.endsWith('manifest.json')) };
}

/** The checksums of one thread, and once more from what was kept of the first time, where a node keeps it. */
function checksumsOfStarts(node) {
  const first = checksumsOf(node, 1);
  const [major] = first.version.slice(1).split('.');
  if (Number(major) < FIRST_TO_KEEP) return [first];
  if (!existsSync(kept) || !readdirSync(kept).some((name) => name.startsWith(first.version))) {
    throw new Error(`${first.version} kept nothing of what it compiled in ${kept}`);
  }
  return [first, checksumsOf(node, 1)];
}

try {
  const nodes = [process.execPath, ...MAJORS.map(nodeOf)];
  const runs = [checksumsOf(process.execPath, 2), ...nodes.flatMap(checksumsOfStarts)];
  const [first, ...others] = runs;
  if (first.files.length < 5) throw new Error(`only ${first.files.length} files were written`);
  for (const { version, jobs, files } of others) {
    const different = first.files.filter((line) => !files.includes(line));
    if (different.length > 0 || files.length !== first.files.length) {
      throw new Error(
        `${version} with ${jobs} thread(s) wrote other bytes than ${first.version} with ${first.jobs}:\n${different.join('\n')}`,
      );
    }
  }
  const names = runs.map(
    ({ version, jobs }) => `${version} (${jobs} thread${jobs > 1 ? 's' : ''})`,
  );
  console.log(`same bytes in ${first.files.length} files: ${names.join(', ')}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
