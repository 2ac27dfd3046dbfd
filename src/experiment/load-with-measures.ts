import { loadPlan, loadScenario, type LoadOutcome, type PlanOutcome } from '../scenario/load.ts';
import type { LoadOptions, ReadText } from '../scenario/reading.ts';
import { measureUnits } from './own-measures.ts';

/**
 * Reads, checks and freezes a scenario with the files that it extends and its place, and reports everything that is
 * wrong with any of them in one pass: that a measure of its own names what no run measures, too.
 *
 * @throws Error if a file has a formula, and `options.formulas` is not given
 */
export function loadScenarioChecked(
  path: string,
  read: ReadText,
  options: LoadOptions = {},
): LoadOutcome {
  return loadScenario(path, read, { measureUnits, ...options });
}

/** The same for a file with all of its options: each is a scenario of its own. */
export function loadPlanChecked(
  path: string,
  read: ReadText,
  options: LoadOptions = {},
): PlanOutcome {
  return loadPlan(path, read, { measureUnits, ...options });
}
