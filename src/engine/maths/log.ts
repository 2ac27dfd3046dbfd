/*
 * After e_log.c of fdlibm 5.3: Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that
 * this notice is preserved.
 */
import { highWord, powerOfTwo } from './binary64.ts';

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;

// Remez coefficients of (log(1 + s) - log(1 - s) - 2 s) / s on [0, 0.1716], in powers of s^2.
const L1 = 6.66666666666673513e-1;
const L2 = 3.999999999940941908e-1;
const L3 = 2.857142874366239149e-1;
const L4 = 2.222219843214978396e-1;
const L5 = 1.818357216161805012e-1;
const L6 = 1.531383769920937332e-1;
const L7 = 1.479819860511658591e-1;

const LEAST_NORMAL = 2.2250738585072014e-308;
const HIGH_OF_ONE = 0x3ff00000;
const HIGH_OF_ROOT_HALF = 0x3fe6a09e;

/**
 * Natural logarithm from arithmetic alone, hence the same digits on every engine. Error under 1
 * ulp.
 *
 * log(0) is -Infinity, of a negative number NaN, log(Infinity) is Infinity; subnormals keep full
 * accuracy.
 */
export function log(x: number): number {
  if (!(x >= LEAST_NORMAL && x < Infinity)) return logNearLimits(x);
  const k = ((highWord(x) + (HIGH_OF_ONE - HIGH_OF_ROOT_HALF)) >> 20) - 1023;
  const f = x * powerOfTwo(0 - k) - 1;
  const s = f / (2 + f);
  return logReduced(f, s, k, 0);
}

/**
 * k ln 2 + log(1 + f) + tail for 1 + f between sqrt(1/2) and sqrt(2) and s = f / (2 + f).
 * The half square of f is kept apart, because it can be subtracted with less rounding.
 */
export function logReduced(f: number, s: number, k: number, tail: number): number {
  const z = s * s;
  const w = z * z;
  const odd = z * (L1 + w * (L3 + w * (L5 + w * L7)));
  const even = w * (L2 + w * (L4 + w * L6));
  const halfSquare = 0.5 * f * f;
  return k * LN2_HIGH - (halfSquare - (s * (halfSquare + (odd + even)) + (k * LN2_LOW + tail)) - f);
}

function logNearLimits(x: number): number {
  if (x === 0) return -Infinity;
  if (x === Infinity) return Infinity;
  if (!(x > 0)) return NaN;
  return log(x * powerOfTwo(54)) - 54 * LN2_HIGH - 54 * LN2_LOW;
}
