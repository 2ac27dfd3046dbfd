import { describe, expect, it } from 'vitest';
import { parameterDeclaration } from '../../../src/evidence/registry.ts';
import { runFutures } from '../../../src/experiment/run-replications.ts';
import { stressed, stresses, stressRows } from '../../../src/experiment/stress.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { knobsAt } from '../../../src/scenario/timeline.ts';
import { checkScenario } from '../../../src/scenario/scenario-check.ts';
import { scenarioFile } from '../../../src/scenario/resolved.ts';
import { withTimeline } from '../../verification/model/staff-series.ts';
import { tinyScenario } from './tiny.ts';

const baseline = { ...tinyScenario(2), warmUp: 1, name: 'As it is' };
const option = {
  ...withTimeline(baseline, { from: 1, careNavigator: { posts: 20 } }),
  name: 'Navigators',
};
const nothing = withTimeline(baseline, { from: 1, careNavigator: { posts: 0 } });
const nowhere = {
  locate: () => ({ file: '', line: 0, column: 0, path: '' }),
  label: String,
  assignment: String,
  written: String,
};

describe('the stresses', () => {
  it('make scenarios that a file could say, in one year and in five', () => {
    for (const years of [1, 5]) {
      for (const { id, under } of stresses) {
        const { problems } = checkScenario(scenarioFile(under({ ...option, years })), nowhere);
        expect([id, problems]).toEqual([id, []]);
      }
    }
  });

  it('come on top of what is there, all of them at last', () => {
    const together = stresses.at(-1)?.under(option);
    expect(together?.timeline.map(({ lever }) => lever)).toEqual([
      'fundingSettlement',
      'careNavigator',
      'restructuring',
      'workforcePlan',
      'demandGrowth',
    ]);
    expect(together?.parameters['costs.homeCareHour']).toBeCloseTo(22 * 1.08, 9);
    expect(option.parameters['costs.homeCareHour']).toBe(22);
  });

  it('leave councils less than a plan does, and the NHS what it leaves', () => {
    const under = stresses.find(({ id }) => id === 'tightMoney')?.under;
    const settled = (scenario: Scenario, at: number) =>
      knobsAt(under?.(scenario).timeline ?? [], at).fundingSettlement;
    expect(settled(baseline, 1)).toEqual({ council: -0.03, nhs: 0, reach: 1 });
    const austere = {
      ...baseline,
      parameters: {
        ...baseline.parameters,
        'funding.councilGrowth': -0.05,
        'funding.nhsGrowth': -0.02,
      },
    };
    expect(settled(austere, 1)).toEqual({ council: -0.08, nhs: -0.02, reach: 1 });
    const cut = withTimeline(austere, {
      from: 2,
      fundingSettlement: { council: '-19%', nhs: '1%' },
    });
    expect(settled(cut, 1)).toMatchObject({ council: -0.08, nhs: -0.02 });
    expect(settled(cut, 2)).toMatchObject({ council: -0.2, nhs: 0.01 });
  });

  it('raise no price beyond what the registry holds possible', () => {
    const { high } = parameterDeclaration('costs.homeCareHour');
    const dear = { ...option, parameters: { ...option.parameters, 'costs.homeCareHour': high } };
    expect(stresses.at(-1)?.under(dear).parameters['costs.homeCareHour']).toBe(high);
  });
});

describe('what stress leaves of a difference', () => {
  it('is all of it, future by future, where both move alike', async () => {
    const scenarios = stressed(baseline, option);
    const futures = await runFutures(scenarios, 2, { jobs: 1 });
    const rows = stressRows(scenarios, ['costTotal'], futures);
    expect(rows.map(({ stress }) => stress)).toEqual(['', ...stresses.map(({ id }) => id)]);
    const [plain] = rows;
    expect(plain?.shift).toMatchObject({ mean: 0, halfWidth: 0 });
    expect(plain?.change).toMatchObject({ mean: 0, halfWidth: 0 });
    for (const row of rows) {
      expect(row.change.mean).toBeCloseTo(row.difference.mean - (plain?.difference.mean ?? NaN), 9);
      expect(row.shift.mean).toBeCloseTo(row.baseline - (plain?.baseline ?? NaN), 9);
    }
    expect(rows.find(({ stress }) => stress === 'careWages')?.shift.mean).toBeGreaterThan(0);
  });

  it('was felt where anything came out otherwise, be it only a price', async () => {
    const scenarios = stressed(baseline, option);
    const futures = await runFutures(scenarios, 1, { jobs: 1 });
    const felt = stressRows(scenarios, ['deaths'], futures).map((row) => [row.stress, row.felt]);
    expect(Object.fromEntries(felt)).toMatchObject({
      '': undefined,
      // Every team of so few people is one post, which it keeps.
      vacancies: false,
      careWages: true,
      allTogether: true,
    });
    const again = [...scenarios.slice(0, 2), ...stresses.flatMap(() => scenarios.slice(0, 2))];
    const [future] = futures;
    const [first, second] = future?.results ?? [];
    const same = again
      .map((_, n) => (n % 2 === 0 ? first : second))
      .filter((one) => one !== undefined);
    const rows = stressRows(again, ['deaths'], [{ replication: 1, results: same }]);
    expect(rows.slice(1).every((row) => row.felt === false)).toBe(true);
  });

  it('is nothing of nothing, whatever goes wrong', async () => {
    const scenarios = stressed(baseline, nothing);
    const futures = await runFutures(scenarios, 1, { jobs: 1 });
    const rows = stressRows(scenarios, ['handoffs', 'costTotal'], futures);
    expect(rows).toHaveLength(2 * (1 + stresses.length));
    expect(rows.every(({ difference, change }) => difference.mean === 0 && change.mean === 0)).toBe(
      true,
    );
  });
});
