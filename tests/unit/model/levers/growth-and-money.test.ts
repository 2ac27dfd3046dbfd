import { describe, expect, it } from 'vitest';
import { replicate } from '../../../../src/experiment/replicate.ts';
import { PRESENCE } from '../../../../src/model/people/codes.ts';
import { World } from '../../../../src/model/world.ts';
import { knobsAt } from '../../../../src/scenario/timeline.ts';
import type { Scenario } from '../../../../src/scenario/scenario.ts';
import { scenarioOf, withValues } from '../../../verification/model/scenarios.ts';
import { withTimeline } from '../../../verification/model/staff-series.ts';
import { knobsOf } from './turned.ts';

const base = scenarioOf('barnsley-like', { sample: 0.05, years: 3, warmUp: 0.25 });
const tiny = scenarioOf('tiny', { years: 4, warmUp: 1 });

/** The world at the end of a run, with the history's hash. */
function after(scenario: Scenario): { world: World; hash: string } {
  let last: World | undefined;
  const { streamHash } = replicate(scenario, 1, { observe: (world) => void (last = world) });
  if (last === undefined) throw new Error('Nothing was observed.');
  return { world: last, hash: streamHash };
}

describe('a settlement of the timeline', () => {
  const settled = (entry: object) => withTimeline(tiny, entry as Record<string, unknown>);

  /** Each settlement of the council and of the NHS relative to the one before, from year 2 on. */
  function growth(scenario: Scenario): readonly (readonly number[])[] {
    const settlements = new Map<number, readonly [number, number]>();
    replicate(scenario, 1, {
      observe({ organisations, simulation, reportFrom }) {
        const year = Math.ceil((simulation.now - reportFrom - 30.4) / 365.25);
        if (year < 1) return;
        const { settlement, commissioner } = organisations;
        settlements.set(year, [settlement[0], settlement[commissioner]]);
      },
    });
    const years = [1, 2, 3, 4].map((year) => settlements.get(year) ?? [NaN, NaN]);
    return years.slice(1).map((now, n) => now.map((sum, payer) => sum / years[n][payer]));
  }

  it('holds for the years in which it is on, and the parameters for the others', () => {
    const scenario = settled({
      from: 2,
      until: 4,
      fundingSettlement: { council: '-3%', nhs: '1%' },
    });
    const { parameters } = scenario;
    const council = 1 + parameters['funding.councilDemand'];
    const nhs = 1 + parameters['funding.nhsDemand'];
    const [second, third, fourth] = growth(scenario);
    for (const year of [second, third]) {
      expect(year[0]).toBeCloseTo(0.97 * council, 6);
      expect(year[1]).toBeCloseTo(1.01 * nhs, 6);
    }
    expect(fourth[0]).toBeCloseTo(council, 6);
    expect(fourth[1]).toBeCloseTo(nhs, 6);
  });

  it('that says what the parameters say changes nothing', () => {
    const cut = withValues({ ...tiny, years: 2 }, { 'funding.councilGrowth': -0.2 });
    const same = { from: 1, fundingSettlement: { council: '-20%', nhs: 0 } };
    expect(after(withTimeline(cut, same)).hash).toBe(after(cut).hash);
    const other = { from: 1, fundingSettlement: { council: '5%', nhs: 0 } };
    expect(after(withTimeline(cut, other)).hash).not.toBe(after(cut).hash);
  });

  it('ramps up from the parameters to what it says', () => {
    const entry = { from: 1, ramp: 2, fundingSettlement: { council: '-4%', nhs: 0 } };
    expect(knobsOf(entry, 2).fundingSettlement).toEqual({ council: -0.04, nhs: 0, reach: 0.5 });
    expect(knobsOf({ ...entry, until: 2 }, 2).fundingSettlement).toBeUndefined();
  });
});

describe('growth of demand', () => {
  const grown = (entry: object) => withTimeline(base, entry as Record<string, unknown>);
  const older = ({ people }: World) =>
    Array.from(people.presence.keys()).filter(
      (person) => people.presence[person] === PRESENCE.here && people.isOlder(person),
    ).length;
  const usual = after(base).world;

  it('brings so many people more, year by year, and leaves them here when it ends', () => {
    const { world } = after(grown({ from: 1, demandGrowth: { perYear: '5%' } }));
    expect(older(world) / older(usual)).toBeGreaterThan(1.05 ** 3 - 0.035);
    expect(older(world) / older(usual)).toBeLessThan(1.05 ** 3 + 0.035);
    const { world: ended } = after(grown({ from: 1, until: 2, demandGrowth: { perYear: '5%' } }));
    expect(older(ended) / older(usual)).toBeGreaterThan(1.05 - 0.02);
    expect(older(ended) / older(usual)).toBeLessThan(1.05 + 0.02);
  });

  it('leaves everybody else who they are, and when they come', () => {
    const of = (scenario: Scenario) =>
      new World(scenario, { k0: 3, k1: 4 }, { observe: () => undefined });
    const [without, with5] = [of(base), of(grown({ from: 2, demandGrowth: { perYear: '5%' } }))];
    expect(with5.usualArrivals).toBe(without.arrivals.times.length);
    expect(with5.arrivals.times.slice(0, with5.usualArrivals)).toEqual(without.arrivals.times);
    expect(with5.arrivals.kinds.slice(0, with5.usualArrivals)).toEqual(without.arrivals.kinds);
    const more = with5.arrivals.times.slice(with5.usualArrivals);
    expect(more.length).toBeGreaterThan(50);
    expect(more[0]).toBeGreaterThan(with5.reportFrom + 365.25);
    expect(more).toEqual(more.toSorted());
  });

  it('of two entries adds up', () => {
    const { timeline } = withTimeline(
      base,
      { from: 1, demandGrowth: { perYear: '1%' } },
      { from: 2, demandGrowth: { perYear: '2%' } },
    );
    expect(knobsAt(timeline, 1.5).demandGrowth).toBeCloseTo(0.01, 12);
    expect(knobsAt(timeline, 2).demandGrowth).toBeCloseTo(0.03, 12);
  });
});
