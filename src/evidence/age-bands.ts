import { OLDER_BANDS, type OlderBand } from './families.ts';

/** Youngest age of the adults whom the model may hold: those in long-term support. */
export const ADULT_FROM = 18;

/** Age from which everybody is in the model, and from which official figures on older people count. */
export const OLDER_FROM = 65;

/** First age of each band of the evidence. */
export const BAND_STARTS: Readonly<Record<OlderBand, number>> = {
  '65to74': 65,
  '75to84': 75,
  '85plus': 85,
};

/** Ages are followed up to here; whoever is older is taken to be of this age. */
export const LAST_AGE = 105;

/** First ages of the five-year groups by which ratios are adjusted for age; younger adults are a group of their own. */
export const FIVE_YEAR_STARTS = [18, 65, 70, 75, 80, 85, 90] as const;

/** The evidence's band of an age; ages under 65 belong to none. */
export function olderBand(age: number): OlderBand | undefined {
  return OLDER_BANDS.findLast((band) => age >= BAND_STARTS[band]);
}
