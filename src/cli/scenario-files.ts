import { existsSync, readFileSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { withFormulas } from '../scenario/formulas-on-demand.ts';
import { loadPlan, loadScenario, type LoadOutcome, type PlanOutcome } from '../scenario/load.ts';
import { formatProblem, type Problem } from '../scenario/problem.ts';
import type { FileText, LoadOptions, MeasureUnits } from '../scenario/reading.ts';
import { looksLikePath } from '../scenario/paths.ts';
import { closest, listed } from '../scenario/suggest.ts';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { unreadable } from './file-system-failure.ts';
import { packagePath, shippedIds, shippedPlaces, shippedScenarios } from './package-files.ts';

/** A scenario as it was asked for, and what came of reading it. */
export interface AskedScenario {
  /** The file's path, as the user would write it. */
  readonly path: string;
  readonly outcome: LoadOutcome;
}

/**
 * Reads a scenario by the path of its file, or by the id of a shipped one. A file goes before an id.
 *
 * @param set what --set gives, each as `key=value`
 * @throws Failure if there is neither, or if the file cannot be read
 */
export async function readScenario(
  asked: string,
  set: readonly string[] = [],
): Promise<AskedScenario> {
  const path = pathOf(asked);
  return { path, outcome: await readScenarioFile(path, set) };
}

/** A file with its options, as it was asked for, and what came of reading it. */
export interface AskedPlan {
  readonly path: string;
  readonly outcome: PlanOutcome;
}

/**
 * Reads a file with all of its options: the scenarios to run, to compare or to check, that of the file itself first.
 *
 * @param set what --set gives, each as `key=value`: laid over every one of them
 * @param vary one point of what --vary gives, likewise
 * @throws Failure if there is no such file and no such shipped scenario, or if it cannot be read
 */
export async function readPlan(
  asked: string,
  set: readonly string[] = [],
  vary: readonly string[] = [],
): Promise<AskedPlan> {
  const path = pathOf(asked);
  const outcome = await withUnits((measureUnits) =>
    withFormulas((formulas) =>
      loadPlan(path, readText, { ...shippedFiles(), set, vary, formulas, measureUnits }),
    ),
  );
  return { path, outcome };
}

/**
 * Those that have one of the names; all of them where none is named.
 *
 * @param where the files that they come from
 * @throws Failure if none has a name
 */
export function named<T>(
  all: readonly T[],
  nameOf: (one: T) => string,
  names: readonly string[],
  where: readonly string[],
): readonly T[] {
  if (names.length === 0) return all;
  const known = all.map(nameOf);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return all.filter((one) => names.includes(nameOf(one)));
  const meant = closest(unknown, known);
  const list = known.map((name) => `"${name}"`);
  const [it, has] = where.length > 1 ? ['they', 'have'] : ['it', 'has'];
  throw new Failure(EXIT.usage, {
    message: `${listed(where)} ${has} no option "${unknown}"`,
    where: '--option',
    mend:
      meant === undefined
        ? `${it} ${has} ${listed(list)}; options are named in the list "options:" of a file`
        : `did you mean "${meant}"?`,
  });
}

/** Reads a scenario's file and the files that it names. */
export function readScenarioFile(path: string, set: readonly string[] = []): Promise<LoadOutcome> {
  return withUnits((measureUnits) =>
    withFormulas((formulas) =>
      loadScenario(path, readText, { ...shippedFiles(), set, formulas, measureUnits }),
    ),
  );
}

/**
 * Loads something with the units of what a run measures, which are fetched once a measure of a file's own is met: they
 * come with the whole model, and most files have none.
 */
async function withUnits<T>(load: (measureUnits: MeasureUnits) => Promise<T>): Promise<T> {
  let isAsked = false;
  const outcome = await load(() => {
    isAsked = true;
    return new Map();
  });
  if (!isAsked) return outcome;
  const { measureUnits } = await import('../experiment/own-measures.ts');
  return load(measureUnits);
}

/** What a scenario may name by an id. */
export function shippedFiles(): LoadOptions {
  return {
    places: slashed(shippedPlaces),
    placeIds: shippedIds(shippedPlaces),
    scenarios: slashed(shippedScenarios),
    scenarioIds: shippedIds(shippedScenarios),
  };
}

function pathOf(asked: string): string {
  if (looksLikePath(asked) || existsSync(asked)) return asked;
  const ids = shippedIds(shippedScenarios);
  if (ids.includes(asked)) return slashed(displayed(join(shippedScenarios, `${asked}.yaml`)));
  throw new Failure(EXIT.invalidInput, {
    message: `there is no file and no shipped scenario "${asked}"`,
    mend: meantBy(asked, ids),
  });
}

function meantBy(asked: string, scenarioIds: readonly string[]): string {
  if (shippedIds(shippedPlaces).includes(asked)) {
    return `that is a place: name it in a scenario of your own, as in "place: ${asked}"`;
  }
  const meant = closest(asked, scenarioIds);
  return meant === undefined
    ? 'list the shipped scenarios with: rehearse list scenarios'
    : `did you mean "${meant}"?`;
}

/** Reads a text file; undefined where there is none. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw unreadable(error, path);
  }
}

/** The shorter of a path from here and the whole path. */
function displayed(path: string): string {
  const fromHere = relative('', path);
  return fromHere.startsWith('..') ? path : fromHere;
}

function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** Problems with the lines that they are about, one after the other. */
export function problemsText(
  problems: readonly Problem[],
  files: readonly FileText[],
  colour: boolean,
): string {
  const textOf = new Map(files.map((file) => [file.path, file.text]));
  return problems
    .map((problem) => `${formatProblem(problem, textOf.get(problem.file) ?? '', { colour })}\n`)
    .join('\n');
}

/**
 * A file that was read, without the folders of this machine: what it is called beside its scenario, or in the package
 * where it came with that.
 */
export function portableName(path: string, scenarioPath: string): string {
  for (const folder of [resolve(scenarioPath, '..'), packagePath('.')]) {
    const inside = relative(folder, resolve(path));
    if (!inside.startsWith('..') && !isAbsolute(inside)) return slashed(inside);
  }
  return basename(path);
}
