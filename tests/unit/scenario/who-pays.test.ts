import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../src/scenario/load.ts';
import { overrideScenario } from '../../../src/scenario/override.ts';
import { formatProblemLine } from '../../../src/scenario/problem.ts';
import { resolvedScenarioYaml } from '../../../src/scenario/resolved.ts';
import { scenarioJsonSchema } from '../../../src/scenario/json-schema.ts';
import { knobsAt } from '../../../src/scenario/timeline.ts';
import { JOINT_SERVICES, SEPARATE_BUDGETS } from '../../../src/scenario/who-pays.ts';
import { problemsOf, scenarioOf, sound } from './texts.ts';

const all = `${sound}timeline:
  - from: 2
    until: 4
    jointBudget:
      form: pooled
      services: [homeCare, reablement, nursing]
      councilShare: 60%
      nhsShare: 0.4
      riskShare: half
      host: nhs
      withdrawAt: 5%
  - { from: 1, until: 3, meansTest: { option: careOnly } }
  - { from: 3.5, acutePayment: { form: blended } }
`;

/** The knobs of who pays at some reported year. */
function payersAt(text: string, at: number) {
  const { jointBudget, meansTest, acutePayment } = knobsAt(scenarioOf(text).timeline, at);
  return { jointBudget, meansTest, acutePayment };
}

const today = { jointBudget: SEPARATE_BUDGETS, meansTest: 'keep', acutePayment: 'block' };

describe('who pays', () => {
  it('is as it is today, until a lever begins and when it has ended', () => {
    expect(payersAt(sound, 1)).toEqual(today);
    expect(payersAt(all, 4)).toEqual({ ...today, acutePayment: 'blended' });
  });

  it('is read with its units', () => {
    expect(payersAt(all, 2.5)).toEqual({
      meansTest: 'careOnly',
      acutePayment: 'block',
      jointBudget: {
        form: 'pooled',
        services: ['homeCare', 'reablement', 'nursing'],
        councilShare: 0.6,
        nhsShare: 0.4,
        riskShare: 'half',
        host: 'nhs',
        withdrawAt: 0.05,
      },
    });
  });

  it('has a usual value for what a budget leaves out', () => {
    const body = `${sound}timeline: [{ from: 1, jointBudget: { form: structural } }]\n`;
    expect(payersAt(body, 1).jointBudget).toEqual({ ...SEPARATE_BUDGETS, form: 'structural' });
  });

  it('is what the last entry of a time says', () => {
    const text = `${sound}timeline:
  - { from: 1, jointBudget: { form: aligned, services: [homeCare] } }
  - { from: 2, until: 3, jointBudget: { form: structural } }
`;
    const forms = [1, 2, 3].map((at) => payersAt(text, at).jointBudget.form);
    expect(forms).toEqual(['aligned', 'structural', 'aligned']);
  });

  it('comes through a resolved scenario, and through flags, as it was', () => {
    const scenario = scenarioOf(all);
    const outcome = loadScenario('run.yaml', (path) =>
      path === 'run.yaml' ? resolvedScenarioYaml(scenario) : undefined,
    );
    expect(outcome).toMatchObject({ scenario, warnings: [] });
    const longer = overrideScenario(scenario, { years: 7 });
    expect(longer).toEqual({ scenario: { ...scenario, years: 7 } });
  });

  it('is described to editors', () => {
    const schema = scenarioJsonSchema() as {
      properties: { timeline: { items: { properties: Record<string, Described> } } };
    };
    const { jointBudget, meansTest, acutePayment } = schema.properties.timeline.items.properties;
    expect(jointBudget.properties['services']).toMatchObject({ items: { enum: JOINT_SERVICES } });
    expect(meansTest.required).toEqual(['option']);
    expect(acutePayment.properties['form']).toMatchObject({
      enum: ['block', 'activity', 'blended'],
    });
  });
});

interface Described {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, object>>;
}

const example = 'jointBudget: {form: pooled, services: [homeCare, reablement]}';
const services = JOINT_SERVICES.join(', ');

describe('who pays, wrongly said', () => {
  it.each<[what: string, entry: string, problems: readonly string[]]>([
    [
      'a word that is none of the options',
      '{ meansTest: { option: abolish } }',
      [
        '5:28: timeline[0].meansTest.option must be one of: keep, careOnly, abolished, not "abolish" (did you mean "abolished"?)',
      ],
    ],
    [
      'a form of payment that is none',
      '{ acutePayment: { form: tariff } }',
      [
        '5:29: timeline[0].acutePayment.form must be one of: block, activity, blended, not "tariff" (write for example "form: activity")',
      ],
    ],
    [
      'an option without its key',
      '{ meansTest: abolished }',
      [
        '5:18: timeline[0].meansTest must be an option of the means test, not "abolished" (write for example "meansTest: {option: abolished}")',
      ],
    ],
    [
      'a form without what it covers',
      '{ jointBudget: pooled }',
      [
        `5:20: timeline[0].jointBudget must be the form of the budget and what goes with it, not "pooled" (write for example "${example}")`,
      ],
    ],
    [
      'a budget without a form',
      '{ jointBudget: { services: [homeCare] } }',
      ['5:7: timeline[0].jointBudget has no "form" (add a line such as "form: pooled")'],
    ],
    [
      'separate budgets, which nobody has to hold',
      '{ jointBudget: { form: separate } }',
      [
        '5:28: timeline[0].jointBudget.form must be one of: aligned, lead, pooled, structural, not "separate" (write for example "form: pooled")',
      ],
    ],
    ...(['a pooled', 'a lead', 'an aligned'] as const).map(
      (form): [string, string, readonly string[]] => [
        `${form} budget for nothing`,
        `{ jointBudget: { form: ${form.replace(/^an? /, '')} } }`,
        [
          `5:20: ${form} budget must name the services (add a line such as "services: [homeCare, reablement]")`,
        ],
      ],
    ),
    [
      'one body for some services',
      '{ jointBudget: { form: structural, services: [homeCare] } }',
      [
        '5:40: services are given, and a structural budget names none (remove the line: one body pays for everything)',
      ],
    ],
    [
      'a service that no budget can cover',
      '{ jointBudget: { form: pooled, services: [hospital] } }',
      [
        `5:47: timeline[0].jointBudget.services[0] must be one of: ${services}, not "hospital" (write for example "services: [homeCare, reablement]")`,
      ],
    ],
    [
      'a service twice',
      '{ jointBudget: { form: pooled, services: [homeCare, homeCare] } }',
      ['5:57: homeCare is named twice (name each service once)'],
    ],
    [
      'a share above all',
      '{ jointBudget: { form: pooled, services: [homeCare], councilShare: 60 } }',
      [
        '5:72: timeline[0].jointBudget.councilShare must be a share: a number from 0 to 1, or a percentage such as 10%, not 60 (write 60%)',
      ],
    ],
    [
      'settings of a pool where there is none',
      '{ jointBudget: { form: aligned, services: [homeCare], nhsShare: 40%, withdrawAt: 5% } }',
      [
        '5:59: nhsShare is given, and the form is aligned: only a pool has shares (remove the line, or write "form: pooled")',
        '5:74: withdrawAt is given, and the form is aligned: only a pool or a lead can be left (remove the line, or write "form: pooled" or "form: lead")',
      ],
    ],
    [
      'a ramp',
      '{ from: 2, ramp: 1, meansTest: { option: abolished } }',
      [
        '5:16: "ramp" does not go with meansTest (it is there or it is not: remove the line, or write entries one after another)',
      ],
    ],
    [
      'a year after the last',
      '{ from: 6, meansTest: { option: abolished } }',
      [
        '5:13: year 6 is after the 5 reported years: nothing comes of it (write an earlier year, or more years)',
      ],
    ],
    [
      'what is the case anyway',
      '{ acutePayment: { form: block } }',
      [
        '5:7: acutePayment is set to how things are anyway: it changes nothing (remove the entry, or write what is to change)',
      ],
    ],
  ])('%s', (_, entry, problems) => {
    const found = problemsOf(`${sound}timeline:\n  - ${entry}\n`);
    const lines = found.map(formatProblemLine).map((line) => line.replace(/^[^:]*:/, ''));
    expect(lines).toEqual(problems);
  });
});

describe('a file of before, with its policy', () => {
  const message =
    'mine/scenario.yaml:4:1: "policy" is no setting: who pays is for levers of the timeline to say';

  it.each([
    [
      'policy: { from: 2, meansTest: careOnly, budget: { form: pooled, services: [homeCare], councilShare: 60% }, acutePayment: blended }',
      '"- {from: 2, meansTest: {option: careOnly}}" and "- {from: 2, jointBudget: {form: pooled, services: [homeCare], councilShare: 60%}}" and "- {from: 2, acutePayment: {form: blended}}"',
    ],
    [
      'policy: { budget: { form: structural, councilShare: 1, riskShare: contribution } }',
      '"- {from: 1, jointBudget: {form: structural}}"',
    ],
    [
      'policy: [pooled]',
      '"- {from: 1, jointBudget: {form: pooled, services: [homeCare, reablement]}}"',
    ],
  ])('is told what to write instead: %s', (line, instead) => {
    expect(problemsOf(`${sound}${line}\n`).map(formatProblemLine)).toEqual([
      `${message} (write below "timeline:" ${instead})`,
    ]);
    const entries = [...instead.matchAll(/"(- .*?)"/g)].map(([, entry]) => `  ${entry}\n`);
    expect(problemsOf(`${sound}timeline:\n${entries.join('')}`)).toEqual([]);
  });
});
