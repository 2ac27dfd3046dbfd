import { Decimal } from 'decimal.js';
import { expect } from 'vitest';

/** 60 digits, and exponents that no result here reaches. */
export const Reference = Decimal.clone({ precision: 60, maxE: 9e15, minE: -9e15 });

const LEAST_NORMAL_EXPONENT = -1022;

/** The exponent e with 2^e <= |x| < 2^(e + 1), and -1022 for subnormals. */
function exponentOf(x: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  return Math.max(((view.getUint32(0) >>> 20) & 0x7ff) - 1023, LEAST_NORMAL_EXPONENT);
}

/** The binary number itself; `new Decimal(x)` would take its shortest decimal form instead. */
export function exact(x: number): Decimal {
  const exponent = exponentOf(x) - 52;
  const half = Math.trunc(exponent / 2);
  const integer = x * 2 ** -half * 2 ** -(exponent - half);
  return new Reference(integer).times(Reference.pow(2, exponent));
}

/** How far `actual` lies from the true value, in units of the last place of the true value. */
export function errorInUlp(actual: number, truth: Decimal): number {
  const rounded = truth.toNumber();
  if (!Number.isFinite(actual) || !Number.isFinite(rounded))
    return actual === rounded ? 0 : Infinity;
  const ulp = Reference.pow(2, exponentOf(rounded) - 52);
  return exact(actual).minus(truth).abs().div(ulp).toNumber();
}

/** |actual / truth - 1|. */
export function relativeError(actual: number, truth: Decimal): number {
  return exact(actual).div(truth).minus(1).abs().toNumber();
}

/** The next number above x, for a finite x. */
export function nextUp(x: number): number {
  if (x === 0) return Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  view.setBigInt64(0, view.getBigInt64(0) + (x > 0 ? 1n : -1n));
  return view.getFloat64(0);
}

/** Evenly spaced points, both ends included. */
export function grid(from: number, to: number, points: number): number[] {
  return Array.from({ length: points }, (_, i) => from + ((to - from) * i) / (points - 1));
}

/** Points in equal ratios, both ends included. */
export function ratios(from: number, to: number, points: number): number[] {
  return grid(Math.log(from), Math.log(to), points).map((x) => Math.exp(x));
}

/** That f does not fall at any of the neighbouring numbers on both sides of each point. */
export function expectRisingBeside(f: (x: number) => number, points: readonly number[]): void {
  const falls: number[] = [];
  for (const point of points) {
    const step = 2 ** (exponentOf(point) - 52);
    let x = point - 100 * step;
    for (let i = 0; i < 200; i++) {
      const next = nextUp(x);
      if (!(f(next) >= f(x))) falls.push(x);
      x = next;
    }
  }
  expect(falls).toEqual([]);
}

const PI = Reference.acos(-1);
const HALF_LOG_TWO_PI = PI.times(2).ln().div(2);

/** Bernoulli numbers B_2 to B_30, as numerator and denominator. */
const BERNOULLI = [
  [1, 6],
  [-1, 30],
  [1, 42],
  [-1, 30],
  [5, 66],
  [-691, 2730],
  [7, 6],
  [-3617, 510],
  [43867, 798],
  [-174611, 330],
  [854513, 138],
  [-236364091, 2730],
  [8553103, 6],
  [-23749461029, 870],
  [8615841276005, 14322],
] as const;

/** What Stirling's formula lacks at x >= 100, to 54 digits. */
function stirlingSeries(x: Decimal): Decimal {
  let sum = new Reference(0);
  BERNOULLI.forEach(([numerator, denominator], i) => {
    const n = 2 * (i + 1);
    sum = sum.plus(
      new Reference(numerator)
        .div(denominator)
        .div(n * (n - 1))
        .div(x.pow(n - 1)),
    );
  });
  return sum;
}

/** log gamma(x): Stirling's series at x + 100, and the recurrence back. */
export function logGammaReference(x: Decimal): Decimal {
  let product = new Reference(1);
  let shifted = x;
  while (shifted.lt(100)) {
    product = product.times(shifted);
    shifted = shifted.plus(1);
  }
  const stirling = shifted.minus(0.5).times(shifted.ln()).minus(shifted).plus(HALF_LOG_TWO_PI);
  return stirling.plus(stirlingSeries(shifted)).minus(product.ln());
}

/** log gamma(x) less Stirling's formula. */
export function stirlingErrorReference(x: Decimal): Decimal {
  const stirling = x.minus(0.5).times(x.ln()).minus(x).plus(HALF_LOG_TWO_PI);
  return logGammaReference(x).minus(stirling);
}

/** P(a, x) by its power series, all of whose terms are positive. */
export function gammaPReference(a: Decimal, x: Decimal): Decimal {
  let term = new Reference(1);
  let sum = term;
  for (let n = 1; term.gt(sum.times(1e-58)); n++) {
    term = term.times(x).div(a.plus(n));
    sum = sum.plus(term);
  }
  const logKernel = a
    .times(x.ln())
    .minus(x)
    .minus(logGammaReference(a.plus(1)));
  return logKernel.exp().times(sum);
}

/** log(x^a y^b / B(a, b)). */
export function logBetaKernelReference(x: Decimal, y: Decimal, a: Decimal, b: Decimal): Decimal {
  const logBeta = logGammaReference(a)
    .plus(logGammaReference(b))
    .minus(logGammaReference(a.plus(b)));
  return a.times(x.ln()).plus(b.times(y.ln())).minus(logBeta);
}

/**
 * I_x(a, b), y = 1 - x, by its power series, all of whose terms are positive, on the short side.
 */
export function betaReference(x: Decimal, y: Decimal, a: Decimal, b: Decimal): Decimal {
  if (x.times(b).gt(y.times(a))) return new Reference(1).minus(betaReference(y, x, b, a));
  let term = new Reference(1);
  let sum = term;
  for (let n = 1; term.gt(sum.times(1e-58)); n++) {
    term = term
      .times(a.plus(b).plus(n - 1))
      .div(a.plus(n))
      .times(x);
    sum = sum.plus(term);
  }
  return logBetaKernelReference(x, y, a, b).exp().times(sum).div(a);
}

/** The standard normal density. */
export function normalDensityReference(z: Decimal): Decimal {
  return z.times(z).div(-2).exp().div(PI.times(2).sqrt());
}

/** P(Z <= z): the power series about 0, and Laplace's continued fraction in the tails. */
export function normalCdfReference(z: Decimal): Decimal {
  if (z.gt(3)) return new Reference(1).minus(normalCdfReference(z.neg()));
  if (z.lt(-3)) {
    let fraction = z.neg();
    for (let n = 300; n > 0; n--) fraction = z.neg().plus(new Reference(n).div(fraction));
    return normalDensityReference(z).div(fraction);
  }
  let term = z;
  let sum = z;
  for (let n = 1; term.abs().gt(1e-58); n++) {
    term = term
      .times(z)
      .times(z)
      .div(2 * n + 1);
    sum = sum.plus(term);
  }
  return normalDensityReference(z).times(sum).plus(0.5);
}
