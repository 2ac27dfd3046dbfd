/** What becomes of the means test for long-term care. */
export const MEANS_TESTS = ['keep', 'careOnly', 'abolished'] as const;

export type MeansTest = (typeof MEANS_TESTS)[number];

/** How the council's and the NHS's money for services outside hospital is held together. */
export const JOINT_FORMS = ['aligned', 'lead', 'pooled', 'structural'] as const;

export type JointForm = (typeof JOINT_FORMS)[number];

/** The same, or each side's money by itself. */
export type BudgetForm = 'separate' | JointForm;

/** The partners of a joint budget. */
export const PARTNERS = ['council', 'nhs'] as const;

export type Partner = (typeof PARTNERS)[number];

/** Services that a joint budget may cover, and who pays for each while budgets are separate. */
export const PAYS = {
  homeCare: 'council',
  reablement: 'council',
  careHomes: 'council',
  careHomePlaces: 'council',
  adultSupport: 'council',
  voluntary: 'council',
  lowLevel: 'council',
  nursing: 'nhs',
  endOfLife: 'nhs',
  therapy: 'nhs',
  mentalHealth: 'nhs',
  homeIntermediateCare: 'nhs',
  rehabilitationBeds: 'nhs',
} as const satisfies Readonly<Record<string, Partner>>;

export type JointService = keyof typeof PAYS;

export const JOINT_SERVICES = Object.keys(PAYS) as [JointService, ...JointService[]];

/** Who bears what a pooled budget lacks at the end of a year, and gets what is left of it. */
export const RISK_SHARES = ['contribution', 'half', 'host'] as const;

export type RiskShare = (typeof RISK_SHARES)[number];

/** How the commissioner pays the hospital. */
export const ACUTE_PAYMENTS = ['block', 'activity', 'blended'] as const;

export type AcutePayment = (typeof ACUTE_PAYMENTS)[number];

/** How the two sides hold their money. */
export interface BudgetArrangement {
  readonly form: BudgetForm;
  /** What it covers; everything under one body, and nothing while budgets are separate. */
  readonly services: readonly JointService[];
  /** Share of what the council pays for these services that a pool covers, 0 to 1. */
  readonly councilShare: number;
  /** The same of what the NHS pays for them. */
  readonly nhsShare: number;
  readonly riskShare: RiskShare;
  /** Who holds a pooled budget, or leads. */
  readonly host: Partner;
  /** Deficit, as a share of what a partner paid in, at which it withdraws from the next year on; undefined: never. */
  readonly withdrawAt?: number | undefined;
}

/** Each side pays for its own: how it is today. */
export const SEPARATE_BUDGETS: BudgetArrangement = Object.freeze({
  form: 'separate',
  services: Object.freeze([]),
  councilShare: 1,
  nhsShare: 1,
  riskShare: 'contribution',
  host: 'council',
});

/**
 * Share of what a service costs, 0 to 1, that somebody else than today's payer pays: the pool, the lead, or the one
 * body.
 */
export function shareElsewhere(budget: BudgetArrangement, service: JointService): number {
  const { form, services, host } = budget;
  if (form === 'structural') return 1;
  if (!services.includes(service)) return 0;
  if (form === 'lead') return PAYS[service] === host ? 0 : 1;
  if (form !== 'pooled') return 0;
  return PAYS[service] === 'council' ? budget.councilShare : budget.nhsShare;
}

/** Whether two arrangements agree in everything: one follows the other without a break. */
export function sameArrangement(a: BudgetArrangement, b: BudgetArrangement): boolean {
  return (
    a.form === b.form &&
    a.councilShare === b.councilShare &&
    a.nhsShare === b.nhsShare &&
    a.riskShare === b.riskShare &&
    a.host === b.host &&
    a.withdrawAt === b.withdrawAt &&
    a.services.length === b.services.length &&
    a.services.every((service) => b.services.includes(service))
  );
}
