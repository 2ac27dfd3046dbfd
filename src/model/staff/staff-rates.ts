import { exp } from '../../engine/maths/exp.ts';
import type { ParameterValues } from '../../evidence/registry.ts';
import { DAYS_PER_MONTH, MONTHS_PER_YEAR } from '../../evidence/units.ts';
import { professionNames } from './professions.ts';

/** What the processes of the staff read over and over, worked out once a replication. */
export interface StaffRates {
  /** Rate a day at which trust goes back to what strangers have. */
  readonly trustFadeDaily: number;
  readonly familiarityDaily: number;
  /** What a month leaves of fatigue, and of what is held of an agency. */
  readonly fatigueKept: number;
  readonly regardKept: number;
  /** Chance in a month that somebody without high burnout leaves, by `PROFESSION`. */
  readonly leavingMonthly: Float64Array;
  /** Share of the time that somebody without high burnout is away sick. */
  readonly sickShare: number;
  /** By `PROFESSION`: full-time hours a year, and the shares of them for administration and with people. */
  readonly hoursAYear: Float64Array;
  readonly adminShare: Float64Array;
  readonly directShare: Float64Array;
  /** By `PROFESSION`: hours of a unit of work, and the share of work that is for people who are not in the model. */
  readonly unitHours: Float64Array;
  readonly otherWork: Float64Array;
}

/**
 * Works the rates out. Leaving and sickness have their published means over people with and without high burnout, at
 * the share of the former among those of whom they were published.
 */
export function staffRatesOf(values: ParameterValues): StaffRates {
  const highShare = values['burnout.highShare'];
  const meanRatio = (ratio: number) => 1 + highShare * (ratio - 1);
  const leaving = meanRatio(values['burnout.leavingRatio']) * MONTHS_PER_YEAR;
  return {
    trustFadeDaily: Math.LN2 / (values['trust.fadeMonths'] * DAYS_PER_MONTH),
    familiarityDaily: Math.LN2 / (values['trust.familiarityMonths'] * DAYS_PER_MONTH),
    fatigueKept: exp(-Math.LN2 / values['engagement.fatigueMonths']),
    regardKept: exp(-Math.LN2 / values['trust.fadeMonths']),
    leavingMonthly: Float64Array.from(
      professionNames.map((name) => values[`staff.leavingRate.${name}`] / leaving),
    ),
    sickShare: values['staff.sickShare'] / meanRatio(values['burnout.sickRatio']),
    hoursAYear: Float64Array.from(professionNames.map((name) => values[`staff.hours.${name}`])),
    adminShare: Float64Array.from(
      professionNames.map((name) => values[`staff.adminShare.${name}`]),
    ),
    directShare: Float64Array.from(
      professionNames.map((name) => values[`staff.directShare.${name}`]),
    ),
    unitHours: Float64Array.from(professionNames.map((name) => values[`staff.unitHours.${name}`])),
    otherWork: Float64Array.from(professionNames.map((name) => values[`staff.otherWork.${name}`])),
  };
}
