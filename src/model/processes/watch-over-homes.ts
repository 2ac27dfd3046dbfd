import type { World } from '../world.ts';
import { holdRounds } from './care-home-support.ts';
import { tendAlarms } from './telecare.ts';
import { reviewReadings } from './telehealth.ts';

/** A month begins for those who look after people where they live, beside what these ask for. */
export function watchOverHomes(world: World, month: number): void {
  holdRounds(world, month);
  tendAlarms(world, month);
  reviewReadings(world, month);
}
