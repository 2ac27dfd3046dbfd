import { howMany, type LeverReport } from './lever-report.ts';

export const namedGp: LeverReport = {
  items: [
    howMany(
      'honoured',
      'Appointments with the named GP that booking would not have given',
      'appointments',
      ({ levers }) => levers.bookingsHonoured,
    ),
  ],
  otherwise:
    'no appointment was left to be given: those who saw another GP asked when theirs was not there',
};
