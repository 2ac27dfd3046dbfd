import { flowRows, handoffRows, serviceMonthRows, spreadRows } from '../experiment/traced-rows.ts';
import type { ReplicationResult } from '../observe/results.ts';
import { servicesKept } from '../observe/service-months.ts';
import { journeyAmounts } from '../observe/spread.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { rowsOf, type DictionaryRow } from './dictionary-rows.ts';
import { tableCsv } from './run-tables.ts';
import {
  flowColumns,
  handoffColumns,
  serviceMonthColumns,
  spreadColumns,
} from './traced-tables.ts';

export const SERVICE_MONTHS = 'service-months.csv';
export const FLOWS = 'flows.csv';
export const HANDOFFS = 'handoffs.csv';
export const SPREAD = 'spread.csv';

/**
 * The tables of what is traced beside the measures, by file.
 *
 * @param scenarios the baseline first
 * @param resultsOf those of one of them, by its place
 */
export function tracedFiles(
  scenarios: readonly Scenario[],
  resultsOf: (n: number) => readonly ReplicationResult[],
): readonly (readonly [file: string, text: string])[] {
  const traces = scenarios.map((scenario, n) => ({ scenario, results: resultsOf(n) }));
  const [baseline] = traces;
  const compared = traces.map((own) => [own, own === baseline ? undefined : baseline] as const);
  return [
    [SERVICE_MONTHS, tableCsv(serviceMonthColumns, traces.flatMap(serviceMonthRows))],
    [
      FLOWS,
      tableCsv(
        flowColumns,
        compared.flatMap((pair) => flowRows(...pair)),
      ),
    ],
    [
      HANDOFFS,
      tableCsv(
        handoffColumns,
        compared.flatMap((pair) => handoffRows(...pair)),
      ),
    ],
    [
      SPREAD,
      tableCsv(
        spreadColumns,
        compared.flatMap((pair) => spreadRows(...pair)),
      ),
    ],
  ];
}

/** What the dictionary says of them. */
export function tracedDictionary(): readonly DictionaryRow[] {
  return [
    ...rowsOf(SERVICE_MONTHS, serviceMonthColumns),
    ...rowsOf(FLOWS, flowColumns),
    ...rowsOf(HANDOFFS, handoffColumns),
    ...rowsOf(SPREAD, spreadColumns),
    ...servicesKept.map(({ id, label, unit }) => ({
      file: SERVICE_MONTHS,
      column: 'service',
      code: id,
      meaning: label,
      unit,
      type: 'text',
    })),
    ...journeyAmounts.map(({ id, label, meaning, unit }) => ({
      file: SPREAD,
      column: 'amount',
      code: id,
      meaning: `${label}, of each person 65+ with complex needs when reporting starts, over all reported years: ${meaning}`,
      unit,
      type: 'text',
    })),
  ];
}
