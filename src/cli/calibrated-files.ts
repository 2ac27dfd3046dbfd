import type { ParameterId, ParameterValues } from '../evidence/registry.ts';

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
