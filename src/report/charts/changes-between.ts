import { formatCsv } from '../csv.ts';
import type { Findings } from '../findings/findings.ts';
import type { TracedNumber } from '../findings/traced.ts';

/** What goes from one to another in a year, under the baseline and under the option beside it. */
export interface Between {
  readonly from: string;
  readonly to: string;
  readonly numbers: readonly TracedNumber[];
}

/**
 * The numbers of a chart of lines between places.
 *
 * @param option place of the option that is drawn, from 0; -1 where there is none
 */
export function changesBetweenCsv(
  findings: Findings,
  option: number,
  lines: readonly Between[],
): string {
  return formatCsv(
    ['scenario', 'from', 'to', 'a_year', 'p10', 'p90', 'change', 'change_p10', 'change_p90'],
    lines.flatMap(({ from, to, numbers }) =>
      numbers.map(({ mean, p10, p90, difference }, n) => [
        n === 0 ? findings.baseline : findings.options[option],
        from,
        to,
        mean,
        p10,
        p90,
        difference.mean,
        difference.p10,
        difference.p90,
      ]),
    ),
  );
}
