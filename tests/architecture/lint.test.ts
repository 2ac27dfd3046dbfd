import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot, readSources } from './tree.ts';

/** Files that break one rule each: path, text, and the rule by the linter's name. */
const plants: readonly (readonly [file: string, text: string, rule: string])[] = [
  ['src/engine/a.ts', 'export const x = Math.exp(1);', 'eslint(no-restricted-properties)'],
  ['src/model/doors/a.ts', 'export const x = Math.random();', 'eslint(no-restricted-properties)'],
  ['src/observe/a.ts', "export const x = 'a'.localeCompare('b');", 'no-restricted-properties'],
  ['src/scenario/a.ts', 'export const x = Date.now();', 'eslint(no-restricted-globals)'],
  ['src/evidence/a.ts', 'console.log(1);', 'eslint(no-restricted-globals)'],
  ['src/statistics/a.ts', 'export const f = (x: any) => x;', 'typescript(no-explicit-any)'],
  ['src/cli/a.ts', 'export const f = () => { throw 1; };', 'eslint(no-throw-literal)'],
  ['src/cli/b.ts', 'export default 1;', 'import(no-default-export)'],
  [
    'src/cli/c.ts',
    "import { type A } from './a.ts';\nexport type B = A;",
    'no-import-type-side-effects',
  ],
  ['src/cli/d.ts', 'const unused = 1;', 'eslint(no-unused-vars)'],
  ['src/cli/e.ts', `// @ts-${'ignore'}\nexport const x: string = 1;`, 'typescript(ban-ts-comment)'],
  [
    'src/cli/f.ts',
    `// ${'todo'.toUpperCase()}: later\nexport const x = 1;`,
    'eslint(no-warning-comments)',
  ],
  ['tests/a.test.ts', "it.only('x', () => expect(1).toBe(1));", 'vitest(no-focused-tests)'],
  ['tests/b.test.ts', "it('x', () => run());", 'vitest(expect-expect)'],
];

/** Files that break none, where others would. */
const sound: readonly (readonly [file: string, text: string])[] = [
  ['src/cli/clock.ts', 'export const now = () => Date.now();'],
  ['src/engine/root.ts', 'export const x = Math.sqrt(2);'],
  ['src/engine/handle.ts', 'export const f = (process: (n: number) => number) => process(1);'],
];

/** Comments that switch a check off: the code is mended or the check, but no line is left out. */
const directive =
  /(?:oxlint|eslint)-(?:disable|enable)|@ts-(?:ignore|nocheck)|(?:v8|c8|istanbul) ignore/;

/** What the linter says about the files under the project's own settings: `file: rule`. */
function lint(
  files: readonly (readonly [file: string, text: string, ...unknown[]])[],
): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-lint-'));
  copyFileSync(`${projectRoot}.oxlintrc.json`, join(folder, '.oxlintrc.json'));
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${text}\n`);
  }
  const oxlint = join(projectRoot, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format=json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; filename: string }[];
  };
  return diagnostics.map(({ code, filename }) => `${filename.replaceAll('\\', '/')}: ${code}`);
}

describe('the linter', () => {
  const found = lint([...plants, ...sound]);

  it.each(plants)('catches %s: %s', (file, _, rule) => {
    const about = found.filter((one) => one.startsWith(`${file}: `));
    expect(about).toEqual([expect.stringContaining(rule)]);
  });

  it.each(sound)('lets %s pass', (file) => {
    expect(found.filter((one) => one.startsWith(`${file}: `))).toEqual([]);
  });

  it('is switched off nowhere', () => {
    const off = ['oxlint-', 'eslint-'].map((tool) => `// ${tool}disable-next-line no-var`);
    for (const comment of off) expect(comment).toMatch(directive);
    const switched = [...readSources('src'), ...readSources('tests')].flatMap(({ file, text }) =>
      text.split('\n').flatMap((line, i) => (directive.test(line) ? [`${file}:${i + 1}`] : [])),
    );
    expect(switched).toEqual([]);
  });
});
