import type { Manifest } from '../experiment/manifest.ts';
import { admissionsOverTimeChart } from '../report/charts/admissions-over-time.ts';
import { isAbsent, type Chart, type ChartKind, type Provenance } from '../report/charts/chart.ts';
import { populationByFrailtyChart } from '../report/charts/population-by-frailty.ts';
import { standardStyle } from '../report/charts/style.ts';
import { chartDocument } from '../report/charts/svg.ts';
import { findingsOf } from '../report/findings/findings.ts';

/** The charts that every run comes with. */
const kinds: readonly ChartKind[] = [admissionsOverTimeChart, populationByFrailtyChart];

/**
 * Draws the charts that every run comes with.
 *
 * @param files of the run folder, as far as they are made
 */
export async function runCharts(
  manifest: Manifest,
  files: ReadonlyMap<string, string>,
  provenance: Provenance,
): Promise<readonly Chart[]> {
  const findings = findingsOf(manifest, files);
  const paper = { document: await chartDocument(), style: standardStyle, provenance };
  return kinds.flatMap(({ make }) => {
    const made = make(findings, paper);
    return isAbsent(made) ? [] : [made];
  });
}
