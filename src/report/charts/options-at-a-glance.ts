import { scaleLinear } from 'd3-scale';
import { measureOf, type MeasureId } from '../../observe/measures.ts';
import { formatCsv } from '../csv.ts';
import type { Findings } from '../findings/findings.ts';
import {
  betterness,
  headlineMeasures,
  isClear,
  optionResults,
  type OptionResult,
} from '../findings/options.ts';
import { readable, readableRounding } from '../numbers.ts';
import { type Board, board, svgText } from './board.ts';
import { type Absent, type Chart, chartKind, type Paper } from './chart.ts';
import { key } from './key.ts';
import { mark } from './markers.ts';
import { ink } from './palette.ts';
import { baselineShift, label, labelWidth, type Parent, segment, textSize } from './shapes.ts';
import { signOf, type Theme } from './style.ts';
import { wrapText } from './text-width.ts';

/** One measure under every option. */
interface Row {
  readonly measure: MeasureId;
  readonly options: readonly OptionResult[];
}

interface OptionsAtAGlance {
  readonly findings: Findings;
  readonly rows: readonly Row[];
}

const id = 'options-at-a-glance';

/** What each option changes in what matters most: to the right is better. */
export const optionsAtAGlance = chartKind<OptionsAtAGlance>({
  id,
  name: 'Options at a glance',
  question: 'Which option does best on what matters?',
  read,
  draw,
});

function read(findings: Findings): OptionsAtAGlance | Absent {
  if (findings.options.length === 0) return { absent: 'it takes a comparison, with an option' };
  const rows = headlineMeasures
    .map((measure) => ({ measure, options: optionResults(findings, measure) }))
    // A share of nothing cannot be shown.
    .filter(({ options }) => options.some(({ result }) => result.baseline !== 0));
  return rows.length === 0 ? { absent: 'no measure of it was observed' } : { findings, rows };
}

function draw(paper: Paper, data: OptionsAtAGlance): Chart {
  const { manifest, baseline } = data.findings;
  const title = titleOf(data);
  const subtitle = [
    `Change from ${baseline}, as a share of it; to the right is better`,
    `${manifest.place}, ${manifest.years} years; lines: 8 in 10 of ${manifest.replications} futures`,
  ];
  const alt = altOf(data, title);
  const chart = board(paper, { id, title, subtitle, alt });
  drawRows(chart, data, paper.style.theme);
  return { id, title, subtitle, alt, svg: svgText(chart), csv: csvOf(data) };
}

/** Names an option only for what it does in eight of ten futures. */
function titleOf({ findings, rows }: OptionsAtAGlance): string {
  const clear = rows.flatMap(({ measure, options }) =>
    options
      .filter(({ result }) => isClear(result) && betterness(measure, result) !== 0)
      .map((one) => ({ measure, better: betterness(measure, one.result) > 0, ...one })),
  );
  const best = clear.find(({ better }) => better);
  const worst = clear.find(({ better }) => !better);
  if (best === undefined && worst === undefined) {
    return findings.options.length === 1
      ? 'No clear difference in what matters most'
      : 'No option makes a clear difference in what matters most';
  }
  const who = (place: number) => (findings.options.length === 1 ? 'It' : `Option ${place + 1}`);
  const good = best && `${who(best.place)} improves ${nounOf(best.measure)}`;
  if (best === undefined || worst === undefined) {
    return good ?? `${who(worst?.place ?? 0)} worsens ${nounOf(worst?.measure ?? 'deaths')}`;
  }
  return worst.place === best.place
    ? `${good}, but worsens ${nounOf(worst.measure)}`
    : `${good}; ${who(worst.place).toLowerCase()} worsens ${nounOf(worst.measure)}`;
}

/** A measure in two or three words, as in the middle of a sentence. */
const nouns: Partial<Record<MeasureId, string>> = {
  emergencyAdmissions: 'admissions',
  delayedDays: 'delays',
  waitForSupport: 'waits',
  daysAtHome: 'days at home',
  unmetHours: 'unmet need',
  carersStopped: 'carers',
  workload: 'workload',
  costWithChange: 'cost',
};

const nounOf = (measure: MeasureId) => nouns[measure] ?? measureOf(measure).label.toLowerCase();

function altOf({ findings: { options, baseline }, rows }: OptionsAtAGlance, title: string): string {
  const [first] = rows;
  const one = first?.options[0];
  const said =
    first && one
      ? `${measureOf(first.measure).label} under ${one.option}: ${changeWords(one)}.`
      : '';
  return (
    `Dot chart of the change from ${baseline} under ${options.length === 1 ? 'one option' : `${options.length} options`}, ` +
    `a row each for ${rows.length} measures, with intervals. ${title}. ${said} Data table follows.`
  );
}

function changeWords({ result: { unit, difference } }: OptionResult): string {
  const { mean, p10, p90 } = difference;
  const rounding = readableRounding(mean, (p90 - p10) / 2);
  const signed = (value: number) => `${value > 0 ? '+' : ''}${readable(value, rounding)}`;
  return `${signed(mean)} ${unit}, 8 in 10 futures from ${signed(p10)} to ${signed(p90)}`;
}

function csvOf({ findings, rows }: OptionsAtAGlance): string {
  return formatCsv(
    ['measure', 'option', 'unit', 'baseline', 'difference', 'p10', 'p90', 'share_better'],
    rows.flatMap(({ measure, options }) =>
      options.map(({ option, result: { unit, baseline, difference, shareBetter } }) => [
        measureOf(measure).label,
        findings.options.length === 0 ? '' : option,
        unit,
        baseline,
        difference.mean,
        difference.p10,
        difference.p90,
        shareBetter,
      ]),
    ),
  );
}

/** Change as a share of the baseline, with better to the right. */
function goodShare(measure: MeasureId, value: number, baseline: number): number {
  const toTheRight = measureOf(measure).direction === 'higher is better' ? 1 : -1;
  return (toTheRight * value) / Math.abs(baseline);
}

const axisHeight = textSize + 8;

function drawRows(area: Board, { findings, rows }: OptionsAtAGlance, theme: Theme): void {
  const { svg, left, right, top, bottom } = area;
  const entries = findings.options.map((name, place) => ({ sign: signOf(theme, place), name }));
  const used = key(svg, entries, { x: left, y: top, width: right - left });
  const [first, last] = [top + used + 4, bottom - axisHeight];
  const fitting = rows.slice(0, Math.max(1, Math.floor((last - first) / (textSize + 4))));
  const height = (last - first) / fitting.length;
  const nameWidth = (right - left) * 0.34;
  const shares = fitting.flatMap(({ measure, options }) =>
    options.flatMap(({ result: { baseline, difference } }) =>
      [difference.mean, difference.p10, difference.p90].map((value) =>
        Math.abs(goodShare(measure, value, baseline)),
      ),
    ),
  );
  const most = Math.max(...shares.filter(Number.isFinite), 0.001);
  const x = scaleLinear([-most, most], [left + nameWidth + 14, right - 10]);
  drawAxis(svg, x, [first, last], { from: left + nameWidth + 14, to: right });
  fitting.forEach((row, i) => {
    const middle = first + (i + 0.5) * height;
    drawName(svg, measureOf(row.measure).label, { left, width: nameWidth, middle, height });
    row.options.forEach((option, n) => {
      const step = Math.min(14, (height - 4) / row.options.length);
      drawOption(svg, row.measure, option, {
        x,
        y: middle + (n - (row.options.length - 1) / 2) * step,
        r: Math.min(6, step / 2.4),
        theme,
      });
    });
    if (i > 0) {
      const y = first + i * height;
      segment(svg, [left, y], [right, y], { stroke: ink.gridline });
    }
  });
}

function drawName(
  svg: Parent,
  name: string,
  at: {
    readonly left: number;
    readonly width: number;
    readonly middle: number;
    readonly height: number;
  },
): void {
  const most = at.height >= 2 * (textSize + 2) ? 2 : 1;
  const lines = wrapText(name, at.width, textSize, 'normal', most);
  const start = at.middle - ((lines.length - 1) * (textSize + 1)) / 2 + baselineShift;
  lines.forEach((line, i) => label(svg, line, at.left, start + i * (textSize + 1)));
}

function drawAxis(
  svg: Parent,
  x: (share: number) => number,
  [top, bottom]: readonly [number, number],
  { from, to }: { readonly from: number; readonly to: number },
): void {
  const baseline = bottom + textSize + 4;
  segment(svg, [x(0), top], [x(0), bottom], { stroke: ink.axis, strokeWidth: 1.5 });
  label(svg, 'no change', x(0), baseline, { anchor: 'middle' });
  label(svg, '← worse', from, baseline);
  const better = 'better →';
  label(svg, better, to - labelWidth(better), baseline);
}

function drawOption(
  svg: Parent,
  measure: MeasureId,
  { place, result: { baseline, difference } }: OptionResult,
  at: {
    readonly x: (share: number) => number;
    readonly y: number;
    readonly r: number;
    readonly theme: Theme;
  },
): void {
  const sign = signOf(at.theme, place);
  const share = (value: number) => at.x(goodShare(measure, value, baseline));
  segment(svg, [share(difference.p10), at.y], [share(difference.p90), at.y], {
    stroke: sign.colour,
    strokeWidth: 2.5,
  });
  mark(svg, sign, share(difference.mean), at.y, at.r);
}
