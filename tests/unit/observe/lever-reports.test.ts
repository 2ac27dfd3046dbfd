import { describe, expect, it } from 'vitest';
import { leverRows } from '../../../src/experiment/lever-rows.ts';
import { replicate } from '../../../src/experiment/replicate.ts';
import { populate } from '../../../src/model/populate.ts';
import { World } from '../../../src/model/world.ts';
import { Counted } from '../../../src/observe/counted.ts';
import { leverColumns, leverReport, leverValues } from '../../../src/observe/lever-reports.ts';
import { leverNames } from '../../../src/scenario/levers.ts';
import { scenarioOf } from '../../verification/model/scenarios.ts';
import { withTimeline } from '../../verification/model/staff-series.ts';

const small = scenarioOf('barnsley-like', { sample: 0.1, years: 2, warmUp: 0.5 });

/** What is said of a lever at the end of a replication in which only these counters moved. */
function saidOf(entry: object, counters: Partial<World['levers']>): Record<string, number> {
  const scenario = withTimeline(small, entry);
  const world = new World(scenario, { k0: 1, k1: 2 }, { observe: () => undefined });
  populate(world);
  Object.assign(world.levers, counters);
  const values = leverValues(new Counted(world));
  return Object.fromEntries(leverColumns(scenario).map(({ item }, i) => [item.id, values[i]]));
}

describe('what is said of a lever', () => {
  it('is scaled from a sample to the whole place where it is a count, and not where it is a share', () => {
    const entry = { from: 1, singlePointOfAccess: {} };
    const counters = { hubAnswered: 8, hubAbandoned: 1, hubClosed: 1 };
    expect(saidOf(entry, counters)).toMatchObject({
      answered: 80,
      abandoned: 10,
      closed: 10,
      answeredShare: 80,
    });
  });

  it('is not observed where there is nothing to divide by', () => {
    const said = saidOf({ from: 1, sharedRecord: {} }, {});
    expect([said['opened'], said['offered'], said['used']]).toEqual([0, 0, NaN]);
  });

  it('counts reorganisations by the lever that they are of', () => {
    const scenario = withTimeline(
      small,
      { at: 2, restructuring: { kind: 'repatching' } },
      { from: 1, every: 50, englandSince1974: { calendarYear: 2012 } },
    );
    const rows = leverRows(scenario, [replicate(scenario, 1)]);
    const of = (lever: string, item: string) =>
      rows.find((row) => row.lever === lever && row.item === item)?.mean ?? NaN;
    expect(of('restructuring', 'landed')).toBe(1);
    expect(of('englandSince1974', 'landed')).toBeGreaterThan(0);
    expect(of('restructuring', 'moved')).toBeGreaterThan(0);
    expect(of('restructuring', 'tiesBroken')).toBeGreaterThan(0);
    expect(of('restructuring', 'tiesBroken')).toBeLessThan(100);
    expect(of('restructuring', 'cost')).toBeGreaterThan(0);
  });

  it('is nothing without levers', () => {
    expect(replicate({ ...small, years: 1 }, 1).levers).toHaveLength(0);
    expect(leverColumns(small)).toEqual([]);
  });

  it.each(leverNames)('names each item of %s once', (lever) => {
    const ids = leverReport(lever).items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
