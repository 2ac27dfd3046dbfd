// Writes what the README shows anew: the run folder output/example and the printed table, from the status quo, and the
// paper of a comparison in output/example-pack.
//   npm run example
// A test fails where any of it is not what the code gives.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const commands = JSON.parse(readFileSync(new URL('example-commands.json', import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'rehearsal-example-'));

// Run as a reader runs it, from a folder with the scenarios in it: paths are told, and wrapped, as the reader sees them.
symlinkSync(join(root, 'scenarios'), join(scratch, 'scenarios'));
const main = join(root, 'dist/bundle/rehearse.js');
const rehearse = (args) =>
  execFileSync(process.execPath, [main, ...args], { cwd: scratch, encoding: 'utf8' });

/** Runs a command and returns what it printed, and the folder that it left. */
function made(args) {
  const before = existsSync(join(scratch, 'output')) ? readdirSync(join(scratch, 'output')) : [];
  const printed = rehearse(args);
  const [folder] = readdirSync(join(scratch, 'output')).filter((name) => !before.includes(name));
  return { printed, folder: join('output', folder) };
}

/** Puts a folder in the place of what is committed. */
function keep(folder, name) {
  const target = join(root, 'output', name);
  rmSync(target, { recursive: true, force: true });
  cpSync(join(scratch, folder), target, { recursive: true });
}

try {
  const run = made(commands.run);
  keep(run.folder, 'example');

  const readme = join(root, 'README.md');
  const shown = run.printed.trimEnd();
  const text = readFileSync(readme, 'utf8');
  writeFileSync(
    readme,
    text.replace(/(?<=^```text\n)[\s\S]*?(?=\n```$)/m, () => shown),
  );

  const comparison = made(commands.compare).folder;
  const believe = made(commands.believe).folder;
  const [command, ...flags] = commands.report;
  rehearse([command, comparison, '--with', believe, ...flags, '--output', 'paper']);
  keep('paper', 'example-pack');
} finally {
  rmSync(scratch, { recursive: true });
}
