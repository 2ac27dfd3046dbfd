import {
  attribution,
  takeApart,
  type Apart,
  type AttributionRow,
} from '../experiment/attribution.ts';
import { measureOf, type MeasureId } from '../observe/measures.ts';
import { readableRounding, signed } from '../report/numbers.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { MeanInterval } from '../statistics/intervals.ts';
import { alignedRows } from './layout.ts';
import { simulateFutures, type SimulateOptions } from './simulate.ts';
import { tinted, type Terminal } from './terminal.ts';

/** What is shown of it; the file has every measure. */
const shown: readonly MeasureId[] = [
  'emergencyAdmissions',
  'delayedDays',
  'handoffs',
  'costWithChange',
];

/** The options that are the baseline with more than one lever on top, taken apart. */
export function apartFrom([baseline, ...options]: readonly Scenario[]): readonly Apart[] {
  if (baseline === undefined) return [];
  return options.flatMap((option) => takeApart(baseline, option) ?? []);
}

/** What each lever of each option adds, option by option; those that cannot be taken apart are left out, and named. */
export async function attributionFor(
  scenarios: readonly Scenario[],
  options: SimulateOptions,
  terminal: Terminal,
): Promise<readonly AttributionRow[]> {
  const rows: AttributionRow[] = [];
  const apartOnes = apartFrom(scenarios);
  for (const { name } of scenarios.slice(1)) {
    if (apartOnes.some(({ option }) => option.name === name)) continue;
    terminal.note(
      `${name}: nothing to take apart: it is not the baseline with two levers or more on top\n`,
    );
  }
  for (const apart of apartOnes) {
    const { futures } = await simulateFutures(apart.scenarios, options, terminal);
    rows.push(...attribution(apart, futures));
  }
  return rows;
}

/** A line a lever: what it adds, and what it does alone, to what is asked about first. */
export function attributionText(
  rows: readonly AttributionRow[],
  scenario: string,
  { width, outColour }: Terminal,
): string {
  const own = rows.filter((row) => row.scenario === scenario);
  if (own.length === 0) return '';
  const levers = [...new Set(own.map(({ lever }) => lever))];
  const cell = (lever: string, measure: MeasureId) => {
    const row = own.find((one) => one.lever === lever && one.measure === measure);
    return row === undefined ? '' : `${signedMean(row.added)} (${signedMean(row.alone)})`;
  };
  const table = [
    ['', ...shown.map((measure) => measureOf(measure).label)],
    ...levers.map((lever) => [lever, ...shown.map((measure) => cell(lever, measure))]),
  ];
  const title = 'What each lever adds, and in brackets what it does alone';
  return `${tinted(title, 'bold', outColour)}\n${alignedRows(table, width)}`;
}

function signedMean({ mean, halfWidth }: MeanInterval): string {
  return signed(mean, readableRounding(mean, halfWidth));
}
