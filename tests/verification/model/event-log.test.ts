import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { replicate } from '../../../src/experiment/replicate.ts';
import { schedule } from '../../../src/model/schedule.ts';
import { CLOCK } from '../../../src/model/clocks.ts';
import { activities } from '../../../src/observe/activities.ts';
import { EventLog } from '../../../src/observe/event-log.ts';
import { byPerson } from '../../../src/observe/logged-people.ts';
import { eventColumns } from '../../../src/report/event-log/columns.ts';
import { loggedActivities } from '../../../src/report/event-log/wordings.ts';
import { FULL, scenarioOf } from './scenarios.ts';

const page = readFileSync('docs/event-log.md', 'utf8');

/** The rows of the table under a heading of the page, as it is or padded by a formatter. */
function tableUnder(heading: string): readonly (readonly string[])[] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const lines = section
    .split('\n## ')[0]
    .split('\n')
    .filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

const paths = tableUnder('Paths through the hospital');
const inHospital = new Set(paths.map(([activity]) => activity));
const allowed = new Map(paths.map(([activity, next]) => [activity, new Set(next.split(', '))]));

/** What happened to one person, in order. */
interface Life {
  readonly activities: readonly string[];
  readonly times: readonly number[];
}

function livesIn(replication: number): readonly Life[] {
  const log = new EventLog();
  const scenario = scenarioOf('tiny', FULL ? { years: 10 } : { years: 3 });
  replicate(scenario, replication, log);
  return [...byPerson(log)].map(({ rows }) => ({
    activities: [...rows].map((row) => loggedActivities[log.what[row]]?.name ?? 'nothing known'),
    times: [...rows].map((row) => log.time[row]),
  }));
}

const lives = (FULL ? [1, 2, 3, 4, 5] : [1, 2]).flatMap(livesIn);

describe('what follows what in a log', () => {
  it('is possible: directly after an activity of the hospital comes only what the page says', () => {
    const impossible = new Set<string>();
    const seen = new Set<string>();
    for (const { activities: life } of lives) {
      let before = 'the start';
      for (const next of life.filter((activity) => inHospital.has(activity))) {
        seen.add(next);
        if (!allowed.get(before)?.has(next)) impossible.add(`${before} -> ${next}`);
        before = next;
      }
    }
    expect([...impossible]).toEqual([]);
    expect(seen.size).toBeGreaterThanOrEqual(7);
  });

  it('has a discharge and a bed only after an admission that is still open', () => {
    const wrong = lives.filter((life) => {
      let admitted = false;
      return life.activities.some((activity) => {
        if (activity === 'Emergency admission') admitted = true;
        const isOutside = !admitted && (activity === 'Gets a bed' || activity === 'Discharged');
        if (activity === 'Discharged') admitted = false;
        return isOutside;
      });
    });
    expect(wrong).toEqual([]);
  });

  it('begins with joining the place', () => {
    for (const { activities: life } of lives) {
      expect([life.indexOf('Joins the place'), life.lastIndexOf('Joins the place')]).toEqual([
        0, 0,
      ]);
    }
  });

  it('ends with a death or a move where there is one, but for what ends with it', () => {
    const endings = ['Request ends', 'Case taken up again', 'Dispute ends', 'Support ends'];
    const wrong = lives.flatMap(({ activities: life, times }) => {
      const last = life.findIndex((activity) => activity === 'Dies' || activity === 'Moves away');
      if (last < 0) return [];
      return life.filter(
        (activity, i) => i > last && (times[i] > times[last] || !endings.includes(activity)),
      );
    });
    expect(wrong).toEqual([]);
    expect(lives.filter(({ activities: life }) => life.includes('Dies')).length).toBeGreaterThan(
      50,
    );
  });
});

describe('the page about the log', () => {
  it('says of every activity what it means, and of no other', () => {
    const explained = tableUnder('Activities').map(([name, meaning]) => `${name}: ${meaning}`);
    const logged = loggedActivities.flatMap((activity) => activity ?? []);
    expect(explained).toEqual(logged.map(({ name, meaning }) => `${name}: ${meaning}`));
    expect(logged.every(({ meaning }) => meaning !== '')).toBe(true);
    const names = Object.values(activities).map((activity) => activity?.name);
    expect(new Set(logged.map(({ name }) => name))).toEqual(new Set(names));
  });

  it('says of every column what it holds', () => {
    const columns = tableUnder('Columns of the tables').map(([name, meaning]) => [name, meaning]);
    expect(columns).toEqual(eventColumns.map(({ name, meaning }) => [`\`${name}\``, meaning]));
  });

  it('has paths that are made by what the schedule and the clocks name', () => {
    const makers = paths.flatMap(([, , made]) => made.match(/(?<=`)\w+(?=`)/g) ?? []);
    expect(makers.length).toBeGreaterThan(5);
    for (const maker of makers)
      expect([...Object.keys(schedule), ...Object.keys(CLOCK)]).toContain(maker);
  });
});
