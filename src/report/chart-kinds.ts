import { admissionsOverTimeChart } from './charts/admissions-over-time.ts';
import type { ChartKind } from './charts/chart.ts';
import { optionsAtAGlance } from './charts/options-at-a-glance.ts';
import { populationByFrailtyChart } from './charts/population-by-frailty.ts';
import { journeyOption, journeyToday } from './charts/journey.ts';
import { shockTest } from './charts/shock-test.ts';
import { thresholdMap } from './charts/threshold-map.ts';
import { whatToBelieve } from './charts/what-to-believe.ts';

/** Every kind of chart that can be made of a folder, in the order of a board paper. */
export const chartKinds: readonly ChartKind[] = [
  optionsAtAGlance,
  admissionsOverTimeChart,
  whatToBelieve,
  thresholdMap,
  shockTest,
  journeyToday,
  journeyOption,
  populationByFrailtyChart,
];
