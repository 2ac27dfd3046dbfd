import { scaleNote } from '../money/told.ts';
import { bandWords, futuresFrom, isOneFuture } from '../findings/difference-text.ts';
import { formatCsv } from '../csv.ts';
import type { Findings } from '../findings/findings.ts';
import { serviceCourses, type ServiceCourse } from '../findings/services.ts';
import { counted, readable, readableRounding } from '../numbers.ts';
import { type Board, board, svgText } from './board.ts';
import { type Absent, type Chart, chartKind, type Paper } from './chart.ts';
import { inTable } from './counts.ts';
import { drawCourse, type CourseScale } from './course-panel.ts';
import { mark } from './markers.ts';
import { ink } from './palette.ts';
import { baselineShift, label, textSize } from './shapes.ts';
import { type Sign, signOf, type Theme } from './style.ts';
import { wrapText } from './text-width.ts';

/** A service under each scenario that has it: the baseline first. */
interface Row {
  readonly service: string;
  readonly label: string;
  readonly unit: string;
  readonly courses: readonly (ServiceCourse | undefined)[];
}

interface DemandAndCapacity {
  readonly findings: Findings;
  /** Those that are short longest come first. */
  readonly rows: readonly Row[];
}

const id = 'demand-and-capacity';

/** Who is in a service or waits for it, month by month, beside what there is of it. */
export const demandAndCapacity = chartKind<DemandAndCapacity>({
  id,
  name: 'Demand and capacity',
  question: 'Where, and when, will we run short?',
  read,
  draw,
});

function read(findings: Findings): DemandAndCapacity | Absent {
  const all = findings.scenarios.map((scenario) => serviceCourses(findings, scenario));
  const services = [...new Set(all.flat().map(({ service }) => service))];
  const rows = services.flatMap((service): readonly Row[] => {
    const courses = all.map((own) => own.find((one) => one.service === service));
    const first = courses.find((course) => course !== undefined);
    return first === undefined ? [] : [{ service, label: first.label, unit: first.unit, courses }];
  });
  if (rows.length === 0) return { absent: 'the folder has no months of services' };
  return { findings, rows: rows.toSorted((a, b) => mostShort(b) - mostShort(a)) };
}

const mostShort = ({ courses }: Row) =>
  Math.max(...courses.map((course) => course?.monthsShort ?? 0));

function draw(paper: Paper, data: DemandAndCapacity): Chart {
  const { manifest } = data.findings;
  const isOne = isOneFuture(manifest.replications);
  const title = titleOf(data);
  const subtitle = [
    `${isOne ? 'Line' : 'Band'}: demand, those waiting included${isOne ? '' : `, ${bandWords(manifest.replications)}`}; steps: capacity`,
    `${manifest.place}, months of ${counted(manifest.years, 'year')}; ${counted(manifest.replications, 'future')}`,
  ];
  const alt = altOf(data, title);
  const chart = board(paper, { id, title, subtitle, alt, sources: scaleNote(data.findings) });
  drawRows(chart, data, paper.style.theme);
  return { id, title, subtitle, alt, svg: svgText(chart), csv: csvOf(data) };
}

/** Months of twelve, in whole ones. */
const inTwelve = (short: number) => String(Math.round(short));

/** Said of the baseline: whether an option changes it is in the panels. */
function titleOf({ rows }: DemandAndCapacity): string {
  const own = rows
    .flatMap(({ courses }) => courses[0] ?? [])
    .toSorted((a, b) => b.monthsShort - a.monthsShort);
  const [worst] = own;
  if (worst === undefined || worst.monthsShort < 0.5)
    return 'No service runs short in a typical year';
  return `${worst.label}: short ${inTwelve(worst.monthsShort)} months in 12`;
}

function altOf({ findings, rows }: DemandAndCapacity, title: string): string {
  const [first] = rows;
  const course = first?.courses[0] ?? first?.courses.find((one) => one !== undefined);
  const month = course?.months.at(-1);
  const said =
    month === undefined
      ? ''
      : `In the last month the demand for ${first?.label.toLowerCase()} is ${amount(month.demand.mean)} ` +
        `${first?.unit}, ${futuresFrom(findings.manifest.replications, `${amount(month.demand.p10)} to ${amount(month.demand.p90)}`)}, ` +
        `beside a capacity of ${amount(month.capacity)}.`;
  return (
    `Bands of demand beside steps of capacity, month by month, for ${rows.length} services under ` +
    `${findings.scenarios.length === 1 ? 'one scenario' : `${findings.scenarios.length} scenarios`}. ${title}. ${said} Data table follows.`
  );
}

const amount = (value: number) =>
  readable(value, value >= 10 ? { step: 1, decimals: 0 } : readableRounding(value, 0.3));

function csvOf({ findings, rows }: DemandAndCapacity): string {
  return formatCsv(
    ['service', 'unit', 'scenario', 'month', 'demand', 'p10', 'p90', 'capacity', 'share_short'],
    rows.flatMap(({ label: service, unit, courses }) =>
      courses.flatMap((course, n) =>
        (course?.months ?? []).map(({ month, demand, capacity, short }) => [
          service,
          unit,
          findings.scenarios[n],
          month,
          demand.mean,
          demand.p10,
          demand.p90,
          capacity,
          short,
        ]),
      ),
    ),
  );
}

const headHeight = textSize + 8;
const leastHeight = 112;
const leastWidth = 165;
const gap = 24;

function drawRows(area: Board, { findings, rows }: DemandAndCapacity, theme: Theme): void {
  const { svg, left, right, top, bottom } = area;
  const count = findings.scenarios.length;
  const columns = Math.min(
    count,
    Math.max(1, Math.floor((right - left + gap) / (leastWidth + gap))),
  );
  const heads = count > 1 ? headHeight : 0;
  const noteHeight = textSize + 6;
  const fits = (floor: number) => Math.max(1, Math.floor((floor - top - heads) / leastHeight));
  const needsNote = fits(bottom) < rows.length || rows.length > MOST || columns < count;
  const floor = needsNote ? bottom - noteHeight : bottom;
  const shown = rows.slice(0, Math.min(fits(floor), MOST));
  const width = (right - left - (columns - 1) * gap) / columns;
  const height = (floor - top - heads) / shown.length;
  const every = drawnEvery(shown, columns);
  const signs = findings.scenarios.map((_, n) => (n === 0 ? theme.baseline : signOf(theme, n - 1)));
  for (let n = 0; n < columns; n++) {
    if (count === 1) break;
    drawHead(area, findings.scenarios[n] ?? '', signs[n] ?? theme.baseline, {
      x: left + n * (width + gap),
      width,
    });
  }
  shown.forEach((row, i) => {
    const scale = scaleOf(row, columns);
    for (let n = 0; n < columns; n++) {
      drawCourse(svg, row.courses[n], {
        every,
        box: {
          x: left + n * (width + gap),
          y: top + heads + i * height,
          width,
          height: height - 8,
        },
        scale,
        sign: signs[n] ?? theme.baseline,
        // A service is named once in its row.
        nameWidth: right - left,
        name: n === 0 ? `${row.label}${row.unit === 'people' ? '' : `, ${row.unit}`}` : '',
      });
    }
  });
  const missing = [
    ...(rows.length > shown.length ? [inTable(rows.length - shown.length, 'service')] : []),
    ...(count > columns ? [inTable(count - columns, 'option')] : []),
  ];
  const notes = [
    ...(missing.length > 0 ? [`${missing.join(' and ')} in the table`] : []),
    ...(every > 1 ? [`1 month in ${every} is drawn`] : []),
  ];
  if (notes.length > 0) label(svg, notes.join('; '), left, bottom - 2, { fill: ink.axis });
}

/** Months of all panels that a picture holds without growing too large for a document. */
const MOST_MONTHS = 450;

/** So that one month in so many is drawn. */
function drawnEvery(rows: readonly Row[], columns: number): number {
  const months = Math.max(
    0,
    ...rows.flatMap(({ courses }) => courses.map((course) => course?.months.length ?? 0)),
  );
  const all = rows.length * columns * months;
  return [1, 2, 3, 4, 6].find((every) => all / every <= MOST_MONTHS) ?? 12;
}

/** More panels than this nobody compares. */
const MOST = 6;

function drawHead(
  { svg, top }: Board,
  name: string,
  sign: Sign,
  { x, width }: { readonly x: number; readonly width: number },
): void {
  const [words = ''] = wrapText(name, width - 20, textSize, 'bold', 1);
  mark(svg, sign, x + 6, top + headHeight / 2);
  label(svg, words, x + 18, top + headHeight / 2 + baselineShift, { weight: 'bold' });
}

/** One scale for a service under every scenario that is shown, with all demand and capacity in it. */
function scaleOf({ courses }: Row, columns: number): CourseScale {
  const values = courses
    .slice(0, columns)
    .flatMap((course) => course?.months ?? [])
    .flatMap(({ demand, capacity }) => [demand.mean, demand.p10, demand.p90, capacity])
    .filter(Number.isFinite);
  const [least, most] = [Math.min(...values, Infinity), Math.max(...values, 1)];
  // What is far from nothing would hide what it lacks on a scale that begins there.
  return { from: least > most / 2 && least < Infinity ? least * 0.95 : 0, to: most };
}
