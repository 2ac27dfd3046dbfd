import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../src/scenario/load.ts';
import { formatProblemLine } from '../../../src/scenario/problem.ts';
import { overrideScenario } from '../../../src/scenario/override.ts';
import { JOINT_SERVICES, SEPARATE_BUDGETS } from '../../../src/scenario/policy.ts';
import { resolvedScenarioYaml } from '../../../src/scenario/resolved.ts';
import { scenarioJsonSchema } from '../../../src/scenario/json-schema.ts';
import { problemsOf, scenarioOf, sound } from './texts.ts';

const pooled = `${sound}policy:
  from: 2
  meansTest: careOnly
  budget:
    form: pooled
    services: [homeCare, reablement, nursing]
    councilShare: 60%
    nhsShare: 0.4
    riskShare: half
    host: nhs
    withdrawAt: 5%
  acutePayment: blended
`;

describe('a policy', () => {
  it('is not there unless a scenario has one', () => {
    expect(scenarioOf(sound)).not.toHaveProperty('policy');
  });

  it('is read with its units', () => {
    expect(scenarioOf(pooled).policy).toEqual({
      from: 2,
      meansTest: 'careOnly',
      budget: {
        form: 'pooled',
        services: ['homeCare', 'reablement', 'nursing'],
        councilShare: 0.6,
        nhsShare: 0.4,
        riskShare: 'half',
        host: 'nhs',
        withdrawAt: 0.05,
      },
      acutePayment: 'blended',
    });
  });

  it('leaves as it is what it does not name, and begins with the first reported year', () => {
    expect(scenarioOf(`${sound}policy: {meansTest: abolished}\n`).policy).toEqual({
      from: 1,
      meansTest: 'abolished',
      budget: SEPARATE_BUDGETS,
      acutePayment: 'block',
    });
    const { policy } = scenarioOf(`${sound}policy: {budget: {form: structural}}\n`);
    expect(policy?.budget).toMatchObject({ form: 'structural', services: [], councilShare: 1 });
  });

  it.each([pooled, `${sound}policy: {budget: {form: structural}, acutePayment: activity}\n`])(
    'comes through a resolved scenario, and through flags, as it was',
    (text) => {
      const scenario = scenarioOf(text);
      const outcome = loadScenario('run.yaml', (path) =>
        path === 'run.yaml' ? resolvedScenarioYaml(scenario) : undefined,
      );
      expect(outcome).toMatchObject({ scenario, warnings: [] });
      const longer = overrideScenario(scenario, { years: 7 });
      expect(longer).toEqual({ scenario: { ...scenario, years: 7 } });
    },
  );

  it('is described to editors', () => {
    const schema = scenarioJsonSchema() as {
      properties: { policy: { properties: Record<string, Record<string, unknown>> } };
    };
    const { properties } = schema.properties.policy;
    expect(Object.keys(properties)).toEqual(['from', 'meansTest', 'budget', 'acutePayment']);
    for (const property of Object.values(properties)) {
      expect(property['description']).toMatch(/^.{20,}\.$/);
    }
    const budget = properties['budget'] as {
      properties: { services: { items: { enum: unknown } } };
    };
    expect(budget.properties.services.items.enum).toEqual(JOINT_SERVICES);
  });
});

const example = 'budget: {form: pooled, services: [homeCare, reablement], riskShare: half}';
const services = JOINT_SERVICES.join(', ');

describe('a policy that is wrong', () => {
  it.each<[what: string, lines: string, problems: readonly string[]]>([
    [
      'a word that is none of the options',
      'policy: {meansTest: abolish}',
      [
        '4:21: policy.meansTest must be one of: keep, careOnly, abolished, not "abolish" (write for example "meansTest: keep")',
      ],
    ],
    [
      'an unknown key',
      'policy: {budgets: {form: pooled}}',
      ['4:10: there is no setting "budgets" (did you mean "budget"?)'],
    ],
    [
      'a list in place of settings',
      'policy: [pooled]',
      [
        '4:9: policy must be who pays, each a key with a value, not a list of 1 (write for example "policy: {meansTest: abolished}")',
      ],
    ],
    [
      'a budget without a form',
      'policy: {budget: {services: [homeCare]}}',
      ['4:10: policy.budget has no "form" (add a line such as "form: pooled")'],
    ],
    [
      'a pool of nothing',
      'policy: {budget: {form: pooled}}',
      [
        '4:18: pooled budgets must name the services (add a line such as "services: [homeCare, reablement]")',
      ],
    ],
    [
      'a lead for nothing',
      'policy: {budget: {form: lead, host: nhs}}',
      [
        '4:18: a lead commissioner must name the services (add a line such as "services: [homeCare, reablement]")',
      ],
    ],
    [
      'one body for some services',
      'policy: {budget: {form: structural, services: [homeCare]}}',
      [
        '4:37: services are given, and structural budgets name none (remove the line: one body pays for everything)',
      ],
    ],
    [
      'services of separate budgets',
      'policy: {budget: {form: separate, services: [homeCare]}, acutePayment: activity}',
      [
        '4:35: services are given, and separate budgets name none (remove the line, or write for example "form: pooled")',
      ],
    ],
    [
      'a service that no budget can cover',
      'policy: {budget: {form: pooled, services: [hospital]}}',
      [
        `4:44: policy.budget.services[0] must be one of: ${services}, not "hospital" (write for example "services: [homeCare, reablement]")`,
      ],
    ],
    [
      'a service twice',
      'policy: {budget: {form: pooled, services: [homeCare, homeCare]}}',
      ['4:54: homeCare is named twice (name each service once)'],
    ],
    [
      'a share above all',
      'policy: {budget: {form: pooled, services: [homeCare], councilShare: 60}}',
      [
        '4:69: policy.budget.councilShare must be a share: a number from 0 to 1, or a percentage such as 10%, not 60 (write 60%)',
      ],
    ],
    [
      'a year after the last',
      'policy: {from: 6, meansTest: abolished}',
      [
        '4:16: the policy begins in year 6, and only 5 are reported (write at most 5, or report more years)',
      ],
    ],
    [
      'a year before the first',
      'policy: {from: 0, meansTest: abolished}',
      [
        '4:16: policy.from must be a whole number from 1 to 50, not 0 (write for example "from: 1")',
      ],
    ],
    [
      'what is the case anyway',
      'policy: {meansTest: keep}',
      [
        '4:1: the policy is how things are anyway: it changes nothing (remove it, or write what is to change)',
      ],
    ],
  ])('%s', (_, lines, problems) => {
    const found = problemsOf(`${sound}${lines}\n`);
    expect(found.map(formatProblemLine).map((line) => line.replace(/^[^:]*:/, ''))).toEqual(
      problems,
    );
  });

  it('shows an example of a budget', () => {
    expect(problemsOf(`${sound}policy: {budget: pooled}\n`)[0]?.hint).toBe(
      `write for example "${example}"`,
    );
  });
});
