import { leverColumns } from '../observe/lever-reports.ts';
import type { ReplicationResult } from '../observe/results.ts';
import type { LeverName } from '../scenario/levers.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { summarise, type Summary } from '../statistics/summary.ts';

/** One number about what a lever did, over the replications: a row of `levers.csv`. */
export interface LeverRow extends Summary {
  readonly scenario: string;
  readonly lever: LeverName;
  readonly item: string;
  readonly label: string;
  readonly unit: string;
}

/** What the levers of a scenario did, over all reported years; no rows without levers. */
export function leverRows(
  scenario: Scenario,
  results: readonly ReplicationResult[],
): readonly LeverRow[] {
  return leverColumns(scenario).map(({ lever, item: { id, label, unit } }, i) => ({
    scenario: scenario.name,
    lever,
    item: id,
    label,
    unit,
    ...summarise(results.map(({ levers }) => levers[i] ?? NaN)),
  }));
}
