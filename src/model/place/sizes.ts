import { PER_THOUSAND } from '../../evidence/units.ts';
import type { ParameterValues } from '../../evidence/registry.ts';
import type { Place } from '../../scenario/place.ts';

/** How many people and how much capacity a run of a place, or of a sample of it, has. */
export interface Sizes {
  readonly older: number;
  readonly supportedAdults: number;
  /** Acute beds, one number a trust. */
  readonly beds: readonly number[];
  /** Places of the discharge pathways 1 to 3; index 0 is unused. */
  readonly pathwayPlaces: readonly number[];
  readonly homeCarePackages: number;
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
      0,
      per1000(values['discharge.placesPer1000.home']),
      per1000(values['discharge.placesPer1000.bed']),
      per1000(values['discharge.placesPer1000.careHome']),
    ],
    homeCarePackages: per1000(values['homeCare.placesPer1000']),
  };
}

/** Share of the place's people whose hospital is a trust. */
function patientShare(place: Place, trust: number): number {
  return place.councils.reduce(
    (share, council, c) => share + council.share * (place.catchment[c]?.[trust] ?? 0),
    0,
  );
}
