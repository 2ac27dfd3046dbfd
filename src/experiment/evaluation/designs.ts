import { clusterEffect } from '../../statistics/cluster-trial.ts';
import {
  bandwidthFor,
  discontinuityEffect,
  fuzzyDiscontinuityEffect,
  triangular,
} from '../../statistics/discontinuity.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { nearestPairs } from '../../statistics/matching.ts';
import { propensityLogits } from '../../statistics/propensity.ts';
import { relativeEffect, type TwoPeriods } from '../../statistics/relative-changes.ts';
import { pairedEffect, welchEffect } from '../../statistics/two-samples.ts';
import type { FieldName } from '../../observe/recorded-fields.ts';
import type { StudyDraws } from './study-draws.ts';
import type { Outcomes, StudyPool, World } from './study-pool.ts';

/** How a study is made, whatever its design. */
export interface StudySize {
  /** People with the programme; in a trial, in both arms together; near the threshold of a discontinuity. */
  readonly people: number;
  /** Fields that controls are matched on. */
  readonly fields: readonly FieldName[];
  /** Whether differences in differences are taken of matched controls. */
  readonly matchDifferences: boolean;
  /** Share of everybody who is above the threshold of a discontinuity. */
  readonly topShare: number;
  /** Of a discontinuity whose threshold does not decide by itself who takes part; who is above it, where it is left out. */
  readonly uptake?: Uptake | undefined;
}

/** Shares of those below a threshold and of those above it who take part. */
export interface Uptake {
  readonly below: number;
  readonly above: number;
}

/** One study that was set up, so that it is known who is in it: what it finds after so many months, whatever it counts. */
export type Study = (months: number, counted: Outcomes) => Estimate;

interface Design {
  readonly says: string;
  /** Sets up the study of a number. */
  readonly draw: (pool: StudyPool, size: StudySize, draws: StudyDraws, study: number) => Study;
  /** Whether its two sides are drawn from the same people, so that they differ by nothing but the programme and luck. */
  readonly isRandomised?: boolean;
  /** How much each person of the pool counts for the true effect; everybody enrolled alike where it is left out. */
  readonly weights?: (pool: StudyPool, size: StudySize) => Float64Array;
}

/** Controls a participant from which the score is fitted: the others are scored by it, which takes a fraction of the time. */
const FITTED_A_CASE = 10;

/** A threshold that decides by itself who takes part. */
const SHARP: Uptake = { below: 0, above: 1 };

/** Fewest clusters of a trial: two an arm have a spread. */
const FEWEST_CLUSTERS = 4;

/** How programmes are evaluated. Participants live where the programme is, controls where everything else is the same. */
export const designs = {
  'before-after': {
    says: 'participants after enrolment against the same people before it, without controls',
    draw: (pool, { people }, draws, study) => {
      const cases = draws.sample(pool.participants, people, study, 'participants');
      return (months, counted) =>
        pairedEffect(
          Array.from(cases, (person) => counted.before(person, months)),
          after(counted, cases, 'with', months),
        );
    },
  },
  matched: {
    says: 'participants against controls with the nearest propensity score',
    draw: (pool, size, draws, study) => {
      const pairs = matchedPeople(pool, size, draws, study);
      return (months, counted) =>
        pairedEffect(
          after(counted, pairs.controls, 'without', months),
          after(counted, pairs.cases, 'with', months),
        );
    },
  },
  did: {
    says: 'the change of participants against the change of controls',
    draw: (pool, size, draws, study) => {
      const { cases, controls, effect } = comparedPeople(pool, size, draws, study);
      return (months, counted) =>
        effect(
          changes(twoPeriods(counted, controls, 'without', months)),
          changes(twoPeriods(counted, cases, 'with', months)),
        );
    },
  },
  'relative-did': {
    says: 'the relative change of participants against the relative change of controls',
    draw: (pool, size, draws, study) => {
      const { cases, controls, effect } = comparedPeople(pool, size, draws, study);
      return (months, counted) =>
        relativeEffect(
          twoPeriods(counted, controls, 'without', months),
          twoPeriods(counted, cases, 'with', months),
          effect,
        );
    },
  },
  discontinuity: {
    says: 'people just above the threshold of a risk score against people just below it',
    draw: (pool, { people, topShare, uptake = SHARP }, draws, study) => {
      const { threshold } = pool;
      const frame = draws.numbers(pool.size, Math.round(people / topShare), study, 'everybody');
      const scores = valuesOf(pool.score, frame);
      const bandwidth = bandwidthFor(scores, threshold, people / frame.length);
      const isNear = (_: number, n: number) => Math.abs((scores[n] ?? NaN) - threshold) < bandwidth;
      const [near, running] = [frame.filter(isNear), scores.filter(isNear)];
      const takesPart = new Uint8Array(near.length);
      for (let n = 0; n < near.length; n++) {
        const share = (running[n] ?? NaN) >= threshold ? uptake.above : uptake.below;
        takesPart[n] = draws.uniform(study, 'uptake', n) < share ? 1 : 0;
      }
      return (months, counted) => {
        const outcomes = new Float64Array(near.length);
        for (let n = 0; n < near.length; n++) {
          const world = takesPart[n] === 1 ? 'with' : 'without';
          outcomes[n] = counted.after(near[n] ?? NaN, world, months);
        }
        return uptake === SHARP
          ? discontinuityEffect(running, outcomes, threshold, bandwidth)
          : fuzzyDiscontinuityEffect(running, outcomes, takesPart, threshold, bandwidth);
      };
    },
    weights: ({ score, threshold }, { topShare }) =>
      triangular(score, threshold, bandwidthFor(score, threshold, topShare)),
  },
  cluster: {
    says: 'a trial that allots practices',
    isRandomised: true,
    draw: (pool, { people }, draws, study) => {
      const arms = allotted(clustersFor(pool, people, draws, study));
      return (months, counted) =>
        clusterEffect(
          arms.without.map((cluster) => after(counted, cluster, 'without', months)),
          arms.with.map((cluster) => after(counted, cluster, 'with', months)),
        );
    },
  },
  randomised: {
    says: 'a trial that allots people',
    isRandomised: true,
    draw: (pool, { people }, draws, study) => {
      const arms = allotted(Array.from(draws.sample(pool.participants, people, study, 'arms')));
      return (months, counted) =>
        welchEffect(
          after(counted, arms.without, 'without', months),
          after(counted, arms.with, 'with', months),
        );
    },
  },
} as const satisfies Readonly<Record<string, Design>>;

export type DesignName = keyof typeof designs;

export const designNames = Object.keys(designs) as readonly DesignName[];

export function isDesign(name: string): name is DesignName {
  return Object.hasOwn(designs, name);
}

/** A design as the interface that all of them share. */
export function designOf(name: DesignName): Design {
  return designs[name];
}

/** The column of a pool for so many of its people. */
function valuesOf(column: Float64Array, people: Int32Array): Float64Array {
  const values = new Float64Array(people.length);
  for (let n = 0; n < people.length; n++) values[n] = column[people[n] ?? NaN] ?? NaN;
  return values;
}

/** What was drawn at random goes to the two arms in turn. */
function allotted<Unit>(drawn: readonly Unit[]): Readonly<Record<World, readonly Unit[]>> {
  return {
    with: drawn.filter((_, n) => n % 2 === 0),
    without: drawn.filter((_, n) => n % 2 === 1),
  };
}

function after(
  counted: Outcomes,
  people: ArrayLike<number>,
  world: World,
  months: number,
): readonly number[] {
  return Array.from(people, (person) => counted.after(person, world, months));
}

/** The months before enrolment and as many after it, person by person. */
function twoPeriods(
  counted: Outcomes,
  people: ArrayLike<number>,
  world: World,
  months: number,
): TwoPeriods {
  return {
    before: Array.from(people, (person) => counted.before(person, months)),
    after: after(counted, people, world, months),
  };
}

const changes = ({ before, after: later }: TwoPeriods) =>
  later.map((value, n) => value - (before[n] ?? NaN));

/** Whose changes are compared, and how: of matched pairs, or of two groups that were drawn by themselves. */
function comparedPeople(pool: StudyPool, size: StudySize, draws: StudyDraws, study: number) {
  if (size.matchDifferences) {
    return { ...matchedPeople(pool, size, draws, study), effect: pairedEffect };
  }
  return {
    cases: draws.sample(pool.participants, size.people, study, 'participants'),
    controls: draws.sample(pool.others, size.people, study, 'controls'),
    effect: welchEffect,
  };
}

function matchedPeople(
  pool: StudyPool,
  { people, fields }: StudySize,
  draws: StudyDraws,
  study: number,
): { readonly cases: readonly number[]; readonly controls: readonly number[] } {
  const cases = draws.sample(pool.participants, people, study, 'participants');
  const controls = draws.sample(pool.others, pool.candidates * people, study, 'controls');
  const both = new Int32Array(cases.length + controls.length);
  both.set(cases);
  both.set(controls, cases.length);
  const logits = propensityLogits(
    fields.map((name) => valuesOf(pool.fieldOf(name), both)),
    new Uint8Array(both.length).fill(1, 0, people),
    people * (1 + FITTED_A_CASE),
  );
  const pairs = nearestPairs(logits.subarray(0, people), logits.subarray(people));
  return {
    cases: pairs.flatMap(([one]) => cases[one] ?? []),
    controls: pairs.flatMap(([, other]) => controls[other] ?? []),
  };
}

/** Practices drawn one after the other until they have as many participants as are wanted. */
function clustersFor(
  pool: StudyPool,
  people: number,
  draws: StudyDraws,
  study: number,
): readonly (readonly number[])[] {
  const clusters = pool.findClusters();
  const drawn: (readonly number[])[] = [];
  let count = 0;
  while (clusters.length > 0 && (count < people || drawn.length < FEWEST_CLUSTERS)) {
    const at = Math.floor(draws.uniform(study, 'clusters', drawn.length) * clusters.length);
    const cluster = clusters[at] ?? [];
    drawn.push(cluster);
    count += cluster.length;
  }
  return drawn;
}
