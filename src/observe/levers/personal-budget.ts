import { howMany, type LeverReport } from './lever-report.ts';

export const personalBudget: LeverReport = {
  items: [
    howMany('begun', 'Personal budgets that began', 'people', ({ levers }) => levers.budgetsBegun),
    howMany(
      'alone',
      'People who looked for support alone, as no broker had time',
      'people',
      ({ levers }) => levers.brokersShort,
    ),
    howMany(
      'noAssistant',
      'Times that there were too few personal assistants',
      'times',
      ({ levers }) => levers.assistantsShort,
    ),
  ],
  otherwise: 'nobody whom it was for took one up when support began or was reviewed',
};
