// Writes what the README shows anew: the run folder output/example and the printed table, from the status quo, and the
// paper of a comparison in output/example-pack.
//   npm run example
// A test fails where any of it is not what the code gives.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const commands = JSON.parse(readFileSync(new URL('example-commands.json', import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'rehearsal-example-'));

/** Runs a command and returns what it printed, and the folder that it left. */
function made(name, args) {
  const output = join(scratch, name);
  const line = ['dist/cli/main.js', ...args, '--output', output];
  const printed = execFileSync(process.execPath, line, { cwd: root, encoding: 'utf8' });
  return { printed, output, folder: join(output, readdirSync(output)[0]) };
}

/** Puts a folder in the place of what is committed. */
function keep(folder, name) {
  const target = join(root, 'output', name);
  rmSync(target, { recursive: true, force: true });
  cpSync(folder, target, { recursive: true });
}

try {
  const run = made('run', commands.run);
  keep(run.folder, 'example');

  const readme = join(root, 'README.md');
  const shown = run.printed.replaceAll(run.output, 'output').trimEnd();
  const text = readFileSync(readme, 'utf8');
  writeFileSync(
    readme,
    text.replace(/(?<=^```text\n)[\s\S]*?(?=\n```$)/m, () => shown),
  );

  const comparison = made('compare', commands.compare).folder;
  const believe = made('believe', commands.believe).folder;
  const [command, ...flags] = commands.report;
  const paper = made('report', [command, comparison, '--with', believe, ...flags]);
  keep(paper.output, 'example-pack');
} finally {
  rmSync(scratch, { recursive: true });
}
