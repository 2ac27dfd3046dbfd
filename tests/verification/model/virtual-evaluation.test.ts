import { describe, expect, it } from 'vitest';
import { evaluateRows } from '../../../src/experiment/evaluation/evaluate.ts';
import type { DesignName, StudySize } from '../../../src/experiment/evaluation/designs.ts';
import { controlsElsewhere } from '../../../src/experiment/evaluation/sub-pool.ts';
import { studyPool, type EnrolmentRule } from '../../../src/experiment/evaluation/study-pool.ts';
import { runFutures } from '../../../src/experiment/run-replications.ts';
import { hospitalFields, usualFields } from '../../../src/observe/recorded-fields.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { scenarioOf } from './scenarios.ts';
import { withTimeline } from './staff-series.ts';

const asked = { outcome: 'emergencyAdmissions', day: 2 * 365.25, before: 12, after: 12 } as const;
const size = {
  outcome: 'emergencyAdmissions' as const,
  people: 300,
  months: 12,
  studies: 200,
  fields: usualFields,
  matchDifferences: false,
  topShare: 0.05,
};

async function studied(without: Scenario, programme: Scenario) {
  const pair = [without, programme];
  const futures = await runFutures(pair, without.replications, { jobs: 1, records: asked });
  return (select: EnrolmentRule['select'], design: DesignName, months = 12) => {
    const pool = studyPool(futures, asked, { select, topShare: size.topShare }, without);
    const names = { scenario: 'with', comparator: 'without', seed: without.seed };
    const rows = evaluateRows(names, pool, { ...size, designs: [design] });
    const row = rows.find((one) => one.months === months);
    if (row === undefined) throw new Error(`nothing at ${months} months`);
    return row;
  };
}

describe('studies of simulated records', async () => {
  const place = scenarioOf('barnsley-like', { sample: 0.06, years: 1, warmUp: 2, replications: 4 });
  const nothing = await studied(place, place);
  const programme = withTimeline(place, {
    from: 1,
    careHomeSupport: {},
    rapidResponse: { places: 12 },
  });
  const something = await studied(place, programme);

  it('see a large fall after a crisis where there is no programme at all (V03)', () => {
    const row = nothing('recentAdmission', 'before-after');
    expect(row.truth.mean).toBe(0);
    expect(row.clearFall).toBe(1);
    // Before-after studies published falls of 29 to 47 %; the year before has the crisis itself in it.
    const before = row.without - row.estimates.mean;
    expect(row.estimates.mean / before).toBeLessThan(-0.3);
  });

  it('see no fall where anybody is enrolled', () => {
    const row = nothing('random', 'before-after');
    const before = row.without - row.estimates.mean;
    // They rise: whoever is enrolled lived through the year before, and not everybody lives through the year after.
    expect(row.estimates.mean / before).toBeGreaterThan(-0.05);
    expect(row.estimates.mean / before).toBeLessThan(0.3);
  });

  it('are right within their interval where chance allots people', () => {
    const row = something('recentAdmission', 'randomised');
    expect(row.truth.mean).not.toBe(0);
    expect(Math.abs(row.bias.estimate)).toBeLessThan(3 * row.bias.error);
    expect(row.covered).toBeGreaterThan(0.9);
  });

  it('take participants for harmed where only the records are matched', () => {
    // How lately somebody was in hospital counts for the next crisis, and is no field: participants are worse off.
    const row = nothing('recentAdmission', 'matched', 3);
    expect(row.estimates.mean).toBeGreaterThan(0);
    expect(row.clearRise).toBeGreaterThan(row.clearFall);
  });

  it('take them for less harmed where hospital records say how lately, and controls live elsewhere', async () => {
    // Of as few people as above some 200 take part, and the luck of who they are is as large as what is looked for.
    const many = { ...place, sample: 0.3 };
    const futures = await runFutures([many], 12, { jobs: 1, records: asked });
    const rule = { select: 'recentAdmission', topShare: size.topShare } as const;
    const pool = controlsElsewhere(studyPool(futures, asked, rule, place));
    const names = { scenario: 'with', comparator: 'without', seed: place.seed };
    const seen = (fields: StudySize['fields']) =>
      evaluateRows(names, pool, { ...size, months: 3, fields, designs: ['matched'] }).find(
        ({ months }) => months === 3,
      )?.estimates.mean ?? NaN;
    const withoutWindows = hospitalFields.filter((name) => !name.endsWith('Days'));
    expect(seen(withoutWindows)).toBeGreaterThan(0);
    expect(seen(hospitalFields)).toBeLessThan(seen(withoutWindows) / 2);
  });
});
