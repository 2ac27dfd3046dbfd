import { describe, expect, it } from 'vitest';
import {
  comparedOwnRows,
  ownReplicationRows,
  ownRows,
} from '../../../src/experiment/own-measures.ts';
import { resultColumns, type ReplicationResult } from '../../../src/observe/results.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { scenarioOf, sound } from '../scenario/texts.ts';
import { untraced } from './untraced.ts';

const scenario = scenarioOf(`${sound}years: 2
measures:
  deathsPerAdmission: deaths / emergencyAdmissions
  saved: baseline.deaths - deaths
  perGp: deaths / caseload
  atHome: 2 * usualResidence
`);

/** Results that hold nothing but what is given, by `measure group period`. */
function result(replication: number, given: Readonly<Record<string, number>>): ReplicationResult {
  const values = resultColumns(scenario).map(
    ({ measure, group, period }) => given[`${measure} ${group} ${period}`] ?? NaN,
  );
  return {
    replication,
    events: 0,
    streamHash: '',
    checkpoints: [],
    values: Float64Array.from(values),
    series: new Float64Array(),
    ledger: new Float64Array(),
    levers: new Float64Array(),
    traced: untraced,
  };
}

const older = (deaths: number, admissions: number) => ({
  'deaths 65+ all years': deaths,
  'emergencyAdmissions 65+ all years': admissions,
});
const run = { scenario, results: [result(1, older(10, 100)), result(2, older(60, 200))] };
const meanOf = (rows: ReturnType<typeof ownRows>, measure: string) =>
  rows.find((row) => row.measure === measure && row.period === 'all years')?.mean;

describe('measures of the scenario itself', () => {
  it('are worked out in each replication and then summarised, and not from means', () => {
    // (0.1 + 0.3) / 2, where the ratio of the means would be 70 / 300.
    expect(meanOf(ownRows(run), 'deathsPerAdmission')).toBeCloseTo(0.2, 12);
    const each = ownReplicationRows(run).filter(
      ({ measure, period }) => measure === 'deathsPerAdmission' && period === 'all years',
    );
    expect(each.map(({ replication, value }) => [replication, value])).toEqual([
      [1, 0.1],
      [2, 0.3],
    ]);
  });

  it('stand with people 65+, over all years and in each, with a unit', () => {
    const rows = ownRows(run).filter(({ measure }) => measure === 'deathsPerAdmission');
    expect(rows.map(({ group, period, unit, n }) => [group, period, unit, n])).toEqual([
      ['65+', 'all years', 'ratio', 2],
      ['65+', 'year 1', 'ratio', 0],
      ['65+', 'year 2', 'ratio', 0],
    ]);
  });

  it('take a measure of the staff from all professionals', () => {
    const results = [result(1, { ...older(10, 1), 'caseload all professionals all years': 5 })];
    expect(meanOf(ownRows({ scenario, results }), 'perGp')).toBe(2);
  });

  it('are compared with those of the same formula, pair by pair', () => {
    const option = {
      scenario: { ...scenario, name: 'Option' },
      results: [result(1, older(20, 100)), result(2, older(80, 200))],
    };
    const rows = comparedOwnRows(option, run).filter(({ period }) => period === 'all years');
    const of = (name: string) => rows.find(({ measure }) => measure === name);
    expect(of('deathsPerAdmission')).toMatchObject({
      comparator: scenario.name,
      baseline: expect.closeTo(0.2, 12),
      difference: { n: 2, mean: expect.closeTo(0.1, 12) },
      verdict: 'not enough runs',
    });
    expect(of('saved')).not.toHaveProperty('difference');
    const [text] = scenario.measures;
    const other = { ...text, text: 'deaths / 2' };
    const changed = { ...option, scenario: { ...option.scenario, measures: [other] } };
    expect(comparedOwnRows(changed, run)[0]).not.toHaveProperty('difference');
  });

  it('leave out what needs a comparison, and pair replications where there is one', () => {
    expect(ownRows(run).some(({ measure }) => measure === 'saved')).toBe(false);
    const other: Scenario = { ...scenario, name: 'Other' };
    const comparator = {
      scenario: other,
      results: [result(2, older(61, 1)), result(1, older(14, 1))],
    };
    const saved = ownReplicationRows(run, comparator).filter(
      ({ measure, period }) => measure === 'saved' && period === 'all years',
    );
    expect(saved.map(({ value }) => value)).toEqual([4, 1]);
    expect(meanOf(ownRows(run, comparator), 'saved')).toBe(2.5);
  });

  it('have no number where the comparator lacks the replication, or something is divided by nothing', () => {
    const comparator = { scenario, results: [result(1, older(14, 1))] };
    const rows = ownRows(
      { scenario, results: [...run.results, result(3, older(1, 0))] },
      comparator,
    );
    const nOf = (measure: string) =>
      rows.find((row) => row.measure === measure && row.period === 'all years')?.n;
    expect([nOf('saved'), nOf('deathsPerAdmission')]).toEqual([1, 2]);
  });

  it('have only the periods that all of their measures have', () => {
    const periods = ownRows(run).filter(({ measure }) => measure === 'atHome');
    const reported = resultColumns(scenario).filter(({ measure }) => measure === 'usualResidence');
    expect(periods.map(({ period }) => period)).toEqual([
      ...new Set(reported.map(({ period }) => period)),
    ]);
  });
});
