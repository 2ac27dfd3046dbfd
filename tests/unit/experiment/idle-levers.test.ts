import { describe, expect, it } from 'vitest';
import { idleLevers } from '../../../src/experiment/idle-levers.ts';
import { leverRows } from '../../../src/experiment/lever-rows.ts';
import { leverColumns } from '../../../src/observe/lever-reports.ts';
import type { ReplicationResult } from '../../../src/observe/results.ts';
import { scenarioOf } from '../../verification/model/scenarios.ts';
import { withTimeline } from '../../verification/model/staff-series.ts';

const base = scenarioOf('barnsley-like', { years: 3 });
const neighbourhoods = base.place.councils.reduce((sum, one) => sum + one.neighbourhoods, 0);

/** What is said after two replications in which every number of every lever was the same. */
function saidOf(number: number, ...entries: readonly object[]) {
  const scenario = withTimeline(base, ...entries);
  const levers = new Float64Array(leverColumns(scenario).length).fill(number);
  const result = { levers } as unknown as ReplicationResult;
  return idleLevers(scenario, leverRows(scenario, [result, result]));
}

describe('a lever that altered nothing', () => {
  it('is none that reached somebody', () => {
    expect(saidOf(3, { from: 1, careNavigator: {} }, { from: 2, sharedRecord: {} })).toEqual([]);
  });

  it.each([
    ['late', { from: 4, careNavigator: {} }, 'it begins in year 4, and the run ends with year 3'],
    ['a label', { from: 1, namedGp: {} }, 'with honoured 0 it reaches nobody'],
    ['none', { from: 1, jointMeetings: { hoursPerMonth: 0 } }, 'with hoursPerMonth 0 it'],
    [
      'too narrow',
      { from: 1, coLocation: { coverage: '2%' } },
      `no neighbourhood was reached: coverage 2% of ${neighbourhoods} neighbourhoods is none`,
    ],
    ['full', { from: 1, careNavigator: {} }, 'nobody with complex needs had a case'],
  ])('says why it may be so: %s', (_, entry, why) => {
    expect(saidOf(0, entry)).toEqual([
      { entry: 0, why: expect.stringContaining(why), mend: expect.any(String) },
    ]);
  });

  it('is said at the entry that it is about, and each entry that comes too late at its own', () => {
    const late = { from: 5, careNavigator: {} };
    const said = saidOf(0, { from: 1, sharedRecord: {} }, late, { from: 1, careNavigator: {} });
    expect(said.map(({ entry }) => entry)).toEqual([0, 1, 2]);
  });
});
