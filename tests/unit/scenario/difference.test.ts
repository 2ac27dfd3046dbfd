import { describe, expect, it } from 'vitest';
import { differences } from '../../../src/scenario/difference.ts';
import { parameter, scenarioOf, sound } from './texts.ts';

const { id, low, high, value, unit } = parameter;
const meetings = (hours: number) => `{ from: 1, jointMeetings: { hoursPerMonth: ${hours} } }`;
const demerger = '{ at: 2, restructuring: { kind: demerger } }';

const between = (a: string, b: string) => differences(scenarioOf(sound + a), scenarioOf(sound + b));

describe('what differs between two scenarios', () => {
  it('is nothing where both say the same in other words', () => {
    expect(between('', `years: 5\nsample: 100%\n`)).toEqual([]);
    expect(
      between('set: {stay.meanDays: 12.1}\n', 'set: {stay.meanDays: 1.1 * baseline}\n'),
    ).toEqual([]);
    expect(differences(scenarioOf(sound), scenarioOf(sound.replace('Mine', 'Other')))).toEqual([]);
  });

  it('is what holds, whether it was written or left out', () => {
    expect(between(`set: {${id}: ${low}}\n`, 'years: 3\nsample: 50%\n')).toEqual([
      { section: 'settings', key: 'people', a: 1000, b: 500 },
      { section: 'settings', key: 'years', a: 5, b: 3 },
      { section: 'parameters', key: id, a: low, b: value, unit },
    ]);
    expect(between(`set: {${id}: ${low}}\n`, `set: {${id}: ${high}}\n`)).toHaveLength(1);
  });

  it('is the sample, where as many people stand for more or less of a place', () => {
    expect(between('sample: 0.5\n', 'sample: 0.5001\n')).toMatchObject([{ key: 'sample' }]);
  });

  it('is an entry of the timeline that only one has, or that was changed', () => {
    const found = between(
      `timeline: [${meetings(4)}, ${demerger}]\n`,
      `timeline: [${demerger}, ${meetings(6)}, ${meetings(8)}]\n`,
    );
    expect(found.map(({ key, a, b }) => [key, a !== undefined, b !== undefined])).toEqual([
      ['jointMeetings', true, true],
      ['jointMeetings', false, true],
    ]);
    expect(found[0]).toMatchObject({
      a: { from: 1, jointMeetings: { hoursPerMonth: 4 } },
      b: { from: 1, jointMeetings: { hoursPerMonth: 6 } },
    });
  });

  it('is the order of the same entries', () => {
    expect(
      between(
        `timeline: [${meetings(4)}, ${demerger}]\n`,
        `timeline: [${demerger}, ${meetings(4)}]\n`,
      ),
    ).toEqual([
      {
        section: 'timeline',
        key: 'order',
        a: ['jointMeetings', 'restructuring'],
        b: ['restructuring', 'jointMeetings'],
      },
    ]);
  });

  it('is who pays, as any other lever', () => {
    const pool = (share: string) =>
      `timeline: [{ from: 2, jointBudget: { form: pooled, services: [homeCare], councilShare: ${share} } }]\n`;
    const settings = { form: 'pooled', services: ['homeCare'] };
    expect(between(pool('60%'), pool('80%'))).toEqual([
      {
        section: 'timeline',
        key: 'jointBudget',
        a: { from: 2, jointBudget: { ...settings, councilShare: '60%' } },
        b: { from: 2, jointBudget: { ...settings, councilShare: '80%' } },
      },
    ]);
  });

  it('is every value of a place', () => {
    const other = scenarioOf(sound.replace('tiny', 'overlapping-3x2'));
    const place = differences(scenarioOf(sound.replace('tiny', 'coterminous-250k')), other);
    expect(place.map(({ section }) => section)).not.toContain('settings');
    expect(place.map(({ key }) => key)).toContain('councils[1].name');
  });
});
