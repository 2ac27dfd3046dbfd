import type { Findings } from '../findings/findings.ts';
import { rowsOf } from '../findings/table.ts';
import { counted } from '../numbers.ts';

/** What the numbers that a run was given stand on. */
export interface InputCounts {
  readonly all: number;
  /** Set by the scenario to another value than the default. */
  readonly local: number;
  /** Defaults: read in a source, worked out from sources, and a judgement of the modellers. */
  readonly measured: number;
  readonly derived: number;
  readonly assumed: number;
}

/** Counted from `provenance.csv` of the folder, which has a row for each input of the baseline. */
export function inputCounts({ table }: Findings): InputCounts {
  const provenance = table('provenance.csv');
  const rows = rowsOf(provenance, (row) => ({
    grade: provenance.text(row, 'grade'),
    isLocal: provenance.text(row, 'changed') === 'true',
  }));
  const graded = (grade: string) =>
    rows.filter((row) => !row.isLocal && row.grade === grade).length;
  return {
    all: rows.length,
    local: rows.filter(({ isLocal }) => isLocal).length,
    measured: graded('measured'),
    derived: graded('derived'),
    assumed: graded('assumed'),
  };
}

/** How many inputs are local, default and assumed, in sentences. */
export function inputWords({ all, local, measured, derived, assumed }: InputCounts): string[] {
  const own = local === 0 ? 'none is local' : `${local} local`;
  return [
    `${counted(all, 'input')}: ${own}, ${counted(all - local, 'default')}.`,
    `Of the defaults ${measured} are read in published sources, ${derived} are worked out from them, and ${assumed} are assumed.`,
  ];
}
