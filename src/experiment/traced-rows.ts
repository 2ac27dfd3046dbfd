import { MONTHS_PER_YEAR } from '../evidence/units.ts';
import { flows } from '../observe/flows.ts';
import { handoffPaths } from '../observe/handoff-counts.ts';
import type { ReplicationResult } from '../observe/results.ts';
import { SERVICE_AMOUNT, SERVICE_AMOUNTS, servicesKept } from '../observe/service-months.ts';
import { journeyAmounts, spreadStatistics } from '../observe/spread.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { moments } from '../statistics/moments.ts';
import { pairedSummary, type PairedSummary } from '../statistics/paired.ts';
import { quantile } from '../statistics/quantiles.ts';
import { summarise, type Summary } from '../statistics/summary.ts';

/** A scenario and its replications, sorted by their number. */
export interface Traces {
  readonly scenario: Pick<Scenario, 'name' | 'years' | 'sample'>;
  readonly results: readonly ReplicationResult[];
}

/** One amount over the replications. */
export interface AmountOfMonth {
  readonly mean: number;
  readonly p10: number;
  readonly p90: number;
}

/** One month of a service with a capacity, in the whole place: a row of `service-months.csv`. */
export interface ServiceMonthRow {
  readonly scenario: string;
  readonly service: string;
  readonly unit: string;
  /** The first reported month is 1. */
  readonly month: number;
  readonly period: string;
  readonly inUse: AmountOfMonth;
  /** NaN where a service turns people away instead. */
  readonly waiting: AmountOfMonth;
  /** In use and waiting, added up future by future. */
  readonly demand: AmountOfMonth;
  readonly capacity: AmountOfMonth;
  /** Share of the replications in which demand is more than capacity. */
  readonly short: number;
}

/** A number of an option beside the baseline's; nothing is compared for the baseline itself. */
export interface TracedRow extends Summary {
  readonly scenario: string;
  readonly comparator?: string;
  readonly unit: string;
  readonly difference?: PairedSummary;
}

/** A row of `flows.csv`: times a year in the whole place. */
export interface FlowRow extends TracedRow {
  readonly way: string;
  readonly from: string;
  readonly to: string;
}

/** A row of `handoffs.csv`: times a year in the whole place. */
export interface HandoffRow extends TracedRow {
  readonly from: string;
  readonly to: string;
  readonly what: string;
}

/** A row of `spread.csv`. */
export interface SpreadRow extends TracedRow {
  readonly amount: string;
  readonly statistic: string;
}

/** Services that have a capacity at some time of the run. */
export function serviceMonthRows({ scenario, results }: Traces): readonly ServiceMonthRow[] {
  const months = scenario.years * MONTHS_PER_YEAR;
  return servicesKept.flatMap(({ id, unit }, service) => {
    const valuesOf = (amount: number, month: number) =>
      results.map(({ traced }) => {
        const at = (service * SERVICE_AMOUNTS + amount) * months + month;
        return (traced.services[at] ?? NaN) / scenario.sample;
      });
    const rows = Array.from({ length: months }, (_, month) => {
      const inUse = valuesOf(SERVICE_AMOUNT.inUse, month);
      const waiting = valuesOf(SERVICE_AMOUNT.waiting, month);
      const capacity = valuesOf(SERVICE_AMOUNT.capacity, month);
      const demand = inUse.map((value, n) => value + (waiting[n] || 0));
      const short = demand.filter((value, n) => value > (capacity[n] ?? NaN)).length;
      return {
        scenario: scenario.name,
        service: id,
        unit,
        month: month + 1,
        period: `year ${Math.floor(month / MONTHS_PER_YEAR) + 1}`,
        inUse: amountOf(inUse),
        waiting: amountOf(waiting),
        demand: amountOf(demand),
        capacity: amountOf(capacity),
        short: short / results.length,
      };
    });
    return rows.some(({ capacity }) => capacity.mean > 0) ? rows : [];
  });
}

function amountOf(values: readonly number[]): AmountOfMonth {
  return { mean: moments(values).mean, p10: quantile(values, 0.1), p90: quantile(values, 0.9) };
}

export function flowRows(traces: Traces, baseline?: Traces): readonly FlowRow[] {
  const scale = timesAYear(traces);
  return flows.map(({ way, from, to }, at) => ({
    way,
    from,
    to,
    ...tracedRow(
      traces,
      baseline,
      way === 'emergency' ? 'emergencies a year' : 'requests a year',
      ({ traced }) => (traced.flows[at] ?? NaN) * scale,
    ),
  }));
}

/** Paths on which nobody was ever handed on, under either scenario, are left out. */
export function handoffRows(traces: Traces, baseline?: Traces): readonly HandoffRow[] {
  const scale = timesAYear(traces);
  const all = [...traces.results, ...(baseline?.results ?? [])];
  return handoffPaths.flatMap((path, at) =>
    all.some(({ traced }) => (traced.handoffs[at] ?? 0) > 0)
      ? [
          {
            ...path,
            ...tracedRow(
              traces,
              baseline,
              'handoffs a year',
              ({ traced }) => (traced.handoffs[at] ?? NaN) * scale,
            ),
          },
        ]
      : [],
  );
}

export function spreadRows(traces: Traces, baseline?: Traces): readonly SpreadRow[] {
  return journeyAmounts.flatMap(({ id, unit }, amount) =>
    spreadStatistics.map((statistic, n) => ({
      amount: id,
      statistic,
      ...tracedRow(
        traces,
        baseline,
        unit,
        ({ traced }) => traced.spread[amount * spreadStatistics.length + n] ?? NaN,
      ),
    })),
  );
}

/** From all that is simulated in the reported years to a year of the whole place. */
function timesAYear({ scenario: { sample, years } }: Traces): number {
  return 1 / (sample * years);
}

function tracedRow(
  { scenario, results }: Traces,
  baseline: Traces | undefined,
  unit: string,
  of: (result: ReplicationResult) => number,
): TracedRow {
  const values = results.map(of);
  const row = { scenario: scenario.name, unit, ...summarise(values) };
  if (baseline === undefined) return row;
  const difference = pairedSummary(baseline.results.map(of), values);
  return { ...row, comparator: baseline.scenario.name, difference };
}
