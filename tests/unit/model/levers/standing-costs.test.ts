import { describe, expect, it } from 'vitest';
import { DAYS_PER_MONTH, MONTHS_PER_YEAR } from '../../../../src/evidence/units.ts';
import { replicate } from '../../../../src/experiment/replicate.ts';
import type { World } from '../../../../src/model/world.ts';
import { BUDGET, ORGANISATION } from '../../../../src/model/organisations/codes.ts';
import { LINES } from '../../../../src/model/organisations/organisations.ts';
import { bookMonth } from '../../../../src/model/processes/month-spending.ts';
import { ledgerLines, type ItemName } from '../../../../src/observe/ledger-items.ts';
import { standingCosts } from '../../../../src/model/money/standing-costs.ts';
import type { Scenario } from '../../../../src/scenario/scenario.ts';
import { standingItemsOf } from '../../../../src/observe/standing-items.ts';
import { scenarioOf } from '../../../verification/model/scenarios.ts';
import { withTimeline } from '../../../verification/model/staff-series.ts';
import { worldWith } from './turned.ts';

const tiny = scenarioOf('tiny', { years: 2, warmUp: 0.5 });

/** GBP posted in a reported year. */
function posted(scenario: Scenario, item: ItemName, year: number): number {
  const { ledger } = replicate(scenario, 1);
  const line = ledgerLines.findIndex((one) => one.item === item);
  return ledger[(year - 1) * ledgerLines.length + line] / 100;
}

describe('posts that a lever sets up', () => {
  const posts = (4 * tiny.place.population.total) / 100_000;
  const aYear = posts * tiny.parameters['costs.navigatorPostYear'];

  it('are paid from the day on which they begin to the day on which they end', () => {
    const half = withTimeline(tiny, { from: 1.3, until: 2.25, careNavigator: { posts: 4 } });
    // Whole pence a month: the books are in pence.
    expect(posted(half, 'navigatorPostsNhs', 1)).toBeCloseTo(aYear * 0.7, 0);
    expect(posted(half, 'navigatorPostsNhs', 2)).toBeCloseTo(aYear * 0.25, 0);
    expect(posted(half, 'navigatorPostsCouncil', 1)).toBe(0);
  });

  it('are paid by halves where both sides pay', () => {
    const entry = { from: 1, careNavigator: { posts: 4, paidBy: 'shared' } };
    const both = withTimeline(tiny, entry);
    expect(posted(both, 'navigatorPostsNhs', 2)).toBeCloseTo(aYear / 2, 0);
    expect(posted(both, 'navigatorPostsCouncil', 2)).toBeCloseTo(aYear / 2, 0);
  });

  it('are in the months of those who pay, and of the commissioner for the NHS', () => {
    const knob = { postsPer100000: 4, caseload: 30, paidBy: 'shared' } as const;
    const [without, withPosts] = [worldWith(), worldWith({ careNavigator: knob })].map(monthOf);
    const { organisations: rows, scenario, values } = withPosts;
    const residents = scenario.place.population.total * scenario.sample;
    const month = (residents * 4 * values['costs.navigatorPostYear']) / 100_000 / MONTHS_PER_YEAR;
    const more = (row: number, line: number) =>
      rows.lastMonth[row * LINES + line] - without.organisations.lastMonth[row * LINES + line];
    expect(more(0, BUDGET.prevention)).toBeCloseTo(month / 2, 6);
    expect(more(rows.only(ORGANISATION.primaryCare), BUDGET.primaryCare)).toBeCloseTo(month / 2, 6);
    expect(more(rows.commissioner, BUDGET.primaryCare)).toBeCloseTo(month / 2, 6);
    expect(more(0, BUDGET.homeCare)).toBe(0);
    expect(withPosts.levers.standing.due).toEqual({});
  });
});

/** A month of the place in which nothing happened ends now. */
function monthOf(world: World): World {
  world.levers.standing.since = world.simulation.now - DAYS_PER_MONTH;
  bookMonth(world);
  return world;
}

describe('each lever', () => {
  const paying = [...new Set(Object.values(standingCosts).map(({ lever }) => lever))];

  it.each(paying)('%s costs something', (name) => {
    const scenario = withTimeline({ ...tiny, years: 1 }, { from: 1, [name]: {} });
    const spent = standingItemsOf(name).map((item) => posted(scenario, item, 1));
    expect(spent.length).toBeGreaterThan(0);
    expect(spent.reduce((sum, gbp) => sum + gbp, 0)).toBeGreaterThan(0);
  });
});
