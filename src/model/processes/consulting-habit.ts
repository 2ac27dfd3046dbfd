import { FRAILTY_STATES } from '../../evidence/families.ts';
import { weibull } from '../../engine/sampling.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';

const STATES = FRAILTY_STATES.length;

/** How often the person comes, relative to others alike: anything from hardly ever to several times as often. */
export function dealConsultingHabit(world: World, person: number, n: number): void {
  const { people, draws, values, rates } = world;
  const u = draws.uniform(person, PURPOSE.consultingHabit, n);
  people.consultingHabit[person] = weibull(u, values['practice.habitShape'], rates.habitScale);
}

/** Consultations a year, with GPs and nurses, that go with the person's age, frailty and habit today. */
export function consultationsAYear(
  { people, rates }: Pick<World, 'people' | 'rates'>,
  person: number,
): number {
  const usual = rates.consultations[people.age[person] * STATES + people.frailty[person]];
  return usual * people.consultingHabit[person];
}
