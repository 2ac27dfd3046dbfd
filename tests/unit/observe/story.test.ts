import { describe, expect, it } from 'vitest';
import { follow, type Followed } from '../../../src/experiment/follow.ts';
import { replicate } from '../../../src/experiment/replicate.ts';
import { ASIDES, OBSERVED, OF_THE_PLACE, type Observer } from '../../../src/model/observer.ts';
import { PRESENCE } from '../../../src/model/people/codes.ts';
import { packState, unpackState } from '../../../src/observe/person-state.ts';
import type { Whom } from '../../../src/observe/story.ts';
import { tinyScenario } from '../experiment/tiny.ts';

const scenario = tinyScenario(1);
const everybody: Whom = { like: () => true };

function followed(whom: Whom): Followed {
  const found = follow(scenario, 1, whom);
  if ('why' in found) throw new Error(found.why);
  return found;
}

describe('following a person', () => {
  it('changes no digit, whoever is followed', () => {
    const { streamHash } = replicate(scenario, 1);
    expect(followed(everybody).streamHash).toBe(streamHash);
    expect(followed({ person: 5 }).streamHash).toBe(streamHash);
  });

  it('keeps all that is observed of the person in the reported years, in order', () => {
    const { story } = followed(everybody);
    const seen: [time: number, what: number, detail: number][] = [];
    let reportFrom = 0;
    const witness: Observer = {
      observe(world, what, person, now, detail) {
        ({ reportFrom } = world);
        if (
          person === story.person &&
          now >= reportFrom &&
          ![OBSERVED.changing, ...ASIDES].includes(what)
        ) {
          seen.push([now, what, detail]);
        }
      },
    };
    replicate(scenario, 1, witness);
    expect(seen.length).toBeGreaterThan(0);
    expect(
      story.moments.map(({ day, what, detail }) => [day + reportFrom, OBSERVED[what], detail]),
    ).toEqual(seen.map(([time, ...others]) => [time - reportFrom + reportFrom, ...others]));
  });

  it('is the same whether one person is named or picked from all', () => {
    const { story } = followed(everybody);
    expect(followed({ person: story.person }).story).toEqual(story);
  });

  it('picks the median of those with a crisis, the lowest number of several', () => {
    const counts = new Map<number, { all: number; crises: number }>();
    const atStart = new Set<number>();
    const witness: Observer = {
      observe(world, what, person, now) {
        if (now < world.reportFrom) return;
        if (counts.size === 0 && atStart.size === 0) {
          for (let i = 0; i < world.people.capacity; i++) {
            const here = world.people.presence[i] === PRESENCE.here;
            if (here && !(what === OBSERVED.arrived && i === person)) atStart.add(i);
          }
        }
        if ([OBSERVED.changing, ...ASIDES, ...OF_THE_PLACE].includes(what)) return;
        const count = counts.get(person) ?? { all: 0, crises: 0 };
        count.all++;
        if (what === OBSERVED.crisis) count.crises++;
        counts.set(person, count);
      },
    };
    replicate(scenario, 1, witness);
    const withCrisis = [...counts]
      .filter(([person, { crises }]) => atStart.has(person) && crises > 0)
      .toSorted(([a, { all: x }], [b, { all: y }]) => x - y || a - b);
    const [, { all: median }] = withCrisis[Math.floor((withCrisis.length - 1) / 2)];
    const [expected] = withCrisis.find(([, { all }]) => all === median) ?? [];
    expect(followed(everybody).pick).toEqual({
      person: expected,
      matching: atStart.size,
      withCrisis: withCrisis.length,
    });
  });

  it('says who is nobody, and why', () => {
    expect(follow(scenario, 1, { like: () => false })).toMatchObject({
      why: 'nobody is like that',
    });
    const beyond = follow(scenario, 1, { person: 1e6 });
    expect(beyond).toMatchObject({ why: 'no such number' });
    const last = 'people' in beyond ? beyond.people - 1 : NaN;
    // The last newcomer of the run comes, and nobody comes after them.
    expect(followed({ person: last }).story.moments[0].what).toBe('arrived');
    const gone = Array.from({ length: 60 }, (_, person) => follow(scenario, 1, { person })).filter(
      (found) => 'why' in found,
    );
    for (const { why } of gone as { why: string }[]) expect(why).toBe('not there in these years');
  });
});

describe('the state of a person', () => {
  it('comes back from its number as it was', () => {
    let seen = 0;
    const witness: Observer = {
      observe({ people }, _what, person) {
        const state = unpackState(packState(people, person));
        seen++;
        expect(state.age).toBe(people.age[person]);
        expect(state.frailty).toBe(people.frailty[person]);
        expect(state.conditions).toBe(people.conditions[person]);
        expect(state.residence).toBe(people.residence[person]);
        expect(state.deprivation).toBe(people.deprivation[person]);
        expect(state.woman).toBe(people.woman[person] === 1);
        expect(state.livesAlone).toBe(people.livesAlone[person] === 1);
        expect(state.carer).toBe(people.carerHours[person] > 0);
        expect(state.complexNeeds).toBe(people.hasComplexNeeds(person));
      },
    };
    replicate(scenario, 1, witness);
    expect(seen).toBeGreaterThan(500);
  });

  it('holds the reason of a delay where the model gives one', () => {
    let checked = false;
    const witness: Observer = {
      observe({ people }, _what, person) {
        if (checked) return;
        checked = true;
        for (let reason = 0; reason < 15; reason++) {
          const reasons = new Uint8Array(people.capacity).fill(reason);
          const known = Object.assign(Object.create(people), { delayReason: reasons });
          expect(unpackState(packState(known, person)).delayReason).toBe(reason);
        }
      },
    };
    replicate(scenario, 1, witness);
    expect(checked).toBe(true);
  });
});
