import { writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { leverNames, levers, type LeverName } from '../scenario/levers.ts';
import { loadScenario } from '../scenario/load.ts';
import { looksLikePath } from '../scenario/paths.ts';
import { starterText, type Starter } from '../scenario/starter.ts';
import { closest, listed } from '../scenario/suggest.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { isFileSystemError, unwritableFile } from './file-system-failure.ts';
import { allOf, lastOf } from './flags.ts';
import { packagePath } from './package-files.ts';
import { readText, shippedFiles } from './scenario-files.ts';
import type { Terminal } from './terminal.ts';

export interface InitFlags {
  readonly file: string;
  readonly place: string | readonly string[];
  readonly lever?: string | readonly string[] | undefined;
}

/** `rehearse init`: writes a scenario to start from, and never over another file. */
export function init(given: InitFlags, terminal: Terminal): ExitCode {
  const file = fileOf(given.file);
  const chosen = allOf(given.lever).map(leverNamed);
  const place = lastOf(given.place) ?? '';
  const starter = {
    file,
    name: nameOf(file),
    place,
    levers: [...new Set(chosen)],
    editorSchema: schemaFrom(file),
  };
  const text = starterText({ ...starter, aged65plus: peopleOf(starter) });
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw isFileSystemError(error) ? unwritten(error, file) : error;
  }
  terminal.out(`${file} is written. Next:  rehearse check ${file}\n`);
  return EXIT.ok;
}

function fileOf(given: string): string {
  if (/\.ya?ml$/i.test(given)) return given;
  if (given.trim() !== '' && !/\.[a-z]+$|[\\/]$/i.test(given)) return `${given}.yaml`;
  throw new Failure(EXIT.usage, {
    message: `a scenario with comments is a YAML file, and "${given}" is none`,
    mend: 'name a file that ends in .yaml, as in rehearse init my-plan.yaml',
  });
}

/**
 * Where an editor finds the published schema, from the file. A package that is not below the folder of the command is
 * elsewhere on another machine: its path belongs in no file.
 */
function schemaFrom(file: string): string | undefined {
  const schema = packagePath('scenarios/scenario.schema.json');
  const fromHere = relative('', schema);
  if (fromHere.startsWith('..') || isAbsolute(fromHere)) return undefined;
  return relative(dirname(resolve(file)), schema).replaceAll(sep, '/');
}

/** `my-plan.yaml` is called "My plan". */
function nameOf(file: string): string {
  const words = basename(file)
    .replace(/\.ya?ml$/i, '')
    .replaceAll(/[-_\s]+/g, ' ')
    .trim();
  return words === '' ? 'My scenario' : `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

function leverNamed(given: string): LeverName {
  if (Object.hasOwn(levers, given)) return given as LeverName;
  const meant = closest(given, leverNames);
  throw new Failure(EXIT.usage, {
    message: `there is no lever "${given}"`,
    mend: meant === undefined ? `the levers are ${listed(leverNames)}` : `did you mean "${meant}"?`,
  });
}

/**
 * How many older people live in the place of a scenario that is not written yet.
 *
 * @throws Failure if the scenario would not be right, which can only be for its place
 */
function peopleOf(starter: Omit<Starter, 'aged65plus'>): number {
  const text = starterText({ ...starter, aged65plus: 0 });
  const read = (path: string) => (path === starter.file ? text : readText(path));
  const outcome = loadScenario(starter.file, read, shippedFiles());
  if ('scenario' in outcome) return outcome.scenario.place.population.aged65plus;
  const [problem] = outcome.problems;
  if (problem === undefined) throw new Error('a scenario is refused for no reason');
  throw new Failure(EXIT.usage, {
    message: problem.message,
    where: looksLikePath(problem.file) && problem.file !== starter.file ? problem.file : '--place',
    mend: problem.hint,
  });
}

function unwritten(error: NodeJS.ErrnoException, file: string): Failure {
  if (error.code !== 'EEXIST')
    return unwritableFile(error, file, ', as in rehearse init my-plan.yaml');
  return new Failure(
    EXIT.fileSystem,
    {
      message: `${file} is already there, and stays as it is`,
      mend: 'name another file, as in rehearse init my-plan-2.yaml, or remove that one first',
    },
    error,
  );
}
