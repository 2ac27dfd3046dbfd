import type { Draws } from '../../engine/draws.ts';
import { pow } from '../../engine/maths/pow.ts';
import { exponential } from '../../engine/sampling.ts';
import type { ParameterValues } from '../../evidence/registry.ts';
import { DAYS_PER_MONTH, MONTHS_PER_YEAR } from '../../evidence/units.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { knobsAt } from '../../scenario/timeline.ts';
import type { Sizes } from '../place/sizes.ts';
import { PURPOSE } from '../purposes.ts';
import { ARRIVAL, arrivalsPerYear, inOrder, type Arrivals } from './arrivals.ts';

/** How a month differs from the same month without growth. */
interface GrowthMonth {
  /** People more than there would be when it begins, as a share of these. */
  readonly more: number;
  /** Newcomers in it, as a share of the people that there would be. */
  readonly joining: number;
}

/**
 * Draws those who come because the number of older people grows by more than their ages bring. The place is to be as if it
 * were that much larger: so many join of every age, and turning 65 and moving in go on for the larger place, whose people die
 * and move away like all others. They have numbers and draws of their own: everybody else stays who they are.
 */
export function drawGrowthArrivals(
  draws: Draws,
  values: ParameterValues,
  scenario: Scenario,
  sizes: Sizes,
): Arrivals {
  const months = growthOf(scenario);
  const usual = arrivalsPerYear(values, sizes);
  const first = scenario.warmUp * MONTHS_PER_YEAR;
  const arrivals: [time: number, kind: number][] = [];
  for (const kind of [ARRIVAL.turning65, ARRIVAL.movingIn]) {
    const joins = kind === ARRIVAL.movingIn ? sizes.older : 0;
    const gap = (n: number) => exponential(draws.uniform(kind, PURPOSE.growthArrival, n), 1);
    let n = 1;
    // Expected arrivals before the month, and those at which the next comes.
    let before = 0;
    let next = gap(0);
    months.forEach(({ more, joining }, month) => {
      const expected = (more * usual[kind]) / MONTHS_PER_YEAR + joining * joins;
      for (; next <= before + expected; next += gap(n++)) {
        const within = (next - before) / expected;
        arrivals.push([(first + month + within) * DAYS_PER_MONTH, kind]);
      }
      before += expected;
    });
  }
  return inOrder(arrivals);
}

/** The reported months: growth is worked out anew each month, as levers begin, ramp up and end. */
function growthOf({ timeline, years }: Scenario): readonly GrowthMonth[] {
  let size = 1;
  return Array.from({ length: years * MONTHS_PER_YEAR }, (_, month) => {
    const { demandGrowth } = knobsAt(timeline, 1 + month / MONTHS_PER_YEAR);
    const after = size * pow(1 + demandGrowth, 1 / MONTHS_PER_YEAR);
    const growth = { more: size - 1, joining: after - size };
    size = after;
    return growth;
  });
}
