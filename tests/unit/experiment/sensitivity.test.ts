import { describe, expect, it } from 'vitest';
import { decisionOf } from '../../../src/experiment/sensitivity/decision.ts';
import {
  informationOf,
  informationPoints,
} from '../../../src/experiment/sensitivity/information.ts';
import { inputsOf, sizesOf } from '../../../src/experiment/sensitivity/inputs.ts';
import { chosenOf, outputsAt, outputsOf } from '../../../src/experiment/sensitivity/outputs.ts';
import { runPoints } from '../../../src/experiment/sensitivity/run-points.ts';
import {
  screeningOf,
  screeningRows,
  survivorsOf,
} from '../../../src/experiment/sensitivity/screening.ts';
import { sharePoints, shareRows } from '../../../src/experiment/sensitivity/variance-shares.ts';
import { openParameters, withDraw } from '../../../src/experiment/parameter-draw.ts';
import { pairedMeasure } from '../../../src/experiment/paired-measure.ts';
import { futureOf } from '../../../src/experiment/run-block.ts';
import { Draws } from '../../../src/engine/draws.ts';
import { parameterDeclaration } from '../../../src/evidence/registry.ts';
import { withTimeline } from '../../verification/model/staff-series.ts';
import { tinyScenario } from './tiny.ts';

const baseline = { ...tinyScenario(2), warmUp: 1, name: 'As it is' };
const option = {
  ...withTimeline(baseline, { from: 1, careNavigator: { posts: 20 } }),
  name: 'Navigators',
};
const pair = [baseline, option];
const draws = new Draws({ k0: 13, k1: 14 });
const uniform = (repetition: number, place: number) => draws.uniform(repetition, 0, place);

describe('inputs', () => {
  it('are all that is open, in subjects, and luck', () => {
    const inputs = inputsOf(pair);
    expect(inputs.parameters.toSorted()).toEqual([...openParameters(pair)].toSorted());
    expect(inputs.names.at(-1)).toBe('luck');
    expect(inputs.groups).toHaveLength(inputs.parameters.length + 1);
    expect(sizesOf(inputs).reduce((sum, size) => sum + size, 0)).toBe(inputs.parameters.length);
  });

  it('leave out what a scenario decides on', () => {
    const decided = { ...option, set: { 'costs.homeCareHour': 23 } };
    expect(inputsOf([baseline, decided]).parameters).not.toContain('costs.homeCareHour');
  });
});

describe('the option that is chosen', () => {
  it.each([
    [[1, 3, 2], 1],
    [[2, 2], 0],
    // The rounding of a sum is no reason to choose.
    [[100, 100 + 1e-10], 0],
    [[1, NaN], NaN],
  ])('of %j is %d', (benefits, chosen) => {
    expect(chosenOf({ benefits })).toBe(chosen);
  });
});

describe('a screening', () => {
  const inputs = inputsOf(pair, ['quality', 'crisis']);
  const screening = screeningOf(pair, inputs, 2, uniform);

  it('moves the parameters of one subject, or the future, at a time, within their ranges', () => {
    const { points, trajectories } = screening;
    expect(points).toHaveLength(2 * 4);
    trajectories.forEach(({ moved }, t) => {
      moved.forEach((group, step) => {
        const [before, after] = [points[t * 4 + step], points[t * 4 + step + 1]];
        const changed = inputs.parameters.filter(
          (id) => before?.scenarios[0]?.parameters[id] !== after?.scenarios[0]?.parameters[id],
        );
        expect(before?.replication !== after?.replication).toBe(inputs.names[group] === 'luck');
        const own = inputs.parameters.filter((_, n) => inputs.groups[n] === group);
        expect(own).toEqual(expect.arrayContaining(changed));
        if (own.length > 0) expect(changed.length).toBeGreaterThan(0);
      });
    });
    for (const { scenarios } of points) {
      for (const id of inputs.parameters) {
        const { low, high } = parameterDeclaration(id);
        const [one, other] = scenarios.map(({ parameters }) => parameters[id]);
        expect(one).toBe(other);
        expect(one).toBeGreaterThanOrEqual(low);
        expect(one).toBeLessThanOrEqual(high);
      }
    }
  });

  it('finds nothing in what is only reported, and something in crises and luck', async () => {
    const decision = decisionOf({ by: 'measure', measure: 'costWithChange' }, pair);
    const outputs = outputsOf(pair, ['emergencyAdmissions'], decision);
    const found = await runPoints(
      screening.points,
      (future) => outputsAt(pair, ['emergencyAdmissions'], decision, future),
      { jobs: 1 },
    );
    const rows = screeningRows(screening, baseline.name, outputs, found);
    const effect = (input: string, output: string) =>
      rows.find((row) => row.input === input && row.output === output)?.effects?.muStar;
    // Scores of quality of life change no history.
    expect(effect('quality', 'emergencyAdmissions')).toBe(0);
    expect(effect('quality', 'netBenefit')).toBe(0);
    expect(effect('crisis', 'netBenefit')).toBeGreaterThan(0);
    expect(effect('luck', 'netBenefit')).toBeGreaterThan(0);
    expect(survivorsOf(rows, 5)).toEqual(['crisis']);
  });
});

describe('shares of variance', () => {
  it('are all of luck where nothing else is moved', async () => {
    const inputs = inputsOf(pair, []);
    const decision = decisionOf({ by: 'measure', measure: 'costWithChange' }, pair);
    const points = sharePoints(pair, inputs, 4, uniform);
    const found = await runPoints(points, (future) => outputsAt(pair, [], decision, future), {
      jobs: 1,
    });
    const rows = shareRows(inputs, baseline.name, outputsOf(pair, [], decision), found, uniform);
    expect(rows.map(({ input, output }) => [input, output])).toEqual([
      ['luck', 'netBenefit'],
      ['luck', 'decision'],
    ]);
    // The swapped sample is the second one: what it explains is all there is, up to the covariance of so few rows.
    expect(rows[0]?.indices?.total.value).toBeGreaterThan(0.3);
  });
});

describe('what an option is worth', () => {
  const future = futureOf({ scenarios: pair }, 1);
  const of = (measure: 'costWithChange' | 'emergencyAdmissions') =>
    pairedMeasure(pair, [future], measure, { baseline: 0, option: 1 });

  it('is a measure with the sign that makes more of it better', () => {
    const { benefits } = decisionOf({ by: 'measure', measure: 'costWithChange' }, pair);
    const { baseline: before, mean } = of('costWithChange');
    expect(benefits(future.results)).toEqual([-before, -mean]);
  });

  it('is the cost, and each admission at its value', () => {
    const asked = { by: 'values' as const, values: { emergencyAdmissions: 3000 } };
    const [, worth] = decisionOf(asked, pair).benefits(future.results);
    expect(worth).toBeCloseTo(-of('costWithChange').mean - 3 * of('emergencyAdmissions').mean, 9);
  });
});

describe('the value of information', () => {
  it('is drawn with everything that is not known, in futures of each draw’s own', () => {
    const points = informationPoints(pair, 3);
    expect(points.map(({ replication }) => replication)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(points[3]?.scenarios).toEqual(withDraw(pair, 2));
  });

  it('names the number that decides', () => {
    const id = 'costs.homeCareHour';
    const { low, high } = parameterDeclaration(id);
    const count = 60;
    // The option is worth more where an hour is dear.
    const found = informationPoints(pair, count).map(({ scenarios, replication }) => ({
      benefits: [
        0,
        (scenarios[0]?.parameters[id] ?? NaN) -
          (low + high) / 2 +
          0.2 * (uniform(1, replication) - 0.5),
      ],
      differences: [],
    }));
    const candidates = openParameters(pair).slice(0, 40).concat(id);
    const { rows, shareBest } = informationOf(pair, found, { unit: 'GBP' }, candidates, uniform);
    const [everything, first] = rows;
    expect(first?.input).toBe(id);
    expect(first?.worth).toBeGreaterThan(first?.byChance ?? Infinity);
    expect(first?.worth).toBeGreaterThan(0.9 * (everything?.worth ?? NaN));
    expect(shareBest[0] + shareBest[1]).toBeCloseTo(1, 12);
  });

  it('is not told where the draws differ by luck alone', () => {
    const found = informationPoints(pair, 20).map((_, n) => ({
      benefits: [0, n % 2 === 0 ? -1 : 2],
      differences: [],
    }));
    const { rows, shareBest, best } = informationOf(pair, found, { unit: 'GBP' }, [], uniform);
    expect([best, rows[0]?.worth, shareBest[1]]).toEqual([1, NaN, NaN]);
  });
});
