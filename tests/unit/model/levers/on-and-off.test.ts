import { expect, test } from 'vitest';
import { replicate } from '../../../../src/experiment/replicate.ts';
import { BUDGET_HELD, CASE, HOME_FIRST } from '../../../../src/model/people/codes.ts';
import { OBSERVED } from '../../../../src/model/observer.ts';
import type { World } from '../../../../src/model/world.ts';
import { leverOf, type LeverName } from '../../../../src/scenario/levers.ts';
import { scenarioOf } from '../../../verification/model/scenarios.ts';
import { withTimeline } from '../../../verification/model/staff-series.ts';

const all = {
  sharedRecord: { inWorkflow: true },
  trustedAssessment: {},
  namedGp: { honoured: 0.5 },
  singlePointOfAccess: { authority: true },
  careNavigator: {},
  namedSocialWorker: {},
  rapidResponse: {},
  dischargeToAssess: {},
  coLocation: {},
  jointTraining: {},
  jointMeetings: {},
  jointBudget: { form: 'pooled', services: ['homeCare', 'reablement', 'nursing'] },
  meansTest: { option: 'abolished' },
  acutePayment: { form: 'activity' },
  personalBudget: { kind: 'integrated', brokersPer100: 1 },
  multidisciplinaryTeam: { ideal: true },
  careHomeSupport: {},
  telecare: {},
  telehealth: {},
  communityResilience: { grants: 0.5 },
  fundingSettlement: { council: -0.03, nhs: 0.01 },
  demandGrowth: { perYear: 0.03 },
  workforcePlan: { professions: ['socialWorker', 'communityNurse'], posts: 0.2, pay: 0.05 },
  capacity: { service: 'homeCare', change: 0.1 },
};

test('all levers at once, off and on again: their books add up month by month, and run empty when they are off', () => {
  const base = scenarioOf('barnsley-like', { sample: 0.1, years: 4, warmUp: 0.5 });
  const scenario = withTimeline(
    base,
    ...Object.entries(all).flatMap(([lever, settings]) => [
      { from: 1, until: 2, ...rampOf(lever), [lever]: settings },
      { from: 3.5, [lever]: settings },
    ]),
  );
  const monthly: { year: number; under: number }[] = [];
  let last: World | undefined;
  replicate(scenario, 1, {
    observe(world, what) {
      if (what !== OBSERVED.staffMonth) return;
      last = world;
      booksAddUp(world);
      const { levers } = world;
      const under =
        levers.hub.inUse.value +
        levers.navigated +
        levers.responding +
        levers.goingHomeFirst +
        levers.teamCases.given +
        levers.watch.withAlarm +
        levers.watch.withReadings;
      const year = 1 + (world.simulation.now - world.reportFrom) / 365.25;
      monthly.push({ year, under });
    },
  });
  const between = (from: number, until: number) =>
    monthly.filter(({ year }) => year >= from && year < until).map(({ under }) => under);
  expect(Math.max(...between(0, 0.99))).toBe(0);
  expect(Math.min(...between(1.3, 2))).toBeGreaterThan(0);
  expect(Math.max(...between(2.3, 3.4))).toBe(0);
  expect(Math.max(...between(3.6, 5))).toBeGreaterThan(0);
  const did = [
    'recordOpened',
    'recordBelieved',
    'assessmentsTrusted',
    'bookingsHonoured',
    'hubAnswered',
    'casesChased',
    'needsRevealed',
    'responded',
    'wentHomeFirst',
    'trainingHours',
    'budgetsBegun',
  ] as const;
  expect(did.filter((name) => !((last?.levers[name] ?? 0) > 0))).toEqual([]);
});

/** A ramp, where the lever can come little by little. */
function rampOf(lever: string): { readonly ramp?: number } {
  const definition = leverOf(lever as LeverName);
  return definition.lasts && definition.byDegrees === false ? {} : { ramp: 0.5 };
}

function booksAddUp(world: World): void {
  const { people, levers } = world;
  let [withHub, waiting, navigated, homeFirst] = [0, 0, 0, 0];
  let [budgets, assistants, waitForBroker, withBroker] = [0, 0, 0, 0];
  const kept = new Uint16Array(levers.kept.length);
  for (let person = 0; person < people.capacity; person++) {
    if (people.caseStage[person] === CASE.withHub) withHub++;
    if (people.caseStage[person] === CASE.waitingForHub) waiting++;
    if (levers.navigatorContacts[person] > 0) navigated++;
    if (levers.homeFirst[person] !== HOME_FIRST.no) homeFirst++;
    if (people.own.held[person] !== BUDGET_HELD.none) budgets++;
    assistants += people.own.assistantHours[person];
    if (people.caseStage[person] === CASE.waitingForBroker) waitForBroker++;
    if (people.caseStage[person] === CASE.withBroker && levers.looksAlone[person] === 0)
      withBroker++;
    if (levers.keptBy[person] > 0) kept[levers.keptBy[person] - 1]++;
  }
  expect([withHub, waiting, navigated, homeFirst]).toEqual([
    levers.hub.inUse.value,
    levers.hub.queue.value,
    levers.navigated,
    levers.goingHomeFirst,
  ]);
  expect(kept).toEqual(levers.kept);
  expect([budgets, assistants, waitForBroker, withBroker]).toEqual([
    levers.budgetsHeld,
    levers.assistantsHired,
    levers.brokers.queue.value,
    levers.brokers.inUse.value,
  ]);
}
