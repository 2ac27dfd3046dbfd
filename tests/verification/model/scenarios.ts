import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ParameterValues } from '../../../src/evidence/registry.ts';
import { mainGroup, type MeasureId } from '../../../src/observe/measures.ts';
import { ALL_YEARS, resultColumns, type ReplicationResult } from '../../../src/observe/results.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';

const ROOT = fileURLToPath(new URL('../../../scenarios', import.meta.url));

/** Slow suites run on more people and more seeds where the environment asks for it, as CI does once. */
export const FULL = process.env['REHEARSAL_FULL'] === '1';

/** A shipped scenario, or the status quo of a shipped place. */
export function scenarioOf(place: string, changes: Partial<Scenario> = {}): Scenario {
  const text = `schema: rehearsal/scenario@1\nname: Test\nplace: ${place}\n`;
  const read = (path: string) =>
    path === 'test.yaml' ? text : existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  const outcome = loadScenario('test.yaml', read, { places: `${ROOT}/places` });
  if ('problems' in outcome) throw new Error(outcome.problems.map((p) => p.message).join('; '));
  return { ...outcome.scenario, ...changes };
}

/** A scenario with some parameters changed, also beyond their ranges: for degenerate cases. */
export function withValues(scenario: Scenario, values: Partial<ParameterValues>): Scenario {
  return { ...scenario, parameters: { ...scenario.parameters, ...values } };
}

/** One number of a result: of the people the measure is about and all years unless told otherwise. */
export function valueOf(
  scenario: Scenario,
  result: ReplicationResult,
  measure: MeasureId,
  group = mainGroup(measure),
  period = ALL_YEARS,
): number {
  const at = resultColumns(scenario).findIndex(
    (column) => column.measure === measure && column.group === group && column.period === period,
  );
  if (at < 0) throw new Error(`No column ${measure}, ${group}, ${period}.`);
  return result.values[at];
}
