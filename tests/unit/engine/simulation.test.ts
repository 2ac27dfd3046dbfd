import { describe, expect, it } from 'vitest';
import { MAX_ENTITIES, MAX_KINDS } from '../../../src/engine/event-order.ts';
import { Simulation } from '../../../src/engine/simulation.ts';

interface Log {
  readonly lines: string[];
}

/** A simulation with one kind, "call", that notes what happens. */
function calls(): { simulation: Simulation<Log>; call: number; lines: string[] } {
  const simulation = new Simulation<Log>({ lines: [] });
  const call = simulation.on('call', (log, entity) =>
    log.lines.push(`${entity} at ${simulation.now}`),
  );
  return { simulation, call, lines: simulation.model.lines };
}

describe('a simulation', () => {
  it('executes up to and including a time, which becomes now', () => {
    const { simulation, call, lines } = calls();
    simulation.at(2, call, 1);
    simulation.at(5, call, 2);
    simulation.at(5.5, call, 3);
    simulation.run(5);
    expect(lines).toEqual(['1 at 2', '2 at 5']);
    expect([simulation.now, simulation.executed, simulation.pending]).toEqual([5, 2, 1]);
    simulation.run(5.25);
    expect(simulation.now).toBe(5.25);
    simulation.after(0.25, call, 4);
    simulation.run(100);
    expect(lines.slice(2)).toEqual(['3 at 5.5', '4 at 5.5']);
    expect(simulation.now).toBe(100);
  });

  it('stops when nothing is left, and leaves the clock at the last event', () => {
    const { simulation, call } = calls();
    simulation.run(Infinity);
    expect([simulation.now, simulation.executed, simulation.phase]).toEqual([0, 0, 'finished']);
    simulation.at(3, call, 0);
    simulation.run(Infinity);
    expect([simulation.now, simulation.executed]).toEqual([3, 1]);
  });

  it('never goes back', () => {
    const { simulation } = calls();
    simulation.run(10);
    simulation.run(4);
    expect(simulation.now).toBe(10);
  });

  it('executes at once what a lane schedules before the event that the queue has in view', () => {
    const simulation = new Simulation<Log>({ lines: [] });
    const late = simulation.on('late', (log) => log.lines.push('late'));
    const early = simulation.on('early', (log) => log.lines.push('early'));
    const first = simulation.on('first', (log) => {
      log.lines.push('first');
      simulation.after(0.5, early, 0);
    });
    const lane = simulation.lane(1, first);
    simulation.at(10, late, 0);
    simulation.afterLane(lane, 0);
    simulation.run(Infinity);
    expect(simulation.model.lines).toEqual(['first', 'early', 'late']);
  });

  it('repeats without drift: the thousandth time is a product, not a sum', () => {
    const simulation = new Simulation<number[]>([]);
    simulation.every('tenth', 0.1, (times) => times.push(simulation.now), 0.5);
    simulation.run(200);
    expect(simulation.model).toHaveLength(1996);
    simulation.model.forEach((time, i) => expect(time).toBe(0.5 + i * 0.1));
    const summed = simulation.model.reduce((sum) => sum + 0.1, 0.5 - 0.1);
    expect(summed).not.toBe(simulation.model.at(-1));
  });

  it('orders recurrences at one time by their priority', () => {
    const simulation = new Simulation<string[]>([]);
    simulation.every('close', 2, (log) => log.push('close'), 2, 200);
    simulation.every('count', 1, (log) => log.push('count'), 0, 100);
    simulation.run(4);
    expect(simulation.model).toEqual([
      'count',
      'count',
      'count',
      'close',
      'count',
      'count',
      'close',
    ]);
  });

  it('shows each event to the probe after it was handled', () => {
    const { simulation, call, lines } = calls();
    const lane = simulation.lane(2, call);
    const seen: string[] = [];
    simulation.check((model, kind, entity, now) => {
      seen.push(`${simulation.kinds[kind]} ${model.lines.at(-1)}`);
      expect(model.lines.at(-1)).toBe(`${entity} at ${now}`);
    });
    simulation.at(1, call, 3);
    simulation.afterLane(lane, 4);
    simulation.run(Infinity);
    expect(seen).toEqual(lines.map((line) => `call ${line}`));
    expect(seen).toHaveLength(2);
  });

  it('carries the largest entity through queue and lane', () => {
    const { simulation, call, lines } = calls();
    const lane = simulation.lane(2, call);
    simulation.at(1, call, MAX_ENTITIES - 1);
    simulation.afterLane(lane, MAX_ENTITIES - 1);
    simulation.run(Infinity);
    expect(lines).toEqual([`${MAX_ENTITIES - 1} at 1`, `${MAX_ENTITIES - 1} at 2`]);
  });
});

describe('a simulation refuses', () => {
  it.each([4.5, -1, NaN, Infinity, 1e300])('the time %s, and names the kind', (time) => {
    const { simulation, call } = calls();
    simulation.run(5);
    expect(() => simulation.at(time, call, 0)).toThrow(`"call" at time ${time}`);
    expect(() => simulation.after(time - 5, call, 0)).toThrow('Cannot schedule "call"');
    expect(simulation.pending).toBe(0);
  });

  it.each([-1, 0.5, NaN, MAX_ENTITIES, 2 ** 32, Infinity])(
    'the entity %s, and names the kind',
    (entity) => {
      const { simulation, call } = calls();
      const lane = simulation.lane(1, call);
      const message = `"call" for entity ${entity}`;
      expect(() => simulation.at(1, call, entity)).toThrow(message);
      expect(() => simulation.after(1, call, entity)).toThrow(message);
      expect(() => simulation.afterLane(lane, entity)).toThrow(message);
      expect(simulation.pending).toBe(0);
    },
  );

  it('declarations while running and after, and says what and when', () => {
    const { simulation, call } = calls();
    const declarations: [string, () => unknown][] = [
      ['event kind "new"', () => simulation.on('new', () => {})],
      ['lane of "call"', () => simulation.lane(1, call)],
      ['event kind "daily"', () => simulation.every('daily', 1, () => {}, 1)],
      [
        'resource "beds"',
        () => simulation.resource({ name: 'beds', capacity: 1, granted: () => {} }),
      ],
    ];
    const thrown: string[] = [];
    const declareAll = (phase: string, time: number): void => {
      for (const [what, declare] of declarations) {
        expect(declare).toThrow(`Cannot declare ${what} while ${phase} at time ${time}`);
        thrown.push(what);
      }
    };
    simulation.at(3, call, 0);
    simulation.check((_, __, ___, now) => declareAll('running', now));
    simulation.run(4);
    declareAll('finished', 4);
    expect(thrown).toHaveLength(8);
  });

  it('a kind declared twice, one too many, and a priority that is none', () => {
    const { simulation } = calls();
    expect(() => simulation.on('call', () => {})).toThrow('"call" is declared twice');
    for (const priority of [-1, 256, 1.5, NaN]) {
      expect(() => simulation.on('other', () => {}, priority)).toThrow(
        `"other" cannot have priority ${priority}`,
      );
    }
    for (let kind = 1; kind < MAX_KINDS; kind++) simulation.on(`kind ${kind}`, () => {});
    expect(() => simulation.on('one more', () => {})).toThrow('"one more" is one too many');
  });

  it('intervals and widths that lead nowhere', () => {
    const { simulation, call } = calls();
    for (const period of [0, -1, NaN, Infinity]) {
      expect(() => simulation.every('tick', period, () => {}, 0)).toThrow(
        `"tick" cannot recur every ${period}`,
      );
    }
    for (const delay of [-1, NaN, Infinity]) {
      expect(() => simulation.lane(delay, call)).toThrow(`"call" cannot delay by ${delay}`);
    }
    for (const bucketWidth of [0, -1, NaN, Infinity]) {
      expect(() => new Simulation(null, { bucketWidth })).toThrow(`cover ${bucketWidth} time`);
    }
    expect(() => simulation.run(NaN)).toThrow('until time NaN');
    expect(simulation.kinds).toEqual(['call']);
  });
});
