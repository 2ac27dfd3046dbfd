import { log } from '../../engine/maths/log.ts';
import type { MeasureId } from '../../observe/measures.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { StudyDraws } from '../evaluation/study-draws.ts';
import type { TrialRun } from './asked-trial.ts';
import type { EventGroup, EventsOf } from './finding.ts';
import { columnOf, valueAt } from './measured.ts';
import { oddsOf, type Simulated } from './told.ts';

/** Standard errors from one end of a 95 % interval to the other. */
const ERRORS_WIDE = 2 * 1.96;

/**
 * Studies of events: so many of two groups are drawn, of different people, and the odds that an event is of one kind are
 * compared. The groups are the same events without the programme and with it, or others and these where the programme is.
 * The truth is these events with the programme and without: the same people with the same luck.
 *
 * @throws RangeError if nothing was run
 */
export function eventValues(
  from: EventsOf,
  { scenarios, futures }: TrialRun,
  studies: number,
): Simulated {
  const [place] = scenarios;
  if (place === undefined) throw new RangeError('Nothing was run.');
  const shareIn = (group: EventGroup, scenario: Scenario, n: number) => {
    const sum = (measure: MeasureId) => {
      const column = columnOf(scenario, measure, {});
      return futures.reduce((all, { results }) => all + valueAt(results[n], column), 0);
    };
    return sum(group.measure) / sum(group.among);
  };
  const last = scenarios.length - 1;
  const lastly = scenarios[last] ?? place;
  const before = shareIn(from, place, 0);
  const programme = shareIn(from, lastly, last);
  const others = from.against === undefined ? before : shareIn(from.against, lastly, last);
  const events = eventsFor(from, others);
  const draws = new StudyDraws(place.seed);
  const values = Array.from({ length: studies }, (_, n) => {
    const controls = drawnShare(draws, n + 1, 'controls', others, events.without);
    const participants = drawnShare(draws, n + 1, 'participants', programme, events.with);
    return oddsOf(participants) / oddsOf(controls);
  });
  return { values, truth: oddsOf(programme) / oddsOf(before) };
}

/** Events a group that make the interval of the study: the logarithm of odds has a variance of 1 / n p (1 - p). */
function eventsFor({ groups, interval }: EventsOf, share: number): EventsOf['groups'] {
  const error = log(interval.high / interval.low) / ERRORS_WIDE;
  const spread = share * (1 - share);
  const size = (1 / groups.without + 1 / groups.with) / (error * error * spread);
  return {
    without: Math.round(size * groups.without),
    with: Math.round(size * groups.with),
  };
}

/** Of so many events that were drawn, the share that is of the kind; each number drawn is how many are not, until one is. */
function drawnShare(
  draws: StudyDraws,
  study: number,
  group: 'participants' | 'controls',
  share: number,
  events: number,
): number {
  if (!(share > 0 && share < 1)) return NaN;
  const logOther = log(1 - share);
  let count = -1;
  let at = 0;
  while (at <= events) {
    count++;
    at += 1 + Math.floor(log(1 - draws.uniform(study, group, count)) / logOther);
  }
  return count / events;
}
