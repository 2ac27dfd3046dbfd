import type { Uniform } from './morris.ts';

/** What is left of the unit cube where a function is at most a bound. */
export interface Remainder {
  /** Points spread evenly over it; empty where none was found. */
  readonly points: readonly Float64Array[];
  /** Its share of the cube; where none was found, an upper bound of it. */
  readonly share: number;
  /** The point with the lowest value that was met, and that value. */
  readonly lowest: Float64Array;
  readonly reached: number;
}

/** How hard to look. */
export interface SubsetOptions {
  /** Points that are carried along. */
  readonly size: number;
  /** Steps of each point at each bound. */
  readonly moves: number;
  /** Bounds before it is given up: each leaves about a fifth of what the one before left. */
  readonly levels: number;
}

/** Share of the points that the next bound is to leave. */
const KEPT = 0.2;
/** Reach of a step along the difference of two points, for so many inputs: ter Braak (2006). */
const REACH = 2.38;

/**
 * Points spread evenly over the part of the cube where a function is at most a bound, however small that part is: bounds
 * are lowered one after the other, and points that satisfy one are moved about under it. Au and Beck (2001), Estimation of
 * small failure probabilities in high dimensions by subset simulation, Probabilistic Engineering Mechanics 16:263-277;
 * steps along the difference of two other points, as in ter Braak (2006), A Markov chain Monte Carlo version of the
 * genetic algorithm differential evolution, Statistics and Computing 16:239-249, or of one input alone.
 *
 * @param start points spread evenly over the cube
 * @param uniform a number of its own for each place of each repetition
 */
export function belowBound(
  valueAt: (point: Float64Array) => number,
  bound: number,
  start: readonly Float64Array[],
  { size, moves, levels }: SubsetOptions,
  uniform: Uniform,
): Remainder {
  let points: readonly Valued[] = start.map((point) => ({ point, value: valueAt(point) }));
  let best = lowestOf(points);
  let share = 1;
  for (let level = 0; level < levels; level++) {
    const values = points.map(({ value }) => value).toSorted((a, b) => a - b);
    const now = Math.max(bound, values[Math.floor(KEPT * values.length)] ?? Infinity);
    const kept = points.filter(({ value }) => value <= now);
    share *= kept.length / points.length;
    points = Array.from({ length: size }, (_, n) => {
      const draw = (place: number) => uniform(level * size + n, place);
      return walk(valueAt, now, kept, n % kept.length, moves, draw);
    });
    best = lowestOf([best, ...points]);
    const found = { share, lowest: best.point, reached: best.value };
    if (now <= bound) return { points: points.map(({ point }) => point), ...found };
  }
  return { points: [], share, lowest: best.point, reached: best.value };
}

interface Valued {
  readonly point: Float64Array;
  readonly value: number;
}

function lowestOf(points: readonly Valued[]): Valued {
  const [first] = points.toSorted((a, b) => a.value - b.value);
  if (first === undefined) throw new RangeError('There is no point to start from.');
  return first;
}

/** Moves one of the points about, staying below a bound. */
function walk(
  valueAt: (point: Float64Array) => number,
  bound: number,
  kept: readonly Valued[],
  from: number,
  moves: number,
  draw: (place: number) => number,
): Valued {
  let here = kept[from];
  if (here === undefined) throw new RangeError('There is no point to start from.');
  const inputs = here.point.length;
  for (let move = 0; move < moves; move++) {
    const numbers = (place: number) => draw(move * (inputs + 4) + place);
    const point: Float64Array =
      move % 2 === 0 ? alongTwo(here.point, kept, numbers) : oneInput(here.point, numbers);
    const value = valueAt(point);
    if (value <= bound) here = { point, value };
  }
  return here;
}

/** A step along the difference of two points, and a little to every side. */
function alongTwo(
  here: Float64Array,
  kept: readonly Valued[],
  numbers: (place: number) => number,
): Float64Array {
  const other = (place: number) => kept[Math.floor(numbers(place) * kept.length)]?.point ?? here;
  const [one, two] = [other(0), other(1)];
  const reach = (REACH / Math.sqrt(2 * here.length)) * numbers(2);
  return here.map((value, input) => {
    const jitter = (numbers(4 + input) - 0.5) * 0.01;
    return reflected(value + reach * ((one[input] ?? NaN) - (two[input] ?? NaN)) + jitter);
  });
}

/** Another value of one input. */
function oneInput(here: Float64Array, numbers: (place: number) => number): Float64Array {
  const point = Float64Array.from(here);
  point[Math.floor(numbers(0) * here.length)] = numbers(1);
  return point;
}

/** Back into [0, 1] as from a mirror: steps both ways stay equally likely. */
function reflected(value: number): number {
  const folded = Math.abs(value) % 2;
  return folded > 1 ? 2 - folded : folded;
}
