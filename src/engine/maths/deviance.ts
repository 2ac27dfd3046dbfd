import { log } from './log.ts';

const SERIES_WITHIN = 0.3;

/**
 * log(x / centre) - (x - centre) / centre for x, centre > 0: the exponent of gamma, Poisson, beta
 * and binomial densities about their centre, for each unit of shape. 0 at the centre, negative
 * elsewhere, and accurate to a few ulp where its two terms cancel, unless x / centre itself rounds.
 *
 * The series is that of Loader (2000), Fast and accurate computation of binomial probabilities.
 */
export function deviance(x: number, centre: number): number {
  const u = (x - centre) / centre;
  if (!(Math.abs(u) < SERIES_WITHIN)) return log(x / centre) - u;
  const r = u / (2 + u);
  const r2 = r * r;
  // log(1 + u) = 2 (r + r^3/3 + r^5/5 + ...), and 2 r - u = -u r.
  let power = 2 * r * r2;
  let sum = power / 3;
  for (let n = 5; ; n += 2) {
    power *= r2;
    const next = sum + power / n;
    if (next === sum) return sum - u * r;
    sum = next;
  }
}
