import type { MeasureId } from '../../observe/measures.ts';
import type { Findings } from './findings.ts';
import { rowsOf } from './table.ts';

/** What draws of what is not known say of a difference. */
export interface DrawnDifference {
  readonly unit: string;
  readonly draws: number;
  /** Over the draws, each the mean of its futures. */
  readonly mean: number;
  readonly p10: number;
  readonly p90: number;
  /** Share of the draws in which the option does better; NaN where neither way is good. */
  readonly shareBetter: number;
}

/** From `draws.csv`; undefined where no draws were made or nothing was observed in them. */
export function drawnDifference(
  { table }: Findings,
  option: string,
  measure: MeasureId,
): DrawnDifference | undefined {
  const draws = table('draws.csv');
  const [row] = rowsOf(draws, (at) => at).filter(
    (at) => draws.text(at, 'scenario') === option && draws.text(at, 'measure') === measure,
  );
  if (row === undefined) return undefined;
  const number = (column: string) => draws.number(row, column);
  return {
    unit: draws.text(row, 'unit'),
    draws: number('draws'),
    mean: number('mean'),
    p10: number('p10'),
    p90: number('p90'),
    shareBetter: number('share_better'),
  };
}
