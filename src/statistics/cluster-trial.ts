import type { Estimate } from './estimate.ts';
import { moments } from './moments.ts';
import { welchEffect } from './two-samples.ts';

/**
 * A trial whose clusters were allotted: the means of clusters are compared, so that people who share one are not taken
 * for independent. Donner and Klar (2000), Design and analysis of cluster randomization trials, chapter 6.
 *
 * @param control outcomes of each cluster without, `treated` of each with
 */
export function clusterEffect(
  control: readonly ArrayLike<number>[],
  treated: readonly ArrayLike<number>[],
): Estimate {
  const means = (clusters: readonly ArrayLike<number>[]) =>
    clusters.map((one) => moments(one).mean);
  return welchEffect(means(control), means(treated));
}
