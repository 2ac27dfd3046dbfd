import { moments } from './moments.ts';

/** Where the spread of numbers in a table comes from: its rows, its columns, and what neither explains. */
export interface TwoWay {
  readonly mean: number;
  /** Standard deviations of the effects of rows and of columns, and of the rest; 0 where the table shows none. */
  readonly rowSd: number;
  readonly columnSd: number;
  readonly restSd: number;
}

/**
 * Components of variance of a full table with one number a cell: the estimators of a two-way analysis of variance with
 * random effects (Searle, Casella and McCulloch 1992, Variance components, chapter 4).
 *
 * @param rows of one length, at least two, of at least two numbers
 * @returns NaN where a number is missing or the table is too small
 */
export function twoWay(rows: readonly ArrayLike<number>[]): TwoWay {
  const height = rows.length;
  const width = rows[0]?.length ?? 0;
  const cells = rows.flatMap((row) => Array.from(row));
  const { mean } = moments(cells);
  if (height < 2 || width < 2 || cells.length !== height * width || cells.some(Number.isNaN)) {
    return { mean, rowSd: NaN, columnSd: NaN, restSd: NaN };
  }
  const rowMeans = rows.map((row) => moments(row).mean);
  const columnMeans = Array.from(
    { length: width },
    (_, column) => moments(rows.map((row) => row[column] ?? NaN)).mean,
  );
  let rest = 0;
  for (const [i, row] of rows.entries()) {
    for (let j = 0; j < width; j++) {
      const residual = (row[j] ?? NaN) - (rowMeans[i] ?? NaN) - (columnMeans[j] ?? NaN) + mean;
      rest += residual * residual;
    }
  }
  const restSquare = rest / ((height - 1) * (width - 1));
  const root = (variance: number) => Math.sqrt(Math.max(0, variance));
  return {
    mean,
    rowSd: root(moments(rowMeans).variance - restSquare / width),
    columnSd: root(moments(columnMeans).variance - restSquare / height),
    restSd: root(restSquare),
  };
}
