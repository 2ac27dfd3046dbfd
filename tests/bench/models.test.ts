import { describe, expect, it } from 'vitest';
import { Draws, replicationKey } from '../../src/engine/draws.ts';
import { runB1 } from './b1.ts';
import { runB2 } from './b2.ts';
import { deviation, EXPECTED } from './expected.ts';

const draws = (seed: number): Draws => new Draws(replicationKey({ k0: 0, k1: 0 }, seed));
/** Standard errors: seeds are fixed, so that what passes once passes always. */
const BOUND = 3;

describe('the benchmark models', () => {
  it('B1 has two events a customer and the waits of Erlang C', () => {
    const customers = 100_000;
    const runs = [1, 2, 3].map((seed) => runB1(customers, draws(seed)));
    expect(runs.map(({ events }) => events)).toEqual([2 * customers, 2 * customers, 2 * customers]);
    const wider = Math.sqrt(EXPECTED.b1.size / customers);
    for (const name of ['meanWait', 'shareWaiting'] as const) {
      const { mean, sd, seeds } = EXPECTED.b1.outputs[name];
      const values = runs.map(({ outputs }) => outputs[name]);
      const errors = deviation(values, { mean, sd: sd * wider, seeds });
      expect({ name, within: Math.abs(errors) < BOUND }).toEqual({ name, within: true });
    }
  });

  it('B2 counts what the same model counts in SimPy', () => {
    const { size, events, outputs } = EXPECTED.b2;
    const runs = [1, 2, 3, 4].map((seed) => runB2(size, draws(seed)));
    expect(
      Math.abs(
        deviation(
          runs.map((run) => run.events),
          events,
        ),
      ),
    ).toBeLessThan(BOUND);
    for (const name of Object.keys(outputs) as (keyof typeof outputs)[]) {
      const errors = deviation(
        runs.map((run) => run.outputs[name]),
        outputs[name],
      );
      expect({ name, within: Math.abs(errors) < BOUND }).toEqual({ name, within: true });
    }
  });

  it('give the same digits for the same key, and others for another', () => {
    for (const run of [() => runB1(2000, draws(1)), () => runB2(500, draws(1))]) {
      expect(run()).toEqual(run());
    }
    expect(runB1(2000, draws(1)).outputs).not.toEqual(runB1(2000, draws(2)).outputs);
    expect(runB2(500, draws(1)).outputs).not.toEqual(runB2(500, draws(2)).outputs);
  });
});
