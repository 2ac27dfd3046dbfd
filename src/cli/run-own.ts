import type { OwnRow } from '../experiment/own-measures.ts';
import { ALL_YEARS } from '../observe/results.ts';
import { readable, readableRounding } from '../report/numbers.ts';
import type { SummaryRow } from '../report/run-summary.ts';
import { needsComparator } from '../scenario/own-measures.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { alignedRows } from './layout.ts';
import { tinted, type Terminal } from './terminal.ts';

/** The scenario's own measures over all years, as a part of the screen; empty where there are none. */
export function ownTable(rows: readonly OwnRow[], { width, outColour }: Terminal): string {
  const shown = rows.filter(({ period }) => period === ALL_YEARS);
  if (shown.length === 0) return '';
  const lines = shown.map((row) => [row.measure, inWords(row), row.unit]);
  return `${tinted('Own measures', 'bold', outColour)}\n${alignedRows(lines, width)}`;
}

/** The same for programs. */
export function ownSummary(rows: readonly OwnRow[]): readonly SummaryRow[] {
  return rows
    .filter(({ period }) => period === ALL_YEARS)
    .map(({ measure, unit, n, mean, low, high }) => ({ label: measure, unit, n, mean, low, high }));
}

/** What is said of measures that a run by itself cannot have; undefined: there are none. */
export function leftOut({ measures }: Pick<Scenario, 'measures'>): string | undefined {
  const names = measures.filter(needsComparator).map(({ name }) => name);
  if (names.length === 0) return undefined;
  const [one, them] = names.length === 1 ? ['needs', 'it'] : ['need', 'them'];
  return `${names.join(', ')} ${one} another scenario to be compared with: a run by itself leaves ${them} out`;
}

function inWords({ n, mean, low, high }: OwnRow): string {
  if (n === 0) return 'not observed';
  const halfWidth = (high - low) / 2;
  const rounding = readableRounding(mean, halfWidth);
  const interval = Number.isNaN(halfWidth) ? '' : ` ± ${readable(halfWidth, rounding)}`;
  return `${readable(mean, rounding)}${interval}`;
}
