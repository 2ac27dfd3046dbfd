import { provenanceRows } from '../evidence/provenance.ts';
import type { Comparison } from '../experiment/comparison.ts';
import {
  comparisonManifest,
  resultHash,
  sha256Of,
  type ManifestContext,
} from '../experiment/manifest.ts';
import type { AttributionRow } from '../experiment/attribution.ts';
import type { Precision } from '../experiment/run-until-precise.ts';
import type { Future } from '../experiment/run-block.ts';
import type { LeverRow } from '../experiment/lever-rows.ts';
import { purseRows } from '../experiment/purse-rows.ts';
import { PURSES } from '../report/money/purse-columns.ts';
import { STORIES, storiesText, type KeptStory } from '../report/findings/stories.ts';
import { rollingRows } from '../experiment/rolling-year.ts';
import { ownReplicationRows } from '../experiment/own-measures.ts';
import { replicationRows } from '../experiment/run-rows.ts';
import { resolvedScenarioYaml } from '../scenario/resolved.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Drawn } from './compare-draws.ts';
import { checksumsOf } from './checksums.ts';
import { comparisonDictionary } from './dictionary.ts';
import type { FileContent } from './file-content.ts';
import {
  CHECKSUMS,
  leversFile,
  MANIFEST,
  RESOLVED,
  RESULTS,
  SERIES,
  slugOf,
  type RunFiles,
} from './run-files.ts';
import {
  attributionColumns,
  comparedColumns,
  comparedLedgerColumns,
  comparedReplicationColumns,
  comparedSeriesColumns,
  drawColumns,
} from './compare-tables.ts';
import { parameterCsv, type ParameterRow } from './parameter-file.ts';
import { provenanceColumns, tableCsv } from './run-tables.ts';
import { purseColumns } from './purse-tables.ts';
import { tracedFiles } from './traced-files.ts';

/** The name of a comparison: one for each question asked, so that the same question finds its answer again. */
export function comparisonName(
  scenarios: readonly Scenario[],
  how: {
    readonly precision: Precision | undefined;
    readonly draws: number | undefined;
    readonly attribute: boolean | undefined;
    readonly values?: readonly ParameterRow[] | undefined;
  },
): string {
  const [baseline, first] = scenarios;
  const more = scenarios.length > 2 ? `-and-${scenarios.length - 2}-more` : '';
  const question = [...scenarios.map(resolvedScenarioYaml), JSON.stringify(how)].join('\n---\n');
  const name = `${first?.name ?? ''}${more} against ${baseline?.name ?? ''}`;
  return `${slugOf(name)}-${sha256Of(question).slice(0, 8)}`;
}

/** The values of each draw, in the folder of a comparison whose draws were read from a file. */
export const DRAWN_VALUES = 'parameters.csv';

/** The file of an option, counted from 0, in the folder of a comparison. */
export function optionFile(option: number): string {
  return `option-${option + 1}.resolved.yaml`;
}

/** A comparison with all that it was made of. */
export interface MadeComparison {
  readonly comparison: Comparison;
  readonly futures: readonly Future[];
  readonly drawn: Drawn;
  readonly attributed: readonly AttributionRow[];
  /** Of somebody who was followed under every scenario. */
  readonly stories: readonly KeptStory[];
}

/** What the levers of every scenario did. */
export function leversOf({ baselineLevers, options }: Comparison): readonly LeverRow[] {
  return [...baselineLevers, ...options.flatMap(({ levers }) => levers)];
}

/** The files whose bytes are the result of a comparison. */
export function comparisonResultFiles({
  comparison,
  futures,
  drawn,
  attributed,
}: Omit<MadeComparison, 'stories'>): ReadonlyMap<string, string> {
  const { baseline, baselineRows, baselineLedger, baselineOwn, options } = comparison;
  const scenarios = [baseline, ...options.map(({ scenario }) => scenario)];
  const resultsOf = (n: number) => futures.flatMap(({ results }) => results[n] ?? []);
  const comparator = { scenario: baseline, results: resultsOf(0) };
  const replications = scenarios.flatMap((scenario, n) => [
    ...replicationRows(scenario, resultsOf(n)),
    ...ownReplicationRows({ scenario, results: resultsOf(n) }, n === 0 ? undefined : comparator),
  ]);
  const series = scenarios.flatMap((scenario, n) => rollingRows(scenario, resultsOf(n)));
  const all = scenarios.flatMap((_, n) => resultsOf(n));
  const purses = scenarios.flatMap((scenario, n) => purseRows(scenario, resultsOf(n), all));
  const rows = [
    ...baselineRows,
    ...baselineOwn,
    ...options.flatMap(({ rows: own, own: more }) => [...own, ...more]),
  ];
  const ledger = [...baselineLedger, ...options.flatMap((option) => option.ledger)];
  return new Map([
    [RESULTS, tableCsv(comparedColumns, rows)],
    [SERIES, tableCsv(comparedSeriesColumns, series)],
    ['ledger.csv', tableCsv(comparedLedgerColumns, ledger)],
    [PURSES, tableCsv(purseColumns, purses)],
    ...leversFile(leversOf(comparison)),
    ...tracedFiles(scenarios, resultsOf),
    ['replications.csv', tableCsv(comparedReplicationColumns, replications)],
    ...(drawn.draws === 0
      ? []
      : [['draws.csv', tableCsv(drawColumns, drawn.rows)] as [string, string]]),
    ...(attributed.length === 0
      ? []
      : [['attribution.csv', tableCsv(attributionColumns, attributed)] as [string, string]]),
  ]);
}

/** Makes all files of the folder of a comparison. The same results make the same bytes, as for a run. */
export function comparisonFiles(made: MadeComparison, context: ManifestContext): RunFiles {
  const { comparison, futures, drawn, attributed, stories } = made;
  const { baseline, baselineRows, options } = comparison;
  const scenarios = [baseline, ...options.map(({ scenario }) => scenario)];
  const numbers = comparisonResultFiles(made);
  const manifest = {
    ...comparisonManifest(comparison, futures, resultHash(numbers), context, optionFile),
    ...(drawn.draws > 0 && {
      uncertainty: {
        draws: drawn.draws,
        futures: drawn.futures,
        ...(drawn.values && { values: DRAWN_VALUES }),
      },
    }),
    ...(attributed.length > 0 && { attributed: true }),
  };
  const files = new Map<string, FileContent>([
    ...numbers,
    [RESOLVED, resolvedScenarioYaml(baseline)],
    ...options.map(({ scenario }, n): [string, string] => [
      optionFile(n),
      resolvedScenarioYaml(scenario),
    ]),
    ...(drawn.values === undefined
      ? []
      : [[DRAWN_VALUES, parameterCsv(drawn.values)] as [string, string]]),
    ...(stories.length === 0 ? [] : [[STORIES, storiesText(stories)] as [string, string]]),
    ['dictionary.csv', comparisonDictionary(scenarios)],
    ['provenance.csv', tableCsv(provenanceColumns, provenanceRows(baseline.parameters))],
    [MANIFEST, `${JSON.stringify(manifest, undefined, 2)}\n`],
  ]);
  files.set(CHECKSUMS, checksumsOf(files));
  return {
    files,
    manifest,
    rows: baselineRows,
    ownRows: [],
    levers: leversOf(comparison),
    charts: [],
    logs: [],
  };
}
