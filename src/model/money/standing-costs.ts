import { DAYS_PER_YEAR, PENCE_PER_POUND, PER_100_000 } from '../../evidence/units.ts';
import type { LeverName } from '../../scenario/levers.ts';
import type { PaidBy } from '../../scenario/levers/paid-by.ts';
import type { Partner } from '../../scenario/who-pays.ts';
import { coveredPatches } from '../coverage.ts';
import { BUDGET, ORGANISATION } from '../organisations/codes.ts';
import { homeFirstPlaces } from '../processes/home-first.ts';
import { rapidResponsePlaces } from '../processes/rapid-response.ts';
import { postsUnderOneRoof } from '../staff/joint-work.ts';
import type { World } from '../world.ts';

/** Pence, by the side that bears them. */
export type Sides = Readonly<Record<Partner, number>>;

/** Kit at home: who has it now, and what it costs for each of them in a year, with the service behind it. */
interface Kit {
  readonly service: string;
  readonly people: (world: World) => number;
  readonly aYear: 'costs.telecareYear' | 'costs.telehealthYear';
}

/** What it costs to keep up what a lever set up. */
export interface StandingCost {
  readonly lever: LeverName;
  /** What is paid for, as the ledger calls it. */
  readonly service: string;
  readonly provider: 'Community health' | 'Practice' | 'Care providers' | 'Suppliers' | 'Own staff';
  /** Money for what is new, or time of those who are there anyway. */
  readonly kind: 'cash' | 'capacity';
  /** Whether it comes out of a budget, as money or as cover for those who are away. */
  readonly budgeted: boolean;
  /** The kind of NHS organisation and the line of its budget that it is charged to. */
  readonly nhs: { readonly kind: number; readonly line: number };
  /** The line of the councils' budgets. */
  readonly councilLine: number;
  /** What lasts: pence a day just now; none while the lever is off. */
  readonly aDay?: (world: World) => Sides;
  /** What comes by the piece: pence since it was booked last. */
  readonly pieces?: (world: World) => Sides;
}

const COMMUNITY = { kind: ORGANISATION.communityHealth, line: BUDGET.community } as const;
const PRACTICES = { kind: ORGANISATION.primaryCare, line: BUDGET.primaryCare } as const;

/** Every standing cost, by the name that the ledger makes its items of. A lever without one costs nothing to keep up. */
export const standingCosts = {
  hubPosts: {
    lever: 'singlePointOfAccess',
    service: 'Posts at a single point of access',
    provider: 'Community health',
    kind: 'cash',
    budgeted: true,
    nhs: COMMUNITY,
    councilLine: BUDGET.assessment,
    aDay: (world) => {
      const hub = world.knobs.singlePointOfAccess;
      const posts = postsFor(world, hub?.handlersPer100000);
      return sidesOf(hub?.paidBy, posts * aDayOf(world.values['costs.hubPostYear']));
    },
  },
  navigatorPosts: {
    lever: 'careNavigator',
    service: 'Care navigators',
    provider: 'Practice',
    kind: 'cash',
    budgeted: true,
    nhs: PRACTICES,
    councilLine: BUDGET.prevention,
    aDay: (world) => {
      const navigators = world.knobs.careNavigator;
      const posts = postsFor(world, navigators?.postsPer100000);
      return sidesOf(navigators?.paidBy, posts * aDayOf(world.values['costs.navigatorPostYear']));
    },
  },
  rapidResponsePlaces: {
    lever: 'rapidResponse',
    service: 'Places of rapid response',
    provider: 'Community health',
    kind: 'cash',
    budgeted: true,
    nhs: COMMUNITY,
    councilLine: BUDGET.reablement,
    aDay: (world) => {
      const { values, knobs } = world;
      const aPlace =
        values['costs.rapidResponseContact'] * values['costs.rapidResponseContactsPerDay'];
      const pence = rapidResponsePlaces(world) * aPlace * PENCE_PER_POUND;
      return sidesOf(knobs.rapidResponse?.paidBy, pence);
    },
  },
  homeFirstSupport: {
    lever: 'dischargeToAssess',
    service: 'Support in the first weeks at home',
    provider: 'Care providers',
    kind: 'cash',
    budgeted: true,
    nhs: COMMUNITY,
    councilLine: BUDGET.homeCare,
    aDay: (world) => {
      const { values, knobs, prices } = world;
      const aPlace = values['homeFirst.hours'] * prices.homeCareDay;
      return sidesOf(knobs.dischargeToAssess?.paidBy, homeFirstPlaces(world) * aPlace);
    },
  },
  sharedRecord: {
    lever: 'sharedRecord',
    service: 'Licence and upkeep of the shared record',
    provider: 'Suppliers',
    kind: 'cash',
    budgeted: true,
    nhs: COMMUNITY,
    councilLine: BUDGET.assessment,
    aDay: (world) => {
      const record = world.knobs.sharedRecord;
      const patches = record === undefined ? 0 : coveredPatches(world, record.coverage);
      const residents = (residentsOf(world) * patches) / world.assessors.length;
      const pence = residents * aDayOf(world.values['costs.sharedRecordResidentYear']);
      return sidesOf(record?.paidBy, pence);
    },
  },
  alarmKit: kitCost('telecare', {
    service: 'Alarms, sensors and the centre that answers them',
    people: ({ levers }) => levers.watch.withAlarm,
    aYear: 'costs.telecareYear',
  }),
  readingsKit: kitCost('telehealth', {
    service: 'Kit for readings, and the service behind it',
    people: ({ levers }) => levers.watch.withReadings,
    aYear: 'costs.telehealthYear',
  }),
  oneRoof: {
    lever: 'coLocation',
    service: 'Rooms under one roof',
    provider: 'Suppliers',
    kind: 'cash',
    budgeted: true,
    nhs: COMMUNITY,
    councilLine: BUDGET.assessment,
    aDay: (world) =>
      sidesOf(
        world.knobs.coLocation?.paidBy,
        postsUnderOneRoof(world) * aDayOf(world.values['costs.coLocationPostYear']),
      ),
  },
  trainingTime: {
    lever: 'jointTraining',
    service: 'Time for joint training',
    provider: 'Own staff',
    kind: 'capacity',
    // Somebody covers for those who are away.
    budgeted: true,
    nhs: COMMUNITY,
    councilLine: BUDGET.assessment,
    pieces: ({ levers }) => levers.trainingPence,
  },
  meetingTime: {
    lever: 'jointMeetings',
    service: 'Time in joint meetings',
    provider: 'Own staff',
    kind: 'capacity',
    // Meetings have what urgent work leaves: nobody covers.
    budgeted: false,
    nhs: COMMUNITY,
    councilLine: BUDGET.assessment,
    pieces: ({ levers }) => levers.meetingPence,
  },
} as const satisfies Readonly<Record<string, StandingCost>>;

export type StandingCostName = keyof typeof standingCosts;

export const standingCostNames = Object.keys(standingCosts) as readonly StandingCostName[];

/** A standing cost as the interface that all of them share. */
export function standingCostOf(name: StandingCostName): StandingCost {
  return standingCosts[name];
}

function kitCost(lever: 'telecare' | 'telehealth', { service, people, aYear }: Kit): StandingCost {
  return {
    lever,
    service,
    provider: 'Suppliers',
    kind: 'cash',
    budgeted: true,
    nhs: COMMUNITY,
    councilLine: BUDGET.prevention,
    aDay: (world) => {
      const knob = world.knobs[lever];
      const count = knob === undefined ? 0 : people(world);
      return sidesOf(knob?.paidBy, count * aDayOf(world.values[aYear]));
    },
  };
}

/** An amount on the side of whoever pays: of the NHS where nothing is said. */
function sidesOf(paidBy: PaidBy | undefined, pence: number): Sides {
  switch (paidBy) {
    case 'council':
      return { council: pence, nhs: 0 };
    case 'shared':
      return { council: pence / 2, nhs: pence / 2 };
    default:
      return { council: 0, nhs: pence };
  }
}

function postsFor(world: World, per100000 = 0): number {
  return (per100000 * residentsOf(world)) / PER_100_000;
}

function residentsOf({ scenario }: World): number {
  return scenario.place.population.total * scenario.sample;
}

/** Pence a day of so many GBP a year. */
function aDayOf(gbpAYear: number): number {
  return (gbpAYear * PENCE_PER_POUND) / DAYS_PER_YEAR;
}
