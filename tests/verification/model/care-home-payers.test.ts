import { expect, test } from 'vitest';
import { replicate } from '../../../src/experiment/replicate.ts';
import type { World } from '../../../src/model/world.ts';
import { scenarioOf } from './scenarios.ts';

const scenario = scenarioOf('barnsley-like', { sample: 0.3, years: 2, warmUp: 1 });
let world: World | undefined;
replicate(scenario, 1, undefined, (populated) => (world = populated));

/** Numbers of the residents at the end of the run of whom something holds. */
function residents(holds: (people: World['people'], person: number) => boolean): number[] {
  if (world === undefined) throw new Error('not inspected');
  const { people } = world;
  return Array.from({ length: people.capacity }, (_, person) => person).filter(
    (person) =>
      people.isHere(person) && people.careHomePlace[person] === 1 && holds(people, person),
  );
}

test('the NHS pays as a whole for a share of those in homes with nurses, and for nobody elsewhere', () => {
  const nurses = residents((people, person) => people.nursingHome[person] === 1);
  const nhs = residents((people, person) => people.nhsFunded[person] === 1);
  expect(nhs.every((person) => nurses.includes(person))).toBe(true);
  expect(nhs.length / nurses.length).toBeGreaterThan(0.05);
  expect(nhs.length / nurses.length).toBeLessThan(0.25);
});

test('a resident has one payer; the NHS may be that of rich and poor', () => {
  const all = residents(() => true);
  const council = residents((people, person) => people.isCouncilFunded(person));
  const own = residents(
    (people, person) => people.aboveCapitalLimit[person] === 1 && people.nhsFunded[person] === 0,
  );
  const nhs = residents((people, person) => people.nhsFunded[person] === 1);
  expect(council.length + own.length + nhs.length).toBe(all.length);
  const richest = residents(
    (people, person) => people.aboveCapitalLimit[person] === 1 && people.nhsFunded[person] === 1,
  );
  expect(richest.length).toBeGreaterThan(0);
  expect(richest.length).toBeLessThan(nhs.length);
});

test('whoever is above the limit at home is above that for a care home, which counts the home too', () => {
  if (world === undefined) throw new Error('not inspected');
  const { people } = world;
  let both = 0;
  let homeOnly = 0;
  for (let person = 0; person < people.capacity; person++) {
    if (people.aboveLimitAtHome[person] === 1) expect(people.aboveCapitalLimit[person]).toBe(1);
    both += people.aboveLimitAtHome[person];
    homeOnly += people.aboveCapitalLimit[person] - people.aboveLimitAtHome[person];
  }
  expect(both).toBeGreaterThan(0);
  expect(homeOnly).toBeGreaterThan(0);
});
