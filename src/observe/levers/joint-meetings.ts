import type { Counted } from '../counted.ts';
import { familiarityAcross } from './familiarity.ts';
import { howMany, level, percentOf, type LeverReport } from './lever-report.ts';

export const jointMeetings: LeverReport = {
  items: [
    level(
      'held',
      'Months of meetings of a neighbourhood, two present at least',
      'months',
      ({ world }) => world.levers.meetingsHeld,
    ),
    level('came', 'Came, of the members who were to', '%', ({ world: { levers } }) =>
      percentOf(levers.meetingsAttended, levers.meetingsAsked),
    ),
    howMany('hours', 'Hours of those who came', 'hours', ({ levers }) => levers.meetingHours),
    level('fidelity', 'Fidelity', 'index of 0 to 1', fidelity),
    familiarityAcross,
  ],
  otherwise: 'no two members of a neighbourhood had time left and were willing to come',
};

function fidelity({ meetings, world }: Counted): number {
  return meetings.mean(
    'fidelity',
    Array.from({ length: world.scenario.years }, (_, n) => n + 1),
  );
}
