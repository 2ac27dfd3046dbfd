import type { ParameterDeclaration } from './parameter.ts';
import { budgetParameters } from './parameters/budgets.ts';
import { careParameters } from './parameters/care.ts';
import { communityParameters } from './parameters/community.ts';
import { connectednessParameters } from './parameters/connectedness.ts';
import { consultationParameters } from './parameters/consultation.ts';
import { doorParameters } from './parameters/doors.ts';
import { assessmentParameters } from './parameters/assessment.ts';
import { supportParameters } from './parameters/support.ts';
import { readinessParameters } from './parameters/readiness.ts';
import { costParameters } from './parameters/costs.ts';
import { crisisParameters } from './parameters/crisis.ts';
import { dischargeParameters } from './parameters/discharge.ts';
import { frailtyParameters } from './parameters/frailty.ts';
import { hospitalParameters } from './parameters/hospital.ts';
import { careLeverParameters } from './parameters/care-levers.ts';
import { leverCostParameters } from './parameters/lever-costs.ts';
import { leverParameters } from './parameters/levers.ts';
import { mortalityParameters } from './parameters/mortality.ts';
import { organisationParameters } from './parameters/organisation.ts';
import { peopleParameters } from './parameters/people.ts';
import { personalBudgetParameters } from './parameters/personal-budget.ts';
import { qualityParameters } from './parameters/quality.ts';
import { readmissionParameters } from './parameters/readmission.ts';
import { restructuringParameters } from './parameters/restructuring.ts';
import { staffParameters } from './parameters/staff.ts';
import { burnoutParameters } from './parameters/burnout.ts';
import { trustParameters } from './parameters/trust.ts';
import { workforceParameters } from './parameters/workforce.ts';
import { agreementParameters } from './parameters/agreement.ts';
import { continuityParameters } from './parameters/continuity.ts';

/** Every parameter of the model, by id. The one place where a number with a meaning may stand. */
export const parameters = {
  ...peopleParameters,
  ...frailtyParameters,
  ...mortalityParameters,
  ...careParameters,
  ...crisisParameters,
  ...hospitalParameters,
  ...dischargeParameters,
  ...readinessParameters,
  ...supportParameters,
  ...communityParameters,
  ...assessmentParameters,
  ...doorParameters,
  ...consultationParameters,
  ...qualityParameters,
  ...staffParameters,
  ...burnoutParameters,
  ...trustParameters,
  ...agreementParameters,
  ...continuityParameters,
  ...connectednessParameters,
  ...restructuringParameters,
  ...costParameters,
  ...budgetParameters,
  ...organisationParameters,
  ...leverParameters,
  ...personalBudgetParameters,
  ...careLeverParameters,
  ...leverCostParameters,
  ...workforceParameters,
  ...readmissionParameters,
} as const satisfies Readonly<Record<string, ParameterDeclaration>>;

export type ParameterId = keyof typeof parameters;

/** A value for every parameter: the defaults, or the defaults with a scenario's changes. */
export type ParameterValues = Readonly<Record<ParameterId, number>>;

export const parameterIds = Object.keys(parameters) as readonly ParameterId[];

export function isParameterId(id: string): id is ParameterId {
  return Object.hasOwn(parameters, id);
}

/** The declaration of a parameter as the interface that all of them share. */
export function parameterDeclaration(id: ParameterId): ParameterDeclaration {
  return parameters[id];
}

export function defaultValues(): ParameterValues {
  return Object.freeze(
    Object.fromEntries(parameterIds.map((id) => [id, parameters[id].value])),
  ) as ParameterValues;
}
