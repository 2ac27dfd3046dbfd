import { idleLevers } from '../experiment/idle-levers.ts';
import type { LeverRow } from '../experiment/lever-rows.ts';
import { readable, readableRounding } from '../report/numbers.ts';
import type { SummaryRow } from '../report/run-summary.ts';
import { leverOf } from '../scenario/levers.ts';
import type { Problem } from '../scenario/problem.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Location } from '../scenario/source.ts';
import { labelled, wrapped } from './layout.ts';
import { tinted } from './terminal.ts';

const GAP = 2;

/** What the levers of a run did, for the eye; no lines without levers. */
export function leverLines(
  { place, years }: Scenario,
  rows: readonly LeverRow[],
  width: number,
  colour: boolean,
): readonly string[] {
  if (rows.length === 0) return [];
  const period = years === 1 ? 'in 1 year' : `in ${years} years`;
  const amountWidth = Math.max(...rows.map((row) => amountOf(row).length)) + 2 * GAP;
  return [
    tinted(`Levers: what they did in the whole of ${place.name} ${period}`, 'bold', colour),
    ...rows.flatMap((row, n) => {
      const amount = `${' '.repeat(GAP)}${amountOf(row)}`;
      const line = labelled(amount, wordsOf(row), amountWidth, width);
      if (row.lever === rows[n - 1]?.lever) return [line];
      const says = wrapped(`${row.lever}: ${leverOf(row.lever).says}`, width);
      return [...says.map((part) => tinted(part, 'dim', colour)), line];
    }),
  ];
}

/** The same for a table that programs read, beside the measures. */
export function leverSummaries(rows: readonly LeverRow[]): readonly SummaryRow[] {
  return rows.map(({ lever, label, unit, n, mean, low, high }) => ({
    label: `${lever}: ${label}`,
    unit,
    n,
    mean,
    low,
    high,
  }));
}

/**
 * A warning for each entry of the timeline that altered nothing, where it stands in its file.
 *
 * @param known what was said of the scenario before it ran, and is not said again
 */
export function idleWarnings(
  scenario: Scenario,
  rows: readonly LeverRow[],
  timelineAt: readonly Location[],
  known: readonly Problem[],
): readonly Problem[] {
  return idleLevers(scenario, rows).flatMap(({ entry, why, mend }): Problem[] => {
    const at = timelineAt[entry];
    const lever = scenario.timeline[entry]?.lever;
    if (
      at === undefined ||
      lever === undefined ||
      known.some(({ path }) => path.startsWith(`timeline[${entry}].`))
    ) {
      return [];
    }
    const message = `${lever} altered nothing: ${why}`;
    return [{ ...at, message, hint: mend, severity: 'warning' }];
  });
}

function amountOf({ n, mean, low, high, unit }: LeverRow): string {
  if (n === 0) return 'not observed';
  const halfWidth = (high - low) / 2;
  const rounding = readableRounding(mean, halfWidth);
  const interval = Number.isNaN(halfWidth) ? '' : ` ± ${readable(halfWidth, rounding)}`;
  return `${readable(mean, rounding)}${interval}${unit === '%' ? ' %' : ''}`;
}

/** The unit is said where the label does not begin with it. */
function wordsOf({ label, unit }: LeverRow): string {
  return unit === '%' || label.toLowerCase().startsWith(unit) ? label : `${label} (${unit})`;
}
