import type { Resource } from '../engine/resource.ts';
import { MONTHS_PER_YEAR } from '../evidence/units.ts';
import { CASE, PATHWAY, SERVICE } from '../model/people/codes.ts';
import { homeFirstPlaces } from '../model/processes/home-first.ts';
import { packageFor } from '../model/processes/home-care.ts';
import { rapidResponsePlaces } from '../model/processes/rapid-response.ts';
import type { World } from '../model/world.ts';

/** Unit of what is in a service, waits for it, and of its capacity. */
export type ServiceUnit = 'people' | 'hours a week';

/** A service that holds so many and no more. */
export interface CapacityKept {
  readonly id: string;
  readonly label: string;
  readonly unit: ServiceUnit;
  /** What people wait for in a queue; a team that turns people away instead has none. */
  readonly queues?: (world: World) => readonly Resource<World>[];
  /** Of a team without a queue: people with it now, and how many it can have. */
  readonly team?: (world: World) => readonly [inUse: number, capacity: number];
}

const place = (service: number) => (world: World) => [world.serviceOf(0, service)];
const pathway = (way: number) => (world: World) => world.pathways[way];

/** The services with a capacity, as a reader meets them on the way. */
export const servicesKept: readonly CapacityKept[] = [
  people('acuteBeds', 'Hospital beds', (world) => world.beds),
  people('rehabilitationBeds', 'Rehabilitation beds', pathway(PATHWAY.bed)),
  people('careHomePlaces', 'Care-home places after hospital', pathway(PATHWAY.careHome)),
  people('homeIntermediateCare', 'Intermediate care at home', pathway(PATHWAY.home)),
  people('reablement', 'Reablement', (world) => world.reablement),
  {
    id: 'homeCare',
    label: 'Home care',
    unit: 'hours a week',
    queues: (world) => world.homeCare,
  },
  people('careHomes', 'Care-home places', (world) => [world.careHomes]),
  people('nursing', 'Community nursing', place(SERVICE.nursing)),
  people('therapy', 'Therapy at home', place(SERVICE.therapy)),
  people('mentalHealth', 'Community mental health care', place(SERVICE.mentalHealth)),
  people('voluntary', 'Day and voluntary support', place(SERVICE.voluntary)),
  people('endOfLife', 'Care at the end of life', place(SERVICE.endOfLife)),
  team('rapidResponse', 'Rapid response', (world) => [
    world.levers.responding,
    rapidResponsePlaces(world),
  ]),
  team('homeFirst', 'Support until assessed at home', (world) => [
    world.levers.goingHomeFirst,
    homeFirstPlaces(world),
  ]),
];

function people(
  id: string,
  label: string,
  queues: NonNullable<CapacityKept['queues']>,
): CapacityKept {
  return { id, label, unit: 'people', queues };
}

function team(id: string, label: string, of: NonNullable<CapacityKept['team']>): CapacityKept {
  return { id, label, unit: 'people', team: of };
}

/** What is noted of a service in a month. */
export const SERVICE_AMOUNT = { inUse: 0, waiting: 1, capacity: 2 } as const;

export const SERVICE_AMOUNTS = Object.keys(SERVICE_AMOUNT).length;

/**
 * The reported months of every service with a capacity. What is in use and waits is a mean over the month; what a
 * queue counts in hours, and teams without a queue, are looked at when the month ends. Capacity is that with which a
 * month begins, after whatever changed at its first moment.
 */
export class ServiceMonths {
  /** Services, amounts, months, the last one fastest; NaN where a service has no queue. */
  readonly amounts: Float64Array;
  private readonly months: number;
  private readonly warmUp: number;
  /** What queues had summed up to the end of the month before: in use and waiting of each service. */
  private readonly before = new Float64Array(servicesKept.length * 2);
  private since = 0;

  constructor({ scenario }: World) {
    this.months = scenario.years * MONTHS_PER_YEAR;
    this.warmUp = scenario.warmUp * MONTHS_PER_YEAR;
    this.amounts = new Float64Array(servicesKept.length * SERVICE_AMOUNTS * this.months).fill(NaN);
  }

  /** A month begins. @param month counted from the start of the run, from 0 */
  begin(world: World, month: number): void {
    servicesKept.forEach(({ queues, team: of }, service) => {
      const capacity = of === undefined ? placesOf(queues?.(world) ?? []) : of(world)[1];
      this.note(service, SERVICE_AMOUNT.capacity, month, capacity);
    });
  }

  /** A month ends. @param month counted from the start of the run, from 0 */
  end(world: World, month: number, now: number): void {
    const days = now - this.since;
    servicesKept.forEach(({ queues, team: of, unit }, service) => {
      if (of !== undefined) {
        this.note(service, SERVICE_AMOUNT.inUse, month, of(world)[0]);
        return;
      }
      const resources = queues?.(world) ?? [];
      const at = 2 * service;
      const inUse = sumOf(resources, (one) => one.inUse.integral(now));
      const waiting = sumOf(resources, (one) => one.queue.integral(now));
      this.note(service, SERVICE_AMOUNT.inUse, month, (inUse - this.before[at]) / days);
      this.note(
        service,
        SERVICE_AMOUNT.waiting,
        month,
        unit === 'people' ? (waiting - this.before[at + 1]) / days : hoursAwaited(world),
      );
      this.before[at] = inUse;
      this.before[at + 1] = waiting;
    });
    this.since = now;
  }

  private note(service: number, amount: number, month: number, value: number): void {
    const reported = month - this.warmUp;
    if (reported < 0 || reported >= this.months) return;
    this.amounts[(service * SERVICE_AMOUNTS + amount) * this.months + reported] = value;
  }
}

function sumOf(
  resources: readonly Resource<World>[],
  of: (resource: Resource<World>) => number,
): number {
  return resources.reduce((sum, resource) => sum + of(resource), 0);
}

const placesOf = (resources: readonly Resource<World>[]) =>
  sumOf(resources, ({ places }) => places);

/** Hours a week of home care that people wait for now, beyond those that they have. */
function hoursAwaited(world: World): number {
  const { people: all } = world;
  let hours = 0;
  for (let person = 0; person < all.capacity; person++) {
    if (all.caseStage[person] !== CASE.waitingForSupport) continue;
    if (all.caseAim[person] !== SERVICE.homeCare) continue;
    hours += packageFor(world, person) - all.packageHours[person];
  }
  return hours;
}
