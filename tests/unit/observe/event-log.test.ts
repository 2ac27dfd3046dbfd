import { describe, expect, it } from 'vitest';
import { replicate } from '../../../src/experiment/replicate.ts';
import { OBSERVED } from '../../../src/model/observer.ts';
import type { World } from '../../../src/model/world.ts';
import { activities } from '../../../src/observe/activities.ts';
import { EventLog } from '../../../src/observe/event-log.ts';
import { byPerson } from '../../../src/observe/logged-people.ts';
import { staysOf } from '../../../src/observe/logged-stays.ts';
import { tinyScenario } from '../experiment/tiny.ts';

const scenario = tinyScenario(1);

/** A world that shows the log what it looks at of a person, and nothing else. */
const nobody = {
  people: { age: [80], frailty: [2], delayReason: [4], council: [1], trust: [0] },
} as unknown as World;

function logOf(...events: readonly (readonly [what: keyof typeof OBSERVED, person: number])[]) {
  const log = new EventLog();
  const people = new Uint8Array(10);
  const world = {
    people: { age: people, frailty: people, delayReason: people, council: people, trust: people },
  };
  for (const [i, [what, person]] of events.entries()) {
    log.observe(world as unknown as World, OBSERVED[what], person, i, 0);
  }
  return log;
}

describe('a run with a log', () => {
  const log = new EventLog();
  const logged = replicate(scenario, 1, log);

  it('has the history and the numbers of a run without', () => {
    expect(logged).toEqual(replicate(scenario, 1));
    expect(log.rows).toBeGreaterThan(500);
  });

  it('is written down in the order of time, and in nothing but what activities names', () => {
    const time = log.time.subarray(0, log.rows);
    expect(time).toEqual(time.toSorted());
    const codes = Object.keys(activities).map((name) => OBSERVED[name as keyof typeof OBSERVED]);
    for (const what of new Set(log.what.subarray(0, log.rows))) expect(codes).toContain(what);
  });

  it('is written down the same way again', () => {
    const again = new EventLog();
    replicate(scenario, 1, again);
    expect(again).toEqual(log);
  });
});

describe('the columns', () => {
  it('hold what is observed and how the person is then', () => {
    const log = new EventLog();
    log.observe(nobody, OBSERVED.bedded, 0, 12.5, 0.75);
    const { rows, time, person, what, detail, age, frailty, delayReason, council, trust } = log;
    const row = [time, person, what, detail, age, frailty, delayReason, council, trust].map(
      (column) => column[0],
    );
    expect([rows, ...row]).toEqual([1, 12.5, 0, OBSERVED.bedded, 0.75, 80, 2, 4, 1, 0]);
  });

  it('leave out what happens to a state and not to a person', () => {
    const log = new EventLog();
    log.observe(nobody, OBSERVED.changing, 0, 1, 0);
    log.observe(nobody, OBSERVED.stayEnded, 0, 1, 3);
    expect(log.rows).toBe(0);
  });

  it('grow as the log does, and keep what they hold', () => {
    const log = new EventLog();
    const count = 10_000;
    for (let i = 0; i < count; i++) log.observe(nobody, OBSERVED.crisis, 0, i, i % 4);
    expect(log.rows).toBe(count);
    for (const i of [0, 4095, 4096, 8191, 8192, count - 1]) {
      expect([log.time[i], log.detail[i], log.age[i]]).toEqual([i, i % 4, 80]);
    }
  });
});

describe('stays in hospital', () => {
  it('go from admission to discharge, and hold all that happens to the person', () => {
    const log = logOf(
      ['crisis', 1],
      ['attended', 1],
      ['admitted', 1],
      ['admitted', 2],
      ['bedded', 1],
      ['carerChanged', 1],
      ['crisis', 3],
      ['discharged', 1],
      ['homeCareStarted', 1],
      ['died', 2],
      ['admitted', 1],
    );
    expect([...staysOf(log)]).toEqual([0, 0, 1, 2, 1, 1, 0, 1, 0, 2, 3]);
  });
});

describe('a log person by person', () => {
  it('has each row once, in order, and leaves out who is not there', () => {
    const log = logOf(['arrived', 4], ['arrived', 0], ['crisis', 4], ['arrived', 7], ['died', 4]);
    const people = [...byPerson(log)].map(({ person, rows }) => [person, [...rows]]);
    expect(people).toEqual([
      [0, [1]],
      [4, [0, 2, 4]],
      [7, [3]],
    ]);
  });

  it('is empty where nothing happened', () => {
    expect([...byPerson(new EventLog())]).toEqual([]);
  });
});
