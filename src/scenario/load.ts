import { deepFreeze } from './freeze.ts';
import { kindProblems } from './kind.ts';
import { findPlace } from './place-lookup.ts';
import { printable, type Problem } from './problem.ts';
import { checkScenario, checkSize, settle } from './scenario-check.ts';
import type { Scenario } from './scenario.ts';
import { SCENARIO_SCHEMA } from './schema.ts';
import type { FileText, LoadOptions, ReadText } from './reading.ts';
import { readYaml } from './yaml-file.ts';

/** A scenario, or everything that is wrong with its files. */
export type LoadOutcome =
  | {
      readonly scenario: Scenario;
      readonly warnings: readonly Problem[];
      readonly files: readonly FileText[];
    }
  | { readonly problems: readonly Problem[]; readonly files: readonly FileText[] };

/** A file that is wrong in more ways is most likely another file: a reader has seen enough. */
const MOST_PROBLEMS = 100;

/**
 * Reads, checks and freezes a scenario and its place, and reports everything that is wrong with either in one pass.
 * A file that is no YAML is judged no further.
 */
export function loadScenario(path: string, read: ReadText, options: LoadOptions = {}): LoadOutcome {
  const text = read(path);
  if (text === undefined) return deepFreeze({ problems: [missingScenario(path)], files: [] });
  const file = readYaml(path, text);
  const kind = kindProblems(file.value, SCENARIO_SCHEMA, file);
  if (file.value === undefined || kind.length > 0) {
    return failure([...file.problems, ...kind], [{ path, text }]);
  }
  const checked = checkScenario(file.value, file);
  const found = findPlace(checked.sound.place, file, path, read, options);
  const size = found.place ? checkSize(checked.sound, found.place, file) : [];
  const problems = [...file.problems, ...checked.problems, ...found.problems, ...size];
  const files = [{ path, text }, ...found.files];
  if (!checked.value || !found.place || problems.some(({ severity }) => severity === 'error')) {
    return failure(problems, files);
  }
  const scenario = settle(checked.value, found.place, file);
  return deepFreeze({ scenario, warnings: problems, files });
}

function failure(problems: readonly Problem[], files: readonly FileText[]): LoadOutcome {
  const rank = (problem: Problem) => files.findIndex((file) => file.path === problem.file);
  const inReadingOrder = problems.toSorted(
    (a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column,
  );
  const shown = inReadingOrder.slice(0, MOST_PROBLEMS);
  const next = inReadingOrder[MOST_PROBLEMS];
  if (next !== undefined) {
    const message = `there are ${problems.length - MOST_PROBLEMS} more problems from here on`;
    shown.push({ ...next, message, hint: 'mend the ones above first, and check again' });
  }
  return deepFreeze({ problems: shown, files });
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
