import { latinHypercube } from '../../statistics/latin-hypercube.ts';
import {
  belowBound,
  type Remainder,
  type SubsetOptions,
} from '../../statistics/subset-simulation.ts';
import type { Uniform } from '../../statistics/morris.ts';
import { shuffled } from '../../statistics/shuffle.ts';
import { CUT, scaledAim, type Aim, type ScaledAim } from './aim.ts';
import {
  largestBut,
  luckOf,
  ruleOutBy,
  type Luck,
  type MatchedRun,
  type RuleOut,
} from './rule-out.ts';

/** Runs a simulator at points, one run each, each with luck of its own. */
export type Simulator = (
  points: readonly Float64Array[],
  label: string,
) => Promise<readonly (readonly number[])[]>;

export interface MatchingOptions {
  readonly aims: readonly Aim[];
  /** The point that is in use: it is run several times, which also shows what luck does. */
  readonly incumbent: Float64Array;
  readonly incumbentRuns: number;
  /** Points of each wave. */
  readonly points: number;
  readonly waves: number;
  /** Runs of which the mean of a candidate will be taken. */
  readonly candidateRuns: number;
  readonly search: SubsetOptions;
  readonly simulate: Simulator;
  /** Draws for a purpose, each a number of its own for a repetition and a place. */
  readonly uniform: (purpose: number) => Uniform;
  readonly onWave?: (wave: Wave) => void;
}

/** One wave: what was run for it, what it rules out, and what is left after it and all before. */
export interface Wave {
  readonly number: number;
  readonly runs: number;
  readonly rules: RuleOut;
  /** How many of the largest implausibilities at a point are not looked at. */
  readonly leftOut: number;
  readonly left: Remainder;
  /** Share of its new runs that the emulators before it foretold within three standard deviations, luck included. */
  readonly foretold: number;
}

export interface Matched {
  readonly waves: readonly Wave[];
  readonly aims: readonly ScaledAim[];
  readonly luck: Luck;
  /** Runs of the incumbent, which the first wave begins with. */
  readonly incumbentRuns: readonly MatchedRun[];
  readonly ended: 'emptied' | 'settled' | 'waves';
  /** Implausibility at a point by all that was learnt: above 3, it is ruled out. */
  readonly worst: (point: ArrayLike<number>) => number;
}

/** Purposes of draws: two a wave, and those after the waves from here on. */
export const PURPOSES_OF_WAVES = 512;

/** A wave that leaves more of the space than this share of what was left has nothing more to say. */
const SETTLED = 0.5;

/**
 * In a first wave of several one emulator may be wrong about a point, and the second largest implausibility decides, as
 * Vernon and others have it; from then on the largest does.
 */
function leftOutIn(number: number, waves: number): number {
  return number === 1 && waves > 1 ? 1 : 0;
}

/**
 * History matching: waves of runs that are spread over what is not ruled out yet, emulators of each output, and a cut at an
 * implausibility of 3. Vernon, Goldstein and Bower (2010), Galaxy formation: a Bayesian uncertainty analysis, Bayesian
 * Analysis 5:619-670; for simulators with luck, Andrianakis and others (2015), PLoS Computational Biology 11:e1003968.
 */
export async function matchHistory(options: MatchingOptions): Promise<Matched> {
  const { incumbent, incumbentRuns, points, waves: most, simulate, uniform } = options;
  const aims = options.aims.map(scaledAim);
  const inputs = incumbent.length;
  const run = async (at: readonly Float64Array[], label: string): Promise<MatchedRun[]> => {
    const outputs = await simulate(at, label);
    return at.map((point, n) => ({ point, outputs: outputs[n] ?? [] }));
  };
  const again = Array.from({ length: incumbentRuns }, () => incumbent);
  const own = await run(again, 'the values in use');
  const luck = luckOf(aims, own, options.candidateRuns);
  const waves: Wave[] = [];
  let runs = own;
  let ended: Matched['ended'] = 'waves';
  for (let number = 1; number <= most; number++) {
    const design = designOf(waves.at(-1)?.left, points, inputs, uniform(2 * number));
    const news = await run(design, `wave ${number}`);
    runs = [...runs, ...news].filter(({ point }) => worstOf(waves, point) <= CUT);
    const rules = ruleOutBy(aims, runs, luck);
    const wave = waveOf({ number, news, runs: runs.length, rules, before: waves }, options);
    const previous = waves.at(-1)?.left.share ?? 1;
    waves.push(wave);
    options.onWave?.(wave);
    if (wave.left.points.length === 0) ended = 'emptied';
    else if (number > 1 && wave.left.share > SETTLED * previous) ended = 'settled';
    if (ended !== 'waves') break;
  }
  return {
    waves,
    aims,
    luck,
    incumbentRuns: own,
    ended,
    worst: (point) => worstOf(waves, point),
  };
}

/** Points of a wave: spread over the cube, or over what is left of it. */
function designOf(
  left: Remainder | undefined,
  points: number,
  inputs: number,
  uniform: Uniform,
): readonly Float64Array[] {
  if (left === undefined) return latinHypercube(points, inputs, uniform);
  return shuffled(left.points, (place) => uniform(0, place)).slice(0, points);
}

interface WaveRun {
  readonly number: number;
  readonly news: readonly MatchedRun[];
  readonly runs: number;
  readonly rules: RuleOut;
  readonly before: readonly Wave[];
}

function waveOf(
  { number, news, runs, rules, before }: WaveRun,
  { aims, incumbent, search, uniform, waves }: MatchingOptions,
): Wave {
  const leftOut = leftOutIn(number, waves);
  const draws = uniform(2 * number + 1);
  const start = latinHypercube(search.size, incumbent.length, draws);
  const all = [...before, { rules, leftOut }];
  const left = belowBound(
    (point) => worstOf(all, point),
    CUT,
    start,
    search,
    (repetition, place) => draws(incumbent.length + repetition, place),
  );
  const foretold = foretoldShare(aims.map(scaledAim), before.at(-1)?.rules, news);
  return { number, runs, rules, leftOut, left, foretold };
}

function worstOf(
  waves: readonly Pick<Wave, 'rules' | 'leftOut'>[],
  point: ArrayLike<number>,
): number {
  return Math.max(0, ...waves.map(({ rules, leftOut }) => largestBut(leftOut, rules.at(point))));
}

function foretoldShare(
  aims: readonly ScaledAim[],
  rules: RuleOut | undefined,
  news: readonly MatchedRun[],
): number {
  if (rules === undefined) return NaN;
  const hits = news.flatMap(({ point, outputs }) =>
    aims.flatMap(({ scaled }, n) => {
      const value = scaled(outputs[n] ?? NaN);
      return Number.isNaN(value) ? [] : [Number(rules.foretells(n, point, value))];
    }),
  );
  return hits.reduce((sum, hit) => sum + hit, 0) / hits.length;
}
