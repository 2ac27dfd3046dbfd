import type { ParameterValues } from '../../evidence/registry.ts';
import {
  DAYS_PER_WEEK,
  DAYS_PER_YEAR,
  PENCE_PER_POUND,
  PER_THOUSAND,
} from '../../evidence/units.ts';

/** What is charged, in pence, worked out once: per event, per hour of work, or per day. */
export type Prices = ReturnType<typeof pricesOf>;

/** The prices that a scenario's values make. */
export function pricesOf(values: ParameterValues) {
  const pence = (gbp: number) => gbp * PENCE_PER_POUND;
  const aDay = (gbpAWeek: number) => pence(gbpAWeek) / DAYS_PER_WEEK;
  return {
    attendance: pence(values['costs.attendance']),
    conveyance: pence(values['costs.conveyance']),
    stayWithoutNight: pence(values['costs.stayWithoutNight']),
    admission: pence(values['costs.admission']),
    consultation: pence(values['costs.consultation']),
    nurseConsultation: pence(values['costs.nurseConsultation']),
    assessment: pence(values['costs.socialWorkerHour'] * values['assessment.hours']),
    hospitalAssessment: pence(
      values['costs.socialWorkerHour'] * values['assessment.hospitalHours'],
    ),
    review: pence(values['costs.socialWorkerHour'] * values['assessment.reviewHours']),
    bedDay: pence(values['costs.bedDay']),
    delayedDay: pence(values['costs.delayedDay']),
    endOfLifeDay: aDay(values['costs.endOfLifeHour'] * values['endOfLife.hours']),
    nursingDay: aDay(values['costs.nursingContact'] * values['costs.nursingContactsPerWeek']),
    therapyDay: aDay(values['costs.therapyContact'] * values['costs.therapyContactsPerWeek']),
    mentalHealthDay: aDay(
      values['costs.mentalHealthContact'] * values['costs.mentalHealthContactsPerWeek'],
    ),
    homeIntermediateCareDay: pence(values['costs.homeIntermediateCareDay']),
    rehabilitationBedDay: aDay(values['costs.rehabilitationBedWeek']),
    assessmentPlaceDay: aDay(values['costs.assessmentPlaceWeek']),
    reablementDay: pence(values['costs.reablementDay']),
    communityGrantsYear: pence(values['costs.communityGrantsYear']),
    voluntaryDay: aDay(values['costs.voluntaryWeek']),
    lowLevelDay: pence(values['costs.lowLevelYear']) / DAYS_PER_YEAR,
    /** A day of one hour a week. */
    homeCareDay: aDay(values['costs.homeCareHour']),
    homeCareBoughtDay: aDay(values['costs.homeCareHourBought']),
    careHomeDay: aDay(values['costs.careHomeWeek']),
    careHomeBoughtDay: aDay(values['costs.careHomeWeekBought']),
    nursingHomeDay: aDay(values['costs.nursingHomeWeek']),
    nursingHomeBoughtDay: aDay(values['costs.nursingHomeWeekBought']),
    nursingContributionDay: aDay(values['costs.nursingContributionWeek']),
    nhsCareHomeDay: aDay(values['costs.nhsCareHomeWeek']),
    adultSupportDay: aDay(values['costs.adultSupportWeek']),
    /** A day of one hour a week of an own assistant. */
    assistantDay: aDay(values['costs.assistantHour']),
    budgetDay: pence(values['costs.budgetAdministration']) / DAYS_PER_YEAR,
    brokerYear: pence(values['costs.brokerYear']),
    healthAssessment: pence(
      values['costs.socialWorkerHour'] * values['personalBudget.healthAssessmentHours'],
    ),
    contributionShare: values['costs.contributionShare'],
    /** How far from zero the council may begin to hurry. */
    hurrySpread: pence(values['budgets.hurrySpread']),
    /** An admission with a night, where the hospital is paid by activity. */
    tariffAdmission: pence(values['budgets.tariffAdmission']),
    governanceJointYear: pence(values['budgets.governance.joint']) / PER_THOUSAND,
    governancePooledYear: pence(values['budgets.governance.pooled']) / PER_THOUSAND,
  } as const;
}
