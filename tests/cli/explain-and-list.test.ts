import { SCENARIO_GROUPS } from '../../src/cli/scenario-groups.ts';
import { describe, expect, it } from 'vitest';
import { citations } from '../../src/evidence/citations.ts';
import { parameterDeclaration, parameterIds } from '../../src/evidence/registry.ts';
import { targets } from '../../src/evidence/targets.ts';
import { explainableIds, explanationOf } from '../../src/cli/explanations.ts';
import { readText, shippedFiles } from '../../src/cli/scenario-files.ts';
import { terms } from '../../src/cli/explained-terms.ts';
import { measureIds } from '../../src/observe/measures.ts';
import { leverNames } from '../../src/scenario/levers.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { rehearse } from './command.ts';

describe('rehearse explain', () => {
  it.each([
    ['emergencyAdmissions', 'measure', ['lower is better', 'T01: 246', 'iau-2019']],
    ['frailty.progressionScale', 'parameter', ['0.6 to 1.4', 'assumption', 'calibrated']],
    ['turnover', 'measure', ['% a year', 'for every profession and year']],
    ['deathsGap', 'measure', ['most less least deprived', 'of the place and of each council']],
    [
      'councilLongTermSpend',
      'measure',
      ['GBP of 2022/23 per person a year', 'T26: 877', 'asc-fr-2022-23'],
    ],
    ['delayedDayCouncil', 'measure', ['GBP per delayed day']],
    ['costs.delayedDay', 'parameter', ['387 to 562 GBP per day', 'Maguire 2023']],
    ['T05', 'target', ['32 to 48 per 1,000', 'avoidableAdmissions']],
    ['t05', 'target', ['avoidableAdmissions']],
    ['jointMeetings', 'lever', ['hoursPerMonth: Time that', '0 to 32 (hours a month', 'from: 1']],
    ['restructuring', 'lever', ['none: it must be given', '{at: 1, restructuring: {kind:']],
    ['overlapping-3x2', 'place', ['250,000', 'North Council, Mid Council, South Council']],
    ['roland-2005', 'source', ['https://www.bmj.com', 'P1, P2, P3', 'crisis.latentShape']],
  ])('says what %s is: a %s', (id, kind, facts) => {
    const { code, out, err } = rehearse(['explain', id]);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')[0].toLowerCase()).toBe(`${id} (${kind})`.toLowerCase());
    for (const fact of facts) expect(out).toContain(fact);
  });

  it('explains everything that has an id', () => {
    const ids = explainableIds();
    const words = terms();
    const expected =
      measureIds.length + targets.length + parameterIds.length + Object.keys(citations).length;
    expect(ids.length).toBeGreaterThan(expected);
    expect(new Set(ids).size).toBe(ids.length);
    const unfit = ids.filter((id) => {
      const { lines = [] } = explanationOf(id, () => words) ?? {};
      return lines.length < 4 || /undefined|NaN|\[object/.test(lines.join('\n'));
    });
    expect(unfit).toEqual([]);
  });

  it.each(['singlePointOfAccess', 'restructuring'])('has an example of %s to copy', (lever) => {
    const { out } = rehearse(['explain', lever]);
    const example = out.slice(out.indexOf('\ntimeline:\n'));
    expect(example.trimEnd().split('\n')).toHaveLength(3);
    const text = `schema: rehearsal/scenario@1\nname: Copied\nplace: tiny\n${example}`;
    const outcome = loadScenario(
      'copied.yaml',
      (path) => (path === 'copied.yaml' ? text : readText(path)),
      shippedFiles(),
    );
    expect(outcome).toMatchObject({ scenario: { timeline: [{ lever, from: 1 }] } });
  });

  it('gives the whole declaration to programs', () => {
    const { out } = rehearse(['explain', 'stay.zeroDayHours', '--json']);
    expect(JSON.parse(out)).toEqual({
      schema: 'rehearsal/explanation@1',
      kind: 'parameter',
      id: 'stay.zeroDayHours',
      ...parameterDeclaration('stay.zeroDayHours'),
    });
  });

  it('ends with 2 and a suggestion for an id that is none', () => {
    const { code, out, err } = rehearse(['explain', 'emergencyAdmission']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('did you mean "emergencyAdmissions"?');
  });
});

describe('rehearse list', () => {
  it('counts what there is', () => {
    const { out } = rehearse(['list']);
    expect(out).toMatch(new RegExp(`^ {2}measures +${measureIds.length} `, 'm'));
    expect(out).toMatch(new RegExp(`^ {2}parameters +${parameterIds.length} `, 'm'));
  });

  it('lists every parameter for programs, with its value', () => {
    const { out } = rehearse(['list', 'parameters', '--plain']);
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(rows[0]).toEqual(['id', 'value', 'unit', 'grade', 'meaning']);
    expect(rows.slice(1).map(([id]) => id)).toEqual(parameterIds);
    expect(rows.every((row) => row.length === 5)).toBe(true);
  });

  it('lists every lever with its settings', () => {
    const { entries } = JSON.parse(rehearse(['list', 'levers', '--json']).out);
    expect(entries.map(({ id }: { id: string }) => id)).toEqual(leverNames);
    expect(entries).toContainEqual(
      expect.objectContaining({ id: 'jointMeetings', settings: 'hoursPerMonth, coverage' }),
    );
  });

  it('lists scenarios under the headings of their groups, and for programs with all columns', () => {
    const { out } = rehearse(['list', 'scenarios']);
    const headings = out.split('\n').filter((line) => /^\S/.test(line));
    expect(headings).toEqual([...SCENARIO_GROUPS]);
    expect(out).toMatch(/^Questions\n  question-01-\S+ +Should we pool/m);
    const [header, first] = rehearse(['list', 'scenarios', '--plain']).out.split('\n');
    expect(header).toBe('group\tid\tplace\tpeople\tyears\treplications\toptions\tdescription');
    expect(first).toMatch(/^Start here\tdo-nothing\tBarnsley-like\t10000\t5\t10\t0\t/);
  });

  it('lists scenarios that can be run and places that can be named', () => {
    const scenarios = JSON.parse(rehearse(['list', 'scenarios', '--json']).out);
    expect(scenarios.entries.map(({ id }: { id: string }) => id)).toContain('do-nothing');
    const places = JSON.parse(rehearse(['list', 'places', '--json']).out);
    expect(places.entries).toContainEqual(
      expect.objectContaining({ id: 'tiny', people: 5350, aged65plus: 1000 }),
    );
  });
});
