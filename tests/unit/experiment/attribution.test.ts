import { describe, expect, it } from 'vitest';
import { attribution, takeApart } from '../../../src/experiment/attribution.ts';
import { measureValues } from '../../../src/experiment/paired-measure.ts';
import { runFutures } from '../../../src/experiment/run-replications.ts';
import { mainGroup, type MeasureId } from '../../../src/observe/measures.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { withTimeline } from '../../verification/model/staff-series.ts';
import { tinyScenario } from './tiny.ts';

const small: Scenario = { ...tinyScenario(3), warmUp: 1, name: 'As it is' };
const cut = { from: 1, fundingSettlement: { council: '-5%', nhs: 0 } };
const baseline = withTimeline(small, cut);
const levers = [
  { from: 1, careNavigator: { posts: 20 } },
  { from: 1, rapidResponse: { places: 20 } },
  { from: 1, jointMeetings: {} },
];
const programme = { ...withTimeline(small, cut, ...levers), name: 'All of it' };

describe('taking a programme apart', () => {
  it('gives each lever a part, and the parts add up to the difference in every measure', async () => {
    const apart = takeApart(baseline, programme);
    if (apart === undefined) throw new Error('not taken apart');
    expect(apart.levers).toEqual(['careNavigator', 'rapidResponse', 'jointMeetings']);
    const futures = await runFutures(apart.scenarios, 3, { jobs: 1 });
    const whole = await runFutures([baseline, programme], 3, { jobs: 1 });
    const rows = attribution(apart, futures);
    const measures: readonly MeasureId[] = ['emergencyAdmissions', 'handoffs', 'costWithChange'];
    for (const measure of measures) {
      expect(mainGroup(measure)).toBe('65+');
      const [before = [], after = []] = [baseline, programme].map((scenario, n) =>
        measureValues(scenario, n, measure, whole),
      );
      const difference = after.reduce((sum, value, n) => sum + value - (before[n] ?? NaN), 0) / 3;
      const added = rows.filter((row) => row.measure === measure);
      expect(added).toHaveLength(3);
      expect(added.reduce((sum, row) => sum + row.added.mean, 0)).toBeCloseTo(difference, 8);
      expect(difference).not.toBe(0);
    }
  });

  it('leaves what is there already out, as often as it is there', () => {
    const twice = withTimeline(small, cut, ...levers, cut);
    expect(takeApart(baseline, twice)?.levers).toEqual([
      'careNavigator',
      'rapidResponse',
      'jointMeetings',
      'fundingSettlement',
    ]);
  });

  it('does not take apart what is not the baseline with levers on top', () => {
    expect(takeApart(baseline, withTimeline(small, ...levers))).toBeUndefined();
    const gentler = { from: 1, fundingSettlement: { council: '-1%', nhs: 0 } };
    expect(takeApart(baseline, withTimeline(small, gentler, ...levers))).toBeUndefined();
    const set = { ...programme, set: { 'practice.nurseShare': 0.3 } };
    expect(takeApart(baseline, set)).toBeUndefined();
    expect(takeApart(baseline, withTimeline(small, cut, levers[0] ?? {}))).toBeUndefined();
  });
});
