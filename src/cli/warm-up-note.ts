import { MONTHS_PER_YEAR } from '../evidence/units.ts';
import { isTooShort, warmUpOf, type WarmUp } from '../experiment/warm-up.ts';
import type { ReplicationResult } from '../observe/results.ts';
import { readable, readableRounding } from '../report/numbers.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Terminal } from './terminal.ts';

/** Says whether the warm-up of a scenario that changes nothing was long enough, where a run is long enough to tell. */
export function sayWarmUp(
  scenario: Scenario,
  results: readonly ReplicationResult[],
  terminal: Terminal,
): void {
  const warmUp = warmUpOf(scenario, results);
  if (warmUp !== undefined) terminal.note(`${warmUpInWords(warmUp)}\n`);
}

/** One sentence: long enough, or how long it would have to be. */
export function warmUpInWords(warmUp: WarmUp): string {
  const { given, months, isUnsettled, drift } = warmUp;
  const years = (count: number) => `${count} ${count === 1 ? 'year' : 'years'}`;
  const own = years(given / MONTHS_PER_YEAR);
  if (!isTooShort(warmUp)) {
    const beyond =
      drift === undefined
        ? `MSER-5: month ${months}`
        : `MSER-5: month ${months}, and the reported months before it differ by no more than chance`;
    return `warm-up: ${own} ${given === MONTHS_PER_YEAR ? 'is' : 'are'} long enough (${beyond})`;
  }
  const by = drift === undefined ? '' : differenceInWords(drift.mean, drift.halfWidth);
  const advice = isUnsettled
    ? 'it finds no level to settle at: a longer run would tell whether warm-up or drift'
    : `try warmUp: ${Math.ceil(months / MONTHS_PER_YEAR)}`;
  return (
    `warning: the warm-up of ${own} may be too short: MSER-5 would leave out the first ${months} months, and ` +
    `reported ones among them have ${by} emergency admissions per 1,000 a year. Unless that is the place itself, ` +
    `whose people grow older, ${advice}`
  );
}

function differenceInWords(mean: number, halfWidth: number): string {
  const amount = readable(Math.abs(mean), readableRounding(mean, halfWidth));
  return `${amount} ${mean < 0 ? 'fewer' : 'more'}`;
}
