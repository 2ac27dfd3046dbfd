import { howMany, level, percentOf, type LeverReport } from './lever-report.ts';

export const singlePointOfAccess: LeverReport = {
  items: [
    howMany('answered', 'Requests answered', 'requests', ({ levers }) => levers.hubAnswered),
    howMany(
      'abandoned',
      'Requests given up before anybody answered',
      'requests',
      ({ levers }) => levers.hubAbandoned,
    ),
    howMany(
      'closed',
      'Requests that came while it was closed',
      'requests',
      ({ levers }) => levers.hubClosed,
    ),
    level('answeredShare', 'Answered, of all that came', '%', ({ world: { levers } }) =>
      percentOf(levers.hubAnswered, levers.hubAnswered + levers.hubAbandoned + levers.hubClosed),
    ),
  ],
  otherwise: 'nobody asked for support while it was open, or all gave up before anybody answered',
};
