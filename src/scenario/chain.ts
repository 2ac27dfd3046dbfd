import { kindProblems } from './kind.ts';
import { holds, isMapping } from './mapping.ts';
import { printable, type Problem } from './problem.ts';
import type { FileText, LoadOptions, ReadText } from './reading.ts';
import { targetOf } from './reference.ts';
import { SCENARIO_SCHEMA } from './schema.ts';
import { problemAt, type Finding } from './source.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/** A file of a scenario, and where it is. */
export interface ScenarioPart {
  readonly path: string;
  readonly file: YamlFile;
}

/** A scenario's file and those that it extends, as far as they can be read. */
export interface Chain {
  /** The file that was asked for first; each extends the next. */
  readonly parts: readonly ScenarioPart[];
  /** Whether nothing is missing at its end. */
  readonly isComplete: boolean;
  readonly problems: readonly Problem[];
  readonly files: readonly FileText[];
}

/** Most files one behind the other: more than a reader could follow. */
const LONGEST_CHAIN = 10;

/** Reads a scenario's file, the file that it extends, and so on. */
export function readChain(path: string, read: ReadText, options: LoadOptions): Chain {
  const text = read(path);
  if (text === undefined) {
    return { parts: [], isComplete: false, problems: [missingScenario(path)], files: [] };
  }
  const parts: ScenarioPart[] = [];
  const problems: Problem[] = [];
  const files: FileText[] = [];
  let next: FileText | undefined = { path, text };
  while (next !== undefined) {
    files.push(next);
    const file = readYaml(next.path, next.text);
    const kind = kindProblems(file.value, SCENARIO_SCHEMA, file);
    problems.push(...file.problems, ...kind);
    if (file.value === undefined || kind.length > 0) {
      return { parts, isComplete: false, problems, files };
    }
    parts.push({ path: next.path, file });
    const extended = extendedBy(parts, read, options);
    if (extended !== undefined && 'message' in extended) {
      problems.push(problemAt(file, { path: ['extends'], ...extended }));
      return { parts, isComplete: false, problems, files };
    }
    next = extended;
  }
  // A reference that is none leads nowhere: what it would have given is not missed.
  const isComplete = !holds(parts.at(-1)?.file.value, ['extends']);
  return { parts, isComplete, problems, files };
}

/** The file that the last part extends; undefined if it extends none; or why it cannot be had. */
function extendedBy(
  parts: readonly ScenarioPart[],
  read: ReadText,
  options: LoadOptions,
): FileText | Pick<Finding, 'message' | 'hint'> | undefined {
  const last = parts.at(-1);
  const reference = isMapping(last?.file.value) ? last.file.value['extends'] : undefined;
  // What is no reference at all, the schema reports.
  if (last === undefined || typeof reference !== 'string' || !/[a-z]/i.test(reference)) {
    return undefined;
  }
  const target = targetOf(reference, last.path, {
    noun: 'scenario',
    base: 'the folder of this file',
    example: 'base.yaml',
    folder: options.scenarios,
    ids: options.scenarioIds,
    mistaken: {
      ids: options.placeIds,
      hint: (id) => `that is a place: write "place: ${id}" instead of this line`,
    },
  });
  if ('message' in target) return target;
  const round = parts.findIndex((part) => part.path === target.path);
  if (round !== -1) return circle(parts.slice(round).map((part) => part.path));
  if (parts.length === LONGEST_CHAIN) {
    return {
      message: `${LONGEST_CHAIN} files extend one another here: no more are read`,
      hint: 'put what they set into fewer files',
    };
  }
  const text = read(target.path);
  if (text === undefined) {
    return {
      message: `there is no scenario file ${printable(target.path)}`,
      hint: target.hintIfMissing,
    };
  }
  return { path: target.path, text };
}

function circle(paths: readonly string[]): Pick<Finding, 'message' | 'hint'> {
  const [first = '', ...others] = paths.map(printable);
  const message =
    others.length === 0
      ? `${first} extends itself`
      : `the files extend one another in a circle: ${[first, ...others, first].join(' extends ')}`;
  const hint =
    others.length === 0
      ? 'name another scenario, or remove the line'
      : 'remove one "extends:", so that one of the files stands by itself';
  return { message, hint };
}

function missingScenario(path: string): Problem {
  return {
    file: path,
    line: 1,
    column: 1,
    path: '',
    message: `there is no file ${printable(path)}`,
    hint: 'check the path: it starts in the folder where the command runs',
    severity: 'error',
  };
}
