import { isParameterId, parameterDeclaration } from '../evidence/registry.ts';
import { assignmentLayer } from './assignments.ts';
import { readChain, type Chain } from './chain.ts';
import type { FormulaReader } from './formula.ts';
import { deepFreeze } from './freeze.ts';
import { keptOf, layFlagsOver, layOver, positionFindings, type Layer } from './layers.ts';
import { isMapping, valueAt } from './mapping.ts';
import { optionParts } from './options.ts';
import { readMeasures } from './own-measures.ts';
import { findPlace } from './place-lookup.ts';
import { printable, type Problem } from './problem.ts';
import { checkPart, checkScenario, checkInPlace, settle } from './scenario-check.ts';
import type { Scenario } from './scenario.ts';
import { evaluateSet, type Baseline } from './set-formulas.ts';
import { problemAt, type Location, type Source } from './source.ts';
import type { FileText, LoadOptions, ReadText } from './reading.ts';

/** A scenario, or everything that is wrong with its files. */
export type LoadOutcome =
  | {
      readonly scenario: Scenario;
      readonly warnings: readonly Problem[];
      readonly files: readonly FileText[];
      /** Where each entry of the timeline stands. */
      readonly timelineAt: readonly Location[];
    }
  | Refusal;

/** Everything that is wrong with files. */
interface Refusal {
  readonly problems: readonly Problem[];
  readonly files: readonly FileText[];
}

/** A file that is wrong in more ways is most likely another file: a reader has seen enough. */
const MOST_PROBLEMS = 100;

/** The scenarios of a file, itself first and its options after it, or everything that is wrong with any of them. */
export type PlanOutcome =
  | {
      readonly scenarios: readonly Scenario[];
      readonly warnings: readonly Problem[];
      readonly files: readonly FileText[];
      /** Where each entry of the timeline of each scenario stands. */
      readonly timelinesAt: readonly (readonly Location[])[];
    }
  | Refusal;

/**
 * Reads, checks and freezes a scenario with the files that it extends and its place, and reports everything that is
 * wrong with any of them in one pass. A file that is no YAML is judged no further. Its options are left alone.
 *
 * @throws Error if a file has a formula, and `options.formulas` is not given
 */
export function loadScenario(path: string, read: ReadText, options: LoadOptions = {}): LoadOutcome {
  return loadChain(readChain(path, read, options), read, options);
}

/** The same for a file with all of its options: each is a scenario of its own. */
export function loadPlan(path: string, read: ReadText, options: LoadOptions = {}): PlanOutcome {
  const chain = readChain(path, read, options);
  const [first] = chain.parts;
  const varied = (first === undefined ? [] : optionParts(first)).map((part) => ({
    ...chain,
    parts: [part, ...chain.parts],
  }));
  const loaded = [chain, ...varied].map((one) => loadChain(one, read, options));
  const files = distinctFiles(loaded.flatMap((outcome) => outcome.files));
  const scenarios = loaded.flatMap((one) => ('scenario' in one ? [one.scenario] : []));
  const problems = loaded.flatMap((one) => ('scenario' in one ? one.warnings : one.problems));
  if (scenarios.length < loaded.length) return failure(problems, files);
  const timelinesAt = loaded.flatMap((one) => ('scenario' in one ? [one.timelineAt] : []));
  return deepFreeze({ scenarios, warnings: distinct(problems), files, timelinesAt });
}

function loadChain(chain: Chain, read: ReadText, options: LoadOptions): LoadOutcome {
  const flags = assignmentLayer(options.set ?? [], options.vary);
  const whole = layered(chain, flags.layer, options.formulas);
  const found = [...chain.problems, ...flags.problems, ...whole.problems];
  const { layer } = whole;
  if (layer === undefined) return failure(found, chain.files);
  const { source } = layer;
  const checked = checkScenario(layer.value, source);
  const written = layer.value['measures'];
  const units = written === undefined ? undefined : options.measureUnits?.();
  const own = readMeasures(written, options.formulas, units);
  const place = findPlace(checked.sound.place, source, layer.fileOf(['place']), read, options);
  const size = place.place ? checkInPlace(checked.sound, place.place, source) : [];
  const problems = distinct([
    ...found,
    ...checked.problems,
    ...own.findings.map((finding) => problemAt(source, finding)),
    ...place.problems,
    ...size,
  ]);
  const files = [...chain.files, ...place.files];
  if (!checked.value || !place.place || problems.some(({ severity }) => severity === 'error')) {
    return failure(problems, files);
  }
  const scenario = settle(checked.value, place.place, source, own.measures);
  const timelineAt = scenario.timeline.map(({ lever }, n) =>
    source.locate(['timeline', n, lever], 'key'),
  );
  return deepFreeze({ scenario, warnings: problems, files, timelineAt });
}

/** All files of a scenario laid over one another, and the flags over them; no layer where a part is missing. */
function layered(
  { parts, isComplete }: Chain,
  flags: Layer,
  formulas: FormulaReader | undefined,
): { readonly layer?: Layer; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let below: Layer | undefined;
  let isWhole = isComplete;
  for (const { path, file } of parts.toReversed()) {
    const { source, value, findings } = evaluateSet(
      file.value,
      file,
      baselineOf(file.value, below),
      formulas,
    );
    problems.push(...findings.map((finding) => problemAt(source, finding)));
    if (parts.length > 1 || !isComplete || !isMapping(value)) {
      problems.push(...checkPart(value, source));
    }
    if (!isMapping(value)) {
      isWhole = false;
      continue;
    }
    problems.push(...leftOutProblems(value, source, below));
    const layer: Layer = { value, source, fileOf: () => path };
    below = below === undefined ? layer : layOver(layer, below);
  }
  if (below === undefined || !isWhole) return { problems };
  if (Object.keys(flags.value).length === 0) return { layer: below, problems };
  const misplaced = positionFindings(flags.value, below.value);
  if (misplaced.length > 0) {
    problems.push(...misplaced.map((finding) => problemAt(flags.source, finding)));
    return { layer: below, problems };
  }
  const { source, value, findings } = evaluateSet(
    flags.value,
    flags.source,
    baselineOf(flags.value, below),
    formulas,
  );
  problems.push(...findings.map((finding) => problemAt(source, finding)));
  const settled = { ...flags, source, value: isMapping(value) ? value : {} };
  return { layer: layFlagsOver(settled, below), problems };
}

/** What a parameter is before a file sets it: as in the extended file, or its default. */
function baselineOf(above: unknown, below: Layer | undefined): Baseline {
  const kept = isMapping(above) && below !== undefined ? keptOf(above, below.value) : {};
  return (id) => {
    const set = valueAt(kept, ['set', id]);
    if (typeof set === 'number') return set;
    return isParameterId(id) ? parameterDeclaration(id).value : undefined;
  };
}

/** A key is left out for a reason: where there is nothing to leave out, the reason is a mistake. */
function leftOutProblems(
  value: Readonly<Record<string, unknown>>,
  source: Source,
  below: Layer | undefined,
): readonly Problem[] {
  const named = value['without'];
  if (!Array.isArray(named)) return [];
  if (!Object.hasOwn(value, 'extends')) {
    const message = '"without" is given, and the file extends no other';
    const hint = 'add a line such as "extends: do-nothing", or remove this one';
    return [problemAt(source, { path: ['without'], point: 'key', message, hint })];
  }
  return named.flatMap((key: unknown, n): Problem[] => {
    if (below === undefined || typeof key !== 'string' || Object.hasOwn(below.value, key))
      return [];
    const message = `the extended scenario has no ${printable(key)} that could be left out`;
    const hint = 'remove it from the list';
    return [problemAt(source, { path: ['without', n], message, hint, severity: 'warning' })];
  });
}

/** A place that several options live in is read for each of them. */
function distinctFiles(files: readonly FileText[]): readonly FileText[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/** A value is checked in its own file and as a part of the whole: what both say is said once. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const byText = new Map<string, Problem>();
  for (const problem of problems) {
    const { file, line, column, message } = problem;
    const key = JSON.stringify([file, line, column, message]);
    if (!byText.has(key)) byText.set(key, problem);
  }
  return [...byText.values()];
}

function failure(problems: readonly Problem[], files: readonly FileText[]): Refusal {
  const rank = (problem: Problem) => files.findIndex((file) => file.path === problem.file);
  const inReadingOrder = distinct(problems).toSorted(
    (a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column,
  );
  const shown: Problem[] = inReadingOrder.slice(0, MOST_PROBLEMS);
  const next = inReadingOrder[MOST_PROBLEMS];
  if (next !== undefined) {
    const message = `there are ${inReadingOrder.length - MOST_PROBLEMS} more problems from here on`;
    shown.push({ ...next, message, hint: 'mend the ones above first, and check again' });
  }
  return deepFreeze({ problems: shown, files });
}
