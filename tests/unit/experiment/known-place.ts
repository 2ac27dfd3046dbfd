import { Draws } from '../../../src/engine/draws.ts';
import { poisson } from '../../../src/engine/sampling.ts';
import type { Future } from '../../../src/experiment/run-block.ts';
import {
  fieldNames,
  groupNames,
  type FieldName,
  type GroupName,
} from '../../../src/observe/recorded-fields.ts';

export const MONTHS = 12;
export const PEOPLE = 4000;
const PRACTICE = 100;
export const EFFECT = 0.6;

/**
 * A place whose truth is known: age is recorded and counts, a weakness is not recorded and counts, and those who were
 * admitted of late are enrolled. The programme leaves 0.6 of what would have been.
 */
export function knownFuture(replication: number): Future {
  const draws = new Draws({ k0: replication, k1: 9 });
  const people = Array.from({ length: PEOPLE }, (_, n) => n);
  const age = Float64Array.from(people, (n) => Math.floor(draws.uniform(n, 0, 0) * 3));
  const weak = people.map((n) => draws.uniform(n, 1, 0) < 0.3);
  const rate = people.map((n) => 0.03 * (1 + age[n]) * (weak[n] ? 3 : 1));
  const count = (n: number, month: number, purpose: number, factor: number) =>
    poisson(draws.uniform(n, purpose, month), factor * rate[n]);
  const outcomes = (factor: number) =>
    Float32Array.from({ length: 2 * MONTHS * PEOPLE }, (_, i) => {
      const [n, month] = [Math.floor(i / (2 * MONTHS)), i % (2 * MONTHS)];
      return month < MONTHS ? count(n, month, 2, 1) : count(n, month, 3, factor);
    });
  const without = outcomes(1);
  const lastMonth = people.map((n) => without[n * 2 * MONTHS + MONTHS - 1]);
  const nothing = new Float64Array(PEOPLE);
  const fields = Object.fromEntries(fieldNames.map((name) => [name, nothing]));
  const enrolled = {
    person: Uint32Array.from(people),
    fields: { ...fields, age } as Record<FieldName, Float64Array>,
    groups: Object.fromEntries(groupNames.map((name) => [name, new Uint8Array(PEOPLE)])) as Record<
      GroupName,
      Uint8Array
    >,
    score: Float64Array.from(people, (n) => draws.uniform(n, 4, 0)),
    sinceAdmission: Float64Array.from(lastMonth, (n) => (n > 0 ? 10 : 400)),
    sinceCrisis: Float64Array.from(lastMonth, (n) => (n > 0 ? 10 : 400)),
    sinceArrival: new Float64Array(PEOPLE).fill(Infinity),
    referable: new Uint8Array(PEOPLE),
    practice: Uint16Array.from(people, (n) => Math.floor(n / PRACTICE)),
  };
  return {
    replication,
    results: [],
    records: {
      enrolled,
      without,
      with: outcomes(EFFECT),
      also: [],
      died: new Int32Array(PEOPLE).fill(MONTHS),
      reached: new Uint8Array(PEOPLE),
    },
  };
}
