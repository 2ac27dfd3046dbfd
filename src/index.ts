/**
 * Rehearsal as a library: everything that a study needs to read scenarios, run them, and reason about what came out,
 * in the same words as the command line and with the same digits.
 *
 * ```js
 * import { readScenario, runReplications, resultRows } from 'rehearsal';
 *
 * const { outcome } = await readScenario('do-nothing');
 * if (!('scenario' in outcome)) throw new Error(outcome.problems[0].message);
 * const results = await runReplications(outcome.scenario, { jobs: 2 });
 * console.table(resultRows(outcome.scenario, results));
 * ```
 */

// Scenarios: from files, with everything that is wrong with them, and changed under the same checks.
export { readScenario, type AskedScenario } from './cli/scenario-files.ts';
export { withFormulas } from './scenario/formulas-on-demand.ts';
export {
  loadPlanChecked as loadPlan,
  loadScenarioChecked as loadScenario,
} from './experiment/load-with-measures.ts';
export type { LoadOutcome, PlanOutcome } from './scenario/load.ts';
export { Failure } from './cli/failure.ts';
export { overrideScenario, type ScenarioOverrides } from './scenario/override.ts';
export { formatProblem, formatProblemLine, type Problem } from './scenario/problem.ts';
export { resolvedScenarioYaml } from './scenario/resolved.ts';
export { peopleSimulated, type Scenario } from './scenario/scenario.ts';
export type { Place } from './scenario/place.ts';
export type { FileText, LoadOptions, ReadText } from './scenario/reading.ts';

// Runs: one replication is a pure function of the scenario and its number. An observer of one's own sees what happens,
// each by its number in OBSERVED.
export { replicate, type Inspector } from './experiment/replicate.ts';
export { OBSERVED, type Observer } from './model/observer.ts';
export type { World } from './model/world.ts';
export { runReplications, type RunOptions } from './experiment/run-replications.ts';
export { ownReplicationRows, ownRows, type OwnRow, type RunOf } from './experiment/own-measures.ts';
export {
  replicationRows,
  resultRows,
  seriesRows,
  staffRows,
  type ReplicationRow,
  type ResultRow,
  type SeriesRow,
} from './experiment/run-rows.ts';

// What is observed.
export { areasOf, groupsOf, type Area, type Group } from './observe/groups.ts';
export { professionGroups, type ProfessionGroup } from './observe/professions.ts';
export {
  isMeasureId,
  mainGroup,
  measureIds,
  measureOf,
  subjectOf,
  type Measure,
  type MeasureId,
  type Subject,
} from './observe/measures.ts';
export { resultColumns, seriesColumns, type ReplicationResult } from './observe/results.ts';

// Evidence: what every number stands on.
export { citation, type Citation, type CitationKey } from './evidence/citations.ts';
export { provenanceRows, type ProvenanceRow } from './evidence/provenance.ts';
export type { ParameterDeclaration } from './evidence/parameter.ts';
export {
  defaultValues,
  isParameterId,
  parameterDeclaration,
  parameterIds,
  type ParameterId,
  type ParameterValues,
} from './evidence/registry.ts';
export { targets, toleranceBand, withinTolerance, type Target } from './evidence/targets.ts';

// Statistics over replications.
export { meanInterval, pairedInterval, type MeanInterval } from './statistics/intervals.ts';
export { summarise, type Summary } from './statistics/summary.ts';
