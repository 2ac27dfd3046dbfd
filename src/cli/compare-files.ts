import { provenanceRows } from '../evidence/provenance.ts';
import type { Comparison } from '../experiment/comparison.ts';
import {
  comparisonManifest,
  resultHash,
  sha256Of,
  type ManifestContext,
} from '../experiment/manifest.ts';
import type { Future } from '../experiment/run-block.ts';
import { replicationRows } from '../experiment/run-rows.ts';
import { resolvedScenarioYaml } from '../scenario/resolved.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { checksumsOf } from './checksums.ts';
import { comparisonDictionary } from './dictionary.ts';
import type { FileContent } from './file-content.ts';
import { CHECKSUMS, MANIFEST, RESOLVED, RESULTS, slugOf, type RunFiles } from './run-files.ts';
import {
  comparedColumns,
  comparedLedgerColumns,
  comparedReplicationColumns,
  provenanceColumns,
  tableCsv,
} from './run-tables.ts';

/** The name of a comparison: one for each question asked, so that the same question finds its answer again. */
export function comparisonName(scenarios: readonly Scenario[]): string {
  const [baseline, first] = scenarios;
  const question = scenarios.map(resolvedScenarioYaml).join('\n---\n');
  const more = scenarios.length > 2 ? `-and-${scenarios.length - 2}-more` : '';
  const name = `${first?.name ?? ''}${more} against ${baseline?.name ?? ''}`;
  return `${slugOf(name)}-${sha256Of(question).slice(0, 8)}`;
}

/** The file of an option, counted from 0, in the folder of a comparison. */
export function optionFile(option: number): string {
  return `option-${option + 1}.resolved.yaml`;
}

/** The files whose bytes are the result of a comparison. */
export function comparisonResultFiles(
  { baseline, baselineRows, baselineLedger, options }: Comparison,
  futures: readonly Future[],
): ReadonlyMap<string, string> {
  const scenarios = [baseline, ...options.map(({ scenario }) => scenario)];
  const replications = scenarios.flatMap((scenario, n) =>
    replicationRows(
      scenario,
      futures.flatMap(({ results }) => results[n] ?? []),
    ).map((row) => ({ ...row, scenario: scenario.name })),
  );
  const rows = [...baselineRows, ...options.flatMap((option) => option.rows)];
  const ledger = [...baselineLedger, ...options.flatMap((option) => option.ledger)];
  return new Map([
    [RESULTS, tableCsv(comparedColumns, rows)],
    ['ledger.csv', tableCsv(comparedLedgerColumns, ledger)],
    ['replications.csv', tableCsv(comparedReplicationColumns, replications)],
  ]);
}

/** Makes all files of the folder of a comparison. The same results make the same bytes, as for a run. */
export function comparisonFiles(
  comparison: Comparison,
  futures: readonly Future[],
  context: ManifestContext,
): RunFiles {
  const { baseline, baselineRows, options } = comparison;
  const numbers = comparisonResultFiles(comparison, futures);
  const manifest = comparisonManifest(
    comparison,
    futures,
    resultHash(numbers),
    context,
    optionFile,
  );
  const files = new Map<string, FileContent>([
    ...numbers,
    [RESOLVED, resolvedScenarioYaml(baseline)],
    ...options.map(({ scenario }, n): [string, string] => [
      optionFile(n),
      resolvedScenarioYaml(scenario),
    ]),
    ['dictionary.csv', comparisonDictionary(baseline.place)],
    ['provenance.csv', tableCsv(provenanceColumns, provenanceRows(baseline.parameters))],
    [MANIFEST, `${JSON.stringify(manifest, undefined, 2)}\n`],
  ]);
  files.set(CHECKSUMS, checksumsOf(files));
  return { files, manifest, rows: baselineRows, charts: [], logs: [] };
}
