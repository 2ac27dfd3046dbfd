import { exp } from './exp.ts';

const ROOT_32 = 5.656854249492381;
const ONE_OVER_ROOT_TWO_PI = 0.3989422804014327;
/** Beyond it the lower tail is below half the smallest subnormal. */
const LAST = 38.6;

/**
 * The standard normal distribution function P(Z <= z). The lower tail keeps its relative accuracy,
 * 1e-14 or better while the result is a normal number; for the upper tail ask for normalCdf(-z).
 *
 * Cody (1969), Rational Chebyshev approximations for the error function, Mathematics of Computation
 * 23, 631-637, doi:10.1090/S0025-5718-1969-0247736-4, in the form of his ANORM (ACM Algorithm 715).
 */
export function normalCdf(z: number): number {
  const size = Math.abs(z);
  if (size <= 0.67448975) return 0.5 + centre(z);
  if (!(size <= LAST)) return z !== z ? NaN : z < 0 ? 0 : 1;
  const ratio = size <= ROOT_32 ? middleRatio(size) : tailRatio(size);
  // exp(-z^2/2) in two factors: the square of the upper part is exact, so nothing is lost in the
  // exponent.
  const upper = Math.trunc(size * 16) / 16;
  const tail = exp(-0.5 * upper * upper) * exp(-0.5 * (size - upper) * (size + upper)) * ratio;
  return z < 0 ? tail : 1 - tail;
}

// Cody's rational functions, by Horner's rule.

function centre(z: number): number {
  const r = z * z;
  let numerator = 0.065682337918207449113;
  numerator = numerator * r + 2.2352520354606839287;
  numerator = numerator * r + 161.02823106855587881;
  numerator = numerator * r + 1067.6894854603709582;
  numerator = numerator * r + 18154.981253343561249;
  let denominator = r + 47.20258190468824187;
  denominator = denominator * r + 976.09855173777669322;
  denominator = denominator * r + 10260.932208618978205;
  denominator = denominator * r + 45507.789335026729956;
  return (z * numerator) / denominator;
}

function middleRatio(r: number): number {
  let numerator = 1.0765576773720192317e-8;
  numerator = numerator * r + 0.39894151208813466764;
  numerator = numerator * r + 8.8831497943883759412;
  numerator = numerator * r + 93.506656132177855979;
  numerator = numerator * r + 597.27027639480026226;
  numerator = numerator * r + 2494.5375852903726711;
  numerator = numerator * r + 6848.1904505362823326;
  numerator = numerator * r + 11602.651437647350124;
  numerator = numerator * r + 9842.7148383839780218;
  let denominator = r + 22.266688044328115691;
  denominator = denominator * r + 235.38790178262499861;
  denominator = denominator * r + 1519.377599407554805;
  denominator = denominator * r + 6485.558298266760755;
  denominator = denominator * r + 18615.571640885098091;
  denominator = denominator * r + 34900.952721145977266;
  denominator = denominator * r + 38912.003286093271411;
  denominator = denominator * r + 19685.429676859990727;
  return numerator / denominator;
}

function tailRatio(size: number): number {
  const r = 1 / (size * size);
  let numerator = 0.02307344176494017303;
  numerator = numerator * r + 0.21589853405795699;
  numerator = numerator * r + 0.1274011611602473639;
  numerator = numerator * r + 0.022235277870649807;
  numerator = numerator * r + 0.001421619193227893466;
  numerator = numerator * r + 2.9112874951168792e-5;
  let denominator = r + 1.28426009614491121;
  denominator = denominator * r + 0.468238212480865118;
  denominator = denominator * r + 0.0659881378689285515;
  denominator = denominator * r + 0.00378239633202758244;
  denominator = denominator * r + 7.29751555083966205e-5;
  return (ONE_OVER_ROOT_TWO_PI - (r * numerator) / denominator) / size;
}
