import { howMany, type LeverReport } from './lever-report.ts';

export const namedSocialWorker: LeverReport = {
  items: [
    howMany(
      'kept',
      'Times that a social worker came to keep somebody',
      'times',
      ({ levers }) => levers.keptAnew,
    ),
    howMany(
      'notKept',
      'Times that nobody could, as the caseload was full',
      'times',
      ({ levers }) => levers.notKept,
    ),
    howMany('keptNow', 'People kept at the end', 'people', ({ levers }) =>
      levers.kept.reduce((sum, kept) => sum + kept, 0),
    ),
  ],
  otherwise:
    'no social worker assessed anybody while it was on, or no caseload had room for one more',
};
