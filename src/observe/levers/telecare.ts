import { howMany, type LeverReport } from './lever-report.ts';

export const telecare: LeverReport = {
  items: [
    howMany('alarms', 'Falls that raised an alarm', 'falls', ({ levers }) => levers.watch.alarms),
    howMany(
      'answered',
      'Alarms to which somebody could come',
      'falls',
      ({ levers }) => levers.watch.alarmsAnswered,
    ),
    howMany(
      'falseAlarms',
      'False alarms to which nurses went',
      'alarms',
      ({ levers }) => levers.watch.falseAlarms,
    ),
  ],
  otherwise: 'nobody who had an alarm fell, or nobody wore it',
};
