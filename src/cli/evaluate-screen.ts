import {
  isMostlyBias,
  monthsUntilSeen,
  PLANNED_POWER,
  type EvaluateRow,
} from '../experiment/evaluation/evaluate.ts';
import { designOf } from '../experiment/evaluation/designs.ts';
import type { StudyPool } from '../experiment/evaluation/study-pool.ts';
import { measureOf } from '../observe/measures.ts';
import type { Estimate } from '../statistics/estimate.ts';
import { counted, readable, readableRounding } from '../report/numbers.ts';
import { differenceInWords } from './compare-table.ts';
import type { StudyAsked } from './evaluate-asked.ts';
import type { KeptExperiment } from './keep-experiment.ts';
import { labelled } from './layout.ts';
import { number, text, whole, type Column } from './run-tables.ts';
import { aligned } from './sweep-screen.ts';
import { tinted, type Terminal } from './terminal.ts';

const LABEL_WIDTH = 'Truth'.length + 4;
const UNIT = 'per 1,000 participants a year';
const ELSEWHERE = 'elsewhere: participants are of every other future, controls of those between';

export const evaluateColumns: readonly Column<EvaluateRow>[] = [
  text('scenario', 'Name of the scenario with the programme', (row) => row.scenario),
  text('comparator', 'Name of the place without it', (row) => row.comparator),
  text('measure', 'Id of the outcome', (row) => row.outcome),
  text('unit', 'Unit of effects and rates', () => UNIT),
  text('design', 'How the studies are made', (row) => row.design),
  whole('months', 'Follow-up', 'months', (row) => row.months),
  whole('studies', 'Studies that were drawn', 'studies', (row) => row.studies),
  number('without', 'Outcome of the same people without the programme', (row) => row.without),
  number('truth', 'True effect: the same people with and without', (row) => row.truth.mean),
  number('truth_low', 'Lower end of its 95 % interval, over futures', (row) => row.truth.low),
  number('truth_high', 'Upper end of its 95 % interval, over futures', (row) => row.truth.high),
  number('first', 'What the first study says', (row) => row.first.estimate),
  number('first_low', 'Lower end of its 95 % interval', (row) => row.first.low),
  number('first_high', 'Upper end of its 95 % interval', (row) => row.first.high),
  number('estimate', 'Mean of what the studies say', (row) => row.estimates.mean),
  number('estimate_sd', 'Standard deviation of what they say', (row) => row.estimates.sd),
  number('bias', 'Mean of what the studies say, less the true effect', (row) => row.bias.estimate),
  number(
    'bias_low',
    'Lower end of its 95 % interval: so many studies, and so many people to draw',
    (row) => row.bias.low,
  ),
  number('bias_high', 'Upper end of that interval', (row) => row.bias.high),
  share(
    'covered',
    'Share of studies whose interval has the true effect in it',
    (row) => row.covered,
  ),
  share('clear_fall', 'Share of studies that report a clear fall', (row) => row.clearFall),
  share('clear_rise', 'Share of studies that report a clear rise', (row) => row.clearRise),
  share(
    'power',
    'Share that clearly report what is true; empty where the true effect is not clear itself',
    (row) => row.power,
  ),
  whole(
    'people_needed',
    'People for a power of 80 % at this follow-up, were there no bias',
    'people',
    (row) => row.peopleNeeded,
  ),
];

function share(
  name: string,
  meaning: string,
  cell: (row: EvaluateRow) => number,
): Column<EvaluateRow> {
  return { ...number(name, meaning, cell), unit: 'share' };
}

/** For each design: one study, what many say, the truth beside it, and whether it can be seen. */
export function evaluateScreen(
  rows: readonly EvaluateRow[],
  {
    folder,
    manifest,
    study,
    pool,
  }: KeptExperiment & { readonly study: StudyAsked; readonly pool: StudyPool },
  { width, outColour }: Terminal,
): string {
  const own = rows.filter(({ months }) => months === study.months);
  const [one] = own;
  const header = ['', 'One study says', 'Mean of all', 'True effect', 'Bias', 'Falls', 'Rises'];
  const under = ['', '', '', '', '', 'seen', 'seen'];
  const [top = '', second = '', ...body] = aligned([header, under, ...own.map(cellsOf)], 1);
  const facts: (readonly [string, string])[] = [
    [
      'Truth',
      'the same people in the same futures with and without the programme, which no study can have',
    ],
    [
      'Seen',
      `share of ${study.studies} studies that report a clear fall, or rise: their 95% interval leaves out 0`,
    ],
    [
      'Study',
      `${count(study.people)} people; enrolled by ${study.select}: ${count(pool.participants.length)} of ${count(pool.size)} at home in ${counted(manifest.replications, 'future')}`,
    ],
    ['Fields', study.fields.join(', ')],
    ...(study.controls === 'elsewhere' ? [['Controls', ELSEWHERE] as const] : []),
    ...(folder === undefined ? [] : [['Kept in', folder] as const]),
  ];
  const title = `${one?.scenario ?? ''} against ${one?.comparator ?? ''}, as studies would see it`;
  const what =
    one === undefined
      ? ''
      : `${measureOf(one.outcome).label} ${UNIT}, ${study.months} months after enrolment; without the programme ${plainly(one.without)}`;
  return [
    tinted(title, 'bold', outColour),
    labelled('', what, 0, width),
    '',
    tinted(top, 'dim', outColour),
    tinted(second, 'dim', outColour),
    ...body.flatMap((line, n) => {
      const row = own[n];
      if (row === undefined) return [line];
      const said = `${designOf(row.design).says}; ${untilInWords(rows, row)}`;
      return [line, labelled('  ', said, 2, width)];
    }),
    '',
    ...facts.map(([label, fact]) => labelled(label, fact, LABEL_WIDTH, width)),
    '',
  ].join('\n');
}

function cellsOf(row: EvaluateRow): readonly string[] {
  return [
    row.design,
    estimateInWords(row.first),
    plainly(row.estimates.mean),
    differenceInWords({ difference: row.truth }),
    estimateInWords(row.bias),
    percent(row.clearFall),
    percent(row.clearRise),
  ];
}

/** How long, and how many people, until what is true would be seen. */
function untilInWords(rows: readonly EvaluateRow[], row: EvaluateRow): string {
  if (isMostlyBias(row)) return 'what it sees is bias more than anything';
  if (row.truth.mean === 0) return 'there is nothing to be seen';
  if (Number.isNaN(row.power)) return 'the true effect is not clear in so few futures';
  const own = rows.filter(({ design }) => design === row.design);
  const until = monthsUntilSeen(own);
  const chance = percent(PLANNED_POWER);
  const last = own.at(-1)?.months ?? row.months;
  return until === undefined
    ? `not seen with a chance of ${chance} within ${last} months; at ${row.months} it would take about ${count(row.peopleNeeded)} people`
    : `seen with a chance of ${chance} from month ${until} on`;
}

function estimateInWords({ estimate, low, high }: Estimate): string {
  return differenceInWords({ difference: { n: 1, mean: estimate, low, high } });
}

const count = (value: number) => readable(value, { step: 1, decimals: 0 });
const plainly = (value: number) => readable(value, readableRounding(value, Math.abs(value) / 2));
const percent = (value: number) => `${Math.round(100 * value)}%`;
