/*
 * After e_lgamma_r.c of fdlibm 5.3: Copyright (C) 1993 by Sun Microsystems, Inc. All rights
 * reserved. Permission to use, copy, modify, and distribute this software is freely granted,
 * provided that this notice is preserved.
 */
import { log } from './log.ts';

/**
 * Where the gamma function has its least value for positive x, and the logarithm of that value, in
 * two parts.
 */
const MINIMUM_AT = 1.46163214496836224576;
const LEAST_LOG = -1.21486290535849611461e-1;
const LEAST_LOG_TAIL = -3.63867699703950536541e-18;

/** log(2 pi) / 2 - 1/2. */
const STIRLING_CONSTANT = 4.18938533204672725052e-1;
/** From here on Stirling's series, as economised below, has full accuracy. */
export const STIRLING_FROM = 8;
const STIRLING_EXACT_FROM = 2.8823037615171174e17;

/**
 * log of the gamma function for x > 0. Error up to 2 ulp, also beside the zeros at 1 and 2.
 * logGamma(0) and logGamma(Infinity) are Infinity; a negative x gives NaN.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Infinity : NaN;
  if (x < 2) return x <= 0.9 ? below2(x, 1) - log(x) : below2(x, 2);
  if (x < STIRLING_FROM) return from2To8(x);
  if (x < STIRLING_EXACT_FROM)
    return (x - 0.5) * (log(x) - 1) + (STIRLING_CONSTANT + stirlingError(x));
  return x === Infinity ? Infinity : x * (log(x) - 1);
}

/**
 * What Stirling's formula lacks: log gamma(x) - ((x - 1/2) log x - x + log(2 pi)/2), for x >= 8.
 * About 1 / (12 x).
 */
export function stirlingError(x: number): number {
  const z = 1 / x;
  const y = z * z;
  return (
    z *
    (8.33333333333329678849e-2 +
      y *
        (-2.7777777772877553647e-3 +
          y *
            (7.936505586430195585e-4 +
              y *
                (-5.95187557450339963135e-4 +
                  y * (8.36339918996282139126e-4 + y * -1.63092934096575273989e-3)))))
  );
}

/**
 * log gamma on one unit up to `end` (1: log gamma(x + 1), for x to 0.9; 2: log gamma(x), from 0.9).
 */
function below2(x: number, end: number): number {
  const toEnd = end - x;
  if (toEnd <= 0.2684) return beforeTheEnd(toEnd);
  if (toEnd <= 0.76836) return besideTheMinimum(x - (MINIMUM_AT - (2 - end)));
  return afterTheStart(x - (end - 1));
}

/** log gamma(2 - y), as -y/2 + y P(y). */
function beforeTheEnd(y: number): number {
  const z = y * y;
  let even = 2.52144565451257326939e-5;
  even = even * z + 2.20862790713908385557e-4;
  even = even * z + 1.19270763183362067845e-3;
  even = even * z + 7.38555086081402883957e-3;
  even = even * z + 6.73523010531292681824e-2;
  even = even * z + 7.72156649015328655494e-2;
  let odd = 4.4864094961891516015e-5;
  odd = odd * z + 1.08011567247583939954e-4;
  odd = odd * z + 5.10069792153511336608e-4;
  odd = odd * z + 2.89051383673415629091e-3;
  odd = odd * z + 2.05808084325167332806e-2;
  odd = odd * z + 3.22467033424113591611e-1;
  return y * even + z * odd - 0.5 * y;
}

/** log gamma(MINIMUM_AT + y), as its least value + y^2 P(y). */
function besideTheMinimum(y: number): number {
  const z = y * y;
  const w = z * y;
  let p1 = 3.15632070903625950361e-4;
  p1 = p1 * w + -1.40346469989232843813e-3;
  p1 = p1 * w + 6.10053870246291332635e-3;
  p1 = p1 * w + -3.27885410759859649565e-2;
  p1 = p1 * w + 4.83836122723810047042e-1;
  let p2 = -3.12754168375120860518e-4;
  p2 = p2 * w + 8.81081882437654011382e-4;
  p2 = p2 * w + -3.6845201678113825676e-3;
  p2 = p2 * w + 1.79706750811820387126e-2;
  p2 = p2 * w + -1.47587722994593911752e-1;
  let p3 = 3.35529192635519073543e-4;
  p3 = p3 * w + -5.38595305356740546715e-4;
  p3 = p3 * w + 2.2596478090061247225e-3;
  p3 = p3 * w + -1.0314224129834143745e-2;
  p3 = p3 * w + 6.46249402391333854778e-2;
  return LEAST_LOG + (z * p1 - (LEAST_LOG_TAIL - w * (p2 + y * p3)));
}

/** log gamma(1 + y), as -y/2 + P(y) / Q(y). */
function afterTheStart(y: number): number {
  let numerator = 1.33810918536787660377e-2;
  numerator = numerator * y + 2.28963728064692451092e-1;
  numerator = numerator * y + 9.77717527963372745603e-1;
  numerator = numerator * y + 1.45492250137234768737;
  numerator = numerator * y + 6.32827064025093366517e-1;
  numerator = numerator * y + -7.72156649015328655494e-2;
  let denominator = 3.2170924228242391181e-3;
  denominator = denominator * y + 1.04222645593369134254e-1;
  denominator = denominator * y + 7.69285150456672783825e-1;
  denominator = denominator * y + 2.12848976379893395361;
  denominator = denominator * y + 2.45597793713041134822;
  denominator = denominator * y + 1;
  return (y * numerator) / denominator - 0.5 * y;
}

/** log gamma(2 + y) for y below 1, and the recurrence from there up to 8. */
function from2To8(x: number): number {
  const whole = Math.floor(x);
  const y = x - whole;
  let numerator = 3.19475326584100867617e-5;
  numerator = numerator * y + 1.84028451407337715652e-3;
  numerator = numerator * y + 2.6642270303363860956e-2;
  numerator = numerator * y + 1.46350472652464452805e-1;
  numerator = numerator * y + 3.25778796408930981787e-1;
  numerator = numerator * y + 2.14982415960608852501e-1;
  numerator = numerator * y + -7.72156649015328655494e-2;
  let denominator = 7.32668430744625636189e-6;
  denominator = denominator * y + 7.77942496381893596434e-4;
  denominator = denominator * y + 1.86459191715652901344e-2;
  denominator = denominator * y + 1.71933865632803078993e-1;
  denominator = denominator * y + 7.21935547567138069525e-1;
  denominator = denominator * y + 1.39200533467621045958;
  denominator = denominator * y + 1;
  let product = 1;
  for (let i = 2; i < whole; i++) product *= y + i;
  return 0.5 * y + (y * numerator) / denominator + log(product);
}
