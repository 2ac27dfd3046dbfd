import { withOddsTimes } from '../../engine/maths/odds.ts';
import type { BudgetMix } from '../../scenario/budget-mix.ts';
import { BUDGET_HELD, CONDITION, HOME_CARE } from '../people/codes.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { partsOf } from './personal-budget-terms.ts';

// Who holds a personal budget, and how. Direct payments are for those who can see themselves run one.

/** Whether there may be a budget for the person at all: support at home that the council arranges, and their age. */
export function mayHold(world: World, person: number): boolean {
  const { people, knobs } = world;
  const whom = knobs.personalBudget?.whom;
  if (whom === undefined || partsOf(world, person) === 0) return false;
  return whom === 'all' || (whom === 'older') === people.isOlder(person);
}

/**
 * How the person would hold a budget, as a number of `BUDGET_HELD`: their own luck, the same at every review, against
 * the uptake. Odds of a direct payment differ by age, cognition, carer and deprivation; who would have one and does not
 * take it has a managed one.
 */
export function wouldHold(world: World, person: number): number {
  const { draws, knobs } = world;
  const reach = knobs.personalBudget?.reach ?? 0;
  const { managed, serviceFund, directPayment } = uptakeOf(world);
  const any = reach * Math.min(1, managed + serviceFund + directPayment);
  const direct = Math.min(
    any,
    withOddsTimes(reach * directPayment, directPaymentOdds(world, person)),
  );
  const u = draws.uniform(person, PURPOSE.budgetTaken, 0);
  if (u < direct) return BUDGET_HELD.directPayment;
  if (u < Math.min(any, direct + reach * serviceFund)) return BUDGET_HELD.serviceFund;
  return u < any ? BUDGET_HELD.managed : BUDGET_HELD.none;
}

/** People who are to hold a service fund or a direct payment, if all who may be asked were today. */
export function expectedHolders(world: World): number {
  const { people } = world;
  let expected = 0;
  for (let person = 0; person < people.capacity; person++) {
    if (!people.isHere(person) || !mayHold(world, person)) continue;
    const care = people.homeCare[person];
    if (care !== HOME_CARE.funded && care !== HOME_CARE.adultSupport) continue;
    if (wouldHold(world, person) >= BUDGET_HELD.serviceFund) expected++;
  }
  return expected;
}

/** As the scenario says, else as published: of the place, or of England. */
function uptakeOf({ knobs, scenario, values }: World): BudgetMix {
  return (
    knobs.personalBudget?.uptake ??
    scenario.place.personalBudgets ?? {
      managed: values['personalBudget.published.managed'],
      serviceFund: values['personalBudget.published.serviceFund'],
      directPayment: values['personalBudget.published.directPayment'],
    }
  );
}

function directPaymentOdds({ people, values, scenario }: World, person: number): number {
  const age = people.isOlder(person)
    ? values['personalBudget.odds.older']
    : values['personalBudget.odds.workingAge'];
  const dementia = people.has(person, CONDITION.dementia)
    ? values['personalBudget.odds.dementia']
    : 1;
  const carer = people.carerHours[person] > 0 ? values['personalBudget.odds.carer'] : 1;
  const fifths = scenario.place.deprivation.length - 1;
  const poorer = (people.deprivation[person] / fifths) * 2 - 1;
  const ratio = values['personalBudget.odds.mostDeprived'];
  // On a line around the middle fifth, so that a place as mixed as England has the uptake that was asked for.
  return age * dementia * carer * (1 + ((ratio - 1) / 2) * poorer);
}
