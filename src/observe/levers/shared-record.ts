import { howMany, level, percentOf, type LeverReport } from './lever-report.ts';

export const sharedRecord: LeverReport = {
  items: [
    howMany(
      'opened',
      'Handoffs and assessments at which it was opened',
      'times',
      ({ levers }) => levers.recordOpened,
    ),
    howMany(
      'believed',
      'Times that it was believed too',
      'times',
      ({ levers }) => levers.recordBelieved,
    ),
    howMany(
      'offered',
      'Handoffs and assessments at which it was there',
      'times',
      ({ levers }) => levers.recordOffered,
    ),
    level('used', 'Opened and believed, of those', '%', ({ world: { levers } }) =>
      percentOf(levers.recordBelieved, levers.recordOffered),
    ),
    howMany(
      'hoursSpared',
      'Hours of assessments that reading it spared',
      'hours',
      ({ levers }) => levers.hoursNotGathered,
    ),
    howMany(
      'hoursAgain',
      'Hours of assessments that gathered again what others knew all the same',
      'hours',
      ({ levers }) => levers.hoursGatheredAgain,
    ),
    howMany(
      'offeredElsewhere',
      'Readmissions to another hospital at which it was there',
      'times',
      ({ levers }) => levers.recordOfferedElsewhere,
    ),
    howMany(
      'believedElsewhere',
      'Of those, the ones at which it was opened and believed',
      'times',
      ({ levers }) => levers.recordBelievedElsewhere,
    ),
  ],
  otherwise: 'nobody whom it was for was handed on while it was on, or nobody opened it',
};
