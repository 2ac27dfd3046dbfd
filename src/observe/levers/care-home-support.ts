import { howMany, type LeverReport } from './lever-report.ts';

export const careHomeSupport: LeverReport = {
  items: [
    howMany(
      'reached',
      'Rounds that were held and crises in which the home asked first',
      'times',
      ({ levers: { watch } }) => watch.rounds + watch.homesAsked,
    ),
    howMany(
      'rounds',
      'Rounds that were held, by resident and month',
      'rounds',
      ({ levers }) => levers.watch.rounds,
    ),
    howMany(
      'asked',
      'Crises in which the home asked before it called 999',
      'crises',
      ({ levers }) => levers.watch.homesAsked,
    ),
  ],
  otherwise: 'nobody lives in a home without nurses, or no GP had time and no home asked',
};
