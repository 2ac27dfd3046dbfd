import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { MONTHS_PER_YEAR } from '../../evidence/units.ts';
import type { ServiceCourse, ServiceMonth } from '../findings/services.ts';
import { valueAxis, valueAxisWidth } from './axes.ts';
import { ink, tint } from './palette.ts';
import { type Box, label, labelWidth, type Parent, path, segment, textSize } from './shapes.ts';
import type { Sign } from './style.ts';
import { wrapText } from './text-width.ts';

/** The least and the most that is drawn of a service. */
export interface CourseScale {
  readonly from: number;
  readonly to: number;
}

interface Panel {
  readonly box: Box;
  readonly scale: CourseScale;
  readonly sign: Sign;
  /** Of the service; empty where it is named in the same row already. */
  readonly name: string;
  readonly nameWidth: number;
  /** One month in so many is drawn. */
  readonly every: number;
}

const lineHeight = textSize + 4;

/** One service under one scenario; the place of a service that the scenario does not have says so. */
export function drawCourse(
  svg: Parent,
  course: ServiceCourse | undefined,
  { box, scale, sign, name, nameWidth, every }: Panel,
): void {
  const { x: left, y: top, width, height } = box;
  const y = scaleLinear([scale.from, scale.to], [top + height - 8, top + 2 * lineHeight + 14]);
  const ticks = ticksOf(y);
  const from = left + valueAxisWidth(ticks);
  const right = left + width;
  if (name !== '') {
    const [words = ''] = wrapText(name, nameWidth, textSize, 'bold', 1);
    label(svg, words, left, top + textSize, { weight: 'bold' });
  }
  const said =
    course === undefined ? 'not there' : `months short: ${Math.round(course.monthsShort)} of 12`;
  if (labelWidth(said) <= width)
    label(svg, said, left, top + textSize + lineHeight, { fill: ink.axis });
  if (course === undefined) return;
  valueAxis(svg, ticks, y, [from, right]);
  const x = scaleLinear([0, course.months.length], [from, right]);
  const drawn = course.months.filter((_, i) => i % every === Math.floor(every / 2));
  drawMonths(svg, drawn, { x, y, sign });
  drawCapacity(svg, course.months, { x, y });
  for (let month = 0; month <= course.months.length; month += MONTHS_PER_YEAR) {
    segment(svg, [x(month), top + height - 8], [x(month), top + height - 3], { stroke: ink.axis });
  }
}

/** As many round values as have room for their numbers. */
function ticksOf(y: ScaleLinear<number, number>): number[] {
  for (const count of [3, 2, 1]) {
    const ticks = y.ticks(count);
    const apart = ticks.length < 2 ? Infinity : y(ticks[0] ?? 0) - y(ticks[1] ?? 0);
    if (apart >= lineHeight) return ticks;
  }
  return y.ticks(1).slice(0, 1);
}

function drawMonths(
  svg: Parent,
  months: readonly ServiceMonth[],
  {
    x,
    y,
    sign,
  }: {
    readonly x: (month: number) => number;
    readonly y: (value: number) => number;
    readonly sign: Sign;
  },
): void {
  const middle = ({ month }: ServiceMonth) => x(month - 0.5);
  const band = area<ServiceMonth>()
    .x(middle)
    .y0(({ demand }) => y(demand.p10))
    .y1(({ demand }) => y(demand.p90))
    .digits(1);
  const shortfall = area<ServiceMonth>()
    .x(middle)
    .y0(({ capacity }) => y(capacity))
    .y1(({ demand, capacity }) => y(Math.max(demand.mean, capacity)))
    .digits(1);
  const curve = line<ServiceMonth>()
    .x(middle)
    .y(({ demand }) => y(demand.mean))
    .digits(1);
  path(svg, band([...months]), { fill: tint(sign.colour, 0.22) });
  path(svg, shortfall([...months]), { fill: tint(sign.colour, 0.6) });
  path(svg, curve([...months]), {
    stroke: sign.colour,
    strokeWidth: 2,
    ...(sign.dash !== undefined && { dash: sign.dash }),
  });
}

/** Steps at the months in which it changes. */
function drawCapacity(
  svg: Parent,
  months: readonly ServiceMonth[],
  { x, y }: { readonly x: (month: number) => number; readonly y: (value: number) => number },
): void {
  const steps = line<readonly [month: number, capacity: number]>()
    .x(([month]) => x(month))
    .y(([, capacity]) => y(capacity))
    .curve(curveStepAfter)
    .digits(1);
  const changes = months.filter(({ capacity }, i) => capacity !== months[i - 1]?.capacity);
  const ends = months.at(-1)?.capacity ?? NaN;
  path(
    svg,
    steps([
      ...changes.map(({ month, capacity }) => [month - 1, capacity] as const),
      [months.length, ends],
    ]),
    { stroke: ink.text, strokeWidth: 2.5 },
  );
}
