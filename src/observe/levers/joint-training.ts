import { trainingLeft } from '../../model/staff/training.ts';
import type { World } from '../../model/world.ts';
import { howMany, level, type LeverReport } from './lever-report.ts';

export const jointTraining: LeverReport = {
  items: [
    howMany(
      'trained',
      'Times that a professional took part',
      'times',
      ({ levers }) => levers.trained,
    ),
    howMany(
      'hours',
      'Hours that it took from people',
      'hours',
      ({ levers }) => levers.trainingHours,
    ),
    level('left', 'Left of it at the end, of a full training', '%', ({ world }) => meanLeft(world)),
  ],
  otherwise: 'no month ended while it was on, or nobody was at work',
};

/** Per cent of a full training that those in post still have on average, whoever missed it among them. */
function meanLeft(world: World): number {
  let held = 0;
  let left = 0;
  for (let post = 0; post < world.staff.count; post++) {
    if (!world.staff.isHeld(post)) continue;
    held++;
    left += trainingLeft(world, post);
  }
  return held === 0 ? NaN : (100 * left) / held;
}
