import { leverColumns } from '../../observe/lever-reports.ts';
import type { MeasureId } from '../../observe/measures.ts';
import type { ReplicationResult } from '../../observe/results.ts';
import { areaValues } from './areas.ts';
import type { TrialRun } from './asked-trial.ts';
import { eventValues } from './events.ts';
import type { ChangeOf, LeverShareOf, Quantity } from './finding.ts';
import { columnOf, valueAt } from './measured.ts';
import { scaled, type Simulated } from './told.ts';
import { studyValues } from './studied.ts';

/**
 * How many studies there are of a design: so many that chance has their median off by a sixteenth of the standard error of
 * one of them (1.25 / √n), and percentiles 5 and 95 by a tenth (2.1 / √n).
 */
export const STUDIES = 400;

/**
 * What simulated trials say of a quantity.
 *
 * @param runs by the names that the finding has for its trials
 * @throws RangeError if a trial was not run
 */
export function simulatedOf(
  { from }: Quantity,
  runs: ReadonlyMap<string, TrialRun>,
  known: ReadonlyMap<
    string,
    { readonly values: readonly number[]; readonly inside: readonly boolean[] }
  >,
): Simulated {
  switch (from.kind) {
    case 'change':
      return changeValues(from, runOf(runs, from.trial));
    case 'study':
      return studyValues(from, runOf(runs, from.trial), STUDIES);
    case 'events':
      return eventValues(from, runOf(runs, from.trial), STUDIES);
    case 'areas':
      return areaValues(from.of, runOf(runs, from.trial), STUDIES);
    case 'leverShare':
      return leverShares(from, runOf(runs, from.trial));
    case 'jointly':
      return jointly(from.quantities.map((id) => known.get(id)?.inside ?? []));
  }
}

function runOf(runs: ReadonlyMap<string, TrialRun>, name: string): TrialRun {
  const run = runs.get(name);
  if (run === undefined) throw new RangeError(`The trial ${name} was not run.`);
  return run;
}

/** The share, in per cent, of the studies that are inside on all counts. */
function jointly(inside: readonly (readonly boolean[])[]): Simulated {
  const [first = []] = inside;
  const both = first.filter((_, study) => inside.every((one) => one[study])).length;
  return { values: [(100 * both) / first.length], truth: NaN };
}

/** With less without, future by future; the truth is the same change over all futures together. */
export function changeValues(from: ChangeOf, { scenarios, futures }: TrialRun): Simulated {
  const [first, last] = from.between ?? [0, scenarios.length - 1];
  const [without, programme] = [scenarios[first], scenarios[last]];
  if (without === undefined || programme === undefined) throw new RangeError('Nothing was run.');
  const pairs = (measure: MeasureId) => {
    const [before, after] = [columnOf(without, measure, from), columnOf(programme, measure, from)];
    return futures.map(({ results }) => ({
      before: valueAt(results[first], before),
      after: valueAt(results[last], after),
    }));
  };
  const parts = [from.measure, ...(from.plus ?? [])].map(pairs);
  const people = from.inNumbers ? pairs('people') : undefined;
  const sums = futures.map((_, n) => ({
    before: sumOf(parts.map((one) => one[n]?.before ?? NaN)) * (people?.[n]?.before ?? 1),
    after: sumOf(parts.map((one) => one[n]?.after ?? NaN)) * (people?.[n]?.after ?? 1),
  }));
  const told = sums.map(({ before, after }) => scaled(from.scale, before, after));
  const { per } = from;
  if (per === undefined) return { values: told, truth: meanOf(told) };
  const base = meanOf(pairs(per.measure).map(({ before, after }) => after - before));
  const values = told.map((one) => (one * per.step) / base);
  return { values, truth: meanOf(values) };
}

function leverShares(
  { lever, part, rest }: LeverShareOf,
  { scenarios, futures }: TrialRun,
): Simulated {
  const programme = scenarios.at(-1);
  const columns = programme === undefined ? [] : leverColumns(programme);
  const of = (result: ReplicationResult | undefined, item: string) => {
    const at = columns.findIndex((column) => column.lever === lever && column.item.id === item);
    if (at < 0) throw new RangeError(`${lever} has no ${item}.`);
    return result?.levers[at] ?? NaN;
  };
  const values = futures.map(({ results }) => {
    const own = of(results.at(-1), part);
    return (100 * own) / (own + of(results.at(-1), rest));
  });
  return { values, truth: NaN };
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

const meanOf = (values: readonly number[]) => {
  const told = values.filter((value) => !Number.isNaN(value));
  return told.reduce((sum, value) => sum + value, 0) / told.length;
};
