import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chartKinds } from '../../src/report/chart-kinds.ts';
import { isAbsent, type Chart } from '../../src/report/charts/chart.ts';
import { pngRenderer, type PngRenderer } from '../../src/report/charts/png.ts';
import { standardStyle, themes } from '../../src/report/charts/style.ts';
import { chartDocument } from '../../src/report/charts/svg.ts';
import { docxOf } from '../../src/report/pack/docx.ts';
import { cropped, pictureDifference, pictureOf, type Picture } from './pictures.ts';
import { runs } from './programs.ts';
import { smallComparison } from './small-comparison.ts';

/**
 * How far programs may differ, in steps of grey of 255, over fields of two millimetres. Fonts of the same widths
 * and soft edges come to 0.8 on the mean and 25 at worst; a lost word, or one in another place, to more than 40.
 */
const MEAN_BOUND = 1.5;
const WORST_BOUND = 40;

/** 150 dots an inch. */
const PPI = 150;

interface Drawn {
  readonly name: string;
  readonly svg: string;
  readonly chart: Chart;
}

let drawn: readonly Drawn[] = [];
let png: PngRenderer;
const folder = mkdtempSync(join(tmpdir(), 'renderers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  const { findings } = await smallComparison(['Navigators', 'Rapid response']);
  const document = await chartDocument();
  const provenance = { version: '0.1.0', run: 'a-run', resultHash: '1a2b3c4d5e6f7081' };
  png = await pngRenderer();
  drawn = (['af', 'mono'] as const).flatMap((theme) =>
    chartKinds.flatMap(({ id, make }) => {
      const style = { ...standardStyle, theme: themes[theme] };
      const chart = make(findings, { document, style, provenance });
      return isAbsent(chart) ? [] : [{ name: `${id}-${theme}`, svg: chart.svg, chart }];
    }),
  );
  for (const { name, svg } of drawn) writeFileSync(join(folder, `${name}.svg`), svg);
});

const rendered = ({ svg }: Drawn) => pictureOf(png(svg, PPI).bytes);

function expectAlike(of: (one: Drawn, ours: Picture) => Picture): void {
  for (const one of drawn) {
    const ours = rendered(one);
    const { mean, worst } = pictureDifference(ours, of(one, ours));
    expect(mean, `${one.name}: ${mean} on the mean`).toBeLessThan(MEAN_BOUND);
    expect(worst, `${one.name}: ${worst} at worst`).toBeLessThan(WORST_BOUND);
  }
}

describe('a chart looks the same', () => {
  it('is told apart from one that lost a word, or has a line in another place', () => {
    const [one] = drawn;
    if (one === undefined) throw new Error('no chart');
    const without = one.svg.replace(/<text[^>]*>[^<]{6,}<\/text>\n/, '');
    const lost = pictureOf(png(without, PPI).bytes);
    expect(pictureDifference(rendered(one), lost).worst).toBeGreaterThan(WORST_BOUND);
  });

  it.runIf(runs('rsvg-convert'))('in librsvg, by which pandoc and desktops draw', () => {
    expectAlike(({ name }, { width }) => {
      const file = join(folder, `${name}.svg`);
      const args = ['--width', String(width), '--keep-aspect-ratio', file];
      return pictureOf(execFileSync('rsvg-convert', args, { maxBuffer: 1 << 26 }));
    });
  });

  it.runIf(runs('chromium'))('in Chromium, by which browsers draw', () => {
    const sheets = new Map<string, Picture>();
    expectAlike((one, { width, height }) => {
      const theme = one.name.slice(one.name.lastIndexOf('-') + 1);
      const ofTheme = drawn.filter(({ name }) => name.endsWith(`-${theme}`));
      const sheet = sheets.get(theme) ?? chromiumSheet(theme, ofTheme, { width, height });
      sheets.set(theme, sheet);
      return cropped(sheet, { x: 0, y: ofTheme.indexOf(one) * height, width, height });
    });
  });

  it.runIf(runs('soffice', 'pdfimages', 'pdftotext'))(
    'in the PDF that LibreOffice makes of the Word file',
    async () => {
      const figures = drawn.filter(({ name }) => name.endsWith('-af'));
      const pages = pdfPicturesOf(await wordFileOf(figures));
      expect(pages).toHaveLength(figures.length);
      figures.forEach((one, i) => {
        const page = pages[i];
        if (page === undefined) return;
        const { mean, worst } = pictureDifference(rendered(one), page);
        expect(mean, `${one.name}: ${mean} on the mean`).toBeLessThan(MEAN_BOUND);
        expect(worst, `${one.name}: ${worst} at worst`).toBeLessThan(WORST_BOUND);
      });
      const text = execFileSync('pdftotext', [join(folder, 'paper.pdf'), '-'], {
        encoding: 'utf8',
      });
      const words = text.replaceAll(/\s+/g, ' ');
      for (const { chart } of figures) expect(words).toContain(chart.title);
      expect(words).toContain('Who pays 1,234');
    },
  );
});

/** All pictures below one another, as Chromium draws them. */
function chromiumSheet(
  theme: string,
  charts: readonly Drawn[],
  { width, height }: { readonly width: number; readonly height: number },
): Picture {
  const images = charts.map(
    ({ name }) =>
      `<img src="${name}.svg" style="display:block;width:${width}px;height:${height}px">`,
  );
  const page = join(folder, `${theme}.html`);
  const shot = join(folder, `${theme}.png`);
  writeFileSync(page, `<!doctype html><body style="margin:0">${images.join('')}</body>`);
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--hide-scrollbars',
    '--force-device-scale-factor=1',
    `--user-data-dir=${join(folder, `profile-${theme}`)}`,
    `--window-size=${width},${height * charts.length}`,
    `--screenshot=${shot}`,
  ];
  execFileSync('chromium', [...flags, `file://${page}`], { stdio: 'ignore' });
  return pictureOf(readFileSync(shot));
}

function wordFileOf(figures: readonly Drawn[]): Promise<Uint8Array> {
  const pack = {
    title: 'Every chart',
    subtitle: 'A small place',
    blocks: [
      {
        kind: 'table' as const,
        caption: 'Table 1',
        header: ['Body', 'GBP'],
        rows: [[{ text: 'Who pays' }, { text: '1,234', number: 1234 }]],
      },
      ...figures.map(({ chart }, i) => ({
        kind: 'figure' as const,
        number: i + 1,
        question: 'Which?',
        chart,
      })),
    ],
  };
  return docxOf(pack, { png, size: 'a4', accent: '#12436D' });
}

/** The pictures in the PDF, in the order of the paper. */
function pdfPicturesOf(docx: Uint8Array): readonly Picture[] {
  writeFileSync(join(folder, 'paper.docx'), docx);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'office')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'paper.docx'),
    ],
    { stdio: 'ignore' },
  );
  const pdf = join(folder, 'paper.pdf');
  execFileSync('pdfimages', ['-png', pdf, join(folder, 'page')]);
  const files = readdirSync(folder)
    .filter((file) => /^page-\d+\.png$/.test(file))
    .toSorted();
  // Behind each picture comes the mask that says where it is transparent.
  const list = execFileSync('pdfimages', ['-list', pdf], { encoding: 'utf8' }).split('\n').slice(2);
  return files
    .filter((_, i) => list[i]?.split(/\s+/)[3] === 'image')
    .map((file) => pictureOf(readFileSync(join(folder, file))));
}
