import { describe, expect, it } from 'vitest';
import { clashOf, unitOf } from '../../../src/scenario/measure-units.ts';
import { needsComparator } from '../../../src/scenario/own-measures.ts';
import { overrideScenario } from '../../../src/scenario/override.ts';
import { formatProblemLine } from '../../../src/scenario/problem.ts';
import { resolvedScenarioYaml } from '../../../src/scenario/resolved.ts';
import { readFormula } from '../../../src/scenario/formulas.ts';
import { problemsOf, scenarioOf, sound } from './texts.ts';

const ratio = 'deathsPerAdmission: deaths / emergencyAdmissions';
const compared = 'saved: baseline.costCouncil - costCouncil';
const text = `${sound}measures:\n  ${ratio}\n  ${compared}\n`;

const one = (line: string) => problemsOf(`${sound}measures:\n  ${line}\n`).map(formatProblemLine);

describe('measures of a scenario of its own', () => {
  it('are kept as they were written and as data', () => {
    const { measures } = scenarioOf(text);
    expect(measures.map(({ name, text: written }) => `${name}: ${written}`)).toEqual([
      ratio,
      compared,
    ]);
    expect(measures.map(needsComparator)).toEqual([false, true]);
    expect(structuredClone(measures)).toEqual(measures);
    expect(Object.isFrozen(measures[0]?.formula)).toBe(true);
  });

  it('survive the resolved file and overriding', () => {
    const scenario = scenarioOf(text);
    expect(scenarioOf(resolvedScenarioYaml(scenario)).measures).toEqual(scenario.measures);
    const changed = overrideScenario(scenario, { years: 2 });
    expect(changed).toMatchObject({ scenario: { years: 2, measures: scenario.measures } });
  });

  it('leave the resolved file of a scenario without any as it was', () => {
    expect(resolvedScenarioYaml(scenarioOf(sound))).not.toContain('measures');
  });

  it('are taken over one by one from an extended file', () => {
    const above =
      'schema: rehearsal/scenario@1\nname: Above\nextends: base.yaml\nmeasures: { saved: 2 * deaths }\n';
    const { measures } = scenarioOf(above, { 'mine/base.yaml': text });
    expect(measures.map(({ name, text: written }) => [name, written])).toEqual([
      ['deathsPerAdmission', 'deaths / emergencyAdmissions'],
      ['saved', '2 * deaths'],
    ]);
    expect(
      scenarioOf(`${above}without: [measures]\n`, { 'mine/base.yaml': text }).measures,
    ).toHaveLength(1);
  });

  it.each([
    ['x: deths / 2', '5:6: "deths" in the formula of x is no measure (did you mean "deaths"?)'],
    [
      'x: baseline.deths / 2',
      '5:6: "baseline.deths" in the formula of x is no measure (did you mean "baseline.deaths"?)',
    ],
    [
      'x: baseline * 2',
      '5:6: "baseline" in the formula of x is no measure (write a measure after it, as in baseline.deaths: that of the scenario compared with)',
    ],
    [
      'x: stay.meanDays * deaths',
      '5:6: "stay.meanDays" in the formula of x is no measure (list the measures with: rehearse list measures)',
    ],
    [
      'x: 2 + 2',
      '5:6: the formula of x has no measure in it (name one, as in "deaths / emergencyAdmissions")',
    ],
    [
      'deaths: 2 * deaths',
      '5:3: "deaths" is a measure of every run already (give yours a name of its own)',
    ],
    [
      'My cost: 2 * deaths',
      '5:3: "My cost" is no name for a measure (write letters and digits, the first a small letter, as in deathsPerAdmission)',
    ],
    [
      'x: 5',
      '5:6: measures.x must be a formula of 1 to 200 characters, as text, not 5 (write for example "measures: {deathsPerAdmission: deaths / emergencyAdmissions}")',
    ],
    [
      'x: deaths per admission',
      '5:6: the formula of x has two values without a sign between them (put * between what is to be multiplied; units are no part of a formula)',
    ],
    [
      'x: deaths / (2',
      '5:6: the formula of x ends too early (close its brackets and complete it, as in "0.9 * emergencyAdmissions"; inside { } a formula with a comma needs quotes)',
    ],
    [
      'x: deaths + costCouncil',
      '5:6: the formula of x adds up what has different units: per 1,000 people a year and GBP per person a year (multiply or divide first, so that both are of one unit)',
    ],
  ])('say what is wrong with %s', (line, problem) => {
    expect(one(line)).toEqual([`mine/scenario.yaml:${problem}`]);
  });

  it('hide no slip behind another', () => {
    const lines = problemsOf(`${sound}measures: { x: deths, y: 5, z: deaths }\n`);
    expect(lines.map(({ path }) => path)).toEqual(['measures.x', 'measures.y']);
  });
});

describe('the unit of a formula', () => {
  const units: Readonly<Record<string, string>> = { a: 'GBP', b: 'GBP', c: 'days' };
  const formulaOf = (written: string) => {
    const read = readFormula(written);
    if (!('formula' in read)) throw new Error(written);
    return read.formula;
  };

  it.each([
    ['a', 'GBP'],
    ['2 * a + 1', 'GBP'],
    ['a / b', 'ratio'],
    ['a / c', 'GBP / days'],
    ['1 / c', '1 / days'],
    ['a * c', 'GBP x days'],
    ['abs(-a)', 'GBP'],
    ['max(0, c - 1) / 2', 'days'],
    ['(a - b) / (a + b)', 'ratio'],
    ['a ^ 2', '(GBP) ^ n'],
  ])('of %s is %s', (written, unit) => {
    expect(unitOf(formulaOf(written), (name) => units[name] ?? '')).toBe(unit);
  });

  it.each([
    ['a + b', undefined],
    ['a + 1', undefined],
    ['a / c + c', ['GBP / days', 'days']],
    ['min(a, c)', ['GBP', 'days']],
    ['2 * (a - c)', ['GBP', 'days']],
  ])('of %s clashes: %o', (written, clash) => {
    expect(clashOf(formulaOf(written), (name) => units[name] ?? '')).toEqual(clash);
  });
});
