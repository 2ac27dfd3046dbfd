import { PER_THOUSAND } from '../../evidence/units.ts';
import { LARGEST_BYTE } from '../../engine/columns.ts';
import type { World } from '../world.ts';

// Personal assistants: people who work for somebody with a direct payment. They are other people than the home carers of
// agencies, and there are only so many of them.

/** Hours a week that all personal assistants of the place have: none where nobody holds a budget. */
export function assistantPlaces({ knobs, values, scenario }: World): number {
  if (knobs.personalBudget === undefined) return 0;
  const residents = scenario.place.population.total * scenario.sample;
  return (values['personalBudget.assistantHoursPer1000'] * residents) / PER_THOUSAND;
}

/** Takes whole hours a week from the market of assistants, in place of those that the person had; false if there are too few. */
export function hireAssistants(world: World, person: number, hours: number): boolean {
  const { people, levers } = world;
  const whole = Math.min(LARGEST_BYTE, hours);
  const others = levers.assistantsHired - people.own.assistantHours[person];
  if (others + whole > assistantPlaces(world)) {
    levers.assistantsShort++;
    return false;
  }
  levers.assistantsHired = others + whole;
  people.own.assistantHours[person] = whole;
  return true;
}

/** Assistants have fewer hours with the person, or none: the rest is there for others. */
export function keepAssistants({ people, levers }: World, person: number, hours: number): void {
  levers.assistantsHired -= people.own.assistantHours[person] - hours;
  people.own.assistantHours[person] = hours;
}
