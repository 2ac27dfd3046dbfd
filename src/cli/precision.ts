import type { Precision } from '../experiment/run-until-precise.ts';
import { measureNamed } from './chosen-measures.ts';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { lastOf, numberOf, shareBetween } from './flags.ts';

const USUAL_SHARE = '1%';
const USUAL_MEASURE = 'emergencyAdmissions';
const MOST_FUTURES = 200;
const AUTO = 'auto';
const MEND = "write a share of the baseline's mean, as in --precision 1%";

export interface PrecisionFlags {
  readonly replications?: string | undefined;
  readonly precision?: string | undefined;
  readonly measure?: string | undefined;
}

/**
 * How precise a comparison has to be; undefined where it has a number of replications instead.
 *
 * @throws Failure if the precision is no share, or the measure none
 */
export function precisionOf(given: PrecisionFlags): Precision | undefined {
  const { isAuto, number } = replicationsOf(given);
  if (!isAuto && given.precision === undefined) {
    if (given.measure === undefined) return undefined;
    throw new Failure(EXIT.usage, {
      message: '--measure says what has to be precise, and nothing says how precise',
      mend: 'add --precision 1%, or leave --measure out',
    });
  }
  return {
    measure: measureNamed(lastOf(given.measure) ?? USUAL_MEASURE),
    share: shareBetween('precision', given.precision ?? USUAL_SHARE, MEND),
    most: number ?? MOST_FUTURES,
  };
}

/** The flag for the number of replications, without the word that is none. */
export function replicationsOf({ replications }: PrecisionFlags): {
  readonly isAuto: boolean;
  readonly number: number | undefined;
} {
  const isAuto = lastOf(replications) === AUTO;
  return { isAuto, number: isAuto ? undefined : numberOf('replications', replications) };
}

/** @throws Failure if only one future is allowed, which cannot say how precise it is */
export function refuseOneFuture(precision: Precision | undefined): void {
  if (precision?.most !== 1) return;
  throw new Failure(EXIT.usage, {
    message: 'one future says nothing of how precise it is',
    mend: `allow for more with --replications 50, or leave that out for up to ${MOST_FUTURES}`,
  });
}
