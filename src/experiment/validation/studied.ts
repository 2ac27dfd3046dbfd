import type { RecordsAsked } from '../../observe/person-records.ts';
import { usualFields } from '../../observe/recorded-fields.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { designOf, type StudySize } from '../evaluation/designs.ts';
import { equalWeights, trueEffect, weighted } from '../evaluation/evaluate.ts';
import type { Future } from '../run-block.ts';
import { StudyDraws } from '../evaluation/study-draws.ts';
import { studyPool, type StudyPool } from '../evaluation/study-pool.ts';
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
  const own = { ...run, futures: studiedIn(from, run.futures) };
  const told = toldOf(from, { ...own, futures: countedIn(from, own) }, studies);
  if (!from.perOutcome) {
    return { values: told.effects.map(effectOf(from)), truth: effectOf(from)(told.truth) };
  }
  // The same people of the same studies: draws do not depend on what is counted.
  const base = toldOf(from, { ...own, futures: countingOnly(own.futures) }, studies);
  const each = told.effects.map((effect, n) => perEach(effect, base.effects[n]));
  return {
    values: each.map(effectOf(from)),
    truth: effectOf(from)(perEach(told.truth, base.truth)),
  };
}

/** @throws RangeError if the trial did not record it */
function countedIn({ counts }: StudyOf, { futures, records }: TrialRun): TrialRun['futures'] {
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

function toldOf(from: StudyOf, { scenarios, futures, records }: TrialRun, studies: number) {
  const [place] = scenarios;
  if (place === undefined || records === undefined) throw new RangeError('Nothing was recorded.');
  const pool = poolOf(from, { place, futures, records });
  const size = sizeOf(from, pool);
  const draws = new StudyDraws(place.seed);
  const design = designOf(from.design);
  const effects = Array.from({ length: studies }, (_, n): Effect =>
    effectSeen(design.draw(pool, size, draws, n + 1)(from.months)),
  );
  const weights = design.weights?.(pool, size) ?? equalWeights(pool);
  const without = weighted(pool, weights, (person) => pool.after(person, 'without', from.months));
  const { mean } = trueEffect(pool, weights, from.months);
  return { effects, truth: { without, programme: without + mean } };
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

const perEach = (effect: Effect, base: Effect | undefined): Effect => ({
  without: effect.without / (base?.without ?? NaN),
  programme: effect.programme / (base?.programme ?? NaN),
});

const effectOf =
  ({ scale }: StudyOf) =>
  ({ without, programme }: Effect): number =>
    scale === 'oddsRatio' ? oddsOf(programme) / oddsOf(without) : scaled(scale, without, programme);
