import type { RecordsAsked } from '../../observe/person-records.ts';
import { usualFields } from '../../observe/recorded-fields.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { designOf, type StudySize } from '../evaluation/designs.ts';
import { equalWeights, weighted } from '../evaluation/evaluate.ts';
import type { Future } from '../run-block.ts';
import { StudyDraws } from '../evaluation/study-draws.ts';
import {
  outcomesIn,
  studyPool,
  type Outcomes,
  type StudyPool,
  type World,
} from '../evaluation/study-pool.ts';
import {
  amongOnly,
  anythingAtAll,
  askedOnly,
  controlsElsewhere,
  countingOnly,
  scoredBy,
  withinOnly,
} from '../evaluation/sub-pool.ts';
import type { TrialRun } from './asked-trial.ts';
import type { StudyOf } from './finding.ts';
import { oddsOf, scaled, type Simulated } from './told.ts';

/** Studies of one design, as they are told, with the truth about the same people. */
export function studyValues(from: StudyOf, run: TrialRun, studies: number): Simulated {
  const { scenarios, records } = run;
  const [place] = scenarios;
  if (place === undefined || records === undefined) throw new RangeError('Nothing was recorded.');
  const futures = studiedIn(from, run.futures);
  const pool = poolOf(from, { place, futures: countedIn(from, { futures, records }), records });
  const size = sizeOf(from, pool);
  const draws = new StudyDraws(place.seed);
  const design = designOf(from.design);
  const weights = design.weights?.(pool, size) ?? equalWeights(pool);
  // Who is in a study does not depend on what is counted: both are of the same people.
  const base = from.perOutcome && outcomesIn(futures, records);
  const seen = (of: (counted: Outcomes) => Effect) =>
    effectOf(from)(base ? perEach(of(pool), of(base)) : of(pool));
  return {
    values: Array.from({ length: studies }, (_, n) => {
      const study = design.draw(pool, size, draws, n + 1);
      return seen((counted) => effectSeen(study(from.months, counted)));
    }),
    truth: seen((counted) => truthOf({ ...pool, ...counted }, weights, from.months)),
  };
}

function truthOf(pool: StudyPool, weights: Float64Array, months: number): Effect {
  const inWorld = (world: World) =>
    weighted(pool, weights, (person) => pool.after(person, world, months));
  return { without: inWorld('without'), programme: inWorld('with') };
}

/** @throws RangeError if the trial did not record it */
function countedIn(
  { counts }: StudyOf,
  { futures, records }: Pick<TrialRun, 'futures' | 'records'>,
): readonly Future[] {
  if (counts === undefined) return countingOnly(futures);
  const at = records?.also?.indexOf(counts) ?? -1;
  if (at < 0) throw new RangeError(`The trial did not record ${counts} besides its outcome.`);
  return countingOnly(futures, at);
}

/** What somebody has without the programme and with it, as a study sees it. */
interface Effect {
  readonly without: number;
  readonly programme: number;
}

/** Futures with the records of those alone whom the study may have. */
function studiedIn(
  { among, running, months, asksSurvivors }: StudyOf,
  futures: readonly Future[],
): readonly Future[] {
  const asked = asksSurvivors ? askedOnly(futures, months) : futures;
  const own = among === undefined ? asked : amongOnly(asked, among);
  return running === undefined ? own : scoredBy(withinOnly(own, running), running.field);
}

function poolOf(
  { enrol, running, scale, controls }: StudyOf,
  {
    place,
    futures,
    records,
  }: { readonly place: Scenario; readonly records: RecordsAsked } & Pick<TrialRun, 'futures'>,
): StudyPool {
  const pool = studyPool(futures, records, enrol, place);
  const cut = running === undefined ? pool : { ...pool, threshold: running.from };
  const drawn = controls === 'elsewhere' ? controlsElsewhere(cut) : cut;
  return scale === 'oddsRatio' ? anythingAtAll(drawn) : drawn;
}

/** A study has no more people than were simulated: drawn over and over, so few would hide how far chance has them off. */
function sizeOf(
  { people, fields, enrol, design, uptake }: StudyOf,
  { size, participants }: StudyPool,
): StudySize {
  const most = design === 'discontinuity' ? Math.floor(enrol.topShare * size) : participants.length;
  return {
    people: Math.min(people, most),
    fields: fields ?? usualFields,
    matchDifferences: fields !== undefined,
    topShare: enrol.topShare,
    uptake,
  };
}

const effectSeen = ({ reference, estimate }: Estimate): Effect => ({
  without: reference,
  programme: reference + estimate,
});

const perEach = (effect: Effect, base: Effect): Effect => ({
  without: effect.without / base.without,
  programme: effect.programme / base.programme,
});

const effectOf =
  ({ scale }: StudyOf) =>
  ({ without, programme }: Effect): number =>
    scale === 'oddsRatio' ? oddsOf(programme) / oddsOf(without) : scaled(scale, without, programme);
