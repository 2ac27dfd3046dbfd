import { join } from 'node:path';
import { gradeCounts } from '../evidence/provenance.ts';
import { findTarget } from '../evidence/targets.ts';
import { findRow, type ResultRow } from '../experiment/run-rows.ts';
import { sizesOf } from '../model/place/sizes.ts';
import { smallServices } from '../model/place/small-sample.ts';
import { ALL_OLDER } from '../observe/groups.ts';
import { mainGroup, measureOf, type MeasureId } from '../observe/measures.ts';
import { ALL_YEARS } from '../observe/results.ts';
import { hasTenths } from '../report/findings/difference-text.ts';
import { readable, readableRounding } from '../report/numbers.ts';
import { isInside, type RunSummary, type SummaryRow } from '../report/run-summary.ts';
import { plainTable } from '../report/table.ts';
import { labelled, wrapped } from './layout.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { publishedFigure, verdictOf, type Verdict } from '../report/published.ts';
import type { FinishedRun } from './run-json.ts';
import { leverLines, leverSummaries } from './run-levers.ts';
import { leftOut, ownSummary, ownTable } from './run-own.ts';
import { runTable } from './run-table.ts';
import { tinted, type Terminal } from './terminal.ts';

/** What a planner asks after first, published or not; everything else is in the run folder. */
const askedAfter: readonly MeasureId[] = [
  'readmissions',
  'usualResidence',
  'homeAfterThreeMonths',
  'handoffsPerRequest',
  'lostCases',
  'repeatedAssessmentShare',
  'storiesTold',
  'agenciesMet',
  'plansAgreedAtOnce',
  'knownSocialWorker',
  'usualGp',
  'daysAtHome',
  'unmetHours',
  'carersStopped',
  'wishesHonoured',
  'eq5d',
  'scrqol',
  'vacancies',
  'turnover',
  'workload',
  'timeWithPeople',
  'highBurnout',
  'trustOutside',
  'emergencyAdmissionsGap',
  'unmetHoursGap',
];

const LABEL_WIDTH = 'Simulated'.length + 2;

/** A run for the eye: the answer, the table, and what it stands on. */
export function runScreen(run: FinishedRun, terminal: Terminal): string {
  const { width, outColour } = terminal;
  const rows = shownRows(run);
  const own = ownTable(run.ownRows, terminal);
  const levers = leverLines(run.scenario, run.levers, width, outColour);
  return [
    ...answer(run, rows, width).map((line) => tinted(line, 'bold', outColour)),
    '',
    runTable(rows, width, outColour),
    '',
    ...(own === '' ? [] : [own]),
    ...(levers.length === 0 ? [] : [...levers, '']),
    ...footing(run, width),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** A run for programs; the heading is left out where another run stands above. */
export function runPlain(run: FinishedRun, heading: boolean): string {
  const table = plainTable(summaryOf(run));
  return heading ? table : table.slice(table.indexOf('\n') + 1);
}

/** Measures of the people they are about, over all years: what is held against a published figure, and what is asked after. */
function shownRows({ rows }: FinishedRun): readonly ResultRow[] {
  return rows.filter(
    ({ measure, group, period }) =>
      group === mainGroup(measure) &&
      period === ALL_YEARS &&
      (measureOf(measure).target !== undefined || askedAfter.includes(measure)),
  );
}

/** The sentence that one would say on the telephone. */
function answer(
  { scenario, rows }: FinishedRun,
  shown: readonly ResultRow[],
  width: number,
): string[] {
  const row = findRow(rows, 'emergencyAdmissions', ALL_OLDER, ALL_YEARS);
  const verdicts = shown.map((one) =>
    verdictOf(findTarget(measureOf(one.measure).target ?? ''), one),
  );
  const count = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length;
  const agreeing = count('inside');
  const unsure = count('unsure');
  return wrapped(
    `${scenario.name} in ${scenario.place.name}: ${row === undefined ? '' : `${rateInWords(row)} `}` +
      `${agreeing} of ${agreeing + count('outside')} measures agree with published figures` +
      `${unsure === 0 ? '' : `; of ${unsure} more, so few runs of so few people cannot tell`}.`,
    width,
  );
}

function rateInWords({ n, mean, low, high }: ResultRow): string {
  const rounding = readableRounding(mean, (high - low) / 2);
  const interval =
    n < 2 ? '' : ` (95% interval ${readable(low, rounding)} to ${readable(high, rounding)})`;
  const rate = `${readable(mean, rounding)} emergency admissions per 1,000 people 65+ a year`;
  return `${rate}${interval}.`;
}

function summaryOf({ scenario, manifest, rows, ownRows, levers }: FinishedRun): RunSummary {
  const overall = rows.filter(
    ({ measure, group, period }) => group === mainGroup(measure) && period === ALL_YEARS,
  );
  return {
    scenario: scenario.name,
    place: scenario.place.name,
    replications: scenario.replications,
    people: manifest.people,
    years: scenario.years,
    rows: [...overall.map(summaryRowOf), ...ownSummary(ownRows), ...leverSummaries(levers)],
  };
}

function summaryRowOf({ measure, unit, n, mean, low, high }: ResultRow): SummaryRow {
  const published = publishedFigure(measure);
  return {
    label: measureOf(measure).label,
    unit,
    n,
    mean,
    low,
    high,
    ...(published && { published: { ...published, inside: isInside(mean, published) } }),
  };
}

/** What was simulated, how sure it is, what it stands on, and where it is kept. */
function footing(run: FinishedRun, width: number): string[] {
  const { scenario, manifest, rows, folder, charts, logs } = run;
  const { measured, derived, assumed, changed } = gradeCounts(scenario.parameters);
  const inputs = measured + derived + assumed + changed;
  const compared = leftOut(scenario);
  const resident = scenario.place.population.aged65plus;
  const lines: (readonly [label: string, text: string])[] = [
    [
      'Simulated',
      `${whole(manifest.people)} of the ${whole(resident)} people 65+ of ${scenario.place.name}, ` +
        `${scenario.years} ${scenario.years === 1 ? 'year' : 'years'} after ${scenario.warmUp} of warm-up, ` +
        `${scenario.replications === 1 ? 'once' : `${whole(scenario.replications)} times`}, ` +
        `seed "${scenario.seed}"`,
    ],
    ...smallness(scenario),
    ['How sure', sureness(findRow(rows, 'emergencyAdmissions', ALL_OLDER, ALL_YEARS))],
    [
      'Stands on',
      `${whole(inputs)} inputs: ${whole(measured)} measured, ${whole(derived)} derived, ` +
        `${whole(assumed)} assumed${changed > 0 ? `, ${whole(changed)} set by the scenario` : ''}`,
    ],
    ...(compared === undefined ? [] : [['Left out', compared] as const]),
    ['Published', 'rehearse explain T01 says what a figure is and where it comes from'],
    ...(folder === undefined
      ? []
      : [
          ['Staff', `rehearse staff ${folder} gives every profession a page`] as const,
          ...whereabouts(folder, charts, logs),
        ]),
  ];
  return lines.map(([label, text]) => labelled(label, text, LABEL_WIDTH, width));
}

/** What a sample is too small for: waits for few places are longer than in the whole place. */
function smallness({ place, sample, parameters }: Scenario): (readonly [string, string])[] {
  const sizes = sizesOf(place, sample, parameters);
  const [first, ...others] = smallServices(sizes, parameters);
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return [
    ['Small', `waits are longer than in the whole place: ${first}${more}. More with --people`],
  ];
}

function whereabouts(folder: string, charts: readonly string[], logs: readonly string[]) {
  return [
    ['Kept in', folder] as const,
    ...charts.map((chart, i) => [i === 0 ? 'Charts' : '', join(folder, chart)] as const),
    ...logs.map((log, i) => [i === 0 ? 'Events' : '', join(folder, log)] as const),
  ];
}

/** The interval narrows with every replication; the range of futures does not. */
function sureness(row: ResultRow | undefined): string {
  if (row === undefined || row.n < 2) {
    return 'one replication says nothing about chance: run more with --replications 10';
  }
  if (!hasTenths(row.n)) {
    return `± is half the 95% interval of the mean, and rough: run more with --replications 10`;
  }
  const rounding = readableRounding(row.mean, (row.p90 - row.p10) / 2);
  return (
    '± is half the 95% interval of the mean. Single futures differ more: 8 in 10 had ' +
    `${readable(row.p10, rounding)} to ${readable(row.p90, rounding)} emergency admissions per 1,000`
  );
}

const whole = (value: number) => readable(value, { step: 1, decimals: 0 });
