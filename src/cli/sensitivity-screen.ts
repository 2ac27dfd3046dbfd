import type { Decision } from '../experiment/sensitivity/decision.ts';
import type { Information } from '../experiment/sensitivity/information.ts';
import type { SensitivityRow } from '../experiment/sensitivity/sensitivity-row.ts';
import type { Future } from '../experiment/run-block.ts';
import { isParameterId, parameterDeclaration } from '../evidence/registry.ts';
import { isMeasureId, measureOf } from '../observe/measures.ts';
import { readable, readableRounding } from '../report/numbers.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { meanInterval } from '../statistics/intervals.ts';
import { differenceInWords } from './compare-table.ts';
import type { KeptExperiment } from './keep-experiment.ts';
import { labelled } from './layout.ts';
import type { StageSizes } from './sensitivity-asked.ts';
import { aligned } from './sweep-screen.ts';
import { tinted, type Terminal } from './terminal.ts';

/** A number that says nothing stands out once in so many. */
const CHANCE = 20;

/** Subjects that a screen has room for. */
const MOST_SUBJECTS = 8;
const LABEL_WIDTH = 'Screening'.length + 2;

/** A sensitivity analysis that is over. */
export interface FinishedSensitivity {
  readonly scenarios: readonly Scenario[];
  readonly decision: Decision;
  /** Futures with everything at the values of the scenarios. */
  readonly usual: readonly Future[];
  readonly rows: readonly SensitivityRow[];
  readonly information: Information;
  readonly sizes: StageSizes;
  readonly kept: KeptExperiment;
}

/** What the decision depends on, stage by stage. */
export function sensitivityScreen(
  finished: FinishedSensitivity,
  { width, outColour }: Terminal,
): string {
  const { scenarios, decision, kept, sizes } = finished;
  const [baseline, ...options] = scenarios;
  const heading = (text: string) => tinted(text, 'bold', outColour);
  const sections = options.flatMap(({ name }) => [
    heading(`Which subjects move what ${name} is worth beyond ${baseline?.name ?? ''}`),
    ...dimmed(screened(finished.rows, name), outColour),
    '',
    heading('How much of its variance each explains'),
    ...dimmed(explained(finished.rows, name), outColour),
    '',
  ]);
  const facts: (readonly [string, string])[] = [
    [
      'Screening',
      `${sizes.trajectories} moves of each subject over its range; the effect on the whole range, with its standard error. What moves no more than luck does cannot be told from it`,
    ],
    [
      'Shares',
      `of ${sizes.rows} rows, with all that it does together with others, so that they may add up to more than 100%, and the 95% interval. Other subjects as they are`,
    ],
    [
      'Worth',
      `of ${sizes.draws} draws of all that is not known: what choosing would gain on average by knowing. By chance: what a number that says nothing seems to be worth, 19 times of 20`,
    ],
    ...(kept.folder === undefined ? [] : [['Kept in', kept.folder] as const]),
  ];
  const names = options.map(({ name }) => name).join(', ');
  return [
    heading(`What the decision depends on: ${names} against ${baseline?.name ?? ''}`),
    labelled('', `Decided by ${decision.says}; in ${decision.unit}.`, 0, width),
    ...asThingsAre(finished).map((line) => labelled('', line, 0, width)),
    '',
    ...sections,
    heading('Which number is worth finding out'),
    ...informed(finished).map((line) => labelled('', line, 0, width)),
    '',
    ...facts.map(([label, fact]) => labelled(label, fact, LABEL_WIDTH, width)),
    '',
  ].join('\n');
}

function asThingsAre({ scenarios, decision, usual, information }: FinishedSensitivity) {
  const benefits = usual.map(({ results }) => decision.benefits(results));
  return scenarios.slice(1).map(({ name }, n) => {
    const gains = benefits.map((one) => (one[n + 1] ?? NaN) - (one[0] ?? NaN));
    const difference = differenceInWords({ difference: meanInterval(gains) });
    const share = percent(information.shareBest[n + 1] ?? NaN);
    const best =
      share === '' ? '' : `, and best of all in ${share} of the draws of what is not known`;
    return `${name} is worth ${difference} more as things are${best}.`;
  });
}

function screened(rows: readonly SensitivityRow[], scenario: string): readonly string[][] {
  const own = rows.filter((row) => row.stage === 'screening');
  const outputs = [
    ...new Set(own.filter((row) => row.scenario === scenario).map(({ output }) => output)),
  ];
  const cell = (input: string, output: string) =>
    own.find((row) => row.input === input && row.output === output && row.scenario === scenario)
      ?.effects;
  const inputs = [...new Set(own.map(({ input }) => input))].toSorted(
    (a, b) => (cell(b, 'netBenefit')?.muStar ?? 0) - (cell(a, 'netBenefit')?.muStar ?? 0),
  );
  const shown = inputs.filter((input, n) => n < MOST_SUBJECTS || input === 'luck');
  return [
    ['', ...outputs.map(outputInWords), 'Decision flips'],
    ...shown.map((input) => [
      input,
      ...outputs.map((output) => {
        const { muStar = NaN, error = NaN } = cell(input, output) ?? {};
        return plainly(muStar, error);
      }),
      percent(own.find((row) => row.input === input && row.output === 'decision')?.flips ?? NaN),
    ]),
  ];
}

/** Shares with all interactions: with so few rows, those of a subject by itself are for the file. */
function explained(rows: readonly SensitivityRow[], scenario: string): readonly string[][] {
  const own = rows.filter((row) => row.stage === 'shares');
  const outputs = [
    ...new Set(own.filter((row) => row.scenario === scenario).map(({ output }) => output)),
  ];
  const inputs = [...new Set(own.map(({ input }) => input))];
  const cell = (input: string, output: string, of: string) =>
    indexInWords(
      own.find((row) => row.input === input && row.output === output && row.scenario === of)
        ?.indices?.total,
    );
  return [
    ['', ...outputs.map(outputInWords), 'Decision'],
    ...inputs.map((input) => [
      input,
      ...outputs.map((output) => cell(input, output, scenario)),
      cell(input, 'decision', ''),
    ]),
  ];
}

/** The worth of knowing everything, and the numbers that stand out from chance. */
function informed({ scenarios, decision, information }: FinishedSensitivity): readonly string[] {
  const [all, ...each] = information.rows;
  const best = scenarios[information.best];
  const older = best?.place.population.aged65plus ?? NaN;
  const forPlace = (worth: number) =>
    decision.unit.startsWith('GBP per person')
      ? `, GBP ${plainly(worth * older, NaN)} a year for all ${plainly(older, NaN)} people 65+ of the place`
      : '';
  const known = all?.worth ?? NaN;
  const worthOf = (worth: number) => `${plainly(worth, NaN)} ${decision.unit}${forPlace(worth)}`;
  const stand = each.filter(({ worth = 0, byChance = 0 }) => worth > byChance);
  const named = stand.map(({ input, worth, byChance = NaN }) => {
    const meaning = isParameterId(input) ? parameterDeclaration(input).meaning : '';
    return `  ${input}: ${plainly(worth ?? NaN, NaN)} (${plainly(byChance, NaN)} by chance). ${meaning}`;
  });
  const average = `On average ${best?.name ?? ''} is best`;
  if (Number.isNaN(known)) {
    return [
      `${average}, and the draws differ by no more than luck makes them: what it is worth to know more cannot be told from so few people and draws.`,
    ];
  }
  const { parameters = 0 } = all ?? {};
  return [
    `${average}. Knowing everything first would be worth ${worthOf(known)}.`,
    stand.length === 0
      ? `None of ${parameters} numbers stands out from chance.`
      : `Of ${parameters} numbers these stand out; ${Math.round(parameters / CHANCE)} would by chance alone.`,
    ...named,
  ];
}

function outputInWords(output: string): string {
  return isMeasureId(output) ? measureOf(output).label : 'Worth';
}

function indexInWords(index: { value: number; low: number; high: number } | undefined): string {
  if (index === undefined || Number.isNaN(index.value)) return 'does not vary';
  // Wider than all there is: the output took another value too rarely.
  if (index.high - index.low > 1) return 'cannot be told';
  return `${percent(index.value)} (${percent(index.low)} to ${percent(index.high)})`;
}

function dimmed(table: readonly string[][], colour: boolean): readonly string[] {
  const [top = '', ...body] = aligned(table, 1);
  return [tinted(top, 'dim', colour), ...body];
}

/** With the digits that its error leaves, or three. */
function plainly(value: number, error: number): string {
  const known = error > 0;
  const rounding = readableRounding(value, known ? error : Math.abs(value) / 2);
  const written = readable(value, rounding);
  return known ? `${written} ± ${readable(error, rounding)}` : written;
}

const percent = (value: number) => (Number.isNaN(value) ? '' : `${Math.round(100 * value)}%`);
