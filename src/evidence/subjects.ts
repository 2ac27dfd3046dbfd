import { agreementParameters } from './parameters/agreement.ts';
import { assessmentParameters } from './parameters/assessment.ts';
import { budgetParameters } from './parameters/budgets.ts';
import { burnoutParameters } from './parameters/burnout.ts';
import { careLeverParameters } from './parameters/care-levers.ts';
import { careParameters } from './parameters/care.ts';
import { communityParameters } from './parameters/community.ts';
import { connectednessParameters } from './parameters/connectedness.ts';
import { consultationParameters } from './parameters/consultation.ts';
import { continuityParameters } from './parameters/continuity.ts';
import { costParameters } from './parameters/costs.ts';
import { crisisParameters } from './parameters/crisis.ts';
import { dischargeParameters } from './parameters/discharge.ts';
import { doorParameters } from './parameters/doors.ts';
import { frailtyParameters } from './parameters/frailty.ts';
import { hospitalParameters } from './parameters/hospital.ts';
import { leverCostParameters } from './parameters/lever-costs.ts';
import { leverParameters } from './parameters/levers.ts';
import { mortalityParameters } from './parameters/mortality.ts';
import { organisationParameters } from './parameters/organisation.ts';
import { peopleParameters } from './parameters/people.ts';
import { personalBudgetParameters } from './parameters/personal-budget.ts';
import { qualityParameters } from './parameters/quality.ts';
import { readinessParameters } from './parameters/readiness.ts';
import { readmissionParameters } from './parameters/readmission.ts';
import { restructuringParameters } from './parameters/restructuring.ts';
import { staffParameters } from './parameters/staff.ts';
import { supportParameters } from './parameters/support.ts';
import { trustParameters } from './parameters/trust.ts';
import { workforceParameters } from './parameters/workforce.ts';
import type { ParameterDeclaration } from './parameter.ts';
import type { ParameterId } from './registry.ts';

type Parameters = Readonly<Record<string, ParameterDeclaration>>;

/** What parameters are about: each is part of one subject. */
const bySubject = {
  people: { says: 'who lives in the place, and how people come and go', of: [peopleParameters] },
  frailty: { says: 'how common frailty is, and how fast it progresses', of: [frailtyParameters] },
  mortality: { says: 'death, wherever it happens', of: [mortalityParameters] },
  care: { says: 'need for care, who meets it, and care homes', of: [careParameters] },
  crisis: { says: 'crises, their kinds, and where people turn', of: [crisisParameters] },
  hospital: {
    says: 'A&E, admission, stay, and what a stay does',
    of: [hospitalParameters, readmissionParameters],
  },
  discharge: {
    says: 'leaving hospital, and what holds it up',
    of: [dischargeParameters, readinessParameters],
  },
  support: { says: 'home care and reablement', of: [supportParameters] },
  community: { says: 'nursing, therapy, voluntary and other support', of: [communityParameters] },
  assessment: { says: 'assessment, eligibility, plans and reviews', of: [assessmentParameters] },
  doors: {
    says: 'asking for support, finding the door, what is lost on the way',
    of: [doorParameters],
  },
  practice: {
    says: 'contacts with the GP practice, and continuity',
    of: [consultationParameters, continuityParameters],
  },
  quality: { says: 'values that turn states into scores', of: [qualityParameters] },
  staff: {
    says: 'the professionals, their time, and what wears them out',
    of: [staffParameters, burnoutParameters, workforceParameters],
  },
  trust: {
    says: 'trust between professionals, and whether they agree',
    of: [trustParameters, agreementParameters],
  },
  connectedness: { says: 'friends, groups and places to go', of: [connectednessParameters] },
  restructuring: { says: 'reorganisations and joint meetings', of: [restructuringParameters] },
  costs: { says: 'what things cost', of: [costParameters] },
  budgets: {
    says: 'forms of budgets, and what organisations do when money runs out',
    of: [budgetParameters, organisationParameters],
  },
  levers: {
    says: 'what levers meet in practice, and cost',
    of: [leverParameters, careLeverParameters, leverCostParameters],
  },
  personalBudgets: {
    says: 'who takes a personal budget, and what it buys',
    of: [personalBudgetParameters],
  },
} as const satisfies Readonly<
  Record<string, { readonly says: string; readonly of: readonly Parameters[] }>
>;

export type ParameterSubject = keyof typeof bySubject;

export const parameterSubjects = Object.keys(bySubject) as readonly ParameterSubject[];

/** The parameters of a subject. */
export function parametersOf(subject: ParameterSubject): readonly ParameterId[] {
  return bySubject[subject].of.flatMap((some) => Object.keys(some) as ParameterId[]);
}

/** What a subject is, beginning with a small letter. */
export function subjectInWords(subject: ParameterSubject): string {
  return bySubject[subject].says;
}
