import { scaleLinear } from 'd3-scale';
import { journeyAmounts } from '../../observe/spread.ts';
import { formatCsv } from '../csv.ts';
import type { Findings } from '../findings/findings.ts';
import { changesClearly, tracedNumbers, type TracedNumber } from '../findings/traced.ts';
import { counted, readable } from '../numbers.ts';
import { type Board, board, svgText } from './board.ts';
import { type Absent, type Chart, chartKind, type Paper } from './chart.ts';
import { inTable } from './counts.ts';
import { key } from './key.ts';
import { mark } from './markers.ts';
import { ink, tint } from './palette.ts';
import {
  baselineShift,
  type Box,
  label,
  labelWidth,
  type Parent,
  rectangle,
  segment,
  textSize,
} from './shapes.ts';
import { type Sign, signOf, type Theme } from './style.ts';
import { wrapText } from './text-width.ts';

type AmountId = (typeof journeyAmounts)[number]['id'];

const percentiles = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;

/** One amount under one scenario: its percentiles over people, each a mean over futures. */
interface Strip {
  readonly scenario: string;
  /** Place among the options, from 0; -1 for the baseline. */
  readonly option: number;
  readonly of: Readonly<Record<(typeof percentiles)[number], TracedNumber>>;
}

interface Panel {
  readonly amount: AmountId;
  readonly name: string;
  readonly unit: string;
  readonly strips: readonly Strip[];
}

interface JourneySpread {
  readonly findings: Findings;
  readonly panels: readonly Panel[];
}

const id = 'journey-spread';

/** In two or three words, for the head of a panel and the middle of a title. */
const names: Readonly<Record<AmountId, readonly [head: string, noun: string]>> = {
  daysWaiting: ['Days waiting', 'days waiting'],
  handoffs: ['Handoffs', 'handoffs'],
  professionals: ['GPs, social workers', 'professionals met'],
  storiesTold: ['Times story is told', 'retelling'],
};

/** How waits, handoffs, faces and retelling differ from person to person. */
export const journeySpread = chartKind<JourneySpread>({
  id,
  name: 'Journeys from person to person',
  question: 'What does it feel like for the person, and for the one in ten who have it worst?',
  read,
  draw,
});

function read(findings: Findings): JourneySpread | Absent {
  const columns = ['amount', 'statistic'] as const;
  const rows = findings.scenarios.map((scenario) =>
    tracedNumbers(findings, 'spread.csv', scenario, columns),
  );
  const panels = journeyAmounts.flatMap(({ id: amount, unit }): readonly Panel[] => {
    const strips = findings.scenarios.flatMap((scenario, n): readonly Strip[] => {
      const found = percentiles.flatMap(
        (statistic) =>
          rows[n]?.find((row) => row.amount === amount && row.statistic === statistic) ?? [],
      );
      const [p10, p25, p50, p75, p90] = found;
      return p10 && p25 && p50 && p75 && p90 && !Number.isNaN(p90.mean)
        ? [{ scenario, option: n - 1, of: { p10, p25, p50, p75, p90 } }]
        : [];
    });
    return strips.length === 0 ? [] : [{ amount, name: names[amount][0], unit, strips }];
  });
  return panels.length === 0
    ? { absent: 'the folder says nothing of how journeys differ' }
    : { findings, panels };
}

function draw(paper: Paper, data: JourneySpread): Chart {
  const { manifest } = data.findings;
  const title = titleOf(data);
  const subtitle = [
    'Mark: half of the people have no more (P50); line: from P10 to P90',
    `People 65+ with complex needs, ${manifest.place}, ${yearsOf(data)}; ` +
      counted(manifest.replications, 'future'),
  ];
  const alt = altOf(data, title);
  const chart = board(paper, { id, title, subtitle, alt });
  drawPanels(chart, data, paper.style.theme);
  return { id, title, subtitle, alt, svg: svgText(chart), csv: csvOf(data) };
}

const yearsOf = ({ findings: { manifest } }: JourneySpread) => counted(manifest.years, 'year');

/** What changes for the one in ten who have most of it; where nothing clearly does, it says so. */
function titleOf(data: JourneySpread): string {
  const { findings, panels } = data;
  if (findings.options.length === 0) {
    const [first] = panels;
    const most = first?.strips[0]?.of.p90.mean ?? NaN;
    const has = first?.amount === 'daysWaiting' ? 'waits' : 'has';
    const what = first?.amount === 'daysWaiting' ? 'days' : names[first?.amount ?? 'handoffs'][1];
    return `One in ten ${has} ${inWords(most)} ${what} or more`;
  }
  const clear = panels.flatMap(({ amount, strips }) =>
    strips.filter(({ of }) => changesClearly(of.p90)).map((strip) => ({ amount, ...strip })),
  );
  const [first] = clear;
  if (first === undefined) return 'No clear difference in waits, handoffs or retelling';
  const who = findings.options.length === 1 ? 'It' : `Option ${first.option + 1}`;
  const does = first.of.p90.difference.mean < 0 ? 'cuts' : 'raises';
  return `${who} ${does} ${names[first.amount][1]} for the worst-off tenth`;
}

/** A tenth is as much as a mean over futures tells. */
const inWords = (value: number) =>
  readable(value, value >= 100 ? { step: 1, decimals: 0 } : { step: 0.1, decimals: 1 });

function altOf({ findings, panels }: JourneySpread, title: string): string {
  const said = panels.slice(0, 2).map(({ name, strips }) => {
    const [first] = strips;
    const last = strips.at(-1);
    const range = (strip: Strip | undefined) =>
      strip === undefined
        ? ''
        : `P50 ${inWords(strip.of.p50.mean)}, P90 ${inWords(strip.of.p90.mean)}`;
    const beside = last === first ? '' : `; under the last option ${range(last)}`;
    return `${name}: ${range(first)}${beside}.`;
  });
  const many = findings.options.length;
  return (
    `Strips of how ${panels.length} amounts differ from person to person under the baseline` +
    `${many === 0 ? '' : ` and ${many} option${many === 1 ? '' : 's'}`}. ${title}. ${said.join(' ')} Data table follows.`
  );
}

function csvOf({ panels }: JourneySpread): string {
  return formatCsv(
    [
      'amount',
      'unit',
      'scenario',
      ...percentiles,
      'p90_difference',
      'p90_difference_p10',
      'p90_difference_p90',
    ],
    panels.flatMap(({ name, unit, strips }) =>
      strips.map(({ scenario, of }) => [
        name,
        unit,
        scenario,
        ...percentiles.map((one) => of[one].mean),
        of.p90.difference.mean,
        of.p90.difference.p10,
        of.p90.difference.p90,
      ]),
    ),
  );
}

const headHeight = textSize + 9;
const stripHeight = 21;
const columnGap = 36;
/** Room that a panel needs to be read; narrower pages have one column. */
const leastWidth = 270;

function drawPanels(area: Board, { findings, panels }: JourneySpread, theme: Theme): void {
  const { svg, left, right, bottom } = area;
  const entries = findings.scenarios.map((name, n) => ({ sign: stripSign(theme, n - 1), name }));
  const keyHeight = entries.length > 1 ? keyOf(area, entries) : 0;
  const top = area.top + keyHeight + 6;
  const columns = right - left >= 2 * leastWidth + columnGap ? 2 : 1;
  const least = headHeight + Math.min(2, findings.scenarios.length) * stripHeight + 4;
  const noteHeight = textSize + 6;
  const fits = (height: number) => Math.max(1, Math.floor(height / least));
  const wanted = Math.ceil(panels.length / columns);
  const needsNote = fits(bottom - top) < wanted || stripsIn(bottom - top, wanted) < entries.length;
  const floor = needsNote ? bottom - noteHeight : bottom;
  const rows = Math.min(wanted, fits(floor - top));
  const shown = panels.slice(0, rows * columns);
  const height = (floor - top) / rows;
  const width = (right - left - (columns - 1) * columnGap) / columns;
  const most = stripsIn(floor - top, rows);
  shown.forEach((panel, i) => {
    const box = {
      x: left + (i % columns) * (width + columnGap),
      y: top + Math.floor(i / columns) * height,
      width,
      height,
    };
    drawPanel(svg, { ...panel, strips: panel.strips.slice(0, most) }, box, theme);
  });
  const missing = [
    ...(panels.length > shown.length ? [inTable(panels.length - shown.length, 'amount')] : []),
    ...(entries.length > most ? [inTable(entries.length - most, 'option')] : []),
  ];
  if (missing.length > 0) {
    label(svg, `${missing.join(' and ')} in the table`, left, bottom - 2, { fill: ink.axis });
  }
}

const stripsIn = (height: number, rows: number) =>
  Math.max(1, Math.floor((height / rows - headHeight - 4) / stripHeight));

function keyOf({ svg, left, right, top }: Board, entries: Parameters<typeof key>[1]): number {
  return key(svg, entries, { x: left, y: top, width: right - left });
}

const stripSign = (theme: Theme, option: number): Sign =>
  option < 0 ? theme.baseline : signOf(theme, option);

const numberWidth = 46;

function drawPanel(svg: Parent, { name, strips }: Panel, box: Box, theme: Theme): void {
  const { x: left, y: top, width } = box;
  const right = left + width;
  const [p50, p90] = [right - numberWidth - 8, right];
  const [words = ''] = wrapText(name, p50 - labelWidth('P50') - 8 - left, textSize, 'bold', 1);
  label(svg, words, left, top + textSize, { weight: 'bold' });
  label(svg, 'P50', p50, top + textSize, { anchor: 'end', fill: ink.axis });
  label(svg, 'P90', p90, top + textSize, { anchor: 'end', fill: ink.axis });
  segment(svg, [left, top + headHeight - 4], [right, top + headHeight - 4], {
    stroke: ink.gridline,
  });
  const most = Math.max(...strips.map(({ of }) => of.p90.mean), 1);
  const x = scaleLinear([0, most], [left + 8, p50 - numberWidth - 6]);
  const first = top + headHeight;
  const step = Math.min(30, (box.height - headHeight - 6) / strips.length);
  segment(svg, [x(0), first], [x(0), first + strips.length * step], { stroke: ink.axis });
  strips.forEach(({ option, of }, i) => {
    const y = first + (i + 0.5) * step;
    const sign = stripSign(theme, option);
    const at = (statistic: (typeof percentiles)[number]) => x(of[statistic].mean);
    const half = { x: at('p25'), y: y - 5, width: at('p75') - at('p25'), height: 10 };
    rectangle(svg, half, { fill: tint(sign.colour, 0.3) });
    segment(svg, [at('p10'), y], [at('p90'), y], {
      stroke: sign.colour,
      strokeWidth: 2,
      ...(sign.dash !== undefined && { dash: sign.dash }),
    });
    segment(svg, [at('p90'), y - 6], [at('p90'), y + 6], { stroke: sign.colour, strokeWidth: 2 });
    mark(svg, sign, at('p50'), y, 5);
    label(svg, inWords(of.p50.mean), p50, y + baselineShift, { anchor: 'end' });
    label(svg, inWords(of.p90.mean), p90, y + baselineShift, { anchor: 'end' });
  });
}
