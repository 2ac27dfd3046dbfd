import { z } from 'zod';
import { PROFESSION_WORDS, type Profession } from '../../evidence/families.ts';
import { CASE_FINDING } from '../knobs.ts';
import { listOf, numberWithin, share, shareOf } from '../schema-parts.ts';
import { lasting } from './lever.ts';

/** Most time for meetings that a planner could mean: a day a week. */
const MOST_HOURS = 32;

/** Longest and shortest time for one person: a conference, a name read out. */
const MOST_HOURS_PER_CASE = 2;
const LEAST_HOURS_PER_CASE = 0.02;

/** A year. */
const MOST_WEEKS = 52;

const professions = Object.keys(PROFESSION_WORDS) as [Profession, ...Profession[]];

/** A team that looks for people and agrees on a plan for each. Who is found depends on the list, what comes of it on others. */
export const multidisciplinaryTeam = lasting({
  says: 'A team in each neighbourhood that looks for people at risk and agrees on a plan for each',
  schema: () =>
    z.strictObject(
      {
        hoursPerMonth: numberWithin(0, MOST_HOURS, 'hours a month for each member')
          .default(4)
          .meta({
            description: 'Time that the meetings take of each member, hours a month.',
            examples: [4],
          }),
        coverage: share()
          .default(1)
          .meta({
            description: 'Share of the neighbourhoods that have a team.',
            examples: ['50%'],
          }),
        select: z
          .enum(CASE_FINDING, { error: `one of ${CASE_FINDING.join(', ')}` })
          .default('riskScore')
          .meta({
            description:
              'Who comes onto its list: those with the highest score of what a record shows (age, frailty, conditions, admissions of the last year), the latest admitted, the cases of others that are open longest, or anybody.',
            examples: ['recentAdmission'],
          }),
        topShare: share()
          .default(0.02)
          .meta({
            description:
              'Longest list, as a share of the people aged 65 and over of the neighbourhood; programmes took 2 to 5 %.',
            examples: ['2%'],
          }),
        hoursPerCase: numberWithin(LEAST_HOURS_PER_CASE, MOST_HOURS_PER_CASE, 'hours')
          .default(0.15)
          .meta({
            description:
              'Time of a meeting that one person takes; 8 (3 to 15) are discussed in an hour or so.',
            examples: [0.25],
          }),
        reviewWeeks: numberWithin(1, MOST_WEEKS, 'weeks')
          .default(12)
          .meta({
            description: 'Weeks until somebody on the list is turned to again.',
            examples: [4],
          }),
        membership: listOf(
          z.enum(professions, { error: `one of ${professions.join(', ')}` }),
          `professions: ${professions.join(', ')}`,
        )
          .default(['gp', 'communityNurse', 'therapist', 'socialWorker', 'mentalHealthNurse'])
          .meta({
            description: 'Professions that take part; each one more makes it harder to agree.',
            examples: [['gp', 'communityNurse', 'socialWorker']],
          }),
        ideal: z
          .boolean({ error: 'true or false' })
          .default(false)
          .meta({
            description:
              'A control and no forecast: every plan is agreed and carried out at once, by nobody and at no cost.',
            examples: [true],
          }),
      },
      {
        error:
          'settings of the team: hoursPerMonth, coverage, select, topShare, hoursPerCase, reviewWeeks, membership and ideal',
      },
    ),
  turn: (knobs, { coverage, topShare, ...settings }, reach) => {
    const [reached, list] = [shareOf(coverage) * reach, shareOf(topShare)];
    if (settings.hoursPerMonth * reached * list === 0) return;
    knobs.multidisciplinaryTeam = { ...settings, coverage: reached, topShare: list };
  },
});
