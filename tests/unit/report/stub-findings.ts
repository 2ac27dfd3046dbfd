import type { Manifest } from '../../../src/experiment/manifest.ts';
import { measureOf, type MeasureId } from '../../../src/observe/measures.ts';
import type { Findings, Result } from '../../../src/report/findings/findings.ts';
import { noTable, tableOf } from '../../../src/report/findings/table.ts';

/** A difference as a test says it: its mean, P10 and P90. */
export type Difference = readonly [mean: number, p10: number, p90: number];

/** Differences of an option, by measure; what is not said is a difference of 0 that is not clear. */
export type Told = Readonly<Partial<Record<MeasureId, Difference>>>;

const LEVEL = 100;

/**
 * A folder in which options differ as a test says.
 *
 * @param options by name
 * @param more tables by file, futures by scenario and measure, and what the manifest says otherwise
 */
export function stubFindings(
  options: Readonly<Record<string, Told>>,
  more: {
    readonly tables?: Readonly<Record<string, string>>;
    readonly futures?: Readonly<Record<string, readonly number[]>>;
    readonly manifest?: Partial<Manifest>;
  } = {},
): Findings {
  const { tables = {}, futures = {} } = more;
  const names = Object.keys(options);
  const result = (scenario: string, measure: string): Result => {
    const [mean, p10, p90] = options[scenario]?.[measure as MeasureId] ?? [0, -1, 1];
    return {
      unit: measureOf(measure as MeasureId).unit,
      n: more.manifest?.replications ?? 20,
      mean: LEVEL + mean,
      p10: LEVEL,
      p50: LEVEL,
      p90: LEVEL,
      low: LEVEL,
      high: LEVEL,
      difference: { mean, low: p10, high: p90, p10, p90 },
      shareBetter: 1,
      baseline: LEVEL,
      verdict: mean === 0 && p10 === 0 && p90 === 0 ? 'the same' : '',
    };
  };
  return {
    kind: 'comparison',
    manifest: {
      place: 'A place',
      years: 3,
      replications: 20,
      people: 1000,
      seed: 'a seed',
      ...more.manifest,
    } as Manifest,
    scenarios: ['As it is', ...names],
    baseline: 'As it is',
    options: names,
    table: (file) => (tables[file] === undefined ? noTable : tableOf(tables[file])),
    file: (file) => tables[file],
    result,
    futures: (scenario, measure) => futures[`${scenario} ${measure}`] ?? [],
    groupsOf: () => [],
  };
}
