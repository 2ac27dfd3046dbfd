/*
 * After e_exp.c of fdlibm 5.3: Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that
 * this notice is preserved.
 */
import { powerOfTwo, scaleByPowerOfTwo } from './binary64.ts';

const INVERSE_LN2 = 1.4426950408889634;
// The upper part has 32 trailing zero bits, so that k times it is exact.
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;

// Remez coefficients of r (e^r + 1) / (e^r - 1) = 2 + P1 r^2 + ... on |r| <= ln 2 / 2.
const P1 = 1.66666666666666019037e-1;
const P2 = -2.77777777770155933842e-3;
const P3 = 6.61375632143793436117e-5;
const P4 = -1.6533902205465251539e-6;
const P5 = 4.13813679705723846039e-8;

const OVERFLOW = 7.09782712893383973096e2;
const UNDERFLOW = -7.4513321910194110842e2;

/**
 * e^x from arithmetic alone, hence the same digits on every engine. Error under 1 ulp.
 *
 * Overflows to Infinity above 709.78, passes through the subnormals to 0 below -745.13; exp(NaN) is
 * NaN.
 */
export function exp(x: number): number {
  if (!(x > -708 && x < 709)) return expNearLimits(x);
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  return expReduced(x, k) * powerOfTwo(k);
}

/** e^x / 2^k, between 0.7 and 1.42, for k the integer nearest to x / ln 2. */
function expReduced(x: number, k: number): number {
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  return 1 - (low - (r * c) / (2 - c) - high);
}

function expNearLimits(x: number): number {
  if (x > OVERFLOW) return Infinity;
  if (x < UNDERFLOW) return 0;
  if (x !== x) return NaN;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  return scaleByPowerOfTwo(expReduced(x, k), k);
}
