import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastCome, type Discipline } from '../../src/engine/discipline.ts';
import type { Resource } from '../../src/engine/resource.ts';
import { Simulation } from '../../src/engine/simulation.ts';
import { ReferenceResource } from './engine-reference.ts';

type Operation =
  | { readonly does: 'request' }
  | { readonly does: 'request again when granted' }
  | { readonly does: 'release' }
  | { readonly does: 'withdraw'; readonly which: number }
  | { readonly does: 'set capacity'; readonly capacity: number }
  | { readonly does: 'wait'; readonly eighths: number };

const operations: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ does: 'request' as const }) },
  { weight: 1, arbitrary: fc.constant({ does: 'request again when granted' as const }) },
  { weight: 3, arbitrary: fc.constant({ does: 'release' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('withdraw' as const), which: fc.nat(40) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('set capacity' as const),
      capacity: fc.constantFrom(0, 1, 2, 5, 100, Infinity),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('wait' as const),
      eighths: fc.integer({ min: 0, max: 40 }),
    }),
  },
);

/** Five ranks for all entities, so that most of those who wait have an equal. */
const byTable: Discipline<unknown> = (_, entity) => (entity * 7) % 5;

const disciplines: fc.Arbitrary<Discipline<unknown> | undefined> = fc.constantFrom(
  undefined,
  byTable,
  lastCome,
);

/** The resource of the engine and the reference side by side, driven by the same operations. */
class SideBySide {
  readonly log: string[] = [];
  readonly expected: string[] = [];
  readonly simulation = new Simulation<undefined>(undefined);
  readonly resource: Resource<undefined>;
  readonly reference: ReferenceResource;
  readonly again = new Set<number>();
  requested = 0;
  queueArea = 0;
  useArea = 0;
  private served = 0;
  private servedInReference = 0;

  constructor(capacity: number, discipline: Discipline<unknown> | undefined) {
    this.resource = this.simulation.resource({
      name: 'places',
      capacity,
      granted: (_, entity) => {
        this.log.push(`${entity} at ${this.simulation.now} after ${this.resource.waited}`);
        if (this.again.has(entity)) this.resource.request(1000 + this.served++);
      },
      ...(discipline === undefined ? {} : { discipline }),
    });
    this.reference = new ReferenceResource(
      capacity,
      (entity, waited) => {
        this.expected.push(`${entity} at ${this.simulation.now} after ${waited}`);
        if (!this.again.has(entity)) return;
        this.reference.request(1000 + this.servedInReference++, this.simulation.now);
      },
      (entity, now) => discipline?.(undefined, entity, now) ?? 0,
    );
  }

  do(operation: Operation): void {
    const { simulation, resource, reference } = this;
    const { now } = simulation;
    if (operation.does === 'wait') {
      const length = operation.eighths / 8;
      this.queueArea += reference.waiting.length * length;
      this.useArea += reference.inUse * length;
      simulation.run(now + length);
    } else if (operation.does === 'release') {
      if (reference.inUse === 0) return;
      resource.release();
      reference.release(now);
    } else if (operation.does === 'withdraw') {
      this.log.push(`withdrawn: ${resource.withdraw(operation.which)}`);
      this.expected.push(`withdrawn: ${reference.withdraw(operation.which)}`);
    } else if (operation.does === 'set capacity') {
      resource.setCapacity(operation.capacity);
      reference.setCapacity(operation.capacity, now);
    } else {
      const entity = this.requested++;
      if (operation.does !== 'request') this.again.add(entity);
      resource.request(entity);
      reference.request(entity, now);
    }
  }
}

describe('a resource', () => {
  it('grants to whom, when and after which wait two plain arrays would', () => {
    const capacities = fc.constantFrom(0, 1, 2, 7, Infinity);
    fc.assert(
      fc.property(
        capacities,
        disciplines,
        fc.array(operations, { minLength: 1, maxLength: 200 }),
        (capacity, discipline, list) => {
          const both = new SideBySide(capacity, discipline);
          for (const operation of list) both.do(operation);
          const { resource, reference, simulation } = both;
          expect(both.log).toEqual(both.expected);
          expect(resource.inUse.value).toBe(reference.inUse);
          expect(resource.queue.value).toBe(reference.waiting.length);
          expect(resource.places).toBe(reference.capacity);
          // Times are multiples of an eighth: all sums are exact.
          expect(resource.inUse.integral(simulation.now)).toBe(both.useArea);
          expect(resource.queue.integral(simulation.now)).toBe(both.queueArea);
          expect(resource.grants).toBe(both.log.filter((line) => line.includes('after')).length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('keeps many hundred waiting in the order of rank and joining', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 200, maxLength: 400 }),
        fc.array(fc.nat(399), { maxLength: 60 }),
        (ranks, leavers) => {
          const granted: number[] = [];
          const simulation = new Simulation<undefined>(undefined);
          const resource = simulation.resource({
            name: 'places',
            capacity: 0,
            granted: (_, entity) => granted.push(entity),
            discipline: (_, entity) => ranks[entity],
          });
          ranks.forEach((_, entity) => resource.request(entity));
          for (const leaver of leavers) resource.withdraw(leaver);
          resource.setCapacity(Infinity);
          const expected = ranks
            .map((rank, entity) => ({ rank, entity }))
            .filter(({ entity }) => !leavers.includes(entity))
            .toSorted((a, b) => a.rank - b.rank || a.entity - b.entity)
            .map(({ entity }) => entity);
          expect(granted).toEqual(expected);
        },
      ),
      { numRuns: 100 },
    );
  });
});
