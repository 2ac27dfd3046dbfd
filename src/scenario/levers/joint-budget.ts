import { z } from 'zod';
import { listOf, oneOf, share, shareOf } from '../schema-parts.ts';
import type { Finding } from '../source.ts';
import {
  JOINT_FORMS,
  JOINT_SERVICES,
  PARTNERS,
  RISK_SHARES,
  SEPARATE_BUDGETS,
  shareElsewhere,
  type BudgetArrangement,
  type JointForm,
} from '../who-pays.ts';
import { lasting } from './lever.ts';

const schema = () =>
  z
    .strictObject(
      {
        form: oneOf(JOINT_FORMS).meta({
          description:
            'aligned: each side pays for its own, with a joint plan; lead: one pays for both, and the other transfers; pooled: both pay into a budget that pays; structural: one body pays for everything.',
          examples: ['pooled'],
        }),
        services: listOf(oneOf(JOINT_SERVICES), 'services')
          .optional()
          .meta({
            description: `The services that a pooled, aligned or lead budget covers: of ${JOINT_SERVICES.join(', ')}.`,
            examples: [['homeCare', 'reablement']],
          }),
        councilShare: share()
          .optional()
          .meta({
            description:
              'Share of what the council pays for these services that a pool covers; all of it, where it is left out.',
            examples: ['60%'],
          }),
        nhsShare: share()
          .optional()
          .meta({
            description:
              'Share of what the NHS pays for these services that a pool covers; all of it, where it is left out.',
            examples: ['40%'],
          }),
        riskShare: oneOf(RISK_SHARES)
          .optional()
          .meta({
            description:
              'Who bears what a pool lacks at the end of a year, and gets what is left: both as they paid in (contribution, where it is left out), both half, or the host.',
            examples: ['half'],
          }),
        host: oneOf(PARTNERS)
          .optional()
          .meta({
            description: 'Who holds the pool, or leads; the council, where it is left out.',
            examples: ['nhs'],
          }),
        withdrawAt: share()
          .optional()
          .meta({
            description:
              'Deficit, as a share of what a partner paid in during a year, at which it withdraws from the next year on; without it nobody withdraws.',
            examples: ['5%'],
          }),
      },
      { error: 'the form of the budget and what goes with it' },
    )
    .meta({ examples: [{ form: 'pooled', services: ['homeCare', 'reablement'] }] });

type Settings = z.output<ReturnType<typeof schema>>;

/** The forms that a setting means something for, and how they are called in a sentence. */
const GO_WITH: readonly {
  readonly key: keyof Settings;
  readonly forms: readonly JointForm[];
  readonly owner: string;
}[] = [
  { key: 'councilShare', forms: ['pooled'], owner: 'a pool has shares' },
  { key: 'nhsShare', forms: ['pooled'], owner: 'a pool has shares' },
  { key: 'riskShare', forms: ['pooled'], owner: 'a pool shares risk' },
  { key: 'host', forms: ['pooled', 'lead'], owner: 'a pool or a lead has a host' },
  { key: 'withdrawAt', forms: ['pooled', 'lead'], owner: 'a pool or a lead can be left' },
];

/** How council and NHS hold their money for services outside hospital. */
export const jointBudget = lasting({
  says: 'Council and NHS hold money for services outside hospital together',
  byDegrees: false,
  schema,
  check: (settings) => [...serviceFindings(settings), ...misplacedFindings(settings)],
  turn: (knobs, settings) => {
    const arrangement = arrangementOf(settings);
    if (isEmpty(arrangement)) return;
    knobs.jointBudget = arrangement;
  },
});

function arrangementOf(settings: Settings): BudgetArrangement {
  const { form, services, councilShare, nhsShare, riskShare, host, withdrawAt } = settings;
  const usual = SEPARATE_BUDGETS;
  return {
    form,
    services: services ?? usual.services,
    councilShare: councilShare === undefined ? usual.councilShare : shareOf(councilShare),
    nhsShare: nhsShare === undefined ? usual.nhsShare : shareOf(nhsShare),
    riskShare: riskShare ?? usual.riskShare,
    host: host ?? usual.host,
    ...(withdrawAt !== undefined && { withdrawAt: shareOf(withdrawAt) }),
  };
}

/** A pool into which nobody pays. */
function isEmpty(budget: BudgetArrangement): boolean {
  return (
    budget.form === 'pooled' &&
    budget.services.every((service) => shareElsewhere(budget, service) === 0)
  );
}

function serviceFindings({ form, services }: Settings): readonly Finding[] {
  if (form === 'structural') {
    if (services === undefined) return [];
    return [
      {
        path: ['services'],
        point: 'key',
        message: 'services are given, and a structural budget names none',
        hint: 'remove the line: one body pays for everything',
      },
    ];
  }
  if (services === undefined) {
    return [
      {
        path: [],
        message: `${form === 'aligned' ? 'an aligned budget' : `a ${form} budget`} must name the services`,
        hint: 'add a line such as "services: [homeCare, reablement]"',
      },
    ];
  }
  return services.flatMap((service, at): readonly Finding[] =>
    services.indexOf(service) === at
      ? []
      : [
          {
            path: ['services', at],
            message: `${service} is named twice`,
            hint: 'name each service once',
          },
        ],
  );
}

function misplacedFindings(settings: Settings): readonly Finding[] {
  return GO_WITH.flatMap(({ key, forms, owner }): readonly Finding[] =>
    settings[key] === undefined || forms.includes(settings.form)
      ? []
      : [
          {
            path: [key],
            point: 'key',
            message: `${key} is given, and the form is ${settings.form}: only ${owner}`,
            hint: `remove the line, or write "form: ${forms.join('" or "form: ')}"`,
          },
        ],
  );
}
