import { basename } from 'node:path';
import type { Absent, Chart, ChartKind, Paper } from '../report/charts/chart.ts';
import type { Style } from '../report/charts/style.ts';
import { chartDocument } from '../report/charts/svg.ts';
import { findingsOf } from '../report/findings/findings.ts';
import { readRunFolder } from './run-folder.ts';

/** A chart of a finished run, the folder that it was drawn from, and the paper. */
export interface DrawnChart {
  readonly folder: string;
  readonly paper: Paper;
  readonly made: Chart | Absent;
}

/**
 * Draws a chart of a run from its folder alone.
 *
 * @param run a run folder, or its manifest
 * @throws Failure if there is none, or none that can be understood
 */
export async function drawChart(kind: ChartKind, run: string, style: Style): Promise<DrawnChart> {
  const { folder, manifest, files } = readRunFolder(run);
  const provenance = {
    version: manifest.tool.version,
    run: basename(folder),
    resultHash: manifest.result.hash,
  };
  const paper = { document: await chartDocument(), style, provenance };
  return { folder, paper, made: kind.make(findingsOf(manifest, files), paper) };
}
