import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readModules } from './modules.ts';
import {
  installScripts,
  looseVersions,
  missingBuilds,
  productionTree,
  undeclared,
  unlocked,
  unwelcomeLicences,
  type Lock,
  type Manifest,
} from './packages.ts';
import { projectRoot, readProjectFile, readSources } from './tree.ts';

const manifest = JSON.parse(readProjectFile('package.json').text) as Manifest;
const lock = JSON.parse(readProjectFile('package-lock.json').text) as Lock;

function installed(folder: string): Manifest | undefined {
  const file = `${folder}/package.json`;
  if (!existsSync(projectRoot + file)) return undefined;
  return JSON.parse(readProjectFile(file).text) as Manifest;
}

describe('versions are exact', () => {
  it.each(['^1.2.3', '~1.2.3', '1.x', '>=1.2.3', 'latest', '*', 'github:a/b', 'npm:a@^1.2.3'])(
    'catches %s',
    (version) => {
      expect(looseVersions({ dependencies: { a: version } })).toEqual([`a: ${version}`]);
      expect(looseVersions({ devDependencies: { a: version } })).toEqual([`a: ${version}`]);
    },
  );

  it('lets exact ones pass', () => {
    const dependencies = { a: '1.2.3', b: '1.0.0-rc.1', c: 'npm:@x/y@1.2.3' };
    expect(looseVersions({ dependencies })).toEqual([]);
  });

  it('holds', () => {
    expect(looseVersions(manifest)).toEqual([]);
  });
});

describe('the lock file holds what the package asks for', () => {
  it('catches a version that moved, one that is missing and one that is left over', () => {
    const planted: Lock = { packages: { '': { dependencies: { a: '1.0.0', c: '1.0.0' } } } };
    expect(unlocked({ dependencies: { a: '1.0.1', b: '2.0.0' } }, planted)).toEqual([
      'a: 1.0.1, locked 1.0.0',
      'b: 2.0.0, locked none',
      'c: none, locked 1.0.0',
    ]);
  });

  it('catches a build for another platform that is missing', () => {
    const tool = { optionalDependencies: { '@tool/linux': '1.0.0', '@tool/windows': '1.0.0' } };
    const planted = { packages: { 'node_modules/tool': tool, 'node_modules/@tool/linux': {} } };
    expect(missingBuilds(planted)).toEqual(['@tool/windows']);
  });

  it('holds', () => {
    expect(unlocked(manifest, lock)).toEqual([]);
    expect(missingBuilds(lock)).toEqual([]);
  });
});

describe('an installation runs no program of a dependency', () => {
  it('catches an install script, of an optional package too, but not of a tool', () => {
    const planted: Lock = {
      packages: {
        'node_modules/a': { hasInstallScript: true },
        'node_modules/b': { hasInstallScript: true, optional: true },
        'node_modules/c': { hasInstallScript: true, dev: true },
        'node_modules/d': {},
      },
    };
    expect(installScripts(planted)).toEqual(['node_modules/a', 'node_modules/b']);
  });

  it('holds', () => {
    expect(productionTree(lock).length).toBeGreaterThan(0);
    expect(installScripts(lock)).toEqual([]);
  });
});

describe('every licence of the production tree is allowed', () => {
  const of = (one: Manifest | undefined, entry = {}) =>
    unwelcomeLicences({ packages: { '': {}, 'node_modules/a': entry } }, () => one);

  it.each([
    ['a copyleft licence', { license: 'AGPL-3.0-only' }, 'AGPL-3.0-only'],
    ['none', {}, 'no licence'],
    ['a combination with one that is not allowed', { license: 'MIT AND GPL-3.0' }, 'MIT AND GPL'],
    ['a choice of two that are not', { license: '(GPL-2.0 OR GPL-3.0)' }, 'GPL-2.0 OR GPL-3.0'],
    ['the old form', { licenses: [{ type: 'SSPL-1.0' }] }, 'SSPL-1.0'],
    ['a package that is not there', undefined, 'not installed'],
  ])('catches %s', (_, planted, why) => {
    const found = of(planted);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(why);
  });

  it('lets allowed ones pass', () => {
    expect(of({ license: 'MIT' })).toEqual([]);
    expect(of({ license: '(GPL-3.0 OR MIT)' })).toEqual([]);
    expect(of({ license: 'MIT AND ISC' })).toEqual([]);
    expect(of({ licenses: [{ type: 'MIT' }] })).toEqual([]);
    expect(of({ license: 'GPL-3.0' }, { dev: true })).toEqual([]);
    expect(of(undefined, { optional: true })).toEqual([]);
  });

  it('holds', () => {
    expect(unwelcomeLicences(lock, installed)).toEqual([]);
  });
});

describe('the source imports only what an installation brings along', () => {
  const planted = readModules([
    {
      file: 'src/report/plant.ts',
      text: "import { x } from 'a';\nimport 'b/c';\nimport y from '@d/e/f';\nimport z from 'node:fs';",
    },
  ]);

  it('catches packages that are missing or only there for development', () => {
    const { dependencies, devDependencies } = {
      dependencies: { a: '' },
      devDependencies: { b: '' },
    };
    expect(undeclared(planted, { dependencies, devDependencies })).toEqual([
      'src/report/plant.ts:2: b',
      'src/report/plant.ts:3: @d/e',
    ]);
  });

  it('catches an optional package that is loaded at once, and lets it be loaded on demand', () => {
    const peers = { peerDependenciesMeta: { a: { optional: true } } };
    const of = (text: string) =>
      undeclared(readModules([{ file: 'src/cli/plant.ts', text }]), peers);
    expect(of("import { x } from 'a';")).toEqual(['src/cli/plant.ts:1: a']);
    expect(of("import type { X } from 'a';\nexport const load = () => import('a');")).toEqual([]);
  });

  it('holds', () => {
    expect(undeclared(readModules(readSources('src')), manifest)).toEqual([]);
  });
});

it('runs on Node 20.19 and newer', () => {
  expect(manifest.engines).toEqual({ node: '>=20.19' });
});

it('says the same version and licence wherever it says one', () => {
  const { text: citation } = readProjectFile('CITATION.cff');
  expect(citation).toContain(`\nversion: ${manifest.version}\n`);
  expect(citation).toContain(`\nlicense: ${manifest.license}\n`);
  expect(readProjectFile('LICENSE').text).toContain(`${manifest.license} License\n`);
});
