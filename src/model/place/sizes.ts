import { DAYS_PER_WEEK, PER_THOUSAND } from '../../evidence/units.ts';
import type { ParameterValues } from '../../evidence/registry.ts';
import type { Place } from '../../scenario/place.ts';

/** How many people and how much capacity a run of a place, or of a sample of it, has. */
export interface Sizes {
  readonly older: number;
  readonly supportedAdults: number;
  /** Acute beds, one number a trust. */
  readonly beds: readonly number[];
  /** Places of the discharge pathways 1 to 3, for the place or one number a council; index 0 is unused. */
  readonly pathwayPlaces: readonly (readonly number[])[];
  /** Hours of home care a week, one number a council. */
  readonly homeCareHours: readonly number[];
  /** Places in reablement, one number a council. */
  readonly reablement: readonly number[];
  readonly careHomes: number;
  readonly nursing: number;
  readonly therapy: number;
  readonly mentalHealth: number;
  readonly voluntary: number;
  readonly endOfLife: number;
  /** Hours a day of the assessors of one neighbourhood, one number a council. */
  readonly assessorHours: readonly number[];
  /** Hours a day of the assessors in hospital, one number a council. */
  readonly hospitalTeamHours: readonly number[];
  /** People who wait for an assessment when the run starts. */
  readonly assessmentBacklog: number;
}

/** Capacity scales with the people simulated; every service keeps one place at least. */
export function sizesOf(place: Place, sample: number, values: ParameterValues): Sizes {
  const older = Math.round(place.population.aged65plus * sample);
  const per1000 = (rate: number) => Math.max(1, Math.round((rate * older) / PER_THOUSAND));
  return {
    older,
    supportedAdults: Math.round(
      place.population.aged18to64 * sample * values['adults.supportedShare'],
    ),
    beds: place.trusts.map((_, trust) =>
      per1000(values['hospital.bedsPer1000'] * patientShare(place, trust)),
    ),
    pathwayPlaces: [
      [0],
      [per1000(values['discharge.placesPer1000.home'])],
      [per1000(values['discharge.placesPer1000.bed'])],
      place.councils.map(({ share }) =>
        per1000(values['discharge.placesPer1000.careHome'] * share),
      ),
    ],
    homeCareHours: place.councils.map(({ share }) =>
      per1000(values['homeCare.hoursPer1000'] * share),
    ),
    reablement: place.councils.map(({ share }) =>
      per1000(values['reablement.placesPer1000'] * share),
    ),
    careHomes: per1000(values['careHome.placesPer1000']),
    nursing: per1000(values['nursing.placesPer1000']),
    therapy: per1000(values['therapy.placesPer1000']),
    mentalHealth: per1000(values['mentalHealth.placesPer1000']),
    voluntary: per1000(values['voluntary.placesPer1000']),
    endOfLife: per1000(values['endOfLife.placesPer1000']),
    assessorHours: place.councils.map(
      ({ share, neighbourhoods }) =>
        (values['assessment.hoursPerWeek'] * older * share) /
        (PER_THOUSAND * DAYS_PER_WEEK * neighbourhoods),
    ),
    hospitalTeamHours: place.councils.map(
      ({ share }) =>
        (values['assessment.hospitalHoursPerWeek'] * older * share) /
        (PER_THOUSAND * DAYS_PER_WEEK),
    ),
    assessmentBacklog: Math.round((values['assessment.backlogPer1000'] * older) / PER_THOUSAND),
  };
}

/** Share of the place's people whose hospital is a trust. */
export function patientShare(place: Place, trust: number): number {
  return place.councils.reduce(
    (share, council, c) => share + council.share * (place.catchment[c]?.[trust] ?? 0),
    0,
  );
}
