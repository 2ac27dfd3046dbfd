import { describe, expect, it } from 'vitest';
import { replicate } from '../../../src/experiment/replicate.ts';
import { DAYS_PER_MONTH } from '../../../src/evidence/units.ts';
import { ADMISSION, handoffDetail, OBSERVED, type Observer } from '../../../src/model/observer.ts';
import { AGENCY, CASE, FRAILTY, OUTCOME, SERVICE } from '../../../src/model/people/codes.ts';
import type { World } from '../../../src/model/world.ts';
import { flows } from '../../../src/observe/flows.ts';
import { handoffPaths } from '../../../src/observe/handoff-counts.ts';
import {
  SERVICE_AMOUNT,
  SERVICE_AMOUNTS,
  servicesKept,
} from '../../../src/observe/service-months.ts';
import { journeyAmounts, spreadStatistics } from '../../../src/observe/spread.ts';
import { Traced, type TracedResult } from '../../../src/observe/traced.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { withTimeline } from '../../verification/model/staff-series.ts';
import { tinyScenario } from '../experiment/tiny.ts';
import { HandMade, reported } from './hand-made.ts';

const scenario: Scenario = { ...tinyScenario(1), years: 2, warmUp: 1 };

/** What people 65+ do in the reported years, as a look from outside counts it. */
function countedFrom(world: { of?: World }) {
  const counts = new Map<number, number>();
  let viaEmergency = 0;
  const observer: Observer = {
    observe(of, what, person, now, detail) {
      world.of = of;
      if (now < of.reportFrom || !of.people.isOlder(person)) return;
      counts.set(what, (counts.get(what) ?? 0) + 1);
      if (what === OBSERVED.admitted && (detail & ADMISSION.viaEmergency) !== 0) viaEmergency++;
    },
  };
  return {
    observer,
    count: (what: keyof typeof OBSERVED) => counts.get(OBSERVED[what]) ?? 0,
    viaEmergency: () => viaEmergency,
  };
}

const flowOf = ({ flows: counts }: TracedResult, from: string, to: string) =>
  counts[flows.findIndex((flow) => flow.from === from && flow.to === to)] ?? NaN;

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

describe('flows and handoffs', () => {
  const seen = countedFrom({});
  const { traced } = replicate(scenario, 1, seen.observer);
  const flowsFrom = (start: string) =>
    sum(flows.flatMap(({ from }, n) => (from === start ? [traced.flows[n] ?? NaN] : [])));

  it('have everybody who comes, once', () => {
    expect(seen.count('attended')).toBeGreaterThan(20);
    expect(flowsFrom('A&E')).toBe(seen.count('attended'));
    expect(flowOf(traced, 'A&E', 'Admitted to hospital')).toBe(seen.viaEmergency());
    expect(flowOf(traced, 'Straight to a ward', 'Admitted to hospital')).toBe(
      seen.count('admitted') - seen.viaEmergency(),
    );
    expect(flowsFrom('Request for support')).toBe(seen.count('requestEnded'));
    // Who left the hospital left it alive or not.
    const died = flowOf(traced, 'Admitted to hospital', 'Died');
    expect(flowsFrom('Admitted to hospital') - died).toBe(seen.count('discharged'));
  });

  it('tell cases from letters', () => {
    expect(sum(traced.handoffs)).toBe(seen.count('handedOff'));
    const cases = handoffPaths.flatMap(({ what }, n) =>
      what === 'case' ? [traced.handoffs[n] ?? NaN] : [],
    );
    expect(sum(cases)).toBe(seen.count('caseHandedOff'));
    const own = handoffPaths.flatMap(({ from, to }, n) =>
      from === to ? [traced.handoffs[n] ?? NaN] : [],
    );
    expect(sum(own)).toBe(0);
  });
});

describe('months of services', () => {
  const amounts = (traced: TracedResult, id: string, amount: keyof typeof SERVICE_AMOUNT) => {
    const months = scenario.years * 12;
    const service = servicesKept.findIndex((one) => one.id === id);
    const from = (service * SERVICE_AMOUNTS + SERVICE_AMOUNT[amount]) * months;
    return Array.from(traced.services.slice(from, from + months));
  };

  it('add up to what the queues themselves have summed up', () => {
    const world: { of?: World } = {};
    const { traced } = replicate({ ...scenario, warmUp: 0 }, 1, countedFrom(world).observer);
    const { beds, horizon = NaN } = world.of ?? { beds: [] };
    const inUse = sum(beds.map((trust) => trust.inUse.integral(horizon)));
    const waiting = sum(beds.map((trust) => trust.queue.integral(horizon)));
    expect(inUse).toBeGreaterThan(0);
    expect(sum(amounts(traced, 'acuteBeds', 'inUse')) * DAYS_PER_MONTH).toBeCloseTo(inUse, 6);
    expect(sum(amounts(traced, 'acuteBeds', 'waiting')) * DAYS_PER_MONTH).toBeCloseTo(waiting, 6);
  });

  it('have the capacity with which each month begins', () => {
    const more = withTimeline(scenario, {
      from: 2,
      capacity: { service: 'careHomes', change: '+100%' },
    });
    const before = amounts(replicate(scenario, 1).traced, 'careHomes', 'capacity');
    const after = amounts(replicate(more, 1).traced, 'careHomes', 'capacity');
    expect(before[11]).toBeGreaterThan(0);
    expect(after.slice(0, 12)).toEqual(before.slice(0, 12));
    expect(after.slice(12)).toEqual(before.slice(12).map((places) => 2 * places));
  });

  it('say of a team that there is none, and that nobody waits for it', () => {
    const { traced } = replicate(scenario, 1);
    expect(new Set(amounts(traced, 'rapidResponse', 'capacity'))).toEqual(new Set([0]));
    expect(new Set(amounts(traced, 'rapidResponse', 'waiting'))).toEqual(new Set([NaN]));
  });
});

/** Journeys of people whose days a test makes; the first reported day is 0. */
class Journeys {
  readonly made = new HandMade();
  private readonly traced = new Traced(this.made.world);

  /** Lets reporting start with everybody there is by now. */
  start(): void {
    const { world } = this.made;
    for (let month = 1; month <= 12; month++) {
      this.traced.observe(world, OBSERVED.staffMonth, 0, month * DAYS_PER_MONTH, month);
    }
  }

  see(what: keyof typeof OBSERVED, person: number, day: number, detail = 0): void {
    this.traced.observe(this.made.world, OBSERVED[what], person, reported(1, day), detail);
  }

  close(): void {
    this.made.world.simulation.run(reported(3));
    this.traced.close(this.made.world);
  }

  statistic(
    amount: (typeof journeyAmounts)[number]['id'],
    statistic: (typeof spreadStatistics)[number],
  ): number {
    const row = journeyAmounts.findIndex(({ id }) => id === amount);
    const at = row * spreadStatistics.length + spreadStatistics.indexOf(statistic);
    return this.traced.result.spread[at] ?? NaN;
  }
}

describe('the spread of journeys', () => {
  const frail = { age: 80, frailty: FRAILTY.severe };

  it('is that of those with complex needs when reporting starts, and of nobody else', () => {
    const journeys = new Journeys();
    const [one, two] = [journeys.made.person(frail), journeys.made.person(frail)];
    const fit = journeys.made.person({ age: 80 });
    journeys.start();
    journeys.see('crisis', fit, 1);
    const late = journeys.made.person(frail);
    for (const person of [one, one, one, fit, late]) {
      journeys.see('handedOff', person, 2, handoffDetail(AGENCY.practice, AGENCY.council));
    }
    for (const person of [one, two, late]) journeys.see('storyTold', person, 3, AGENCY.council);
    expect(journeys.statistic('handoffs', 'mean')).toBe(1.5);
    expect(journeys.statistic('handoffs', 'p50')).toBe(1.5);
    expect(journeys.statistic('handoffs', 'p90')).toBeCloseTo(2.7, 12);
    expect(journeys.statistic('storiesTold', 'mean')).toBe(1);
  });

  it('counts the days of waits that nothing came of, and of those that still last', () => {
    const journeys = new Journeys();
    const [overtaken, waiting] = [journeys.made.person(frail), journeys.made.person(frail)];
    const { people } = journeys.made.world;
    journeys.start();
    journeys.see('bedded', overtaken, 10, 0.5);
    journeys.see('requestEnded', overtaken, 20, OUTCOME.longTerm);
    people.caseStage[overtaken] = CASE.arranging;
    people.caseAim[overtaken] = SERVICE.homeCare;
    journeys.see('crisis', overtaken, 50);
    journeys.see('admitted', overtaken, 50);
    journeys.see('died', overtaken, 60);
    people.presence[overtaken] = 0;
    journeys.see('requestEnded', waiting, 700.5, OUTCOME.longTerm);
    people.caseStage[waiting] = CASE.waitingForSupport;
    people.caseAim[waiting] = SERVICE.homeCare;
    journeys.close();
    // 30.5 days, and the last 30 of two years of 365.25 days.
    expect(journeys.statistic('daysWaiting', 'mean')).toBeCloseTo((30.5 + 30) / 2, 9);
  });

  it('does not count a wait twice, nor one that was over without a word', () => {
    const journeys = new Journeys();
    const person = journeys.made.person(frail);
    const { people } = journeys.made.world;
    journeys.start();
    journeys.see('requestEnded', person, 20, OUTCOME.reablement);
    people.caseStage[person] = CASE.waitingForSupport;
    people.caseAim[person] = SERVICE.reablement;
    journeys.see('waitedForSupport', person, 32, 12);
    journeys.see('requestEnded', person, 100, OUTCOME.longTerm);
    people.caseStage[person] = CASE.none;
    journeys.see('crisis', person, 300);
    journeys.see('admitted', person, 300);
    journeys.close();
    expect(journeys.statistic('daysWaiting', 'mean')).toBe(12);
  });

  it('knows a professional again, and who took their post for another', () => {
    const journeys = new Journeys();
    const person = journeys.made.person(frail);
    const { people, staff } = journeys.made.world;
    journeys.start();
    for (const [post, day] of [
      [3, 1],
      [4, 2],
      [3, 3],
    ] as const) {
      people.relations.gpSeen[person] = post + 1;
      journeys.see('consulted', person, day);
    }
    expect(journeys.statistic('professionals', 'mean')).toBe(2);
    staff.holder[3]++;
    journeys.see('consulted', person, 4);
    journeys.see('consulted', person, 5, 1);
    expect(journeys.statistic('professionals', 'mean')).toBe(3);
  });
});
