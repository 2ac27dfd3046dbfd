import { howMany, type LeverReport } from './lever-report.ts';

export const dischargeToAssess: LeverReport = {
  items: [
    howMany('people', 'People who went home first', 'people', ({ levers }) => levers.wentHomeFirst),
    howMany('full', 'Times that there was no place', 'times', ({ levers }) => levers.homeFirstFull),
  ],
  otherwise: 'nobody waited in a hospital bed for the assessment of the council while it was on',
};
