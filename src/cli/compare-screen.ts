import { gradeCounts } from '../evidence/provenance.ts';
import {
  findComparison,
  type ComparedOption,
  type Comparison,
  type ComparisonRow,
} from '../experiment/comparison.ts';
import { VERDICT_RULE } from '../experiment/verdict.ts';
import { mainGroup, measureOf, type MeasureId } from '../observe/measures.ts';
import { ALL_YEARS } from '../observe/results.ts';
import { drawsBand } from '../report/findings/difference-text.ts';
import { counted, readable, readableRounding, signed } from '../report/numbers.ts';
import { differences } from '../scenario/difference.ts';
import { flowText } from '../scenario/flow-text.ts';
import { peopleSimulated, type Scenario } from '../scenario/scenario.ts';
import { attributionText } from './compare-attribution.ts';
import type { Drawn } from './compare-draws.ts';
import { comparedColumns } from './compare-tables.ts';
import { comparisonGlance } from './compare-glance.ts';
import { comparisonTable, differenceInWords } from './compare-table.ts';
import type { FinishedComparison } from './compare.ts';
import { labelled, wrapped } from './layout.ts';
import { leverLines } from './run-levers.ts';
import { ownTable } from './run-own.ts';
import { tinted, type Terminal } from './terminal.ts';

/** What a planner compares first; everything else is in the folder. */
const shown: readonly MeasureId[] = [
  'emergencyAdmissions',
  'avoidableAdmissions',
  'aeAttendances',
  'readmissions',
  'bedDays',
  'delayedDays',
  'careHomeMoves',
  'deaths',
  'handoffs',
  'lostCases',
  'ownerlessDays',
  'repeatedAssessments',
  'storiesTold',
  'waitForAssessment',
  'waitForSupport',
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
  'timeJoint',
  'highBurnout',
  'engagement',
  'trustOutside',
  'emergencyAdmissionsGap',
  'unmetHoursGap',
  'costNhsHospital',
  'costNhsCommunity',
  'costCouncilNet',
  'costPerson',
  'costTotal',
  'leverCostNhs',
  'leverCostCouncil',
  'changeCost',
  'costWithChange',
];

/** What the sentence on top speaks of, beside emergency admissions. */
const told: readonly MeasureId[] = ['delayedDays', 'handoffs', 'unmetHours', 'timeWithPeople'];

const payers: readonly (readonly [MeasureId, string])[] = [
  ['costNhsHospital', 'NHS hospital'],
  ['costNhsCommunity', 'NHS community'],
  ['costCouncilNet', 'council'],
  ['costPerson', 'people themselves'],
];

/** What change itself costs, which is said where there is any. */
const changing: readonly (readonly [MeasureId, string])[] = [
  ['leverCostNhs', 'what levers set up, NHS'],
  ['leverCostCouncil', 'what levers set up, council'],
  ['changeCost', 'reorganisation'],
  ['governanceCost', 'running a joint budget'],
];

const LABEL_WIDTH = 'Identical'.length + 2;

/** A comparison for the eye: for each option the answer, the table, and whether the pairs hold. */
export function comparisonScreen(finished: FinishedComparison, terminal: Terminal): string {
  const { comparison } = finished;
  const { baseline, options } = comparison;
  const sections = options.map((option) => optionScreen(finished, option, terminal));
  const glance = comparisonGlance(baseline.name, options, terminal.width, terminal.outColour);
  return [...sections, glance, `${footing(finished, terminal).join('\n')}\n`].join('\n');
}

/** All differences of the people that a measure is about, over all years, for programs: separated by tabs. */
export function comparisonPlain({ options }: Comparison): string {
  const rows = options.flatMap((option) => mainRows(option, () => true));
  const lines = rows.map((row) => comparedColumns.map(({ cell }) => String(cell(row) ?? '')));
  return [comparedColumns.map(({ name }) => name), ...lines]
    .map((cells) => `${cells.join('\t')}\n`)
    .join('');
}

const STOPPED =
  'a little too narrow: the futures themselves said when they were enough, so that 95% holds 93 or 94 times in 100, and less often ' +
  'where futures are skewed. The same number with --replications has no such fault with another --seed';

function optionScreen(
  { comparison, drawn, attributed, enough }: FinishedComparison,
  option: ComparedOption,
  terminal: Terminal,
): string {
  const { width, outColour } = terminal;
  const answer = wrapped(answerOf(comparison, option), width);
  const levers = attributionText(attributed, option.scenario.name, terminal);
  const own = ownTable(option.own, terminal);
  const did = leverLines(option.scenario, option.levers, width, outColour);
  const facts = [
    ...inputFacts(comparison.baseline, option.scenario),
    ['Identical', identity(option, comparison.baseline)] as const,
    ...unknownFacts(drawn, option),
    ...(enough === true ? [['Intervals', STOPPED] as const] : []),
  ];
  return [
    ...answer.map((line) => tinted(line, 'bold', outColour)),
    '',
    comparisonTable(
      mainRows(option, (measure) => shown.includes(measure)),
      width,
      outColour,
    ),
    '',
    ...(own === '' ? [] : [own]),
    ...(did.length === 0 ? [] : [...did, '']),
    ...(levers === '' ? [] : [levers]),
    ...facts.map(([label, text]) => labelled(label, text, LABEL_WIDTH, width)),
    '',
  ].join('\n');
}

/** The rows of the people that each measure is about, over all years. */
export function mainRows(
  { rows }: ComparedOption,
  isWanted: (measure: MeasureId) => boolean,
): readonly ComparisonRow[] {
  return rows.filter(
    ({ measure, group, period }) =>
      group === mainGroup(measure) && period === ALL_YEARS && isWanted(measure),
  );
}

/** The sentences that one would say on the telephone. */
export function answerOf({ baseline }: Comparison, { scenario, rows }: ComparedOption): string {
  const row = (measure: MeasureId) => findComparison(rows, measure, mainGroup(measure));
  const first = row('emergencyAdmissions');
  const others = told.flatMap((measure) => {
    const one = row(measure);
    return one !== undefined && ['better', 'worse'].includes(one.verdict)
      ? [`${measureOf(measure).label.toLowerCase()} ${one.verdict} (${differenceInWords(one)})`]
      : [];
  });
  const total = row('costWithChange');
  const paid = payers.flatMap(([measure, name]) => {
    const one = row(measure);
    return one === undefined ? [] : [`${name} ${pounds(one)}`];
  });
  const change = changing.flatMap(([measure, name]) => {
    const one = row(measure);
    return one === undefined || one.difference.mean === 0 ? [] : [`${name} ${pounds(one)}`];
  });
  return [
    `${scenario.name} against ${baseline.name}:`,
    first === undefined ? '' : `${admissionsInWords(first)}.`,
    others.length === 0 ? '' : `Also ${others.join(', ')}.`,
    total === undefined
      ? ''
      : `Cost in all ${pounds(total)} GBP per person 65+ a year: ${[...paid, ...change].join(', ')}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function admissionsInWords(row: ComparisonRow): string {
  const { verdict, difference } = row;
  const change = `${differenceInWords(row)} per 1,000 a year`;
  switch (verdict) {
    case 'better':
      return `fewer emergency admissions, ${change}, in ${tenths(row)} futures`;
    case 'worse':
      return `more emergency admissions, ${change}, in ${tenths(row)} futures`;
    case 'the same':
      return 'the same emergency admissions, to the last one';
    case 'not enough runs':
      return `not enough runs to tell about emergency admissions (${change} in ${difference.n})`;
    default:
      return `no clear difference in emergency admissions (${change})`;
  }
}

function tenths({ verdict, difference }: ComparisonRow): string {
  const share = verdict === 'better' ? difference.shareLower : difference.shareHigher;
  return `${Math.round(share * difference.n)} of ${difference.n}`;
}

function pounds({ difference }: ComparisonRow): string {
  const value = Math.round(difference.mean);
  return value > 0 ? `+${value}` : `${value}`;
}

/** What was put in that differs: beside what came out, so that nobody credits one with the other. */
function inputFacts(baseline: Scenario, option: Scenario): (readonly [string, string])[] {
  const found = differences(baseline, option);
  if (found.length === 0) return [['Inputs', 'the same: nothing that was put in differs']];
  return found.map(({ section, key, a, b, unit = '' }, n) => {
    const before = a === undefined ? '' : ` ${flowText(a)} before,`;
    const now = b === undefined ? ' none' : ` ${flowText(b)}`;
    const what = section === 'timeline' ? key : `${key}:${before}`;
    return [
      n === 0 ? 'Inputs' : '',
      `${what}${section === 'timeline' ? ':' : ''}${now} ${unit}`.trimEnd(),
    ];
  });
}

/** What the pairs rest on: until when the two were one history, and how far that was looked at. */
function identity({ certificate }: ComparedOption, { warmUp }: Scenario): string {
  const { day, events, futures, broken } = certificate;
  if (broken !== undefined)
    return `NO: future ${broken} is another history before day ${whole(day)}`;
  if (day === 0) {
    return 'from no day on: what was put in differs from the start; the people and their luck are the same';
  }
  const looked = `${whole(events)} events in ${futures === 1 ? 'the one future' : `${whole(futures)} futures`} are the same, one by one`;
  if (day === Infinity) return `to the end: ${looked}`;
  return `for ${whole(day)} days, ${counted(warmUp, 'year')} of warm-up included: ${looked}`;
}

/** What comes of not knowing the inputs, beside luck: for the measures of the sentence on top, and what it costs. */
function unknownFacts(
  { draws, futures, rows, values }: Drawn,
  { scenario }: ComparedOption,
): (readonly [string, string])[] {
  const measures: readonly MeasureId[] = ['emergencyAdmissions', ...told, 'costWithChange'];
  const own = rows.filter((row) => row.scenario === scenario.name);
  return measures.flatMap((measure, n): (readonly [string, string])[] => {
    const row = own.find((one) => one.measure === measure);
    if (row === undefined || row.n === 0) return [];
    const rounding = readableRounding(row.p50, (row.p90 - row.p10) / 2);
    const { label } = measureOf(measure);
    const better = Number.isNaN(row.shareBetter)
      ? ''
      : `; better in ${Math.round(row.shareBetter * row.n)} of ${row.n}`;
    const drawn = values === undefined ? 'draws of each input by itself' : 'draws from a file';
    const lead = n === 0 ? `over ${draws} ${drawn}, ${counted(futures, 'future')} each. ` : '';
    return [
      [
        n === 0 ? 'Not known' : '',
        `${lead}${label}: ${drawsBand(draws)} ${signed(row.p10, rounding)} to ${signed(row.p90, rounding)}${better} ` +
          `(not known ± ${readable(row.sdUnknown, rounding)}, luck ± ${readable(row.sdLuck, rounding)}, one standard deviation)`,
      ],
    ];
  });
}

function footing({ comparison, drawn, folder }: FinishedComparison, { width }: Terminal): string[] {
  const { baseline, options } = comparison;
  const { measured, derived, assumed, changed } = gradeCounts(baseline.parameters);
  const inputs = measured + derived + assumed + changed;
  const lines: (readonly [label: string, text: string])[] = [
    [
      'Simulated',
      `${whole(peopleSimulated(baseline))} people 65+ of ${baseline.place.name} under each of ` +
        `${options.length + 1} scenarios, ${counted(baseline.years, 'year')} after ${baseline.warmUp} of warm-up, ` +
        `${baseline.replications === 1 ? 'once' : `${whole(baseline.replications)} times`}, seed "${baseline.seed}"`,
    ],
    [
      'How sure',
      `± is half the 95% interval of the mean difference between pairs: luck only. ${
        drawn.draws === 0
          ? 'What is not known of the inputs comes on top: see it with --draws 20. '
          : ''
      }Of twenty measures that nothing changes, one will look as if it did.`,
    ],
    ['Rule', VERDICT_RULE],
    ['Stands on', `${whole(inputs)} inputs, ${whole(assumed)} of them assumed`],
    ...(folder === undefined
      ? []
      : [['Kept in', folder] as const, ['Paper', `rehearse report ${folder}`] as const]),
  ];
  return lines.map(([label, text]) => labelled(label, text, LABEL_WIDTH, width));
}

const whole = (value: number) => readable(value, { step: 1, decimals: 0 });
