// Compiles the benchmark into a temporary folder, because Node 20 runs no TypeScript. Not into the build: what is in there is
// the program, and a plan tells programs apart by their files.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Does work with the compiled benchmark: `load` imports one of its files by name. */
export async function withCompiled(work) {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const compiled = mkdtempSync(join(tmpdir(), 'rehearsal-bench-'));
  // The package says that its files are modules; here that has to be said again.
  writeFileSync(join(compiled, 'package.json'), '{ "type": "module" }\n');
  try {
    execFileSync(process.execPath, [compiler, '-p', here, '--outDir', compiled], {
      stdio: 'inherit',
    });
    return await work((file) => import(pathToFileURL(join(compiled, file)).href));
  } finally {
    rmSync(compiled, { recursive: true });
  }
}
