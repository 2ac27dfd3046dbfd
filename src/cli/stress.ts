import { join } from 'node:path';
import { stressed, stresses, stressRows, type StressRow } from '../experiment/stress.ts';
import { FEWEST_PAIRS } from '../experiment/verdict.ts';
import { measureOf, type MeasureId } from '../observe/measures.ts';
import type { MeanInterval } from '../statistics/intervals.ts';
import { measuresOf } from './chosen-measures.ts';
import { differenceInWords } from './compare-table.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { jobsOf } from './flags.ts';
import {
  experimentName,
  keepExperiment,
  type KeptExperiment,
  type RunExperiment,
} from './keep-experiment.ts';
import { refuseWhatCannotBeKept } from './keep-run.ts';
import { keptBeside } from './kept-futures.ts';
import { labelled } from './layout.ts';
import { pairedColumns } from './paired-columns.ts';
import type { PlanFlags } from './plans.ts';
import { belonging, number, text, type Column } from './run-tables.ts';
import { showTable } from './show-table.ts';
import { simulateFutures, threadsFor, type SimulateOptions } from './simulate.ts';
import { aligned, cellOf } from './sweep-screen.ts';
import { tinted, type Terminal } from './terminal.ts';
import { twoSidesOf, type SidesQuestion } from './two-sides.ts';
import { counted } from '../report/numbers.ts';

export interface StressFlags extends Omit<PlanFlags, 'option'> {
  readonly baseline: string;
  readonly other: string;
  readonly measure?: string | readonly string[] | undefined;
  readonly jobs?: string | undefined;
  readonly force?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly plain?: boolean | undefined;
}

const USUAL: readonly MeasureId[] = ['emergencyAdmissions', 'delayedDays', 'costWithChange'];
const LABEL_WIDTH = 'Brackets'.length + 2;

/** `rehearse stress`: what is left of an option's difference when things go wrong around it. */
export async function stress(given: StressFlags, terminal: Terminal): Promise<ExitCode> {
  const measures = measuresOf(given.measure, USUAL);
  const jobsAsked = jobsOf(given.jobs);
  const sides = await twoSidesOf(given, terminal);
  if (typeof sides === 'number') return sides;
  const { baseline, option, plans } = sides;
  const scenarios = [baseline, option];
  const asked = { kind: 'stress' as const, measures: [...measures] };
  const target = join(plans[0]?.output ?? '', experimentName(asked, scenarios));
  await refuseWhatCannotBeKept(target, given.force, terminal);
  const started = new Date();
  const jobs = threadsFor(baseline, jobsAsked);
  const question = { baseline, option, measures };
  const { futures, table } = await runStress(
    question,
    { jobs, stores: keptBeside(target, terminal) },
    terminal,
  );
  const how = { target, plans, jobs, started, force: given.force };
  const kept = await keepExperiment({ asked, scenarios, futures, table }, how, terminal);
  showTable('rehearsal/stress@1', table, kept, given, terminal, () =>
    stressScreen(table.rows, measures, kept, terminal),
  );
  if (kept.refused !== undefined) throw kept.refused;
  return EXIT.ok;
}

/** Runs both sides under each stress. */
export async function runStress(
  { baseline, option, measures }: SidesQuestion,
  how: SimulateOptions,
  terminal: Terminal,
): Promise<RunExperiment<StressRow>> {
  const all = stressed(baseline, option);
  const { futures } = await simulateFutures(all, how, terminal);
  const rows = stressRows(all, measures, futures);
  return { futures, table: { file: 'stress.csv', columns: stressColumns, rows } };
}

const stressColumns: readonly Column<StressRow>[] = [
  belonging.scenario,
  text('comparator', 'Name of the baseline, under the same stress', (row) => row.comparator),
  text('stress', 'What goes wrong around both; empty: nothing', (row) => row.stress),
  {
    ...text(
      'felt',
      'Whether anything came out otherwise under it, on either side in any future; empty: nothing goes wrong',
      (row: StressRow) => row.felt,
    ),
    type: 'boolean',
  },
  ...pairedColumns,
  ...intervalColumns(
    'shift',
    'the baseline under the stress, less the baseline without it',
    (row) => row.shift,
  ),
  ...intervalColumns(
    'change',
    'the difference under the stress, less that without it, future by future',
    (row) => row.change,
  ),
];

function intervalColumns(
  name: string,
  what: string,
  of: (row: StressRow) => MeanInterval,
): readonly Column<StressRow>[] {
  return [
    number(name, `Mean of ${what}`, (row) => of(row).mean),
    number(`${name}_low`, 'Lower end of its 95 % interval', (row) => of(row).low),
    number(`${name}_high`, 'Upper end of its 95 % interval', (row) => of(row).high),
  ];
}

function stressScreen(
  rows: readonly StressRow[],
  measures: readonly MeasureId[],
  { manifest, folder }: KeptExperiment,
  { width, outColour }: Terminal,
): string {
  const says = (id: string) => stresses.find((one) => one.id === id)?.says ?? 'as planned';
  const sections = measures.flatMap((measure) => {
    const own = rows.filter((row) => row.measure === measure);
    const header = ['', 'Baseline moves by', 'Option differs by', 'of which the stress'];
    const lines = own.map((row) => [
      says(row.stress),
      row.stress === '' ? '' : wordsOf(row.shift),
      cellOf(row),
      row.stress === '' ? '' : wordsOf(row.change),
    ]);
    const [top = '', ...body] = aligned([header, ...lines], 1);
    const title = `${measureOf(measure).label}, ${own[0]?.unit ?? ''}`;
    return [tinted(title, 'bold', outColour), tinted(top, 'dim', outColour), ...body, ''];
  });
  const [one] = rows;
  const facts: (readonly [string, string])[] = [
    [
      'Pairs',
      `${counted(manifest.replications, 'future')}: the same people and the same luck under every line`,
    ],
    [
      'Brackets',
      `no clear difference: 0 lies in its 95% interval, or there are fewer than ${FEWEST_PAIRS} pairs`,
    ],
    ...unfelt(rows).map((fact) => ['Not felt', fact] as const),
    ...(folder === undefined ? [] : [['Kept in', folder] as const]),
  ];
  return [
    tinted(
      `${one?.scenario ?? ''} against ${one?.comparator ?? ''}, under stress`,
      'bold',
      outColour,
    ),
    '',
    ...sections,
    ...facts.map(([label, fact]) => labelled(label, fact, LABEL_WIDTH, width)),
    '',
  ].join('\n');
}

/** Of each stress that altered nothing: what it is, and what it takes. A plan has not stood a test that was not held. */
function unfelt(rows: readonly StressRow[]): readonly string[] {
  return stresses.flatMap(({ id, says, takes }) =>
    rows.some((row) => row.stress === id && row.felt === false)
      ? [
          `${says}: nothing came out otherwise in any future, so that it tests nothing here. ${takes ?? ''}`.trimEnd(),
        ]
      : [],
  );
}

/** The same brackets as around a difference that is not clear. */
function wordsOf({ n, mean, low, high }: MeanInterval): string {
  const words = differenceInWords({ difference: { n, mean, low, high } });
  const isClear = n >= FEWEST_PAIRS && (low > 0 || high < 0);
  return isClear || words === '0' || words === '' ? words : `(${words})`;
}
