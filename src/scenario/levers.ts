import { capacity } from './levers/capacity.ts';
import { careNavigator } from './levers/care-navigator.ts';
import { coLocation } from './levers/co-location.ts';
import { demandGrowth } from './levers/demand-growth.ts';
import { dischargeToAssess } from './levers/discharge-to-assess.ts';
import { englandSince1974 } from './levers/england-since-1974.ts';
import { fundingSettlement } from './levers/funding-settlement.ts';
import { jointMeetings } from './levers/joint-meetings.ts';
import { jointTraining } from './levers/joint-training.ts';
import type { EventLever, LastingLever } from './levers/lever.ts';
import { namedGp } from './levers/named-gp.ts';
import { namedSocialWorker } from './levers/named-social-worker.ts';
import { rapidResponse } from './levers/rapid-response.ts';
import { restructuring } from './levers/restructuring.ts';
import { sharedRecord } from './levers/shared-record.ts';
import { singlePointOfAccess } from './levers/single-point-of-access.ts';
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
