import type { Manifest } from '../../src/experiment/manifest.ts';
import { noTable, tableOf } from '../../src/report/findings/table.ts';
import type { Findings, Result } from '../../src/report/findings/findings.ts';

/** A difference and where eight in ten futures lie. */
export type Made = readonly [p10: number, mean: number, p90: number];

/** What is made up of one measure: the baseline, and the difference under each option, in their order. */
export interface MadeMeasure {
  readonly baseline: number;
  readonly differences: readonly Made[];
  /** What the folder says of every option; 'better' where it is not said. */
  readonly verdict?: string;
  /** Futures in which it was observed; 100 where it is not said. */
  readonly n?: number;
  /** Values of the baseline and then of each option, future by future. */
  readonly futures?: readonly (readonly number[])[];
}

/** Findings with numbers that a test chooses: by measure, or by measure and group as in `deaths/65+`. */
export function madeFindings(
  options: readonly string[],
  made: Readonly<Record<string, MadeMeasure>>,
  about: { readonly series?: string; readonly replications?: number; readonly years?: number } = {},
): Findings {
  const baseline = 'As it is';
  const scenarios = [baseline, ...options];
  const { replications = 100, years = 5 } = about;
  const find = (measure: string, group: string | undefined) =>
    made[`${measure}/${group ?? ''}`] ?? (group === undefined ? made[measure] : undefined);
  return {
    kind: 'comparison',
    manifest: { scenario: baseline, place: 'Tiny', replications, years, warmUp: 1 } as Manifest,
    scenarios,
    baseline,
    options,
    table: (file) =>
      file === 'series.csv' && about.series !== undefined ? tableOf(about.series) : noTable,
    file: () => undefined,
    result: (scenario, measure, where = {}) => {
      const found = find(measure, where.group);
      return found === undefined ? undefined : resultOf(found, scenarios.indexOf(scenario) - 1);
    },
    futures: (scenario, measure) => made[measure]?.futures?.[scenarios.indexOf(scenario)] ?? [],
    groupsOf: (measure) =>
      Object.keys(made).flatMap((key) =>
        key.startsWith(`${measure}/`) ? [key.slice(measure.length + 1)] : [],
      ),
  };
}

function resultOf(
  { baseline, differences, verdict = 'better', n = 100 }: MadeMeasure,
  option: number,
): Result {
  const [p10, mean, p90] = differences[option] ?? [0, 0, 0];
  return {
    unit: 'per 1,000 people a year',
    n,
    mean: baseline + mean,
    p10: baseline + p10,
    p50: baseline + mean,
    p90: baseline + p90,
    low: baseline + mean,
    high: baseline + mean,
    difference: { mean, low: mean, high: mean, p10, p90 },
    shareBetter: 1,
    baseline,
    verdict,
  };
}
