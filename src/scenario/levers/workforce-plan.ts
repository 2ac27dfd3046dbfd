import { z } from 'zod';
import { PROFESSION_WORDS, type Profession } from '../../evidence/families.ts';
import { change, listOf, shareOf } from '../schema-parts.ts';
import { lasting } from './lever.ts';

/** Half of the posts, and twice as many: beyond that it is another service. */
const MOST_CUT = -0.5;
const MOST_POSTS = 1;

/** Pay that moved by more is another profession's. */
const MOST_PAY = 0.3;

const professions = Object.keys(PROFESSION_WORDS) as readonly Profession[];
const professionError = `one of ${professions.join(', ')}`;

/** Posts, pay and what else decides on who comes and stays. A post is time only once somebody is found for it. */
export const workforcePlan = lasting({
  needsRoom: true,
  says: 'More or fewer posts of some professions, better pay, and what else decides on who stays',
  schema: () =>
    z.strictObject(
      {
        professions: listOf(
          z.enum(professions, { error: professionError }),
          `professions: ${professions.join(', ')}`,
        ).meta({
          description: `Whom it is for: ${professions.join(', ')}.`,
          examples: [['socialWorker']],
        }),
        posts: change(MOST_CUT, MOST_POSTS)
          .default(0)
          .meta({
            description:
              'Posts more or fewer than usual. New ones start vacant; those that go do so as people leave.',
            examples: ['+10%'],
          }),
        pay: change(-MOST_PAY, MOST_PAY)
          .default(0)
          .meta({
            description: 'Pay above or below what it would be, in real terms.',
            examples: ['5%'],
          }),
        retention: change(MOST_CUT, MOST_POSTS)
          .default(0)
          .meta({
            description:
              'Rate of leaving above or below the usual, whatever is done for it and beyond what pay does.',
            examples: ['-10%'],
          }),
        recruitment: change(MOST_CUT, MOST_POSTS)
          .default(0)
          .meta({
            description:
              'Time until somebody is found for a vacant post above or below the usual, beyond what pay does.',
            examples: ['-10%'],
          }),
      },
      { error: 'settings of the plan: professions, posts, pay, retention and recruitment' },
    ),
  turn: (knobs, settings, reach) => {
    const plan = {
      professions: settings.professions,
      posts: shareOf(settings.posts) * reach,
      pay: shareOf(settings.pay) * reach,
      leaving: shareOf(settings.retention) * reach,
      recruiting: shareOf(settings.recruitment) * reach,
    };
    const { posts, pay, leaving, recruiting } = plan;
    if (posts === 0 && pay === 0 && leaving === 0 && recruiting === 0) return;
    knobs.workforcePlans = [...knobs.workforcePlans, plan];
  },
});
