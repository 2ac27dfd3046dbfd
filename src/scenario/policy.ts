/** What becomes of the means test for long-term care. */
export const MEANS_TESTS = ['keep', 'careOnly', 'abolished'] as const;

export type MeansTest = (typeof MEANS_TESTS)[number];

/** How the council's and the NHS's money for services outside hospital belong together. */
export const BUDGET_FORMS = ['separate', 'aligned', 'lead', 'pooled', 'structural'] as const;

export type BudgetForm = (typeof BUDGET_FORMS)[number];

/** Services that a joint budget may cover: first those that the council pays for, then those of the NHS. */
export const JOINT_SERVICES = [
  'homeCare',
  'reablement',
  'careHomes',
  'careHomePlaces',
  'adultSupport',
  'voluntary',
  'lowLevel',
  'nursing',
  'endOfLife',
  'therapy',
  'mentalHealth',
  'homeIntermediateCare',
  'rehabilitationBeds',
] as const;

export type JointService = (typeof JOINT_SERVICES)[number];

/** Who bears what a pooled budget lacks at the end of a year, and gets what is left of it. */
export const RISK_SHARES = ['contribution', 'half', 'host'] as const;

export type RiskShare = (typeof RISK_SHARES)[number];

/** The partners of a joint budget. */
export const PARTNERS = ['council', 'nhs'] as const;

export type Partner = (typeof PARTNERS)[number];

/** How the commissioner pays the hospital. */
export const ACUTE_PAYMENTS = ['block', 'activity', 'blended'] as const;

export type AcutePayment = (typeof ACUTE_PAYMENTS)[number];

/** How the two sides hold their money. */
export interface BudgetArrangement {
  readonly form: BudgetForm;
  /** What it covers; everything under one body, and nothing while budgets are separate. */
  readonly services: readonly JointService[];
  /** Share of what the council pays for these services that the joint budget covers, 0 to 1. */
  readonly councilShare: number;
  /** The same of what the NHS pays for them. */
  readonly nhsShare: number;
  readonly riskShare: RiskShare;
  /** Who holds a pooled budget, or leads. */
  readonly host: Partner;
  /** Deficit, as a share of what a partner paid in, at which it withdraws from the next year on; none: never. */
  readonly withdrawAt?: number;
}

/** Who pays and who decides, from a reported year on. */
export interface PolicyPlan {
  /** The reported year, from 1, at whose start it begins. */
  readonly from: number;
  readonly meansTest: MeansTest;
  readonly budget: BudgetArrangement;
  readonly acutePayment: AcutePayment;
}

/** Each side pays for its own: how it is without a policy. */
export const SEPARATE_BUDGETS: BudgetArrangement = Object.freeze({
  form: 'separate',
  services: Object.freeze([]),
  councilShare: 1,
  nhsShare: 1,
  riskShare: 'contribution',
  host: 'council',
});

/** Whether a policy leaves everything as it is. */
export function changesNothing({ meansTest, budget, acutePayment }: PolicyPlan): boolean {
  return meansTest === 'keep' && budget.form === 'separate' && acutePayment === 'block';
}
