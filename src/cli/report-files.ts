import { chartFiles } from '../report/charts/chart-files.ts';
import { ink } from '../report/charts/palette.ts';
import { pngRenderer, type PngRenderer } from '../report/charts/png.ts';
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

/** All that a writer may need beside the paper. */
export interface Printing {
  readonly style: Style;
  readonly png: () => Promise<PngRenderer>;
  /** `word/styles.xml` of a house, for Word files. */
  readonly styles?: string | undefined;
}

/** What a paper may be written as: the name of the file, and the writer. */
const writers = {
  html: { file: 'report.html', write: packHtml },
  md: { file: 'report.md', write: packMarkdown },
  docx: { file: 'report.docx', write: wordFile },
} as const satisfies Readonly<Record<string, Writer>>;

interface Writer {
  readonly file: string;
  readonly write: (pack: Pack, printing: Printing) => string | Promise<Uint8Array>;
}

export type PaperFormat = keyof typeof writers;

export const paperFormats = Object.keys(writers) as readonly PaperFormat[];

/** A paper in a format, as it goes into a file. */
export async function writePaper(
  format: PaperFormat,
  pack: Pack,
  printing: Printing,
): Promise<FileContent> {
  return contentOf(await writers[format].write(pack, printing));
}

/** How papers are printed in a style; what draws pictures of dots is loaded when it is first asked for. */
export function printingIn(style: Style, styles?: string): Printing {
  return { style, styles, png: onDemand() };
}

/** The papers, and `png`: a picture of dots beside each chart. */
export type ReportFormat = PaperFormat | 'png';

export const reportFormats: readonly ReportFormat[] = ['html', 'md', 'docx', 'png'];

const isPaper = (format: ReportFormat): format is PaperFormat => format !== 'png';

/** The file that a reader opens. */
export function fileToOpen(formats: readonly ReportFormat[]): string {
  const [first] = formats.filter(isPaper);
  return first === undefined ? 'charts' : writers[first].file;
}

async function wordFile(pack: Pack, { style, png, styles }: Printing): Promise<Uint8Array> {
  const { docxOf } = await import('../report/pack/docx.ts');
  const accent = style.theme.options[0]?.colour ?? ink.text;
  const look = { png: await png(), size: style.size, accent };
  return docxOf(pack, styles === undefined ? look : { ...look, styles });
}

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
  asked: {
    readonly style: Style;
    readonly formats: readonly ReportFormat[];
    readonly styles?: string | undefined;
  },
): Promise<ReportFiles> {
  const { style, formats, styles } = asked;
  const made = packOf(main, experiments, { document: await chartDocument(), style });
  const printing = printingIn(style, styles);
  const files = new Map<string, FileContent>();
  for (const format of formats.filter(isPaper)) {
    files.set(writers[format].file, await writePaper(format, made.pack, printing));
  }
  const pictures = formats.includes('png') ? await printing.png() : undefined;
  for (const { block, kind, provenance } of made.figures) {
    for (const [name, content] of chartFiles(block.chart, kind, { style, provenance }, pictures)) {
      files.set(`charts/${name}`, contentOf(content));
    }
  }
  const about = describe(made, [main, ...experiments]);
  files.set(REPORT_JSON, `${JSON.stringify(about, undefined, 2)}\n`);
  files.set(CHECKSUMS, checksumsOf(files));
  return { ...made, files };
}

/** A renderer that is loaded when it is first asked for, and that draws nothing twice. */
function onDemand(): () => Promise<PngRenderer> {
  let loaded: Promise<PngRenderer> | undefined;
  const known = new Map<string, ReturnType<PngRenderer>>();
  const remembering =
    (renderer: PngRenderer): PngRenderer =>
    (svg, ppi) => {
      const key = `${ppi} ${svg}`;
      const picture = known.get(key) ?? renderer(svg, ppi);
      known.set(key, picture);
      return picture;
    };
  return () => (loaded ??= pngRenderer().then(remembering));
}

const contentOf = (content: string | Uint8Array): FileContent =>
  typeof content === 'string' ? content : [content];

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
