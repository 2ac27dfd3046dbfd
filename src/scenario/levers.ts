import { acutePayment } from './levers/acute-payment.ts';
import { careHomeSupport } from './levers/care-home-support.ts';
import { careNavigator } from './levers/care-navigator.ts';
import { coLocation } from './levers/co-location.ts';
import { communityResilience } from './levers/community-resilience.ts';
import { dischargeToAssess } from './levers/discharge-to-assess.ts';
import { englandSince1974 } from './levers/england-since-1974.ts';
import { jointBudget } from './levers/joint-budget.ts';
import { capacity } from './levers/capacity.ts';
import { demandGrowth } from './levers/demand-growth.ts';
import { fundingSettlement } from './levers/funding-settlement.ts';
import { jointMeetings } from './levers/joint-meetings.ts';
import { jointTraining } from './levers/joint-training.ts';
import type { EventLever, LastingLever } from './levers/lever.ts';
import { meansTest } from './levers/means-test.ts';
import { multidisciplinaryTeam } from './levers/multidisciplinary-team.ts';
import { namedGp } from './levers/named-gp.ts';
import { namedSocialWorker } from './levers/named-social-worker.ts';
import { personalBudget } from './levers/personal-budget.ts';
import { rapidResponse } from './levers/rapid-response.ts';
import { restructuring } from './levers/restructuring.ts';
import { sharedRecord } from './levers/shared-record.ts';
import { singlePointOfAccess } from './levers/single-point-of-access.ts';
import { telecare } from './levers/telecare.ts';
import { telehealth } from './levers/telehealth.ts';
import { trustedAssessment } from './levers/trusted-assessment.ts';
import { workforcePlan } from './levers/workforce-plan.ts';

/** Every lever, by the name that it has in a scenario file. */
export const levers = {
  jointMeetings,
  restructuring,
  englandSince1974,
  sharedRecord,
  trustedAssessment,
  namedGp,
  singlePointOfAccess,
  careNavigator,
  namedSocialWorker,
  rapidResponse,
  dischargeToAssess,
  coLocation,
  jointTraining,
  jointBudget,
  meansTest,
  acutePayment,
  personalBudget,
  multidisciplinaryTeam,
  careHomeSupport,
  telecare,
  telehealth,
  communityResilience,
  fundingSettlement,
  demandGrowth,
  workforcePlan,
  capacity,
} as const;

export type LeverName = keyof typeof levers;

export const leverNames = Object.keys(levers) as readonly LeverName[];

/** A lever as the interface that all of them share. Its settings are those that its own schema has let through. */
export function leverOf(name: LeverName): LastingLever<unknown> | EventLever<unknown> {
  return levers[name] as LastingLever<unknown> | EventLever<unknown>;
}
