import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { Story } from '../../observe/story.ts';
import { formatCsv } from '../csv.ts';
import { fullDate } from '../story/calendar.ts';
import { countsOf, type StoryCounts } from '../story/spans.ts';
import { capital, listWords, shortDescription, times } from '../story/words.ts';
import { type Board, board, roomOf, svgText } from './board.ts';
import type { Chart, Paper } from './chart.ts';
import {
  laneMarks,
  laneName,
  type Bar,
  type Crossing,
  type LaneMarks,
  type Point,
} from './lane-marks.ts';
import { laneTextHeight, layLanes, type LaneText, type Placed } from './lane-layout.ts';
import { type LanePaints, paintsOf } from './lane-paints.ts';
import { ink } from './palette.ts';
import {
  baselineShift,
  label,
  labelWidth,
  type Parent,
  path,
  rectangle,
  round,
  segment,
  textSize,
} from './shapes.ts';
import { wrapText } from './text-width.ts';
import { timeAxis } from './time-axis.ts';
import { counted } from '../numbers.ts';

/**
 * One person's way through the agencies: a lane an agency and one for home, time from left to right, handoffs
 * as arrows from lane to lane.
 *
 * @param id of the chart, where there are several of one person
 */
export function swimLane(paper: Paper, story: Story, id: string = 'swim-lane'): Chart {
  const counts = countsOf(story);
  const marks = laneMarks(story);
  const title = titleOf(counts);
  const alt = altOf(story, counts, marks);
  const key = wrapText(keyOf(marks), roomOf(paper.style), textSize);
  const subtitle = [shortDescription(story.start), ...key];
  const chart = board(paper, { id, title, alt, subtitle });
  draw(chart, { story, marks, paints: paintsOf(paper.style.theme) });
  return { id, title, subtitle, alt, svg: svgText(chart), csv: csvOf(marks) };
}

function titleOf({ handoffs, agencies, crises, nights, length }: StoryCounts): string {
  if (handoffs > 0) {
    const who = counted(agencies, 'agency', 'agencies');
    return `${who}, handed on ${times(handoffs)} in ${length}`;
  }
  if (nights > 0) {
    return `${counted(crises, 'crisis', 'crises')}, ${counted(nights, 'night')} in hospital in ${length}`;
  }
  return `${crises === 0 ? 'No crisis' : counted(crises, 'crisis', 'crises')} in ${length}`;
}

/** What the shapes are: only of those that are there. */
function keyOf({ bars, points, crossings }: LaneMarks): string {
  const has = (mark: Bar['mark'] | Point['mark'] | Crossing['mark']) =>
    [...bars, ...points, ...crossings].some((one) => one.mark === mark);
  const key = [
    ...(has('crisis') ? ['diamond: crisis'] : []),
    ...(has('contact') ? ['dot: contact'] : []),
    ...(has('handed on') ? ['arrow: handed on'] : []),
    ...(has('sent back') ? ['dashed: sent back'] : []),
    ...(has('lost') ? ['cross: lost'] : []),
    ...(has('waiting') ? ['pale bar: waiting'] : []),
  ].join('; ');
  return capital(key);
}

function altOf(story: Story, counts: StoryCounts, { lanes }: LaneMarks): string {
  const { crises, attendances, nights, handoffs, storiesTold, daysWaited, length } = counts;
  return (
    `Swim-lane chart of ${length} of one simulated person: ${shortDescription(story.start).toLowerCase()}. ` +
    `Lanes: ${listWords(lanes.map(laneName))}. ${counted(crises, 'crisis', 'crises')}, ` +
    `${counted(attendances, 'A&E attendance')}, ${counted(nights, 'night')} in hospital, ` +
    `${counted(handoffs, 'handoff')}, story told ${times(storiesTold)}, ${counted(daysWaited, 'day')} waited. ` +
    'Data table follows.'
  );
}

function csvOf({ bars, points, crossings }: LaneMarks): string {
  const rows = [
    ...bars.map(({ mark, lane, from, to, label: text }) => ({
      mark,
      lane,
      at: from,
      end: to,
      text,
    })),
    ...points.map(({ mark, lane, at, label: text }) => ({ mark, lane, at, text })),
    ...crossings.map(({ mark, lane, at, to }) => ({ mark, lane, at, to, text: '' })),
  ].toSorted((a, b) => a.at - b.at);
  return formatCsv(
    ['date', 'day', 'until_day', 'mark', 'lane', 'to_lane', 'label'],
    rows.map((row) => [
      fullDate(row.at),
      row.at,
      'end' in row ? row.end : undefined,
      row.mark,
      laneName(row.lane),
      'to' in row ? laneName(row.to) : undefined,
      row.text,
    ]),
  );
}

const highestLane = 80;
const axisHeight = textSize + 9;
/** A shorter time than this is drawn as long, so that a story that ends at once has an axis. */
const shortestTime = 60;

/** Where the lanes are: the middle of a lane's name, of its text and of its marks. */
interface Lanes {
  readonly height: number;
  top(lane: number): number;
  /** Where the marks of a lane are. */
  track(lane: number): number;
}

/** What is drawn, and in which colours. */
interface Drawn {
  readonly story: Story;
  readonly marks: LaneMarks;
  readonly paints: LanePaints;
}

function draw(
  { svg, left: margin, right, top, bottom }: Board,
  { story, marks, paints }: Drawn,
): void {
  const { lanes: order } = marks;
  const height = Math.min(highestLane, (bottom - axisHeight - top - 4) / order.length);
  const lanes: Lanes = {
    height,
    top: (lane) => top + 4 + order.indexOf(lane) * height,
    track: (lane) => lanes.top(lane) + (height + laneTextHeight) / 2,
  };
  const left = margin + Math.max(...order.map((lane) => labelWidth(laneName(lane)))) + 12;
  const time = { from: story.from, to: Math.max(story.until, story.from + shortestTime) };
  const x = scaleLinear([time.from, time.to], [left + 6, right - 6]);
  const layout = layLanes(marks, x, [left + 6, right - 6]);
  drawLanes(svg, order, lanes, [margin, left, right]);
  const contacts = layout.points.filter(({ mark }) => mark === 'contact');
  const others = layout.points.filter(({ mark }) => mark !== 'contact');
  for (const point of contacts) drawPoint(svg, point, lanes, paints);
  drawBars(svg, layout.bars, { lanes, x, paints });
  for (const crossing of layout.crossings) drawCrossing(svg, crossing, lanes);
  for (const point of others) drawPoint(svg, point, lanes, paints);
  for (const text of layout.texts) drawText(svg, text, lanes);
  timeAxis(svg, time, x, top + 4 + order.length * height);
}

function drawLanes(
  svg: Parent,
  order: readonly number[],
  { top, track, height }: Lanes,
  [margin, left, right]: readonly [number, number, number],
): void {
  order.forEach((lane, row) => {
    if (row % 2 === 0) {
      const band = { x: margin, y: top(lane), width: right - margin, height };
      rectangle(svg, band, { fill: ink.aside });
    }
    label(svg, laneName(lane), margin + 4, top(lane) + height / 2 + baselineShift);
    segment(svg, [left, track(lane)], [right, track(lane)], { stroke: ink.gridline });
  });
}

const barHeight = 9;
const shortestBar = 3;

/** Bars of a lane that overlap in time share its track. */
function drawBars(
  svg: Parent,
  bars: readonly Bar[],
  {
    lanes: { track },
    x,
    paints,
  }: {
    readonly lanes: Lanes;
    readonly x: ScaleLinear<number, number>;
    readonly paints: LanePaints;
  },
): void {
  bars.forEach((bar, at) => {
    const overlapping = bars.filter(
      (other) =>
        other === bar ||
        (other.mark === bar.mark &&
          other.lane === bar.lane &&
          other.from < bar.to &&
          bar.from < other.to),
    );
    const share = barHeight / overlapping.length;
    const row = overlapping.filter((other) => bars.indexOf(other) < at).length;
    const height = bar.mark === 'home' ? 4 : share;
    const width = Math.max(shortestBar, x(bar.to) - x(bar.from));
    const y = bar.mark === 'home' ? track(bar.lane) - 2 : track(bar.lane) - barHeight / 2;
    // A moment at the end of the time still has its mark on the page.
    const left = Math.min(x(bar.from), Math.max(...x.range()) - width);
    const box = { x: left, y: y + row * share, width, height };
    const edges = {
      home: {},
      waiting: { stroke: paints.edge },
      hospital: {},
      support: { stroke: ink.paper },
    };
    rectangle(svg, box, { fill: paints[bar.mark], ...edges[bar.mark], strokeWidth: 1 });
  });
}

/** An upright line from lane to lane that ends in an arrowhead. */
function drawCrossing(
  svg: Parent,
  { x, lane, to, mark }: Placed<Crossing>,
  { track }: Lanes,
): void {
  const down = track(to) > track(lane) ? 1 : -1;
  const [start, tip] = [track(lane), track(to) - down * 2];
  const neck = tip - down * 9;
  const dash = mark === 'sent back' ? { dash: '5 3' } : {};
  segment(svg, [x, start], [x, neck], { stroke: ink.axis, strokeWidth: 1.75, ...dash });
  path(
    svg,
    `M${round(x)},${round(tip)}L${round(x - 4.5)},${round(neck)}L${round(x + 4.5)},${round(neck)}Z`,
    {
      fill: ink.axis,
    },
  );
}

function drawPoint(
  svg: Parent,
  { x, lane, mark }: Placed<Point>,
  { track, height }: Lanes,
  paints: LanePaints,
): void {
  const y = track(lane);
  const style = { fill: paints[mark], stroke: ink.paper, strokeWidth: 1 };
  if (mark === 'crisis') path(svg, diamond(x, y, 7), style);
  else if (mark === 'contact') circle(svg, x, y, 3.5, style);
  else if (mark === 'lost') path(svg, cross(x, y, 5), { stroke: ink.axis, strokeWidth: 2 });
  else
    segment(svg, [x, y - Math.min(9, height / 2)], [x, y + Math.min(9, height / 4)], {
      stroke: ink.text,
      strokeWidth: 2.5,
    });
}

function drawText(svg: Parent, { lane, left, text }: LaneText, { track }: Lanes): void {
  label(svg, text, left, track(lane) - barHeight / 2 - 5);
}

function diamond(x: number, y: number, r: number): string {
  return `M${round(x)},${round(y - r)}L${round(x + r)},${round(y)}L${round(x)},${round(y + r)}L${round(x - r)},${round(y)}Z`;
}

function cross(x: number, y: number, r: number): string {
  const [left, right, top, bottom] = [x - r, x + r, y - r, y + r].map(round);
  return `M${left},${top}L${right},${bottom}M${left},${bottom}L${right},${top}`;
}

function circle(
  svg: Parent,
  x: number,
  y: number,
  r: number,
  style: { fill: string; stroke: string },
): void {
  svg
    .append<SVGElement>('circle')
    .attr('cx', round(x))
    .attr('cy', round(y))
    .attr('r', r)
    .attr('fill', style.fill)
    .attr('stroke', style.stroke)
    .attr('stroke-width', 1);
}
