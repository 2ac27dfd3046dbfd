import { join } from 'node:path';
import type { ComparedOption } from '../experiment/comparison.ts';
import type { MeasureId } from '../observe/measures.ts';
import { alike } from './alike.ts';
import { runComparison, type FinishedComparison } from './compare.ts';
import { comparisonName } from './compare-files.ts';
import { comparisonJson } from './compare-json.ts';
import { answerOf, comparisonPlain, mainRows } from './compare-screen.ts';
import { comparisonTable } from './compare-table.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { refuseWhatCannotBeKept } from './keep-run.ts';
import { labelled, wrapped } from './layout.ts';
import { plansOf } from './plans.ts';
import { firstReport } from './report.ts';
import { tinted, type Terminal } from './terminal.ts';

export interface QuickstartFlags {
  readonly people?: string | undefined;
  readonly years?: string | undefined;
  readonly replications?: string | undefined;
  readonly jobs?: string | undefined;
  readonly output: string;
  readonly force?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly plain?: boolean | undefined;
}

/** One option that moves admissions, and one that everybody asks for and that does not: both answers teach something. */
const COMPARED = ['do-nothing', 'rapid-response', 'joint-meetings'] as const;

/** So few that two cores take about a quarter of a minute, and so many that the first answer is a clear one. */
const SIZE = { people: '4000', years: '3', replications: '6' } as const;

/** What is asked first; the folder has all the others. */
const asked: readonly MeasureId[] = [
  'emergencyAdmissions',
  'delayedDays',
  'handoffs',
  'trustOutside',
  'costWithChange',
];

const LABEL_WIDTH = 'All of it'.length + 2;

/** `rehearse quickstart`, and `rehearse` alone: a first comparison that needs no file and asks nothing. */
export async function quickstart(given: QuickstartFlags, terminal: Terminal): Promise<ExitCode> {
  const { people, years, replications } = SIZE;
  const size = {
    people: given.people ?? people,
    years: given.years ?? years,
    replications: given.replications ?? replications,
  };
  const plans = await plansOf(COMPARED, { ...size, output: given.output }, terminal);
  if (!Array.isArray(plans)) return plans;
  const scenarios = alike(plans, terminal);
  const how = { precision: undefined, draws: undefined };
  const target = join(
    plans[0]?.output ?? '',
    comparisonName(scenarios, { ...how, attribute: undefined }),
  );
  await refuseWhatCannotBeKept(target, given.force, terminal);
  const question = { plans, scenarios, target, ...how, whom: undefined };
  const finished = await runComparison(question, given, terminal);
  const { comparison, folder, refused } = finished;
  const paper = folder === undefined ? undefined : await firstReport(folder, terminal);
  if (given.json) terminal.out(comparisonJson(finished));
  else if (given.plain) terminal.out(comparisonPlain(comparison));
  else terminal.out(firstScreen(finished, paper, terminal));
  if (refused !== undefined) throw refused;
  return EXIT.ok;
}

/**
 * The answer for each option, what is asked first, and how to go on.
 *
 * @param paper the file to open
 */
function firstScreen(
  { comparison, folder }: FinishedComparison,
  paper: string | undefined,
  terminal: Terminal,
): string {
  const { width, outColour } = terminal;
  const option = (one: ComparedOption) => [
    ...wrapped(answerOf(comparison, one), width).map((line) => tinted(line, 'bold', outColour)),
    '',
    comparisonTable(
      mainRows(one, (measure) => asked.includes(measure)),
      width,
      outColour,
    ),
    '',
  ];
  const [, first] = COMPARED;
  const next: (readonly [string, string])[] = [
    ['Read as', '± is half the 95% interval of the mean difference between pairs: luck only'],
    ...(folder === undefined ? [] : [['Kept in', folder] as const]),
    ['All of it', `rehearse compare do-nothing ${first}: 10,000 people, 5 years, every measure`],
    ['One life', 'rehearse story do-nothing --like "severe frailty, lives alone"'],
    ['Your own', 'rehearse init my-plan.yaml, and then rehearse compare do-nothing my-plan.yaml'],
    ['More', 'rehearse list scenarios, rehearse list levers, rehearse --help'],
    ...(paper === undefined ? [] : [['Open', paper] as const]),
  ];
  return [
    ...comparison.options.flatMap(option),
    ...next.map(([label, text]) => labelled(label, text, LABEL_WIDTH, width)),
    '',
  ].join('\n');
}
