/*
 * After s_log1p.c of fdlibm 5.3: Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that
 * this notice is preserved.
 */
import { highWord, powerOfTwo } from './binary64.ts';
import { logReduced } from './log.ts';

const HIGH_OF_ONE = 0x3ff00000;
const HIGH_OF_ROOT_HALF = 0x3fe6a09e;
const ROOT_HALF_LESS_ONE = -0.2928932188134524;
const ROOT_TWO_LESS_ONE = 0.41421356237309503;
const NEGLIGIBLE = 5.5511151231257827e-17;

/**
 * log(1 + x) without the rounding of 1 + x. Error under 1 ulp.
 * log1p(-1) is -Infinity, below -1 NaN, log1p(Infinity) is Infinity.
 */
export function log1p(x: number): number {
  if (!(x > -1 && x < Infinity)) return x === -1 ? -Infinity : x === Infinity ? Infinity : NaN;
  if (Math.abs(x) < NEGLIGIBLE) return x;
  if (x > ROOT_HALF_LESS_ONE && x < ROOT_TWO_LESS_ONE) return logReduced(x, x / (2 + x), 0, 0);

  const sum = 1 + x;
  const k = ((highWord(sum) + (HIGH_OF_ONE - HIGH_OF_ROOT_HALF)) >> 20) - 1023;
  const f = sum * powerOfTwo(0 - k) - 1;
  const lost = x > 1 ? 1 - (sum - x) : x - (sum - 1);
  return logReduced(f, f / (2 + f), k, lost / sum);
}
