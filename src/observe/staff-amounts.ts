import { numbered } from './tally.ts';

/**
 * What is summed of the staff, by reported year and profession. Posts are full-time equivalents, of as many people as
 * a post stands for, and summed over the months.
 */
export const STAFF_AMOUNT = numbered([
  // posts
  'posts',
  /** Nobody in them. */
  'vacant',
  /** Vacant, with agency staff in them. */
  'covered',
  'held',
  /** Held by somebody who is away sick. */
  'away',
  // of those held: each times its post
  'burnout',
  'highBurnout',
  'engagement',
  /** Years. */
  'tenure',
  // hours
  'available',
  'withPeople',
  'forPeople',
  'joint',
  'dispute',
  'administration',
  /** What the work of the month would take, administration included. */
  'wanted',
  // people on the books, and who is at work to deal with them
  'cases',
  'caseHolders',
  // comings and goings, in full-time equivalents that are not summed over months
  'leavers',
  'joiners',
  // once a year: people in posts, and what they know of each other
  'professionals',
  'ties',
  'teamTies',
  'teamTrust',
  'agencyTies',
  'agencyTrust',
  'outsideTies',
  'outsideTrust',
]);

export type StaffAmount = keyof typeof STAFF_AMOUNT;
