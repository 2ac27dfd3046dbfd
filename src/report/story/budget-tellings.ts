import { BUDGET_WORDS } from '../../observe/activities.ts';
import { RANK, telling, type Tellings } from './telling.ts';
import { times } from './words.ts';

/** What a person decides on with a personal budget, and until when. */
export const budgetTellings: Tellings = {
  budgetSet: telling(
    RANK.step,
    ({ moment, person }) =>
      `${person.Hers} personal budget was set, ${BUDGET_WORDS[moment.detail] ?? 'held in some way'}.`,
    (n, { hers }) => `had ${hers} personal budget set ${times(n)}`,
  ),
  budgetEnded: telling(
    RANK.step,
    ({ person }) => `${person.Hers} personal budget ended.`,
    (n, { hers }) => `saw ${hers} personal budget end ${times(n)}`,
  ),
  budgetAssessed: telling(
    RANK.small,
    () => 'The NHS looked at the same again, for a budget of its own.',
    (n) => `was assessed for a health budget ${times(n)}`,
  ),
};
