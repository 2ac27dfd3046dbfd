import { familiarityAcross } from './familiarity.ts';
import { howMany, level, percentOf, type LeverReport } from './lever-report.ts';

export const coLocation: LeverReport = {
  items: [
    howMany(
      'across',
      'Hours with other teams under one roof',
      'hours',
      ({ levers }) => levers.roofAcrossHours,
    ),
    level(
      'acrossShare',
      'With other teams, of their time with colleagues',
      '%',
      ({ world: { levers } }) => percentOf(levers.roofAcrossHours, levers.roofHours),
    ),
    familiarityAcross,
  ],
  otherwise: 'nobody under one roof had time left for colleagues',
};
