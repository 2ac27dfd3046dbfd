// Writes what the README shows anew: the run folder output/example and the printed table, from the status quo.
//   npm run example
// A test fails where either is not what the code gives.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'rehearsal-example-'));
try {
  const args = ['dist/cli/main.js', 'run', 'scenarios/do-nothing.yaml', '--output', scratch];
  const printed = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const example = join(root, 'output/example');
  rmSync(example, { recursive: true, force: true });
  cpSync(join(scratch, readdirSync(scratch)[0]), example, { recursive: true });

  const readme = join(root, 'README.md');
  const shown = printed.replaceAll(scratch, 'output').trimEnd();
  const text = readFileSync(readme, 'utf8');
  writeFileSync(
    readme,
    text.replace(/(?<=^```text\n)[\s\S]*?(?=\n```$)/m, () => shown),
  );
} finally {
  rmSync(scratch, { recursive: true });
}
