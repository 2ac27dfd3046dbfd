import type { LeverName } from '../scenario/levers.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Counted } from './counted.ts';
import { capacity } from './levers/capacity.ts';
import { demandGrowth } from './levers/demand-growth.ts';
import { fundingSettlement } from './levers/funding-settlement.ts';
import { workforcePlan } from './levers/workforce-plan.ts';
import { careHomeSupport } from './levers/care-home-support.ts';
import { communityResilience } from './levers/community-resilience.ts';
import { multidisciplinaryTeam } from './levers/multidisciplinary-team.ts';
import { inForce } from './levers/payers.ts';
import { personalBudget } from './levers/personal-budget.ts';
import { telecare } from './levers/telecare.ts';
import { telehealth } from './levers/telehealth.ts';
import { careNavigator } from './levers/care-navigator.ts';
import { costItems } from './levers/cost-items.ts';
import { coLocation } from './levers/co-location.ts';
import { dischargeToAssess } from './levers/discharge-to-assess.ts';
import { jointMeetings } from './levers/joint-meetings.ts';
import { jointTraining } from './levers/joint-training.ts';
import type { LeverItem, LeverReport } from './levers/lever-report.ts';
import { namedGp } from './levers/named-gp.ts';
import { namedSocialWorker } from './levers/named-social-worker.ts';
import { rapidResponse } from './levers/rapid-response.ts';
import { reorganisationsOf } from './levers/reorganisations.ts';
import { sharedRecord } from './levers/shared-record.ts';
import { singlePointOfAccess } from './levers/single-point-of-access.ts';
import { trustedAssessment } from './levers/trusted-assessment.ts';

/** What each lever says of itself when a run is over. */
const reports: Readonly<Record<LeverName, LeverReport>> = {
  jointMeetings,
  restructuring: reorganisationsOf('restructuring'),
  englandSince1974: reorganisationsOf('englandSince1974'),
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
  jointBudget: inForce('jointBudget'),
  meansTest: inForce('meansTest'),
  acutePayment: inForce('acutePayment'),
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
};

/** Where one number about a lever belongs. */
export interface LeverColumn {
  readonly lever: LeverName;
  readonly item: LeverItem;
}

export function leverReport(lever: LeverName): LeverReport {
  return reports[lever];
}

/** The levers of a timeline, each once, in the order of the file. */
export function leversIn({ timeline }: Pick<Scenario, 'timeline'>): readonly LeverName[] {
  return [...new Set(timeline.map(({ lever }) => lever))];
}

/** What is said of the levers of a scenario, in the order in which every replication fills it. */
export function leverColumns(scenario: Pick<Scenario, 'timeline'>): readonly LeverColumn[] {
  return leversIn(scenario).flatMap((lever) =>
    [...reports[lever].items, ...costItems(lever)].map((item) => ({ lever, item })),
  );
}

/** The numbers of one replication, in the order of `leverColumns`: of the whole place over all reported years. */
export function leverValues(counted: Counted): Float64Array {
  const { scenario } = counted.world;
  return Float64Array.from(leverColumns(scenario), ({ item }) =>
    item.ofThePlace ? item.of(counted) / scenario.sample : item.of(counted),
  );
}
