/**
 * The parts of a binary64 number: its high word, and exact powers of two to scale with.
 *
 * The scratch pair below carries nothing from one call to the next: each function writes it before
 * it reads it.
 */
const scratch = new Float64Array(1);
const words = new Int32Array(scratch.buffer);

const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
const HIGH = LITTLE_ENDIAN ? 1 : 0;

/** Sign, exponent and the upper 20 bits of the fraction of `x`, as one int32. */
export function highWord(x: number): number {
  scratch[0] = x;
  return words[HIGH];
}

/** The exponent of the smallest subnormal, 2^-1074. */
const LEAST_EXPONENT = -1074;
const GREATEST_EXPONENT = 1023;

/**
 * Every power of two that a binary64 number can hold. A look-up is faster than composing the bits:
 * reading eight bytes just after writing four of them stalls the processor.
 */
const powersOfTwo = tabulatePowersOfTwo();

function tabulatePowersOfTwo(): Float64Array {
  const table = new Float64Array(GREATEST_EXPONENT - LEAST_EXPONENT + 1);
  let power = Number.MIN_VALUE;
  for (let i = 0; i < table.length; i++) {
    table[i] = power;
    power *= 2;
  }
  return table;
}

/**
 * 2^k, exactly, for an integer k from -1074 to 1023. For a k of the other sign give 0 - k: -k may be a negative zero, for which
 * the compiler takes it out of the integers and back.
 */
export function powerOfTwo(k: number): number {
  return powersOfTwo[k - LEAST_EXPONENT];
}

/**
 * y * 2^k with one rounding, for y near 1 and any integer k from -1130 to 1024, where a single
 * factor would overflow or round twice.
 */
export function scaleByPowerOfTwo(y: number, k: number): number {
  if (k > GREATEST_EXPONENT) return y * 2 * powerOfTwo(k - 1);
  if (k < -1021) return y * powerOfTwo(k + 110) * powerOfTwo(-110);
  return y * powerOfTwo(k);
}
