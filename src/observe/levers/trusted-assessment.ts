import { howMany, level, percentOf, type LeverReport } from './lever-report.ts';

export const trustedAssessment: LeverReport = {
  items: [
    howMany(
      'relied',
      'Assessments of others that were relied on',
      'assessments',
      ({ levers }) => levers.assessmentsTrusted,
    ),
    howMany(
      'offered',
      'Assessments of others of late that it was for',
      'assessments',
      ({ levers }) => levers.assessmentsOffered,
    ),
    level('reliedShare', 'Relied on, of those', '%', ({ world: { levers } }) =>
      percentOf(levers.assessmentsTrusted, levers.assessmentsOffered),
    ),
  ],
  otherwise:
    'nobody whom it was for had been assessed by somebody else of late, or nobody trusted who did it',
};
