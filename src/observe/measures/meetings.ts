import type { MeetingAmount } from '../meeting-months.ts';
import type { PeopleMeasure } from './measure.ts';

/** What became of joint meetings, where a scenario has them: it is worked out, and set nowhere. */
export const meetingMeasures = {
  meetingFidelity: meetings(
    'Fidelity of joint meetings',
    'fidelity',
    'How much of the meetings that a lever asks for really happens, from 0 to 1: coverage x engagement x time',
  ),
  meetingCoverage: meetings(
    'Fidelity: coverage',
    'coverage',
    'Share of the neighbourhoods that have joint meetings',
  ),
  meetingEngagement: meetings(
    'Fidelity: engagement',
    'engagement',
    'Mean engagement of the members with the meetings, from 0 to 1',
  ),
  meetingTime: meetings(
    'Fidelity: time',
    'time',
    'Mean part of the time that meetings take which urgent work leaves to their members',
  ),
} as const satisfies Readonly<Record<string, PeopleMeasure>>;

function meetings(label: string, amount: MeetingAmount, definition: string): PeopleMeasure {
  return {
    label,
    definition: `${definition}; a mean over the months in which they were to be held, 0 in those after a reorganisation ended them`,
    unit: 'index of 0 to 1',
    direction: 'higher is better',
    reported: 'years',
    of: (seen) => seen.ofMeetings(amount),
  };
}
