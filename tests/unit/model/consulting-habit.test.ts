import { beforeAll, describe, expect, it } from 'vitest';
import { History } from '../../../src/experiment/history.ts';
import { OBSERVED, type Observer } from '../../../src/model/observer.ts';
import { dealConsultingHabit } from '../../../src/model/processes/consulting-habit.ts';
import { consultingHabitChanges } from '../../../src/model/processes/practice.ts';
import type { World } from '../../../src/model/world.ts';
import { scenarioOf } from '../../verification/model/scenarios.ts';
import { worldWith } from './levers/turned.ts';

const YEAR = 365.25;
const YEARS = 3;
const TENTH = 0.1;
const scenario = scenarioOf('barnsley-like', { sample: 0.2, years: YEARS, warmUp: 1 });

/** Contacts of each year with the practice, of older people who were there all the time. */
class Contacts implements Observer {
  readonly counts = new Map<number, number[]>();
  private stayed: readonly number[] | undefined;
  private world: World | undefined;

  observe(world: World, what: number, person: number, now: number): void {
    this.world = world;
    const year = Math.floor((now - world.reportFrom) / YEAR);
    if (year < 0) return;
    this.stayed ??= this.older(world);
    if (what !== OBSERVED.consulted || year >= YEARS) return;
    const own = this.counts.get(person) ?? Array.from({ length: YEARS }, () => 0);
    own[year]++;
    this.counts.set(person, own);
  }

  byPerson(): readonly (readonly number[])[] {
    const { world, stayed = [], counts } = this;
    return stayed
      .filter((n) => world?.people.isHere(n))
      .map((n) => counts.get(n) ?? Array.from({ length: YEARS }, () => 0));
  }

  private older({ initialPeople, people }: World): readonly number[] {
    return Array.from({ length: initialPeople }, (_, n) => n).filter(
      (n) => people.isHere(n) && people.isOlder(n),
    );
  }
}

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

describe('people alike', () => {
  let people: readonly (readonly number[])[] = [];
  const contactsOf = (year: number) => people.map((own) => own[year]);
  const fewest = (year: number) =>
    contactsOf(year).toSorted((a, b) => b - a)[Math.round(TENTH * people.length)];

  beforeAll(() => {
    const contacts = new Contacts();
    new History(scenario, 1, { also: contacts }).goOn(scenario);
    people = contacts.byPerson();
  });

  it('consult as unlike each other as they do: the tenth who come most often have a third of all contacts', () => {
    expect(people.length).toBeGreaterThan(4000);
    for (let year = 0; year < YEARS; year++) {
      const sorted = contactsOf(year).toSorted((a, b) => b - a);
      const top = sum(sorted.slice(0, Math.round(TENTH * people.length))) / sum(sorted);
      // The share of so many people has a standard error of about half a point.
      expect(Math.abs(top - 0.33)).toBeLessThan(0.02);
    }
  });

  it('do not go on so for long: less than half of them are of the next tenth, and fewer of the one after that', () => {
    const often = people.filter((own) => own[0] > fewest(0));
    const next = often.filter((own) => own[1] > fewest(1));
    const both = next.filter((own) => own[2] > fewest(2));
    expect(next.length / often.length).toBeGreaterThan(0.35);
    expect(next.length / often.length).toBeLessThan(0.55);
    expect(both.length / often.length).toBeGreaterThan(0.12);
    expect(both.length / often.length).toBeLessThan(0.32);
  });
});

describe('a habit of consulting', () => {
  it('has a mean of 1, so that contacts in all stay as published', () => {
    const world = worldWith();
    const { consultingHabit } = world.people;
    const count = 20_000;
    let all = 0;
    for (let n = 0; n < count; n++) {
      dealConsultingHabit(world, n % world.initialPeople, 1000 + n);
      all += consultingHabit[n % world.initialPeople];
    }
    // An exponential has a standard deviation of 1.
    expect(Math.abs(all / count - 1)).toBeLessThan(4 / Math.sqrt(count));
  });

  it('that changes lets the rest of a wait pass at the new rate', () => {
    const world = worldWith({}, { 'practice.habitChanges': 1 });
    const { consultingHabit, consultsAt } = world.people;
    for (let person = 0; person < 100; person++) {
      const [before, wait] = [consultingHabit[person], consultsAt[person]];
      consultingHabitChanges(world, person);
      expect(consultsAt[person]).toBeCloseTo((wait * before) / consultingHabit[person], 6);
    }
  });

  it('stays as it is where it does not change', () => {
    const world = worldWith({}, { 'practice.habitChanges': 0 });
    const [habits, waits] = [world.people.consultingHabit.slice(), world.people.consultsAt.slice()];
    for (let person = 0; person < 100; person++) consultingHabitChanges(world, person);
    expect(world.people.consultingHabit).toEqual(habits);
    expect(world.people.consultsAt).toEqual(waits);
  });
});
