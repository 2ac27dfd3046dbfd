import { OBSERVED } from './observer.ts';
import { ARRIVAL } from './processes/arrivals.ts';
import { scheduleBirthday } from './processes/life-course.ts';
import { reviewNeed } from './processes/need.ts';
import { settlePerson } from './processes/settling.ts';
import { PURPOSE } from './purposes.ts';
import type { World } from './world.ts';

/**
 * Fills a new world with today's people and stocks: everybody 65+, the adults in long-term support, those
 * who live in care homes, and the home care that runs. Home care is given out in a random order.
 */
export function populate(world: World): void {
  const { people, draws, clocks, simulation, arrivals, initialPeople, sizes } = world;
  for (let person = 0; person < people.capacity; person++) clocks.start(person);
  for (let person = 0; person < initialPeople; person++) {
    if (person < sizes.older) {
      const within = draws.uniform(person, PURPOSE.age, 0);
      settlePerson(world, person, ARRIVAL.resident, (person + within) / sizes.older);
    } else settlePerson(world, person, ARRIVAL.supportedAdult);
  }
  const order = new Float64Array(initialPeople).map((_, person) =>
    draws.uniform(person, PURPOSE.careOrder, 0),
  );
  const queue = Uint32Array.from(order.keys()).toSorted((a, b) => order[a] - order[b] || a - b);
  for (const person of queue) {
    world.observe(OBSERVED.arrived, person, 0);
    reviewNeed(world, person);
    scheduleBirthday(world, person, 0);
  }
  if (arrivals.times.length > 0) {
    simulation.at(arrivals.times[0], world.kinds.personArrives, initialPeople);
  }
}
