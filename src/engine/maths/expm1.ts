/*
 * After s_expm1.c of fdlibm 5.3: Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that
 * this notice is preserved.
 */
import { powerOfTwo, scaleByPowerOfTwo } from './binary64.ts';

const INVERSE_LN2 = 1.4426950408889634;
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const HALF_LN2 = 0.34657359027997264;

// Remez coefficients of 6/r ((e^r + 1) / (e^r - 1) - 2/r) on |r| <= ln 2 / 2, in powers of r^2 / 2.
const Q1 = -3.33333333333331316428e-2;
const Q2 = 1.58730158725481460165e-3;
const Q3 = -7.93650757867487942473e-5;
const Q4 = 4.00821782732936239552e-6;
const Q5 = -2.01099218183624371326e-7;

const OVERFLOW = 7.09782712893383973096e2;
/** Below -56 ln 2 the result is nearer to -1 than to its neighbour. */
const SATURATION = -38.816242113569373;
const NEGLIGIBLE = 5.5511151231257827e-17;

/**
 * e^x - 1 without the cancellation near 0. Error under 1 ulp; -1 far below 0, Infinity above
 * 709.78.
 */
export function expm1(x: number): number {
  if (x !== x) return NaN;
  if (x > OVERFLOW) return Infinity;
  if (x < SATURATION) return -1;
  if (Math.abs(x) < NEGLIGIBLE) return x;
  if (Math.abs(x) <= HALF_LN2) return expm1Reduced(x, 0, 0);
  const k = nearestMultiple(x);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  return expm1Reduced(r, high - r - low, k);
}

/** The integer k for which x - k ln 2 is reduced: one step suffices up to 1.5 ln 2. */
function nearestMultiple(x: number): number {
  if (Math.abs(x) < 3 * HALF_LN2) return x > 0 ? 1 : -1;
  return Math.floor(x * INVERSE_LN2 + 0.5);
}

/** 2^k e^(r + c) - 1 for |r| at most ln 2 / 2 and c the rounding error of r. */
function expm1Reduced(r: number, c: number, k: number): number {
  const half = 0.5 * r;
  const square = r * half;
  const r1 = 1 + square * (Q1 + square * (Q2 + square * (Q3 + square * (Q4 + square * Q5))));
  const t = 3 - r1 * half;
  const quotient = square * ((r1 - t) / (6 - r * t));
  if (k === 0) return r - (r * quotient - square);
  const e = r * (quotient - c) - c - square;
  return recombine(r, e, k);
}

/** 2^k (1 + r - e) - 1, in the order of operations that rounds least for each k. */
function recombine(r: number, e: number, k: number): number {
  if (k === -1) return 0.5 * (r - e) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
  if (k <= -2 || k > 56) return scaleByPowerOfTwo(1 - (e - r), k) - 1;
  const shrunkOne = powerOfTwo(0 - k);
  const y = k < 20 ? 1 - shrunkOne - (e - r) : r - (e + shrunkOne) + 1;
  return y * powerOfTwo(k);
}
