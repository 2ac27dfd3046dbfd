import { packageOf } from './floors.ts';
import type { Module } from './modules.ts';

/** The fields of a package's own description that the rules read. */
export interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  /** As packages of before 2015 write it. */
  readonly licenses?: readonly { readonly type: string }[];
  readonly engines?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  /** What the user may install beside it. */
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** One package of `package-lock.json`. */
export interface LockedPackage {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** `package-lock.json`: packages by folder, the project itself under the empty name. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** Licences that ask nothing of the program that comes with such a package, except to name the authors. */
const allowedLicences: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
  // Asks for its own files to stay open, and nothing of what uses them: we change none.
  'MPL-2.0',
  // Of fonts: they may go with any program, and not be sold by themselves.
  'OFL-1.1',
]);

/** Dependencies that leave a choice of version to the day of the installation. */
export function looseVersions({ dependencies, devDependencies }: Manifest): readonly string[] {
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^(npm:[^@]+@|npm:@[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}: ${version}`);
}

/** Dependencies that differ between the package and its lock file, either way. */
export function unlocked(manifest: Manifest, { packages }: Lock): readonly string[] {
  const locked = packages[''] ?? {};
  return (['dependencies', 'devDependencies'] as const).flatMap((kind) => {
    const [wanted, held] = [manifest[kind] ?? {}, locked[kind] ?? {}];
    return [...new Set([...Object.keys(wanted), ...Object.keys(held)])]
      .filter((name) => wanted[name] !== held[name])
      .map((name) => `${name}: ${wanted[name] ?? 'none'}, locked ${held[name] ?? 'none'}`);
  });
}

/**
 * Builds for other platforms that the lock file lacks: `npm ci` refuses such a file everywhere. They
 * go missing when the registry did not have them yet on the day of `npm install`.
 */
export function missingBuilds({ packages }: Lock): readonly string[] {
  return Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        !(`node_modules/${name}` in packages) && !(`${folder}/node_modules/${name}` in packages),
    ),
  );
}

/** What a user's installation brings along: everything but the tools of development. */
export function productionTree({ packages }: Lock): readonly (readonly [string, LockedPackage])[] {
  return Object.entries(packages).filter(
    ([folder, { dev, devOptional }]) => folder !== '' && dev !== true && devOptional !== true,
  );
}

/** Packages of the production tree that run a program of their own when they are installed. */
export function installScripts(lock: Lock): readonly string[] {
  return productionTree(lock)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([folder]) => folder);
}

/**
 * Packages of the production tree under a licence that is not allowed, or with none.
 * @param manifestOf reads the description in a folder; undefined where an optional package is not installed
 */
export function unwelcomeLicences(
  lock: Lock,
  manifestOf: (folder: string) => Manifest | undefined,
): readonly string[] {
  return productionTree(lock).flatMap(([folder, { optional }]) => {
    const manifest = manifestOf(folder);
    if (manifest === undefined) return optional === true ? [] : [`${folder}: not installed`];
    const licence = manifest.license ?? manifest.licenses?.map(({ type }) => type).join(' OR ');
    return isAllowed(licence ?? '') ? [] : [`${folder}: ${licence ?? 'no licence'}`];
  });
}

/** A choice needs one allowed licence, a combination needs all (SPDX expressions, not nested). */
function isAllowed(expression: string): boolean {
  return expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => allowedLicences.has(licence)));
}

/**
 * Packages that the source imports and that an installation would not bring along. Those that it may do without are
 * loaded on demand only, and their types are erased.
 */
export function undeclared(
  modules: readonly Module[],
  { dependencies = {}, peerDependenciesMeta = {} }: Manifest,
): readonly string[] {
  return modules.flatMap(({ file, imports }) =>
    imports.flatMap(({ specifier, kind, line }) => {
      const name = specifier === undefined ? undefined : packageOf(specifier);
      const isOnDemand = kind === 'lazy' || kind === 'type';
      return name === undefined ||
        Object.hasOwn(dependencies, name) ||
        (isOnDemand && peerDependenciesMeta[name]?.optional === true)
        ? []
        : [`${file}:${line}: ${name}`];
    }),
  );
}
