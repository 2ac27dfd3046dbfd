import { expect, test } from 'vitest';
import { replicate } from '../../../src/experiment/replicate.ts';
import { OBSERVED, type Observer } from '../../../src/model/observer.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { scenarioOf, valueOf, withValues } from './scenarios.ts';

const tiny = scenarioOf('tiny', { years: 2, warmUp: 1 });

/** Times at which something happened to each person, by person. */
function times(scenario: Scenario, what: number): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  const observer: Observer = {
    observe: (_world, kind, person, now) => {
      if (kind === what) found.set(person, [...(found.get(person) ?? []), now]);
    },
  };
  replicate(scenario, 1, observer);
  return found;
}

test('the same seed and replication give the same history and the same numbers', () => {
  const [a, b] = [replicate(tiny, 3), replicate(tiny, 3)];
  expect(b.streamHash).toBe(a.streamHash);
  expect(b.events).toBe(a.events);
  expect(b.values).toEqual(a.values);
  expect(b.series).toEqual(a.series);
});

test('another replication, and another seed, is another history', () => {
  const hashes = [
    replicate(tiny, 1),
    replicate(tiny, 2),
    replicate({ ...tiny, seed: `${tiny.seed}!` }, 1),
  ].map(({ streamHash }) => streamHash);
  expect(new Set(hashes).size).toBe(3);
});

test('an observer changes no digit', () => {
  let seen = 0;
  const watched = replicate(tiny, 1, { observe: () => seen++ });
  expect(watched.streamHash).toBe(replicate(tiny, 1).streamHash);
  expect(seen).toBeGreaterThan(1000);
});

test('the name of a scenario is not part of anybody’s luck', () => {
  const renamed = { ...tiny, name: 'Another name', description: 'Another description' };
  expect(replicate(renamed, 1).streamHash).toBe(replicate(tiny, 1).streamHash);
});

test('where hospitals change nothing in health, everybody dies on the same day with or without beds', () => {
  // Deaths burn at the same rate everywhere, and stays leave nothing behind: only the queue differs.
  const indifferent = withValues(tiny, {
    'death.perAdmission': 0,
    'death.careHomeRatio': 1,
    'deconditioning.disabilityPerStay': 0,
    'frailty.unmetNeedRatio': 1,
    'crisis.scale': 0,
  });
  const fewBeds = withValues(indifferent, { 'hospital.bedsPer1000': 0.001 });
  expect(times(fewBeds, OBSERVED.died)).toEqual(times(indifferent, OBSERVED.died));
});

test('a change that comes later leaves the first crisis of everybody where it was', () => {
  const before = times(tiny, OBSERVED.crisis);
  const after = times(
    withValues(tiny, { 'stay.meanDays': 2 * tiny.parameters['stay.meanDays'] }),
    OBSERVED.crisis,
  );
  const same = [...before].filter(([person, [first]]) => after.get(person)?.[0] === first).length;
  // Some first crises move: those of people whose care waited behind others' longer stays.
  expect(same / before.size).toBeGreaterThan(0.95);
  expect(times(tiny, OBSERVED.stayEnded)).not.toEqual(
    times(withValues(tiny, { 'stay.meanDays': 20 }), OBSERVED.stayEnded),
  );
});

test('more rehabilitation beds, better flow: the direction is right on the same people', () => {
  const scarce = withValues(tiny, { 'discharge.placesPer1000.bed': 0.9 });
  const ample = withValues(tiny, { 'discharge.placesPer1000.bed': 5 });
  for (const replication of [1, 2, 3]) {
    const [few, many] = [scarce, ample].map((scenario) =>
      valueOf(scenario, replicate(scenario, replication), 'delayedDaysForRehabilitationBed'),
    );
    expect(many).toBeLessThan(few);
  }
});
