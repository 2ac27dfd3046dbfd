import { howMany, type LeverReport } from './lever-report.ts';

export const careNavigator: LeverReport = {
  items: [
    howMany(
      'people',
      'Times that somebody got a navigator',
      'times',
      ({ levers }) => levers.navigatorsGiven,
    ),
    howMany(
      'full',
      'Times that there was none, as all were full',
      'times',
      ({ levers }) => levers.navigatorsFull,
    ),
    howMany('contacts', 'Contacts', 'contacts', ({ levers }) =>
      levers.navigatorMet.reduce((sum, met) => sum + met, 0),
    ),
    howMany('chased', 'Lost cases taken up again', 'cases', ({ levers }) => levers.casesChased),
    howMany('revealed', 'Needs that came to light', 'needs', ({ levers }) => levers.needsRevealed),
  ],
  otherwise: 'nobody with complex needs had a case while it was on',
};
