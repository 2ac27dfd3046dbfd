import type { ParameterId, ParameterValues } from '../evidence/registry.ts';
import { formatCsv } from '../report/csv.ts';

/** Points that are not ruled out, one a row, as `--parameters` reads them: a column a parameter. */
export function posteriorCsv(
  free: readonly ParameterId[],
  points: readonly Readonly<Partial<ParameterValues>>[],
): string {
  return formatCsv(
    free,
    points.map((values) => free.map((id) => values[id])),
  );
}

/** The file from which the registry takes the fitted values. */
export function defaultsFile(
  free: readonly ParameterId[],
  values: Readonly<Partial<ParameterValues>>,
): string {
  const lines = free.map((id) => `  '${id}': ${values[id]},\n`);
  return (
    '/** Values of the free parameters. Written by `rehearse calibrate --defaults`, and by no hand. */\n' +
    `export const calibratedValues = {\n${lines.join('')}} as const;\n`
  );
}
