import { describe, expect, it } from 'vitest';
import { withOddsTimes } from '../../../src/engine/maths/odds.ts';
import { OBSERVED } from '../../../src/model/observer.ts';
import { populate } from '../../../src/model/populate.ts';
import { readmits } from '../../../src/model/processes/readmission.ts';
import { World } from '../../../src/model/world.ts';
import type { ParameterValues } from '../../../src/evidence/registry.ts';
import type { Knobs } from '../../../src/scenario/knobs.ts';
import { scenarioOf, withValues } from '../../verification/model/scenarios.ts';

const oneTrust = scenarioOf('barnsley-like', { sample: 0.15, years: 1, warmUp: 0.5 });
const threeTrusts = scenarioOf('overlapping-3x2', { sample: 0.05, years: 1, warmUp: 0.5 });

const inWorkflow = { sharedRecord: { inWorkflow: true, coverage: 1 } } as const;
const outside = { sharedRecord: { inWorkflow: false, coverage: 1 } } as const;
/** Whoever may open it does. */
const opened = { 'sharedRecord.openedInWorkflow': 1 } as const;

/** Chances that imaging is repeated, of a readmission of everybody: to the same hospital, and elsewhere. */
function readmitted(
  place = oneTrust,
  knobs: Partial<Knobs> = {},
  values: Partial<ParameterValues> = {},
) {
  const [same, elsewhere]: [number[], number[]] = [[], []];
  const observer = {
    observe: (_: unknown, what: number, _person: number, _now: number, chance: number) => {
      if (what === OBSERVED.readmittedSame) same.push(chance);
      if (what === OBSERVED.readmittedElsewhere) elsewhere.push(chance);
    },
  };
  const world = new World(withValues(place, values), { k0: 3, k1: 4 }, observer);
  populate(world);
  Object.assign(world.knobs, knobs);
  for (let person = 0; person < world.initialPeople; person++) readmits(world, person);
  return { same, elsewhere, levers: world.levers };
}

const odds = (chance: number) => chance / (1 - chance);
const mean = (chances: readonly number[]) =>
  chances.reduce((sum, one) => sum + one, 0) / chances.length;
/** Odds of everybody elsewhere over odds at the same hospital. */
const ratioOf = ({ same, elsewhere }: ReturnType<typeof readmitted>) =>
  odds(mean(elsewhere)) / odds(mean(same));

describe('odds', () => {
  it('are multiplied, and leave what is certain as it is', () => {
    expect(odds(withOddsTimes(0.143, 1.05))).toBeCloseTo(1.05 * odds(0.143), 12);
    expect([0, 1].map((chance) => withOddsTimes(chance, 3))).toEqual([0, 1]);
    expect(withOddsTimes(0.3, 0)).toBe(0);
  });
});

describe('a readmission', () => {
  it('is elsewhere as often as published, and has imaging repeated as often as published', () => {
    const today = readmitted();
    const all = today.same.length + today.elsewhere.length;
    const error = Math.sqrt((0.22 * 0.78) / all);
    expect(Math.abs(today.elsewhere.length / all - 0.22)).toBeLessThan(4 * error);
    expect(new Set(today.same)).toEqual(new Set([0.143]));
    expect(new Set(today.elsewhere).size).toBe(1);
    expect(ratioOf(today)).toBeCloseTo(1.05, 12);
    expect(today.levers.recordOfferedElsewhere).toBe(0);
  });

  it('is never elsewhere, or always, where the share says so', () => {
    expect(readmitted(oneTrust, {}, { 'readmission.elsewhereShare': 0 }).elsewhere).toEqual([]);
    expect(readmitted(oneTrust, {}, { 'readmission.elsewhereShare': 1 }).same).toEqual([]);
  });

  it('with a record that everybody opens and believes would have 1.05 x 0.75 of the odds', () => {
    const sure = readmitted(oneTrust, inWorkflow, { ...opened, 'trust.prior.outsider': 1 });
    expect(ratioOf(sure)).toBeCloseTo(1.05 * 0.75, 12);
    expect(sure.levers.recordBelievedElsewhere).toBe(sure.elsewhere.length);
  });

  it('with a record that nobody believes is as without one, and one at the same hospital is anyway', () => {
    const doubted = readmitted(oneTrust, inWorkflow, { 'trust.prior.outsider': 0 });
    expect(doubted.elsewhere).toEqual(readmitted().elsewhere);
    expect(doubted.levers.recordOfferedElsewhere).toBe(doubted.elsewhere.length);
    expect(doubted.levers.recordBelievedElsewhere).toBe(0);
    expect(new Set(readmitted(oneTrust, inWorkflow).same)).toEqual(new Set([0.143]));
  });

  it('has the record read as often as it is opened and strangers are believed, in the workflow or outside', () => {
    for (const [record, often] of [
      [inWorkflow, 0.75],
      [outside, 0.1],
    ] as const) {
      // Everybody is elsewhere, for many of them.
      const { elsewhere, levers } = readmitted(oneTrust, record, {
        'readmission.elsewhereShare': 1,
      });
      const share = often * 0.3;
      const error = Math.sqrt((share * (1 - share)) / elsewhere.length);
      const read = levers.recordBelievedElsewhere / elsewhere.length;
      expect(Math.abs(read - share)).toBeLessThan(4 * error);
      const chance = (ratio: number) => withOddsTimes(0.143, ratio);
      expect(mean(elsewhere)).toBeCloseTo(read * chance(0.7875) + (1 - read) * chance(1.05), 9);
    }
  });

  it('finds the record for the people of the neighbourhoods that have it', () => {
    const half = { sharedRecord: { inWorkflow: true, coverage: 0.5 } } as const;
    const { levers, elsewhere } = readmitted(oneTrust, half);
    const part = levers.recordOfferedElsewhere / elsewhere.length;
    expect(part).toBeGreaterThan(0.3);
    expect(part).toBeLessThan(0.7);
  });

  it('is to a hospital of the place where there is another: its doctor believes one of the same profession', () => {
    const nobodyOutside = { ...opened, 'trust.prior.outsider': 0, 'trust.prior.profession': 1 };
    const inPlace = readmitted(threeTrusts, inWorkflow, nobodyOutside).levers;
    expect(inPlace.recordBelievedElsewhere / inPlace.recordOfferedElsewhere).toBeGreaterThan(0.9);
    const beyond = readmitted(oneTrust, inWorkflow, nobodyOutside).levers;
    expect(beyond.recordBelievedElsewhere).toBe(0);
  });
});
