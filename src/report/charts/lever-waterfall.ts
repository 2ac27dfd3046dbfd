import type { Findings } from '../findings/findings.ts';
import { readableRounding } from '../numbers.ts';
import type { Waterfall } from './waterfall-panel.ts';

const MEASURE = 'costWithChange';

/**
 * What each lever of a programme does to the cost in all by itself, and what being together makes of it. Undefined where
 * the comparison was not told to take the programme apart.
 */
export function leverWaterfall(findings: Findings, option: string): Waterfall | undefined {
  const table = findings.table('attribution.csv');
  const rows = Array.from({ length: table.length }, (_, row) => row).filter(
    (row) => table.text(row, 'scenario') === option && table.text(row, 'measure') === MEASURE,
  );
  const result = findings.result(option, MEASURE);
  if (rows.length === 0 || result === undefined) return undefined;
  const sum = (column: string) => rows.reduce((all, row) => all + table.number(row, column), 0);
  const { mean, p10, p90 } = result.difference;
  return {
    name: 'By lever: GBP per person 65+',
    drivers: [
      ...rows.map((row) => ({ name: table.text(row, 'lever'), mean: table.number(row, 'alone') })),
      { name: 'Together', mean: sum('together') },
    ],
    total: { mean, p10, p90 },
    denomination: { gbp: 1, words: result.unit, short: result.unit },
    rounding: readableRounding(mean, (p90 - p10) / 2),
  };
}
