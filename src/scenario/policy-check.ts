import {
  changesNothing,
  SEPARATE_BUDGETS,
  type BudgetArrangement,
  type PolicyPlan,
} from './policy.ts';
import type { PolicyFile } from './policy-schema.ts';
import type { ScenarioFile } from './schema.ts';
import { shareOf } from './schema-parts.ts';
import type { Finding } from './source.ts';

/** What is wrong with a policy whose keys are each right by themselves. */
export function policyFindings({ policy, years }: Partial<ScenarioFile>): Finding[] {
  if (policy === undefined) return [];
  return [...timeFindings(policy, years), ...serviceFindings(policy), ...idleFindings(policy)];
}

/** A checked policy as the model takes it. */
export function settlePolicy({ from, meansTest, budget, acutePayment }: PolicyFile): PolicyPlan {
  return { from: from ?? 1, meansTest, budget: settleBudget(budget), acutePayment };
}

function settleBudget(given: PolicyFile['budget']): BudgetArrangement {
  const { form, services = [], riskShare, host, withdrawAt } = given;
  if (form === 'separate') return SEPARATE_BUDGETS;
  return {
    form,
    services,
    councilShare: shareOf(given.councilShare),
    nhsShare: shareOf(given.nhsShare),
    riskShare,
    host,
    ...(withdrawAt !== undefined && { withdrawAt: shareOf(withdrawAt) }),
  };
}

function timeFindings({ from }: PolicyFile, years: number | undefined): Finding[] {
  if (years === undefined || from === undefined || from <= years) return [];
  return [
    {
      path: ['policy', 'from'],
      message: `the policy begins in year ${from}, and only ${years} are reported`,
      hint: `write at most ${years}, or report more years`,
    },
  ];
}

function serviceFindings({ budget }: PolicyFile): Finding[] {
  const services = budget?.services;
  const path = ['policy', 'budget', 'services'];
  switch (budget?.form) {
    case undefined:
      return [];
    case 'separate':
    case 'structural':
      if (services === undefined) return [];
      return [
        {
          path,
          point: 'key',
          message: `services are given, and ${budget.form} budgets name none`,
          hint:
            budget.form === 'structural'
              ? 'remove the line: one body pays for everything'
              : 'remove the line, or write for example "form: pooled"',
        },
      ];
    default:
      if (services === undefined) {
        return [
          {
            path: ['policy', 'budget'],
            message: `${budget.form === 'lead' ? 'a lead commissioner' : `${budget.form} budgets`} must name the services`,
            hint: 'add a line such as "services: [homeCare, reablement]"',
          },
        ];
      }
      return services.flatMap((service, at): Finding[] =>
        services.indexOf(service) === at
          ? []
          : [
              {
                path: [...path, at],
                message: `${service} is named twice`,
                hint: 'name each service once',
              },
            ],
      );
  }
}

function idleFindings(policy: PolicyFile): Finding[] {
  const known = policy.meansTest !== undefined && policy.acutePayment !== undefined;
  if (!known || policy.budget === undefined || !changesNothing(settlePolicy(policy))) return [];
  return [
    {
      path: ['policy'],
      point: 'key',
      message: 'the policy is how things are anyway: it changes nothing',
      hint: 'remove it, or write what is to change',
      severity: 'warning',
    },
  ];
}
