import { normalQuantile } from '../../engine/maths/normal-quantile.ts';
import { DEPRIVATION_FIFTHS } from '../../evidence/families.ts';
import { LOCAL_FACTORS, type LocalFactors } from '../../evidence/local-factors.ts';
import type { ParameterValues } from '../../evidence/registry.ts';
import type { Place } from '../../scenario/place.ts';

/** What of a place says how its local factors are. */
type Surroundings = Pick<Place, 'deprivation' | 'localFactors'>;

/** The parameter of each factor: what a point of it costs. */
const lossIds = LOCAL_FACTORS.map(
  (factor) => [factor, `connectedness.factorLoss.${factor}`] as const,
);

/** Connectedness that a change of local factors takes, or gives where it is below 0. */
export function lossBy(values: ParameterValues, factors: LocalFactors): number {
  let loss = 0;
  for (const [factor, id] of lossIds) loss += values[id] * (factors[factor] ?? 0);
  return loss;
}

/** Connectedness that the local factors of England take from people of each deprivation fifth; the mean is 0. */
export function lossInEngland(values: ParameterValues): Float64Array {
  const perDeviation = Object.fromEntries(LOCAL_FACTORS.map((factor) => [factor, 1]));
  const loss = lossBy(values, perDeviation) * values['connectedness.factorByDeprivation'];
  return Float64Array.from({ length: DEPRIVATION_FIFTHS }, (_, fifth) => loss * deviation(fifth));
}

/**
 * The same of a place. A factor that the place file gives is a mean over its people, who are around it as in England:
 * the more deprived, the worse. One that it leaves out is as in areas of England with the same deprivation.
 */
export function lossByFifth(values: ParameterValues, place: Surroundings): Float64Array {
  const usual = values['connectedness.factorByDeprivation'] * meanDeviation(place);
  const beyond = Object.fromEntries(
    LOCAL_FACTORS.map((factor) => [factor, (place.localFactors?.[factor] ?? usual) - usual]),
  );
  const more = lossBy(values, beyond);
  return lossInEngland(values).map((loss) => loss + more);
}

/** Deprivation of the people of a place, in standard deviations of England. */
function meanDeviation({ deprivation }: Surroundings): number {
  return deprivation.reduce((sum, share, fifth) => sum + share * deviation(fifth), 0);
}

/** Deprivation in the middle of a national fifth, least deprived first, in standard deviations. */
function deviation(fifth: number): number {
  return normalQuantile((fifth + 0.5) / DEPRIVATION_FIFTHS);
}
