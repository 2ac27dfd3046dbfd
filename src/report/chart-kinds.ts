import { admissionsOverTimeChart } from './charts/admissions-over-time.ts';
import type { ChartKind } from './charts/chart.ts';
import { costWaterfall } from './charts/cost-waterfall.ts';
import { nationalMetricsChart } from './charts/national-metrics.ts';
import { optionsAtAGlance } from './charts/options-at-a-glance.ts';
import { payback } from './charts/payback.ts';
import { populationByFrailtyChart } from './charts/population-by-frailty.ts';
import { whoPays } from './charts/who-pays.ts';

/** Every kind of chart that can be made of a folder, in the order of a board paper. */
export const chartKinds: readonly ChartKind[] = [
  optionsAtAGlance,
  admissionsOverTimeChart,
  costWaterfall,
  whoPays,
  payback,
  nationalMetricsChart,
  populationByFrailtyChart,
];
