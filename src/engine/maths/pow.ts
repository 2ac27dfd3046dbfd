/*
 * After e_pow.c of fdlibm 5.3: Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that
 * this notice is preserved.
 */
import { highWord, powerOfTwo, scaleByPowerOfTwo } from './binary64.ts';

// Remez coefficients of (3/2)(log x - 2s - 2/3 s^3) / s^5, s = (x - 1) / (x + 1), in powers of s^2.
const L1 = 5.99999999999994648725e-1;
const L2 = 4.28571428578550184252e-1;
const L3 = 3.33333329818377432918e-1;
const L4 = 2.72728123808534006489e-1;
const L5 = 2.30660745775561754067e-1;
const L6 = 2.06975017800338417784e-1;

const P1 = 1.66666666666666019037e-1;
const P2 = -2.77777777770155933842e-3;
const P3 = 6.61375632143793436117e-5;
const P4 = -1.6533902205465251539e-6;
const P5 = 4.13813679705723846039e-8;

const LN2 = 6.93147180559945286227e-1;
const LN2_HIGH = 6.93147182464599609375e-1;
const LN2_LOW = -1.90465429995776804525e-9;

/** 2 / (3 ln 2), in two parts. */
const CP = 9.61796693925975554329e-1;
const CP_HIGH = 9.61796700954437255859e-1;
const CP_LOW = -7.02846165095275826516e-9;

/** log2(3/2), in two parts. */
const LOG2_OF_1_5_HIGH = 5.84962487220764160156e-1;
const LOG2_OF_1_5_LOW = 1.35003920212974897128e-8;

const LEAST_NORMAL = 2.2250738585072014e-308;

/**
 * x^y from arithmetic alone, for x >= 0, hence the same digits on every engine. Error under 1 ulp.
 *
 * As IEEE 754 has it, pow(x, 0) and pow(1, y) are 1 for any x and y; 0 and Infinity have their
 * usual powers. A negative x gives NaN, for an integer y too: nothing here needs signed powers.
 */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (!(x > 0 && x < Infinity && Math.abs(y) < 1e20)) return powAtLimits(x, y);
  return powFinite(x, y);
}

/**
 * 2^(y log2 x), both factors and their product carried as an upper part of 24 bits and a lower
 * part, so that the products of upper parts are exact. Math.fround does the splitting.
 */
function powFinite(x: number, y: number): number {
  const subnormal = x < LEAST_NORMAL;
  const normal = subnormal ? x * powerOfTwo(54) : x;
  const high = highWord(normal);
  const fraction = high & 0xfffff;

  // normal = 2^n * m with m in [sqrt(3)/2, sqrt(3)), taken relative to the nearer of 1 and 3/2.
  const aboveRootThree = fraction >= 0xbb67a;
  const n = (high >> 20) - 1023 + (aboveRootThree ? 1 : 0);
  const m = normal * powerOfTwo(0 - n);
  const nearOne = aboveRootThree || fraction <= 0x3988e;
  const base = nearOne ? 1 : 1.5;

  const difference = m - base;
  const inverse = 1 / (m + base);
  const s = difference * inverse;
  const sHigh = Math.fround(s);
  const sumHigh = Math.fround(m + base);
  const sumLow = m - (sumHigh - base);
  const sLow = inverse * (difference - sHigh * sumHigh - sHigh * sumLow);

  const s2 = s * s;
  const r =
    s2 * s2 * (L1 + s2 * (L2 + s2 * (L3 + s2 * (L4 + s2 * (L5 + s2 * L6))))) + sLow * (sHigh + s);
  const sHigh2 = sHigh * sHigh;
  const tHigh = Math.fround(3 + sHigh2 + r);
  const tLow = r - (tHigh - 3 - sHigh2);
  const u = sHigh * tHigh;
  const v = sLow * tHigh + tLow * s;
  const pHigh = Math.fround(u + v);
  const pLow = v - (pHigh - u);

  const exponent = subnormal ? n - 54 : n;
  const zHigh = CP_HIGH * pHigh;
  const zLow = CP_LOW * pHigh + pLow * CP + (nearOne ? 0 : LOG2_OF_1_5_LOW);
  const step = nearOne ? 0 : LOG2_OF_1_5_HIGH;
  const log2High = Math.fround(zHigh + zLow + step + exponent);
  const log2Low = zLow - (log2High - exponent - step - zHigh);

  const yHigh = Math.fround(y);
  return exp2Split(yHigh * log2High, (y - yHigh) * log2High + y * log2Low);
}

/** 2^(high + low), for low small beside high. */
function exp2Split(high: number, low: number): number {
  const sum = high + low;
  if (sum > 1025) return Infinity;
  if (sum < -1080) return 0;
  const k = Math.floor(sum + 0.5);
  const reducedHigh = high - k;
  const tHigh = Math.fround(reducedHigh + low);
  const u = tHigh * LN2_HIGH;
  const v = (low - (tHigh - reducedHigh)) * LN2 + tHigh * LN2_LOW;
  const z = u + v;
  const w = v - (z - u);
  const t = z * z;
  const c = z - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  const r = (z * c) / (c - 2) - (w + z * w);
  return scaleByPowerOfTwo(1 - (r - z), k);
}

/** Beyond 1e20 the exponent decides: x differs from 1 by 1e-16 at least. */
function powAtLimits(x: number, y: number): number {
  if (!(x >= 0) || y !== y) return NaN;
  return x > 1 === y > 0 ? Infinity : 0;
}
