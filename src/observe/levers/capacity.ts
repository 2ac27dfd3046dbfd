import { level, type LeverReport } from './lever-report.ts';
import { mostTurned } from './turned.ts';

export const capacity: LeverReport = {
  items: [
    level('changes', 'Changes of capacity that were on at one time', 'changes', ({ world }) =>
      mostTurned(world, (knobs) => knobs.capacity.filter(({ change }) => change !== 0).length),
    ),
  ],
  otherwise: 'it changes nothing',
};
