import { admissionsOverTimeChart } from './charts/admissions-over-time.ts';
import { costEffectiveness } from './charts/ce-plane.ts';
import { chanceOfFewerAdmissions, chanceOfLowerCost } from './charts/chance-of.ts';
import type { ChartKind } from './charts/chart.ts';
import { futurePaths } from './charts/future-paths.ts';
import { costWaterfall } from './charts/cost-waterfall.ts';
import { nationalMetricsChart } from './charts/national-metrics.ts';
import { optionsAtAGlance } from './charts/options-at-a-glance.ts';
import { payback } from './charts/payback.ts';
import { populationByFrailtyChart } from './charts/population-by-frailty.ts';
import { whoPays } from './charts/who-pays.ts';
import { journeyOption, journeyToday } from './charts/journey.ts';
import { shockTest } from './charts/shock-test.ts';
import { thresholdMap } from './charts/threshold-map.ts';
import { whatToBelieve } from './charts/what-to-believe.ts';
import { whoIsHelped } from './charts/who-is-helped.ts';

/** Every kind of chart that can be made of a folder, in the order of a board paper. */
export const chartKinds: readonly ChartKind[] = [
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
  whatToBelieve,
  thresholdMap,
  shockTest,
  journeyToday,
  journeyOption,
  populationByFrailtyChart,
];
