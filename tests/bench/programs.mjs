// Makes a program of a file of the benchmark and all that it imports, as the build makes the one that replications run in: one file
// whose functions are constants. In a temporary folder: what is in the build's is the program, and a plan tells programs apart by
// their files.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { constantFunctions } from '../../constant-functions.mjs';

/** Does work with the programs of `names`, files beside this one: `load` imports one of them by name. */
export async function withPrograms(names, work) {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-bench-'));
  // The package says that its files are modules; here that has to be said again.
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  try {
    for (const name of names) {
      await build({
        platform: 'node',
        tsconfig: join(import.meta.dirname, '../../tsconfig.base.json'),
        input: { [name]: join(import.meta.dirname, `${name}.ts`) },
        plugins: [constantFunctions],
        output: { dir: folder, entryFileNames: '[name].js', codeSplitting: false },
      });
    }
    return await work((name) => import(pathToFileURL(join(folder, `${name}.js`)).href));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
