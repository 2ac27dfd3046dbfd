import type { Target } from '../evidence/target.ts';
import { findTarget, toleranceBand, withinTolerance } from '../evidence/targets.ts';
import type { ResultRow } from '../experiment/run-rows.ts';
import { measureOf, subjectOf, subjects, type Subject } from '../observe/measures.ts';
import { ALL_PROFESSIONALS } from '../observe/professions.ts';
import {
  asPublished,
  finer,
  readable,
  readableRounding,
  type Rounding,
} from '../report/numbers.ts';
import { wrapped } from './layout.ts';
import { verdictOf, type Verdict } from '../report/published.ts';
import { tinted } from './terminal.ts';

/** Labels may wrap, but not below this width: rather the table grows wider than the screen. */
const NARROWEST_LABEL = 22;

/** One measure as the screen shows it. */
interface Line {
  readonly label: string;
  readonly simulated: string;
  readonly published: string;
  readonly target: string;
  /** Undefined where there is nothing to compare. */
  readonly verdict: Verdict | undefined;
}

/** Measures of one subject and unit. */
interface Section {
  readonly subject: Subject;
  readonly unit: string;
  readonly lines: readonly Line[];
}

/** One line a measure, under a heading for each subject and each unit within it. */
export function runTable(rows: readonly ResultRow[], width: number, colour: boolean): string {
  const sections = subjects.flatMap((subject) => sectionsOf(subject, rows));
  const lines = sections.flatMap((section) => section.lines);
  const heading: Line = {
    label: 'People 65+',
    simulated: 'Simulated',
    published: 'Published (accepted)',
    target: '',
    verdict: undefined,
  };
  const layout = layoutOf([heading, ...lines], width);
  return [
    ...drawn(heading, layout, colour).map((line) => tinted(line, 'bold', colour)),
    ...sections.flatMap(({ subject, unit, lines: own }, i) => [
      ...(subject === sections[i - 1]?.subject
        ? []
        : ['', tinted(headingOf(subject), 'bold', colour)]),
      tinted(unit === '%' ? 'per cent' : unit, 'dim', colour),
      ...own.flatMap((line) => drawn(line, layout, colour)),
    ]),
  ].join('\n');
}

/** The table is about people 65+, but for what is about those who do the work. */
function headingOf(subject: Subject): string {
  return subject === 'Staff' ? `${subject}: ${ALL_PROFESSIONALS}` : subject;
}

function sectionsOf(subject: Subject, rows: readonly ResultRow[]): Section[] {
  const own = rows.filter(({ measure }) => subjectOf(measure) === subject);
  const units = [...new Set(own.map(({ unit }) => unit))];
  return units.map((unit) => ({
    subject,
    unit,
    lines: own.filter((row) => row.unit === unit).map(lineOf),
  }));
}

function lineOf(row: ResultRow): Line {
  const target = findTarget(measureOf(row.measure).target ?? '');
  return {
    label: `  ${measureOf(row.measure).label}`,
    simulated: meanInWords(row, target),
    published: target === undefined ? '' : publishedInWords(target),
    target: target?.id ?? '',
    verdict: verdictOf(target, row),
  };
}

/** `261.9 ± 2.6`: the mean and half its 95 % interval, with the digits that are known. */
function meanInWords({ n, mean, low, high }: ResultRow, target: Target | undefined): string {
  if (n === 0) return 'not observed';
  const halfWidth = (high - low) / 2;
  const rounding = onItsSide(mean, readableRounding(mean, halfWidth), target);
  const interval = Number.isNaN(halfWidth) ? '' : ` ± ${readable(halfWidth, rounding)}`;
  return `${readable(mean, rounding)}${interval}`;
}

/** More digits where rounding would put the mean on the other side of what is accepted: two at most. */
function onItsSide(mean: number, rounding: Rounding, target: Target | undefined): Rounding {
  if (target === undefined) return rounding;
  const inside = withinTolerance(target, mean);
  const shown = [rounding, finer(rounding), finer(finer(rounding))];
  const fits = ({ step }: Rounding) =>
    withinTolerance(target, Math.round(mean / step) * step) === inside;
  return shown.find(fits) ?? rounding;
}

function publishedInWords(target: Target): string {
  const { low, high } = toleranceBand(target);
  const rounding = readableRounding(target.value, (high - low) / 2);
  return `${asPublished(target.value)} (${readable(low, rounding)} to ${readable(high, rounding)})`;
}

interface Layout {
  readonly label: number;
  readonly simulated: number;
  readonly published: number;
  /** 0 where there is no room for the ids of the targets. */
  readonly target: number;
}

const GAP = 2;

function layoutOf(lines: readonly Line[], width: number): Layout {
  const longest = (cell: (line: Line) => string) =>
    Math.max(...lines.map((line) => cell(line).length));
  const simulated = longest((line) => line.simulated);
  const published = longest((line) => line.published);
  const target = longest((line) => line.target);
  const agreement = longest(({ verdict }) => agreementOf(verdict, false));
  const room = width - simulated - published - agreement - 3 * GAP;
  const wanted = longest(({ label }) => label);
  const fits = room - target - 1 >= Math.min(wanted, NARROWEST_LABEL + 12);
  return {
    label: Math.max(NARROWEST_LABEL, Math.min(wanted, fits ? room - target - 1 : room)),
    simulated,
    published,
    target: fits ? target : 0,
  };
}

function drawn(line: Line, layout: Layout, colour: boolean): string[] {
  const [first = '', ...more] = wrapped(line.label.trimStart(), layout.label - 2);
  const indent = line.label.startsWith(' ') ? '  ' : '';
  const cells = [
    `${indent}${first}`.padEnd(layout.label),
    line.simulated.padEnd(layout.simulated),
    `${line.published.padEnd(layout.published)}${layout.target > 0 ? ` ${line.target.padEnd(layout.target)}` : ''}`,
    agreementOf(line.verdict, colour),
  ];
  return [cells.join(' '.repeat(GAP)).trimEnd(), ...more.map((text) => `${indent}  ${text}`)];
}

function agreementOf(verdict: Verdict | undefined, colour: boolean): string {
  switch (verdict) {
    case undefined:
      return '';
    case 'inside':
      return '✓ inside';
    case 'outside':
      return tinted('✗ outside', 'yellow', colour);
    case 'unsure':
      return '? too few runs';
  }
}
