import { admissionsOverTimeChart } from './charts/admissions-over-time.ts';
import { costEffectiveness } from './charts/ce-plane.ts';
import { chanceOfFewerAdmissions, chanceOfLowerCost } from './charts/chance-of.ts';
import type { ChartKind } from './charts/chart.ts';
import { futurePaths } from './charts/future-paths.ts';
import { costWaterfall } from './charts/cost-waterfall.ts';
import { nationalMetricsChart } from './charts/national-metrics.ts';
import { optionsAtAGlance } from './charts/options-at-a-glance.ts';
import { payback } from './charts/payback.ts';
import { agencyMap } from './charts/agency-map.ts';
import { demandAndCapacity } from './charts/demand-and-capacity.ts';
import { journeySpread } from './charts/journey-spread.ts';
import { pathwayFlows, requestFlows } from './charts/pathway-flows.ts';
import { populationByFrailtyChart } from './charts/population-by-frailty.ts';
import { whoPays } from './charts/who-pays.ts';
import { journeyOption, journeyToday } from './charts/journey.ts';
import { shockTest } from './charts/shock-test.ts';
import { thresholdMap } from './charts/threshold-map.ts';
import { validationFindings, validationTargets } from './charts/validation.ts';
import { whatToBelieve } from './charts/what-to-believe.ts';
import { whoIsHelped } from './charts/who-is-helped.ts';

/** Every kind of chart that a board paper may have, in its order. */
export const paperKinds: readonly ChartKind[] = [
  optionsAtAGlance,
  futurePaths,
  chanceOfLowerCost,
  chanceOfFewerAdmissions,
  whoIsHelped,
  costEffectiveness,
  admissionsOverTimeChart,
  costWaterfall,
  whoPays,
  payback,
  nationalMetricsChart,
  pathwayFlows,
  requestFlows,
  demandAndCapacity,
  journeySpread,
  agencyMap,
  whatToBelieve,
  thresholdMap,
  shockTest,
  journeyToday,
  journeyOption,
  populationByFrailtyChart,
];

/** Every kind of chart that can be made of a folder: those about the model itself are no part of a paper about a plan. */
export const chartKinds: readonly ChartKind[] = [
  ...paperKinds,
  validationTargets,
  validationFindings,
];
