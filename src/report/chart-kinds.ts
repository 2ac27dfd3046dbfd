import { admissionsOverTimeChart } from './charts/admissions-over-time.ts';
import { agencyMap } from './charts/agency-map.ts';
import type { ChartKind } from './charts/chart.ts';
import { demandAndCapacity } from './charts/demand-and-capacity.ts';
import { journeySpread } from './charts/journey-spread.ts';
import { optionsAtAGlance } from './charts/options-at-a-glance.ts';
import { pathwayFlows, requestFlows } from './charts/pathway-flows.ts';
import { populationByFrailtyChart } from './charts/population-by-frailty.ts';
import { journeyOption, journeyToday } from './charts/journey.ts';
import { shockTest } from './charts/shock-test.ts';
import { thresholdMap } from './charts/threshold-map.ts';
import { whatToBelieve } from './charts/what-to-believe.ts';

/** Every kind of chart that can be made of a folder, in the order of a board paper. */
export const chartKinds: readonly ChartKind[] = [
  optionsAtAGlance,
  admissionsOverTimeChart,
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
