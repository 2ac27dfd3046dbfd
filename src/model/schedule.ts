import type { Handler } from '../engine/simulation.ts';
import type { Clock } from '../engine/hazard-clocks.ts';
import {
  DAYS_AT_HOME_AFTER,
  DAYS_PER_MONTH,
  DAYS_PER_YEAR,
  HOURS_PER_DAY,
} from '../evidence/units.ts';
import type { ParameterValues } from '../evidence/registry.ts';
import { CLOCK } from './clocks.ts';
import { SERVICE } from './people/codes.ts';
import { jointMonthEnds } from './money/joint-budget.ts';
import { budgetReviewDue } from './processes/adult-budget.ts';
import { recentDischargeEnds, threeMonthsOn } from './processes/after-discharge.ts';
import { assessmentEnds } from './processes/assessment.ts';
import { assessorFree, caseworkIsOver } from './processes/assessors.ts';
import { crisisStrikes } from './processes/crisis.ts';
import { placeEnds, processEnds } from './processes/discharge.ts';
import { emergencyDecides } from './processes/emergency.ts';
import {
  conditionBegins,
  frailtyProgresses,
  latentRiskRedrawn,
  unpaidCareChanges,
} from './processes/health.ts';
import { homeFirstEnds } from './processes/home-first.ts';
import { readyToLeave, shortStayEnds } from './processes/hospital.ts';
import { dies, movesAway } from './processes/leaving.ts';
import { birthday, personArrives } from './processes/life-course.ts';
import { caseMoves } from './processes/case-moves.ts';
import { monthEnds } from './processes/month-ends.ts';
import { navigatorContact } from './processes/navigator.ts';
import { consultation } from './processes/practice.ts';
import { rapidResponseEnds } from './processes/rapid-response.ts';
import { reviewDue } from './processes/review.ts';
import { careHomeCalls, seeksSupport } from './processes/seeking.ts';
import { supportIsOver } from './processes/support.ts';
import { staffMonth } from './staff/month.ts';
import { knobsTurn, restructuringLands } from './processes/timeline.ts';
import { PURPOSE } from './purposes.ts';
import type { World } from './world.ts';

/**
 * What goes first among events at the same time: what ends, then what the scenario turns, what changes, and what
 * begins. The order of what a scenario turns does not depend on when it was scheduled.
 */
const PRIORITY = { ends: 0, decides: 1, turns: 2, changes: 3, begins: 4, hazards: 5 } as const;

/** An event that is scheduled at a time: what happens, and what goes first at equal times (low priority first). */
export interface ScheduledEvent {
  readonly handler: Handler<World>;
  readonly priority: number;
  readonly says: string;
}

/**
 * What happens in the model, in the order that a person meets it: element 3 of ODD, "process overview and
 * scheduling".
 */
export const schedule = {
  personArrives: {
    handler: personArrives,
    priority: PRIORITY.begins,
    says: 'Somebody turns 65, moves here, or enters long-term support',
  },
  birthday: {
    handler: birthday,
    priority: PRIORITY.changes,
    says: 'A year older: the hazards of the age',
  },
  hazard: {
    handler: () => undefined,
    priority: PRIORITY.hazards,
    says: 'A hazard clock rings: see the clocks',
  },
  consultation: {
    handler: consultation,
    priority: PRIORITY.begins,
    says: 'A consultation with a GP or a nurse, who may see that care is missing',
  },
  caseMoves: {
    handler: caseMoves,
    priority: PRIORITY.decides,
    says: 'A case moves: its holder decides, a lost one is chased, a provider is found',
  },
  assessmentEnds: {
    handler: assessmentEnds,
    priority: PRIORITY.ends,
    says: 'An assessment or a review is done: the plan is made',
  },
  assessorFree: {
    handler: assessorFree,
    priority: PRIORITY.ends,
    says: 'A social worker has time for the next assessment',
  },
  caseworkEnds: {
    handler: caseworkIsOver,
    priority: PRIORITY.ends,
    says: 'A case is no longer among the open cases of its social worker',
  },
  knobsTurn: {
    handler: knobsTurn,
    priority: PRIORITY.turns,
    says: 'A lever of the scenario begins, ramps up or ends',
  },
  restructuringLands: {
    handler: restructuringLands,
    priority: PRIORITY.turns,
    says: 'A reorganisation lands: teams and employers change',
  },
  staffMonth: {
    handler: staffMonth,
    priority: PRIORITY.ends,
    says: 'A month of the professionals ends: time, burnout, leaving, joint work',
  },
  reablementEnds: serviceEnds(
    SERVICE.reablement,
    'Reablement ends: function regained, or long-term care',
  ),
  nursingEnds: serviceEnds(SERVICE.nursing, 'Community nursing ends'),
  therapyEnds: serviceEnds(SERVICE.therapy, 'Therapy at home ends'),
  mentalHealthEnds: serviceEnds(SERVICE.mentalHealth, 'Community mental health care ends'),
  voluntaryEnds: serviceEnds(SERVICE.voluntary, 'Day or voluntary support ends'),
  endOfLifeEnds: serviceEnds(
    SERVICE.endOfLife,
    'Care at the end of life ends: the person lives on',
  ),
  reviewDue: {
    handler: reviewDue,
    priority: PRIORITY.changes,
    says: 'Long-term support is due for its yearly review',
  },
  emergencyDecides: {
    handler: emergencyDecides,
    priority: PRIORITY.decides,
    says: 'A&E decides: admitted or home',
  },
  shortStayEnds: {
    handler: shortStayEnds,
    priority: PRIORITY.ends,
    says: 'A stay without a night ends',
  },
  readyToLeave: {
    handler: readyToLeave,
    priority: PRIORITY.ends,
    says: 'Ready to leave the ward: deconditioning shows, the way out is decided',
  },
  placeEnds: {
    handler: placeEnds,
    priority: PRIORITY.ends,
    says: 'Support after a discharge ends',
  },
  processEnds: {
    handler: processEnds,
    priority: PRIORITY.ends,
    says: 'The hospital’s own process, which held somebody up, is through',
  },
  recentDischargeEnds: {
    handler: recentDischargeEnds,
    priority: PRIORITY.changes,
    says: 'The weeks of raised risk after a discharge end',
  },
  threeMonthsOn: {
    handler: threeMonthsOn,
    priority: PRIORITY.changes,
    says: 'Three months after a discharge to reablement or rehabilitation: at home?',
  },
  jointMonthEnds: {
    handler: jointMonthEnds,
    priority: PRIORITY.ends,
    says: 'A month of a joint budget ends: the partners pay in, and once a year they settle',
  },
  monthEnds: {
    handler: monthEnds,
    priority: PRIORITY.changes,
    says: 'A month of an organisation ends: it forecasts its year, and holds back if it must',
  },
  navigatorContact: {
    handler: navigatorContact,
    priority: PRIORITY.decides,
    says: 'A care navigator sees or calls somebody',
  },
  rapidResponseEnds: {
    handler: rapidResponseEnds,
    priority: PRIORITY.ends,
    says: 'A team that came within hours leaves the person to others',
  },
  homeFirstEnds: {
    handler: homeFirstEnds,
    priority: PRIORITY.ends,
    says: 'Support for somebody who went home before the council’s assessment ends',
  },
  budgetReviewDue: {
    handler: budgetReviewDue,
    priority: PRIORITY.changes,
    says: 'Support that began before 65 is due for its review for a personal budget',
  },
} as const satisfies Readonly<Record<string, ScheduledEvent>>;

function serviceEnds(service: number, says: string): ScheduledEvent {
  return {
    handler: (world, person) => supportIsOver(world, person, service),
    priority: PRIORITY.ends,
    says,
  };
}

export type EventName = keyof typeof schedule;

/** The hazard clocks of a person, in the order of `CLOCK`. */
export const clocks: readonly Clock<World>[] = (() => {
  const byName = {
    crisis: { purpose: PURPOSE.crisisClock, ring: crisisStrikes },
    frailty: { purpose: PURPOSE.frailtyClock, ring: frailtyProgresses },
    death: { purpose: PURPOSE.deathClock, ring: dies },
    condition: { purpose: PURPOSE.conditionClock, ring: conditionBegins },
    carer: { purpose: PURPOSE.carerClock, ring: unpaidCareChanges },
    latentRisk: { purpose: PURPOSE.latentClock, ring: latentRiskRedrawn },
    careHome: { purpose: PURPOSE.careHomeClock, ring: careHomeCalls },
    moving: { purpose: PURPOSE.movingClock, ring: movesAway },
    seeking: { purpose: PURPOSE.seekingClock, ring: seeksSupport },
  } as const satisfies Record<keyof typeof CLOCK, Clock<World>>;
  return (Object.keys(CLOCK) as (keyof typeof CLOCK)[]).map((name) => byName[name]);
})();

/** Delays that are the same for everybody: events of these kinds wait in a lane. */
export const fixedDelays = {
  birthday: { event: 'birthday', days: () => DAYS_PER_YEAR },
  emergency: {
    event: 'emergencyDecides',
    days: (values: ParameterValues) => values['emergency.stayHours'] / HOURS_PER_DAY,
  },
  shortStay: {
    event: 'shortStayEnds',
    days: (values: ParameterValues) => values['stay.zeroDayHours'] / HOURS_PER_DAY,
  },
  recentDischarge: {
    event: 'recentDischargeEnds',
    days: (values: ParameterValues) => values['crisis.recentDischargeDays'],
  },
  review: { event: 'reviewDue', days: () => DAYS_PER_YEAR },
  reviewAgain: { event: 'reviewDue', days: () => DAYS_PER_MONTH },
  casework: {
    event: 'caseworkEnds',
    days: (values: ParameterValues) => values['staff.allocatedDays'],
  },
  staffMonth: { event: 'staffMonth', days: () => DAYS_PER_MONTH },
  month: { event: 'monthEnds', days: () => DAYS_PER_MONTH },
  navigator: {
    event: 'navigatorContact',
    days: (values: ParameterValues) => values['navigator.contactDays'],
  },
  rapidResponse: {
    event: 'rapidResponseEnds',
    days: (values: ParameterValues) => values['rapidResponse.days'],
  },
  homeFirst: {
    event: 'homeFirstEnds',
    days: (values: ParameterValues) => values['homeFirst.days'],
  },
  threeMonths: { event: 'threeMonthsOn', days: () => DAYS_AT_HOME_AFTER },
} as const satisfies Readonly<
  Record<string, { event: EventName; days: (values: ParameterValues) => number }>
>;

export type LaneName = keyof typeof fixedDelays;
