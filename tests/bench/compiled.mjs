// Compiles the benchmark into a temporary folder of the build, because Node 20 runs no TypeScript.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(here, '..', '..', 'dist');

/** Does work with the compiled benchmark: `load` imports one of its files by name. */
export async function withCompiled(work) {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  mkdirSync(dist, { recursive: true });
  const compiled = mkdtempSync(join(dist, 'bench-'));
  try {
    execFileSync(process.execPath, [compiler, '-p', here, '--outDir', compiled], {
      stdio: 'inherit',
    });
    return await work((file) => import(pathToFileURL(join(compiled, file)).href));
  } finally {
    rmSync(compiled, { recursive: true });
  }
}
