import { chartFiles } from '../report/charts/chart-files.ts';
import type { Style } from '../report/charts/style.ts';
import { chartDocument } from '../report/charts/svg.ts';
import type { Pack } from '../report/pack/blocks.ts';
import { packOf, type MadePack } from '../report/pack/compose.ts';
import type { Source } from '../report/pack/figures.ts';
import { packHtml } from '../report/pack/html-page.ts';
import { packMarkdown } from '../report/pack/markdown.ts';
import { checksumsOf } from './checksums.ts';
import type { FileContent } from './file-content.ts';
import { CHECKSUMS } from './run-files.ts';

/** Of the JSON beside a paper. */
const REPORT_SCHEMA = 'rehearsal/report@1';

/** What a paper may be written as: the name of the file, and the writer. */
const writers = {
  html: { file: 'report.html', write: packHtml },
  md: { file: 'report.md', write: packMarkdown },
} as const satisfies Readonly<
  Record<string, { readonly file: string; readonly write: (pack: Pack) => string }>
>;

export type ReportFormat = keyof typeof writers;

export const reportFormats = Object.keys(writers) as readonly ReportFormat[];

export const reportFile = (format: ReportFormat): string => writers[format].file;

/** The description of itself in the folder of a report. */
export const REPORT_JSON = 'report.json';

/** The files of a paper, by path in its folder, and what it is made of. */
export interface ReportFiles extends MadePack {
  readonly files: ReadonlyMap<string, FileContent>;
}

/**
 * Makes all files of a paper: the same bytes for the same folders.
 *
 * @param main the folder that it is about
 * @param experiments folders of what was asked beside it
 */
export async function reportFiles(
  main: Source,
  experiments: readonly Source[],
  { style, formats }: { readonly style: Style; readonly formats: readonly ReportFormat[] },
): Promise<ReportFiles> {
  const made = packOf(main, experiments, { document: await chartDocument(), style });
  const files = new Map<string, FileContent>();
  for (const format of formats) files.set(reportFile(format), writers[format].write(made.pack));
  for (const { block, kind, provenance } of made.figures) {
    for (const [name, content] of chartFiles(block.chart, kind, { style, provenance })) {
      files.set(`charts/${name}`, content);
    }
  }
  files.set(
    REPORT_JSON,
    `${JSON.stringify(describe(made, [main, ...experiments]), undefined, 2)}\n`,
  );
  files.set(CHECKSUMS, checksumsOf(files));
  return { ...made, files };
}

/** What programs read of a paper. */
function describe({ pack, figures, leftOut }: MadePack, sources: readonly Source[]): object {
  return {
    schema: REPORT_SCHEMA,
    title: pack.title,
    subtitle: pack.subtitle,
    madeOf: sources.map(({ provenance }) => provenance),
    figures: figures.map(({ block: { number, chart } }) => ({
      number,
      chart: chart.id,
      title: chart.title,
    })),
    leftOut,
  };
}
