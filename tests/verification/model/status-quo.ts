import { replicate } from '../../../src/experiment/replicate.ts';
import { FULL, scenarioOf } from './scenarios.ts';

/** The whole place: 44,016 people 65+, five years after two of warm-up. */
export const statusQuo = scenarioOf('barnsley-like');

// A hundred and thirty social workers: their vacancies differ by three points from one future to the next.
const REPLICATIONS = FULL ? 6 : 1;

export const futuresOfStatusQuo = Array.from({ length: REPLICATIONS }, (_, n) =>
  replicate(statusQuo, n + 1),
);
