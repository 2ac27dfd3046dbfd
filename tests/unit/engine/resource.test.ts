import { describe, expect, it } from 'vitest';
import { lastCome } from '../../../src/engine/discipline.ts';
import type { Resource, ResourceOptions } from '../../../src/engine/resource.ts';
import { Simulation } from '../../../src/engine/simulation.ts';

interface Ward {
  readonly granted: { readonly entity: number; readonly now: number; readonly waited: number }[];
}

/** A simulation whose only content is one resource that notes whom it serves. */
function ward(options: Partial<ResourceOptions<Ward>> = {}): {
  simulation: Simulation<Ward>;
  beds: Resource<Ward>;
  granted: () => number[];
} {
  const simulation = new Simulation<Ward>({ granted: [] });
  const beds: Resource<Ward> = simulation.resource({
    name: 'beds',
    capacity: 2,
    granted: (model, entity) =>
      model.granted.push({ entity, now: simulation.now, waited: beds.waited }),
    ...options,
  });
  return { simulation, beds, granted: () => simulation.model.granted.map(({ entity }) => entity) };
}

describe('a resource', () => {
  it('serves at once while there are places, then first come, first served', () => {
    const { simulation, beds, granted } = ward();
    for (const entity of [5, 6, 7, 8]) beds.request(entity);
    expect(granted()).toEqual([5, 6]);
    simulation.run(3);
    beds.release();
    beds.release();
    expect(simulation.model.granted.slice(2)).toEqual([
      { entity: 7, now: 3, waited: 3 },
      { entity: 8, now: 3, waited: 3 },
    ]);
    expect([beds.grants, beds.waits, beds.timeWaited]).toEqual([4, 2, 6]);
  });

  it('serves by rank where it has a discipline, equals in the order of joining', () => {
    const { beds, granted } = ward({ capacity: 0, discipline: (_, entity) => entity % 3 });
    for (const entity of [2, 4, 1, 3, 6]) beds.request(entity);
    beds.setCapacity(5);
    expect(granted()).toEqual([3, 6, 4, 1, 2]);
  });

  it('serves the last to join first where it is told so', () => {
    const { simulation, beds, granted } = ward({ capacity: 0, discipline: lastCome });
    for (const entity of [1, 2, 3]) {
      beds.request(entity);
      simulation.run(entity);
    }
    beds.setCapacity(3);
    expect(granted()).toEqual([3, 2, 1]);
  });

  it('lets those who gave up go, and passes over them', () => {
    const { simulation, beds, granted } = ward({ capacity: 1 });
    for (const entity of [1, 2, 3]) beds.request(entity);
    simulation.run(4);
    expect(beds.withdraw(2)).toBe(true);
    expect(beds.withdraw(2)).toBe(false);
    expect(beds.withdraw(1)).toBe(false);
    expect(beds.queue.value).toBe(1);
    beds.release();
    expect(granted()).toEqual([1, 3]);
    expect(beds.queue.integral(4)).toBe(8);
  });

  it('takes fewer places away as they are released', () => {
    const { beds, granted } = ward({ capacity: 3 });
    for (const entity of [1, 2, 3, 4]) beds.request(entity);
    beds.setCapacity(1);
    expect(beds.inUse.value).toBe(3);
    beds.release();
    beds.release();
    expect(granted()).toEqual([1, 2, 3]);
    beds.release();
    expect(granted()).toEqual([1, 2, 3, 4]);
    expect(beds.inUse.value).toBe(1);
  });

  it('serves nobody without a place and everybody without a limit', () => {
    const none = ward({ capacity: 0 });
    none.beds.request(1);
    expect(none.granted()).toEqual([]);
    const unlimited = ward({ capacity: Infinity });
    for (let entity = 0; entity < 1000; entity++) unlimited.beds.request(entity);
    expect(unlimited.granted()).toHaveLength(1000);
    expect(unlimited.beds.waits).toBe(0);
  });

  it('does not let a newcomer overtake those for whom new places were opened', () => {
    const { simulation, beds, granted } = ward({
      capacity: 0,
      granted: (model, entity) => {
        model.granted.push({ entity, now: simulation.now, waited: beds.waited });
        if (entity === 1) beds.request(99);
      },
    });
    for (const entity of [1, 2, 3]) beds.request(entity);
    beds.setCapacity(3);
    expect(granted()).toEqual([1, 2, 3]);
    beds.release();
    expect(granted()).toEqual([1, 2, 3, 99]);
  });

  it('counts anew after a reset, but forgets nobody', () => {
    const { simulation, beds } = ward({ capacity: 1 });
    for (const entity of [1, 2, 3]) beds.request(entity);
    simulation.run(10);
    beds.resetMonitors();
    simulation.run(12);
    beds.release();
    simulation.run(14);
    expect([beds.grants, beds.waits, beds.timeWaited]).toEqual([1, 1, 12]);
    expect(beds.queue.mean(14)).toBe((2 * 2 + 1 * 2) / 4);
    expect(beds.inUse.mean(14)).toBe(1);
  });

  it('refuses to release what is not in use, and says of which resource', () => {
    const { beds } = ward();
    expect(() => beds.release()).toThrow('"beds" has 0 places in use');
  });

  it.each([-1, 1.5, NaN, -Infinity])('refuses a capacity of %s', (capacity) => {
    const { beds } = ward();
    expect(() => beds.setCapacity(capacity)).toThrow(`"beds" cannot have ${capacity} places`);
    expect(() => ward({ capacity })).toThrow(RangeError);
  });

  it('refuses a rank that is no number, and says whose', () => {
    const { beds } = ward({ capacity: 0, discipline: () => NaN });
    expect(() => beds.request(7)).toThrow('"beds" ranks entity 7 as NaN at time 0');
    expect(beds.queue.value).toBe(0);
  });

  it('grants as many places as each wants, in order, and holds back those behind one that does not fit', () => {
    const { beds, granted } = ward({ capacity: 10, demand: (_, entity) => entity });
    for (const entity of [6, 5, 2, 4]) beds.request(entity);
    expect(granted()).toEqual([6]);
    beds.release(6);
    expect(granted()).toEqual([6, 5, 2]);
    expect(beds.inUse.value).toBe(7);
    beds.release(5);
    expect(granted()).toEqual([6, 5, 2, 4]);
  });

  it('serves those behind one that gives up waiting for many places', () => {
    const { beds, granted } = ward({ capacity: 10, demand: (_, entity) => entity });
    for (const entity of [7, 8, 3]) beds.request(entity);
    expect(granted()).toEqual([7]);
    expect(beds.withdraw(8)).toBe(true);
    expect(granted()).toEqual([7, 3]);
  });

  it.each([0, 1.5, -2, NaN])('refuses a demand of %s places, and says whose', (places) => {
    const { beds } = ward({ demand: () => places });
    expect(() => beds.request(4)).toThrow(
      `Entity 4 cannot take ${places} places of resource "beds"`,
    );
  });
});
