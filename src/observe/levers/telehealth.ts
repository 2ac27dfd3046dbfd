import { howMany, type LeverReport } from './lever-report.ts';

export const telehealth: LeverReport = {
  items: [
    howMany(
      'reviews',
      'Months of readings that a nurse looked at',
      'months',
      ({ levers }) => levers.watch.reviews,
    ),
    howMany(
      'broughtForward',
      'Consultations brought forward',
      'consultations',
      ({ levers }) => levers.watch.broughtForward,
    ),
    howMany(
      'seen',
      'Flare-ups that showed in time',
      'flare-ups',
      ({ levers }) => levers.watch.flareUpsSeen,
    ),
  ],
  otherwise: 'no nurse was to look at the readings, or none had time',
};
