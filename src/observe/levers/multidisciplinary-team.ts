import { howMany, level, percentOf, type LeverReport } from './lever-report.ts';

export const multidisciplinaryTeam: LeverReport = {
  items: [
    howMany(
      'discussions',
      'Discussions of somebody on the list',
      'discussions',
      ({ levers }) => levers.teamCases.discussed,
    ),
    howMany('people', 'People ever discussed', 'people', ({ levers }) => levers.teamCases.people),
    level('agreed', 'Discussions that ended in a plan', '%', ({ world: { levers } }) =>
      percentOf(levers.teamCases.plansAgreed, levers.teamCases.discussed),
    ),
    level(
      'unknown',
      'Discussions in which fewer than two could speak of the person',
      '%',
      ({ world: { levers } }) => percentOf(levers.teamCases.unknown, levers.teamCases.discussed),
    ),
    howMany(
      'needs',
      'Needs that came to light',
      'needs',
      ({ levers }) => levers.teamCases.needsFound,
    ),
    howMany(
      'referred',
      'Needs that somebody was asked to meet',
      'needs',
      ({ levers }) => levers.teamCases.needsReferred,
    ),
  ],
  otherwise: 'no meeting was held that came to anybody on a list',
};
