import type { Target, Tolerance } from './target.ts';
import { hospitalTargets } from './targets-hospital.ts';
import { peopleAndCareTargets } from './targets-people-and-care.ts';

export type { Target, Tolerance };

/**
 * How the risk of an admission persists: people 65+ with two or more emergency admissions in a year, followed on.
 * Without it, choosing people by a bad year would find people who stay as they were, and no programme
 * could be fooled by regression to the mean.
 */
const persistenceTargets = [
  {
    id: 'P1',
    label: 'Share of admissions that falls to people with two or more, same year',
    value: 38,
    low: 33,
    high: 43,
    unit: '% of emergency admissions 65+',
    population: 'England 65+',
    year: '1997/98',
    source: 'roland-2005',
    verified: 'seen',
    tolerance: { kind: 'range', low: 33, high: 43 },
    note: 'Published without an interval: the band is a judgement',
  },
  {
    id: 'P2',
    label: 'Share of admissions that falls to the same people, next year',
    value: 10,
    low: 7,
    high: 12,
    unit: '% of emergency admissions 65+',
    population: 'England 65+',
    year: '1998/99',
    source: 'roland-2005',
    verified: 'seen',
    tolerance: { kind: 'range', low: 7, high: 12 },
    note: 'Published as fewer than 10 %, deaths among them not allowed for; the band is a judgement',
  },
  {
    id: 'P3',
    label: 'Share of admissions that falls to the same people, five years later',
    value: 3,
    low: 2,
    high: 5,
    unit: '% of emergency admissions 65+',
    population: 'England 65+',
    year: '2002/03',
    source: 'roland-2005',
    verified: 'seen',
    tolerance: { kind: 'range', low: 2, high: 5 },
    note: 'Published as just over 3 %, deaths among them not allowed for; the band is a judgement',
  },
] as const satisfies readonly Target[];

/**
 * Everything that the free parameters may be fitted to, and nothing else may be: published findings on
 * what a programme changed are kept for testing the model.
 */
export const targets = [
  ...hospitalTargets,
  ...peopleAndCareTargets,
  ...persistenceTargets,
] as const satisfies readonly Target[];

export type TargetId = (typeof targets)[number]['id'];

/** The target with this id, if there is one. */
export function findTarget(id: string): Target | undefined {
  return targets.find((target) => target.id === id);
}

/** The simulated values that count as a hit, in the target's unit, both ends included. */
export function toleranceBand(target: Target): { readonly low: number; readonly high: number } {
  const { value, tolerance } = target;
  switch (tolerance.kind) {
    case 'relative':
      return { low: value * (1 - tolerance.share), high: value * (1 + tolerance.share) };
    case 'absolute':
      return { low: value - tolerance.amount, high: value + tolerance.amount };
    case 'range':
      return { low: tolerance.low, high: tolerance.high };
  }
}

/** Whether a simulated value, in the target's unit, lies in the tolerance band. NaN, nothing observed, does not. */
export function withinTolerance(target: Target, value: number): boolean {
  const { low, high } = toleranceBand(target);
  return value >= low && value <= high;
}
