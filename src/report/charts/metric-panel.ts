import { scaleLinear } from 'd3-scale';
import type { ShownMetric } from '../national.ts';
import { asPublished } from '../numbers.ts';
import { valueAxisWidth } from './axes.ts';
import { mark } from './markers.ts';
import { ink } from './palette.ts';
import {
  baselineShift,
  type Box,
  label,
  labelWidth,
  type Parent,
  segment,
  textSize,
} from './shapes.ts';
import type { Sign } from './style.ts';
import { wrapText } from './text-width.ts';

const lineHeight = textSize + 3;

/** Years beside one another, in each a mark a scenario with its interval; England's value as a dashed line. */
export function drawMetricPanel(
  svg: Parent,
  { metric, series, england }: ShownMetric,
  box: Box,
  signs: readonly Sign[],
): void {
  const name = `${metric.name}${metric.proxy === undefined ? '' : '*'}`;
  const [words = ''] = wrapText(name, box.width, textSize, 'bold', 1);
  label(svg, words, box.x, box.y + textSize, { weight: 'bold' });
  const [unit = ''] = wrapText(metric.unit, box.width, textSize, 'normal', 1);
  label(svg, unit, box.x, box.y + textSize + lineHeight, { fill: ink.axis });
  const [ceiling, floor] = [box.y + 2 * lineHeight + 16, box.y + box.height - lineHeight - 6];
  const values = series.flatMap(({ years }) =>
    years.flatMap(({ mean, p10, p90 }) => [mean, p10, p90]),
  );
  const ends = [...values, ...(england === undefined ? [] : [england.value])];
  const spread = Math.max(...ends) - Math.min(...ends) || Math.abs(ends[0] ?? 1) || 1;
  const y = scaleLinear(
    [Math.min(...ends) - spread * 0.08, Math.max(...ends) + spread * 0.08],
    [floor, ceiling],
  );
  const ticks = y.ticks(3);
  const left = box.x + valueAxisWidth(ticks);
  const right = box.x + box.width;
  let free = Infinity;
  for (const tick of ticks) {
    segment(svg, [left, y(tick)], [right, y(tick)], { stroke: ink.gridline });
    if (y(tick) + textSize > free) continue;
    label(svg, asPublished(tick), left - 8, y(tick) + baselineShift, { anchor: 'end' });
    free = y(tick);
  }
  if (england !== undefined) {
    const level = y(england.value);
    segment(svg, [left, level], [right, level], {
      stroke: ink.axis,
      strokeWidth: 1.5,
      dash: '3 3',
    });
  }
  const count = Math.max(...series.flatMap(({ years }) => years.map(({ year }) => year)));
  const room = (right - left) / count;
  drawYears(svg, { count, room, left, floor });
  const step = Math.min(12, (room - 4) / series.length);
  const r = Math.max(2, Math.min(5, step / 2.2));
  series.forEach(({ years }, n) => {
    const sign = signs[n];
    if (sign === undefined) return;
    for (const { year, mean, p10, p90 } of years) {
      const x = left + (year - 0.5) * room + (n - (series.length - 1) / 2) * step;
      segment(svg, [x, y(p10)], [x, y(p90)], { stroke: sign.colour, strokeWidth: 1.5 });
      mark(svg, sign, x, y(mean), r);
    }
  });
}

function drawYears(
  svg: Parent,
  at: {
    readonly count: number;
    readonly room: number;
    readonly left: number;
    readonly floor: number;
  },
): void {
  const widest = labelWidth(`Yr ${at.count}`) + 6;
  const every = [1, 2, 3, 5, 10].find((step) => widest <= step * at.room) ?? at.count;
  for (let year = at.count; year > 0; year -= every) {
    const x = at.left + (year - 0.5) * at.room;
    label(svg, `Yr ${year}`, x, at.floor + lineHeight, { anchor: 'middle', fill: ink.axis });
  }
}
