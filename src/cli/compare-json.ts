import type { FinishedComparison } from './compare.ts';
import { rowObject } from './run-json.ts';
import { comparedColumns, comparedLedgerColumns } from './compare-tables.ts';

/** A comparison for programs. Each row of `results` is a row of `results.csv`; what is empty there is null here. */
export function comparisonJson({ comparison, folder, manifest }: FinishedComparison): string {
  const { schema: _, streams: __, environment: ___, halfWidths: ____, ...about } = manifest;
  const rows = [...comparison.baselineRows, ...comparison.options.flatMap((option) => option.rows)];
  const ledger = [
    ...comparison.baselineLedger,
    ...comparison.options.flatMap((option) => option.ledger),
  ];
  const document = {
    schema: 'rehearsal/comparison@1',
    ...about,
    folder: folder ?? null,
    results: rows.map((row) => rowObject(comparedColumns, row)),
    ledger: ledger.map((row) => rowObject(comparedLedgerColumns, row)),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
