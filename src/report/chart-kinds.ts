import { admissionsOverTimeChart } from './charts/admissions-over-time.ts';
import { agencyMap } from './charts/agency-map.ts';
import type { ChartKind } from './charts/chart.ts';
import { demandAndCapacity } from './charts/demand-and-capacity.ts';
import { journeySpread } from './charts/journey-spread.ts';
import { optionsAtAGlance } from './charts/options-at-a-glance.ts';
import { pathwayFlows, requestFlows } from './charts/pathway-flows.ts';
import { populationByFrailtyChart } from './charts/population-by-frailty.ts';

/** Every kind of chart that can be made of a folder, in the order of a board paper. */
export const chartKinds: readonly ChartKind[] = [
  optionsAtAGlance,
  admissionsOverTimeChart,
  pathwayFlows,
  requestFlows,
  demandAndCapacity,
  journeySpread,
  agencyMap,
  populationByFrailtyChart,
];
