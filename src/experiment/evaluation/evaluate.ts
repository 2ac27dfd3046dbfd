import type { MeasureId } from '../../observe/measures.ts';
import { estimateOf, type Estimate } from '../../statistics/estimate.ts';
import { meanInterval, type MeanInterval } from '../../statistics/intervals.ts';
import { moments } from '../../statistics/moments.ts';
import { peopleForPower, shareCovered, shareOf } from '../../statistics/study-quality.ts';
import { designOf, type DesignName, type Study, type StudySize } from './designs.ts';
import { StudyDraws } from './study-draws.ts';
import type { StudyPool } from './study-pool.ts';

/** Chance of a clear result that a study is planned for: what funders of trials ask for. */
export const PLANNED_POWER = 0.8;

/** Months between two looks at the same studies. */
const LOOK_EVERY = 3;

/** Many studies of one design after so many months, beside the truth: a row of `evaluate.csv`. */
export interface EvaluateRow {
  readonly scenario: string;
  readonly comparator: string;
  readonly outcome: MeasureId;
  readonly design: DesignName;
  readonly months: number;
  readonly studies: number;
  /** What the first of them says. */
  readonly first: Estimate;
  /** What those for whom the design estimates an effect have without the programme. */
  readonly without: number;
  /** The true effect on them: the same people with and without; the interval is over futures. */
  readonly truth: MeanInterval;
  /** Mean and spread of what the studies say. */
  readonly estimates: MeanInterval;
  /** Mean of the estimates less the truth, with the luck of there being no more studies, and no more people to draw. */
  readonly bias: Estimate;
  /** Shares of studies whose interval has the truth in it, lies below 0, and lies above 0. */
  readonly covered: number;
  readonly clearFall: number;
  readonly clearRise: number;
  /** Share that clearly says what is true: one of the two; NaN where the true effect is not clear itself. */
  readonly power: number;
  /** People that it would take for a power of 80 %, were there no bias; NaN likewise. */
  readonly peopleNeeded: number;
}

/** What a virtual evaluation is asked. */
export interface EvaluationAsked extends StudySize {
  readonly outcome: MeasureId;
  readonly designs: readonly DesignName[];
  readonly months: number;
  readonly studies: number;
}

/** Follow-ups at which the studies are looked at: the one asked for, and every three months of those that are known. */
export function looksOf(asked: number, known: number): readonly number[] {
  const regular = Array.from(
    { length: Math.floor(known / LOOK_EVERY) },
    (_, n) => (n + 1) * LOOK_EVERY,
  );
  return [...new Set([...regular, asked])].toSorted((a, b) => a - b);
}

/** Draws the studies of every design, and holds them against the truth at every look. */
export function evaluateRows(
  { scenario, comparator, seed }: Readonly<Record<'scenario' | 'comparator' | 'seed', string>>,
  pool: StudyPool,
  asked: EvaluationAsked,
): readonly EvaluateRow[] {
  const draws = new StudyDraws(seed);
  const looks = looksOf(asked.months, pool.months);
  return asked.designs.flatMap((name) => {
    const design = designOf(name);
    const studies = Array.from({ length: asked.studies }, (_, n) =>
      design.draw(pool, asked, draws, n + 1),
    );
    const weights = design.weights?.(pool, asked) ?? equalWeights(pool);
    return looks.map((months) => ({
      scenario,
      comparator,
      outcome: asked.outcome,
      design: name,
      months,
      studies: asked.studies,
      ...held(studies, pool, weights, {
        months,
        people: asked.people,
        isRandomised: design.isRandomised ?? false,
      }),
    }));
  });
}

function held(
  studies: readonly Study[],
  pool: StudyPool,
  weights: Float64Array,
  {
    months,
    people,
    isRandomised,
  }: { readonly months: number; readonly people: number; readonly isRandomised: boolean },
) {
  const found = studies.map((study) => study(months, pool));
  const truth = trueEffect(pool, weights, months);
  const { mean: effect } = truth;
  const estimates = meanInterval(found.map(({ estimate }) => estimate));
  const clearFall = shareOf(found, ({ high }) => high < 0);
  const clearRise = shareOf(found, ({ low }) => low > 0);
  const [first = estimateOf(NaN, NaN, NaN)] = found;
  const error = moments(found.map((one) => one.error)).mean;
  return {
    first,
    without: weighted(pool, weights, (person) => pool.after(person, 'without', months)),
    truth,
    estimates,
    bias: estimateOf(
      estimates.mean - effect,
      // A study that is not randomised compares people who differ by luck in the pool as well, however often it is drawn.
      Math.sqrt(
        (estimates.sd * estimates.sd) / found.length +
          (isRandomised ? 0 : (error * error * people) / pool.participants.length),
      ),
      found.length - 1,
    ),
    covered: shareCovered(found, effect),
    clearFall,
    clearRise,
    power: truth.high < 0 ? clearFall : truth.low > 0 ? clearRise : NaN,
    peopleNeeded:
      truth.high < 0 || truth.low > 0
        ? peopleForPower({ people, error, effect }, PLANNED_POWER)
        : NaN,
  };
}

/** Months until the power is what studies are planned for; undefined where it is not by the last look. */
export function monthsUntilSeen(rows: readonly EvaluateRow[]): number | undefined {
  return rows.find(({ power }) => power >= PLANNED_POWER)?.months;
}

/** Whether what a design sees is something else than the truth: its bias is clear, and larger. */
export function isMostlyBias({ bias, truth }: EvaluateRow): boolean {
  const isClear = bias.low > 0 || bias.high < 0;
  return isClear && Math.abs(bias.estimate) > Math.abs(truth.mean);
}

/** The same people with and without, in all, with an interval over the futures that they are of. */
export function trueEffect(pool: StudyPool, weights: Float64Array, months: number): MeanInterval {
  const change = (person: number) =>
    pool.after(person, 'with', months) - pool.after(person, 'without', months);
  const futures = meansByFuture(pool, weights, change);
  const { n, sd, halfWidth } = meanInterval(futures);
  const mean = weighted(pool, weights, change);
  return { n, mean, sd, halfWidth, low: mean - halfWidth, high: mean + halfWidth };
}

/** Mean over the people of each future, each with a weight. */
function meansByFuture(
  { size, replication }: StudyPool,
  weights: Float64Array,
  of: (person: number) => number,
): readonly number[] {
  const sums = new Map<number, { sum: number; total: number }>();
  for (let person = 0; person < size; person++) {
    const weight = weights[person] ?? 0;
    const future = replication[person] ?? NaN;
    const own = sums.get(future) ?? { sum: 0, total: 0 };
    sums.set(future, own);
    if (weight === 0) continue;
    own.sum += weight * of(person);
    own.total += weight;
  }
  return Array.from(sums.values(), ({ sum, total }) => sum / total);
}

/** Mean over the people of a pool, each with a weight. */
export function weighted(
  { size }: StudyPool,
  weights: Float64Array,
  of: (person: number) => number,
): number {
  let [sum, total] = [0, 0];
  for (let person = 0; person < size; person++) {
    const weight = weights[person] ?? 0;
    if (weight === 0) continue;
    sum += weight * of(person);
    total += weight;
  }
  return sum / total;
}

/** Everybody enrolled alike, nobody else. */
export function equalWeights({ size, participants }: StudyPool): Float64Array {
  const weights = new Float64Array(size);
  for (const person of participants) weights[person] = 1;
  return weights;
}
