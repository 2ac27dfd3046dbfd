import { DAYS_PER_MONTH, DAYS_PER_YEAR, MONTHS_PER_YEAR } from '../../evidence/units.ts';
import type { RecordsAsked } from '../../observe/person-records.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { partingDay } from '../parting.ts';
import type { Future } from '../run-block.ts';
import type { Trial } from './finding.ts';

/** A trial that was run. */
export interface TrialRun {
  /** In the order of the trial; of several places, those of the first. */
  readonly scenarios: readonly Scenario[];
  readonly futures: readonly Future[];
  readonly records?: RecordsAsked | undefined;
}

/** Of a month: sums of days are not exact. */
const ROUNDING = 1e-6;

/**
 * What a trial has recorded, if anything: from a year before the day on which its two scenarios part; where they never do,
 * from the first reported day.
 *
 * @throws RangeError if it does not have two scenarios, or no time for what it asks
 */
export function recordsOf(
  { records }: Trial,
  scenarios: readonly Scenario[],
): RecordsAsked | undefined {
  if (records === undefined) return undefined;
  const [without, programme] = scenarios;
  if (without === undefined || programme === undefined || scenarios.length > 2) {
    throw new RangeError('Records are kept of two scenarios: without the programme, and with it.');
  }
  const starts = without.warmUp * DAYS_PER_YEAR;
  const parts = partingDay(without, programme);
  const day = parts === Infinity ? starts : parts;
  const known = Math.floor(
    (starts + without.years * DAYS_PER_YEAR - day) / DAYS_PER_MONTH + ROUNDING,
  );
  if (day < starts || records.months > known) {
    throw new RangeError(
      `"${programme.name}" has ${known} months from day ${day} on, and ${records.months} are asked for.`,
    );
  }
  const { outcome, also, lives, before = MONTHS_PER_YEAR } = records;
  return { outcome, also, lives, day, before, after: records.months };
}

/** Whether all scenarios of a future came out the same, to the last event that anybody saw and the last digit. */
export function isAlike({ results }: Pick<Future, 'results'>): boolean {
  const [first, ...others] = results.map(({ streamHash, values }) =>
    JSON.stringify([streamHash, values]),
  );
  return others.every((one) => one === first);
}
