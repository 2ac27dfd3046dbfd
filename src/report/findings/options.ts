import { differsClearly } from './clear.ts';
import { measureOf, type MeasureId } from '../../observe/measures.ts';
import type { Findings, Result } from './findings.ts';

/** The measures that a board asks about first, in the order in which it asks. */
export const headlineMeasures: readonly MeasureId[] = [
  'emergencyAdmissions',
  'delayedDays',
  'waitForSupport',
  'daysAtHome',
  'unmetHours',
  'carersStopped',
  'workload',
  'costWithChange',
];

/** An option beside the baseline, in one measure. */
export interface OptionResult {
  readonly option: string;
  /** Its place among the options, from 0: charts give each the same sign throughout. */
  readonly place: number;
  readonly result: Result;
}

/** Every option in one measure; without those in which nothing was observed. */
export function optionResults(
  { options, result }: Findings,
  measure: string,
  where: Parameters<Findings['result']>[2] = {},
): readonly OptionResult[] {
  return options.flatMap((option, place) => {
    const found = result(option, measure, where);
    return found === undefined || Number.isNaN(found.difference.mean)
      ? []
      : [{ option, place, result: found }];
  });
}

/** Whether an option changes a measure the same way in eight of ten futures. */
export function isClear({
  n,
  difference: { p10, p90 },
}: Pick<Result, 'n' | 'difference'>): boolean {
  return differsClearly({ n, p10, p90 });
}

/** Whether no future differs at all: that is no doubt, and is not told as one. */
export function isSame({ verdict }: Pick<Result, 'verdict'>): boolean {
  return verdict === 'the same';
}

/** 1 where the option does better, -1 where it does worse, 0 where neither way is good or there is no difference. */
export function betterness(measure: MeasureId, { difference }: Result): number {
  return betterSign(measure) * Math.sign(difference.mean);
}

/** 1 where more is better, -1 where less is, 0 where neither is. */
export function betterSign(measure: MeasureId): number {
  const { direction } = measureOf(measure);
  if (direction === 'neither') return 0;
  return direction === 'higher is better' ? 1 : -1;
}
