import { howMany, type LeverReport } from './lever-report.ts';

export const demandGrowth: LeverReport = {
  items: [
    howMany(
      'arrivals',
      'People who came beyond what the age structure brings',
      'people',
      ({ arrivals, usualArrivals, simulation }) =>
        arrivals.times.subarray(usualArrivals).filter((time) => time <= simulation.now).length,
    ),
  ],
  otherwise: 'the place is too small, or the time too short, for one person more',
};
