import { MONTHS_PER_YEAR } from '../evidence/units.ts';
import { findRow, type ResultRow, type SeriesRow } from '../experiment/run-rows.ts';
import { ALL_OLDER } from '../observe/groups.ts';
import type { MeasureId } from '../observe/measures.ts';
import { admissionsOverTime } from '../report/charts/admissions-over-time.ts';
import type { Chart, Provenance } from '../report/charts/chart.ts';
import {
  populationByFrailty,
  type AgeBandFrailty,
} from '../report/charts/population-by-frailty.ts';
import { chartDocument } from '../report/charts/svg.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { publishedFigure } from './published.ts';

/** What the charts of a run are drawn from. */
export interface ChartData {
  readonly scenario: Scenario;
  readonly results: readonly ResultRow[];
  readonly series: readonly SeriesRow[];
}

/** The charts that every run comes with. */
export async function runCharts(
  data: ChartData,
  provenance: Provenance,
): Promise<readonly Chart[]> {
  const document = await chartDocument();
  const { scenario, series } = data;
  const published = publishedFigure('emergencyAdmissions');
  const drawn = {
    place: scenario.place.name,
    replications: scenario.replications,
  };
  const admissions = {
    ...drawn,
    warmUpMonths: scenario.warmUp * MONTHS_PER_YEAR,
    months: series.filter(
      ({ measure, group }) => measure === 'emergencyAdmissions' && group === ALL_OLDER,
    ),
    ...(published && { published: { ...published, source: shortName(published.source) } }),
  };
  const frailty = { ...drawn, when: `year ${scenario.years}`, ageBands: ageBands(data) };
  return [
    admissionsOverTime(document, admissions, provenance),
    populationByFrailty(document, frailty, provenance),
  ];
}

/** Who published it and when: a chart has no room for titles. */
function shortName(source: string): string {
  return source.split('. ')[0] ?? source;
}

/** Frailty by age in the last year, of the ages at which there was anybody. */
function ageBands({ scenario, results }: ChartData): AgeBandFrailty[] {
  const period = `year ${scenario.years}`;
  return ['65-74', '75-84', '85+'].flatMap((ageBand) => {
    const mean = (measure: MeasureId) =>
      findRow(results, measure, `age ${ageBand}`, period)?.mean ?? NaN;
    // Rounding must not make a share of all people more than one.
    const share = (measure: MeasureId) => Math.min(1, mean(measure) / 100);
    const simulated = {
      fit: share('fit'),
      mild: share('mildFrailty'),
      moderate: share('moderateFrailty'),
      severe: share('severeFrailty'),
    };
    return Number.isNaN(simulated.fit) ? [] : [{ ageBand, people: mean('people'), simulated }];
  });
}
