import { pow } from '../../engine/maths/pow.ts';
import { DAYS_PER_MONTH } from '../../evidence/units.ts';
import type { World } from '../world.ts';
import { priceTime } from './time-spent.ts';

/**
 * Joint training of all professions in a month: it takes hours that are then not there for people, and moves what each
 * thinks of strangers. Whoever is away misses it, and whoever leaves takes it along.
 */
export function holdTraining(world: World, month: number): void {
  const { knobs, levers, staff, values, simulation } = world;
  const { jointTraining } = knobs;
  levers.trainingNow.fill(0);
  if (jointTraining === undefined) return;
  if (month - levers.trainingMonth < jointTraining.repeatMonths) return;
  levers.trainingMonth = month;
  const share = Math.min(1, jointTraining.hours / values['training.fullHours']);
  for (let post = 0; post < staff.count; post++) {
    if (!staff.isAtWork(post)) continue;
    const left = trainingLeft(world, post);
    levers.training[post] = left + share * (1 - left);
    levers.trainedAt[post] = simulation.now;
    levers.trainedHolder[post] = staff.holder[post];
    const { weight } = staff.teams.all[staff.team[post]];
    levers.trainingNow[post] = jointTraining.hours * weight;
    levers.trainingHours += levers.trainingNow[post];
    levers.trained += weight;
    priceTime(world, post, levers.trainingNow[post], levers.trainingPence);
  }
}

/** What is left of joint training with the holder of a post, 0 to 1. */
export function trainingLeft({ levers, staff, values, simulation }: World, post: number): number {
  if (levers.training[post] === 0 || levers.trainedHolder[post] !== staff.holder[post]) return 0;
  const months = (simulation.now - levers.trainedAt[post]) / DAYS_PER_MONTH;
  return levers.training[post] * pow(0.5, months / values['training.halfLifeMonths']);
}

/** How far apart the views of two are, relative to without training: it takes both. */
export function apartAfterTraining(world: World, one: number, other: number): number {
  const both = Math.min(trainingLeft(world, one), trainingLeft(world, other));
  return 1 - world.values['training.closer'] * both;
}
