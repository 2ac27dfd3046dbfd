import { admissionsOverTimeChart } from './charts/admissions-over-time.ts';
import type { ChartKind } from './charts/chart.ts';
import { optionsAtAGlance } from './charts/options-at-a-glance.ts';
import { populationByFrailtyChart } from './charts/population-by-frailty.ts';

/** Every kind of chart that can be made of a folder, in the order of a board paper. */
export const chartKinds: readonly ChartKind[] = [
  optionsAtAGlance,
  admissionsOverTimeChart,
  populationByFrailtyChart,
];
