import type { Chart, ChartKind, Paper } from './chart.ts';
import type { PngRenderer } from './png.ts';

/** Of the JSON beside a chart. */
export const CHART_SCHEMA = 'rehearsal/chart@1';

/**
 * The files of a chart, by their names: the picture, the same in dots for print, the numbers that are drawn, the
 * words for those who cannot see it, and what it is.
 *
 * @param kind of which the chart is
 * @param png where a picture in dots is wanted
 */
export function chartFiles(
  chart: Chart,
  kind: Pick<ChartKind, 'question'>,
  paper: Omit<Paper, 'document'>,
  png: PngRenderer | undefined,
): ReadonlyMap<string, string | Uint8Array> {
  const { id, svg, csv, alt } = chart;
  return new Map<string, string | Uint8Array>([
    [`${id}.svg`, svg],
    ...(png === undefined ? [] : [[`${id}.png`, png(svg).bytes] as const]),
    [`${id}.csv`, csv],
    [`${id}.alt.txt`, `${alt}\n`],
    [`${id}.json`, `${JSON.stringify(specOf(chart, kind, paper), undefined, 2)}\n`],
  ]);
}

/** What a chart says and is made of: enough to draw it again from the same folder. */
function specOf(
  { id, title, subtitle, alt }: Chart,
  { question }: Pick<ChartKind, 'question'>,
  { style: { theme, size, titles }, provenance }: Omit<Paper, 'document'>,
): object {
  return {
    schema: CHART_SCHEMA,
    id,
    question,
    title,
    subtitle,
    alt,
    style: { theme: theme.id, size, titles },
    ...provenance,
  };
}
