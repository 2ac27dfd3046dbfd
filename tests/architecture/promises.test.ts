import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { floatingPromises } from './promises.ts';
import { listFiles, projectRoot } from './tree.ts';

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.NodeNext,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  types: ['node'],
};

/** A program of one text in a folder of the project, so that it finds the standard library. */
function planted(text: string): readonly string[] {
  const file = `${projectRoot}src/plant.ts`;
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, language) =>
    name === file ? ts.createSourceFile(name, text, language, true) : getSourceFile(name, language);
  const program = ts.createProgram([file], { ...options, types: [] }, host);
  return floatingPromises(program, (name) => name === file);
}

describe('every promise is waited for', () => {
  it('catches those that are not, and only those', () => {
    const found = planted(`
      declare function work(): Promise<number>;
      declare function maybe(): Promise<number> | undefined;
      export async function run(jobs: Set<() => Promise<void>>) {
        work();
        maybe();
        work().then((n) => n);
        work().finally(() => undefined);
        for (const job of jobs) job();
        const later = work();
        await work();
        void work();
        work().catch(() => undefined);
        work().then((n) => n, () => 0);
        [1].map(() => later);
        JSON.parse('{}');
        return work();
      }
    `);
    expect(found.map((one) => /:(\d+):/.exec(one)?.[1])).toEqual(['5', '6', '7', '8', '9']);
  });

  it('holds in src', () => {
    const files = listFiles('src').map((file) => projectRoot + file);
    const program = ts.createProgram(files, options);
    expect(program.getSourceFiles().length).toBeGreaterThan(files.length);
    expect(floatingPromises(program, (name) => files.includes(name))).toEqual([]);
  });
});
