import { howMany, level, percentOf, type LeverReport } from './lever-report.ts';

export const sharedRecord: LeverReport = {
  items: [
    howMany(
      'opened',
      'Handoffs at which it was opened',
      'handoffs',
      ({ levers }) => levers.recordOpened,
    ),
    howMany(
      'believed',
      'Handoffs at which it was believed too',
      'handoffs',
      ({ levers }) => levers.recordBelieved,
    ),
    howMany(
      'offered',
      'Handoffs at which it was there',
      'handoffs',
      ({ levers }) => levers.recordOffered,
    ),
    level('used', 'Opened and believed, of those', '%', ({ world: { levers } }) =>
      percentOf(levers.recordBelieved, levers.recordOffered),
    ),
  ],
  otherwise: 'nobody whom it was for was handed on while it was on, or nobody opened it',
};
