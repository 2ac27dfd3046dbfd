import { describe, expect, it } from 'vitest';
import { History } from '../../../src/experiment/history.ts';
import { OBSERVED } from '../../../src/model/observer.ts';
import { PersonRecords, type Enrolled } from '../../../src/observe/person-records.ts';
import { scenarioOf } from '../../verification/model/scenarios.ts';

/** Days before the day of enrolment at which records are looked up. */
const UP_TO = 0.5;
const DAY = 365.25;

interface Happened {
  readonly what: number;
  readonly person: number;
  readonly now: number;
  readonly detail: number;
}

/** Everything that happened in a run, and the records of those who were enrolled in it. */
function recorded(lives: 'home' | 'anywhere') {
  const records = new PersonRecords({
    outcome: 'emergencyAdmissions',
    day: DAY,
    before: 12,
    after: 12,
    lives,
  });
  const log: Happened[] = [];
  const place = scenarioOf('barnsley-like', { sample: 0.03, years: 1, warmUp: 1 });
  const history = new History(place, 1, {
    also: {
      observe: (world, what, person, now, detail) => {
        log.push({ what, person, now, detail });
        records.observe(world, what, person, now, detail);
      },
    },
  });
  history.goOn(place);
  return { log, enrolled: records.enrolled };
}

describe('hospital use before the day of enrolment', () => {
  const { log, enrolled } = recorded('home');
  const lately = (event: 'admitted' | 'attended' | 'stayEnded', days: number) =>
    log.filter(
      ({ what, now }) => what === OBSERVED[event] && now < DAY - UP_TO && now >= DAY - UP_TO - days,
    );
  const timesIn = (events: readonly Happened[]) => (person: number) =>
    events.filter((one) => one.person === person).length;

  it.each([
    ['admissions30Days', 'admitted', 30],
    ['admissions90Days', 'admitted', 90],
    ['attendances30Days', 'attended', 30],
    ['attendances90Days', 'attended', 90],
    ['attendancesLastYear', 'attended', 365],
  ] as const)('%s counts what the log of events has', (field, event, days) => {
    const values = Array.from(enrolled.fields[field]);
    expect(Math.max(...values)).toBeGreaterThan(0);
    expect(values).toEqual(Array.from(enrolled.person, timesIn(lately(event, days))));
  });

  it('sums the days of the stays that ended in the year', () => {
    const stays = lately('stayEnded', DAY);
    const daysOf = (person: number) =>
      stays.filter((one) => one.person === person).reduce((sum, { detail }) => sum + detail, 0);
    const values = Array.from(enrolled.fields.bedDaysLastYear);
    expect(Math.max(...values)).toBeGreaterThan(0);
    expect(values).toEqual(Array.from(enrolled.person, daysOf));
  });

  it('knows since when those are here who came during the run', () => {
    const arrivals = (rows: Enrolled) =>
      Array.from(rows.person, (person) => {
        const came = log.filter((one) => one.what === OBSERVED.arrived && one.person === person);
        const last = came.at(-1)?.now ?? 0;
        return last > 0 ? DAY - last : Infinity;
      });
    expect(arrivals(enrolled).some((days) => days < DAY)).toBe(true);
    expect(Array.from(enrolled.sinceArrival)).toEqual(arrivals(enrolled));
  });
});

describe('people who are enrolled anywhere', () => {
  it('are those at home, and others of whom the records say that they are not', () => {
    const home = recorded('home').enrolled;
    const all = recorded('anywhere').enrolled;
    const atHome = all.person.filter((_, row) => all.groups.home[row] === 1);
    expect(atHome).toEqual(home.person);
    expect(all.person.length).toBeGreaterThan(home.person.length);
  });
});
