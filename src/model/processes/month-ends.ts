import { MONTHS_PER_YEAR } from '../../evidence/units.ts';
import { COUNCIL_RUNG, NHS_RUNG, ORGANISATION } from '../organisations/codes.ts';
import { lastRung, nextDefensiveness, nextStep, pressureOf } from '../organisations/ladder.ts';
import { LINES } from '../organisations/organisations.ts';
import type { World } from '../world.ts';
import { bookMonth } from './month-spending.ts';
import { adjustPlaces, SAVED_ON } from './restraint.ts';

/** The organisations begin to count months. */
export function startMonths(world: World): void {
  const { organisations, simulation, lanes } = world;
  for (let row = 0; row < organisations.count; row++) simulation.afterLane(lanes.month, row);
}

/**
 * A month of an organisation ends: it adds up what it spent, forecasts the year, and responds. The last year of the
 * warm-up says what its support costs; settlements begin with the reported years.
 */
export function monthEnds(world: World, row: number): void {
  const { organisations, simulation, lanes, scenario } = world;
  simulation.afterLane(lanes.month, row);
  // The rows come in order: the first books for all of them, and payers respond before those whom they pay.
  if (row === 0) bookMonth(world);
  averageRate(world, row);
  const month = organisations.months - scenario.warmUp * MONTHS_PER_YEAR;
  if (month > -MONTHS_PER_YEAR && (month <= 0 || isFirstEver(world, month))) {
    noteCosts(world, row);
    if (row === 0) noteUse(world);
  }
  if (month <= 0) return;
  const before = (month - 1) % MONTHS_PER_YEAR;
  if (before === 0) settle(world, row, month);
  forecast(world, row, MONTHS_PER_YEAR - 1 - before);
  respond(world, row);
  minute(world, row, 1 + (month - 1 - before) / MONTHS_PER_YEAR);
}

/** The rate of spending follows the months, so that one month of emergencies does not make a year of them. */
function averageRate({ organisations, values }: World, row: number): void {
  const { rate, lastMonth, months } = organisations;
  const month = organisations.total(lastMonth, row);
  const weight = 1 / Math.min(months, Math.max(1, values['organisation.rateMonths']));
  rate[row] += (month - rate[row]) * weight;
}

/** Without a warm-up the first month stands for the year before it. */
function isFirstEver({ scenario }: World, month: number): boolean {
  return scenario.warmUp === 0 && month === 1;
}

function noteCosts({ organisations }: World, row: number): void {
  const { before, lastMonth } = organisations;
  for (let at = row * LINES; at < (row + 1) * LINES; at++) before[at] += lastMonth[at];
}

/** What those services give on which payers save. */
function noteUse(world: World): void {
  const { organisations, scenario } = world;
  const months = scenario.warmUp === 0 ? 1 : MONTHS_PER_YEAR;
  for (const service of SAVED_ON) {
    organisations.usualUse[service] += world.serviceOf(0, service).inUse.value / months;
  }
}

/** A new year: line by line what the same support cost, times the growth since. */
function settle(world: World, row: number, month: number): void {
  const { organisations, scenario } = world;
  const { before, allotted, spentOn, settlement, spent } = organisations;
  const first = month === 1;
  const yearly = scenario.warmUp === 0 ? MONTHS_PER_YEAR : 1;
  const growth = growthOf(world, row);
  for (let at = row * LINES; at < (row + 1) * LINES; at++) {
    allotted[at] = (first ? before[at] * yearly : allotted[at]) * growth;
    spentOn[at] = 0;
  }
  settlement[row] = organisations.total(allotted, row);
  spent[row] = 0;
}

/** Growth in a year, as a ratio. */
function growthOf(world: World, row: number): number {
  const { organisations, values } = world;
  switch (organisations.kind[row]) {
    case ORGANISATION.council:
    case ORGANISATION.voluntary:
    case ORGANISATION.careProvider:
      return (1 + values['funding.councilDemand']) * (1 + realGrowth(world, 'council'));
    default:
      return (1 + values['funding.nhsDemand']) * (1 + realGrowth(world, 'nhs'));
  }
}

/** Growth beyond what present support would cost: that of the scenario, or of a lever that is on when the year begins. */
function realGrowth({ values, knobs }: World, payer: 'council' | 'nhs'): number {
  const usual = values[`funding.${payer}Growth`];
  const { fundingSettlement } = knobs;
  if (fundingSettlement === undefined) return usual;
  return usual + fundingSettlement.reach * (fundingSettlement[payer] - usual);
}

/** Spent so far, and the rest of the year at the rate of late. */
function forecast({ organisations }: World, row: number, monthsLeft: number): void {
  const { lastMonth, spentOn, spent, rate } = organisations;
  for (let at = row * LINES; at < (row + 1) * LINES; at++) spentOn[at] += lastMonth[at];
  spent[row] = organisations.total(spentOn, row);
  organisations.forecast[row] = spent[row] + monthsLeft * rate[row];
}

/** What the forecast makes of the organisation: rungs of its ladder, pressure, defensiveness. */
function respond(world: World, row: number): void {
  const { organisations, values } = world;
  const { kind, step, pressure, defensiveness } = organisations;
  const before = step[row];
  const tolerance = values['organisation.tolerance'];
  step[row] = nextStep(before, organisations.gap(row), tolerance, lastRung(kind[row]));
  if (step[row] !== before) {
    freezePosts(world, row);
    adjustPlaces(world);
  }
  pressure[row] = pressureOn(world, row);
  defensiveness[row] = nextDefensiveness(defensiveness[row], pressure[row], {
    usual: values['organisation.defensiveness'],
    gain: values['organisation.defensivenessGain'],
    riseMonths: values['organisation.defensivenessRise'],
    fallMonths: values['organisation.defensivenessFall'],
  });
}

/** Payers and trusts are pressed by their own budgets, the others by those of their payers. */
function pressureOn({ organisations, scenario, values }: World, row: number): number {
  const { kind, pressure, commissioner } = organisations;
  switch (kind[row]) {
    case ORGANISATION.council:
    case ORGANISATION.trust:
    case ORGANISATION.commissioner: {
      const tolerance = values['organisation.tolerance'];
      return pressureOf(organisations.gap(row), tolerance, values['organisation.fullPressure']);
    }
    case ORGANISATION.voluntary:
    case ORGANISATION.careProvider:
      return scenario.place.councils.reduce((sum, { share }, i) => sum + share * pressure[i], 0);
    default:
      return pressure[commissioner];
  }
}

/** Posts are frozen where the work is: the NHS freezes those of community services. */
function freezePosts({ organisations }: World, row: number): void {
  const { step, frozenPosts, kind } = organisations;
  if (kind[row] === ORGANISATION.council) {
    frozenPosts[row] = step[row] >= COUNCIL_RUNG.vacancyFreeze ? 1 : 0;
    return;
  }
  const frozen = step[row] >= NHS_RUNG.vacancyFreeze ? 1 : 0;
  for (const own of [ORGANISATION.communityHealth, ORGANISATION.mentalHealth]) {
    frozenPosts[organisations.only(own)] = frozen;
  }
}

function minute({ organisations }: World, row: number, year: number): void {
  const { record, forecast: expected, settlement, step, kind, defensiveness } = organisations;
  const raised =
    kind[row] === ORGANISATION.council && step[row] >= COUNCIL_RUNG.thresholdRaised ? 1 : 0;
  record.add('months', row, year, 1);
  record.add('forecast', row, year, expected[row]);
  record.add('settlement', row, year, settlement[row]);
  record.add('rungs', row, year, step[row]);
  record.add('thresholdRaised', row, year, raised);
  record.add('defensiveness', row, year, defensiveness[row]);
}
