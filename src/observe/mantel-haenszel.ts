/** Events and person-time of two exposure levels within one stratum. */
export interface Stratum {
  readonly exposedEvents: number;
  readonly exposedTime: number;
  readonly referenceEvents: number;
  readonly referenceTime: number;
}

/**
 * Rate ratio adjusted for the strata (Mantel and Haenszel 1959, person-time form of Rothman and Boice 1979):
 * sum(a_i T0_i / T_i) / sum(b_i T1_i / T_i). NaN where no stratum has reference events.
 */
export function adjustedRateRatio(strata: readonly Stratum[]): number {
  let numerator = 0;
  let denominator = 0;
  for (const { exposedEvents, exposedTime, referenceEvents, referenceTime } of strata) {
    const time = exposedTime + referenceTime;
    if (time === 0) continue;
    numerator += (exposedEvents * referenceTime) / time;
    denominator += (referenceEvents * exposedTime) / time;
  }
  return denominator === 0 ? NaN : numerator / denominator;
}
