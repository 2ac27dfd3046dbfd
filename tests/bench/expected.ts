import { moments } from '../../src/statistics/moments.ts';

/** What a benchmark model must count, as a mean over seeds that is known or was sampled. */
export interface Expected {
  readonly mean: number;
  /** Standard deviation between seeds. */
  readonly sd: number;
  /** Seeds behind the mean; Infinity where it is exact. */
  readonly seeds: number;
}

const known = (mean: number, sd: number): Expected => ({ mean, sd, seeds: Infinity });
const sampled = (mean: number, sd: number): Expected => ({ mean, sd, seeds: 20 });

/** Erlang's C formula for 10 servers at a load of 9. Divided by 10 - 9 it is the mean wait, too. */
const ERLANG_C = 0.66873;

/** What a model counts at 10,000 people: 20 seeds of SimPy 4.1.2. */
const PATHWAY_EVENTS = sampled(1_078_401, 489);
/** Fewer people wait for each other by chance where there are more: so far may events a person be off. */
const CROWD = 0.001;

/**
 * What is timed, and what it must count. B1 at a million customers: exact in the mean, spread as 20 seeds of SimPy 4.1.2 at 200,000 customers give
 * it, scaled to a million. B2 at 10,000 people: 20 seeds of SimPy 4.1.2; at a million the same for each.
 */
export const EXPECTED = {
  b1: {
    model: 'b1',
    size: 1_000_000,
    events: known(2_000_000, 0),
    outputs: { meanWait: known(ERLANG_C, 0.0194), shareWaiting: known(ERLANG_C, 0.0047) },
  },
  b2: {
    model: 'b2',
    size: 10_000,
    events: PATHWAY_EVENTS,
    outputs: {
      admissions: sampled(345.2, 3.06),
      emergencies: sampled(574.94, 3.44),
      delay: sampled(1.453, 1.497),
      visits: sampled(59.4073, 0.1238),
      missedVisits: sampled(0.5927, 0.1238),
      reviews: sampled(19.94449, 0.00226),
    },
  },
  'b2-million': {
    model: 'b2',
    size: 1_000_000,
    events: known(100 * PATHWAY_EVENTS.mean, 100 * PATHWAY_EVENTS.mean * CROWD),
    outputs: {},
  },
} as const;

/** How many standard errors lie between some replications and what is expected; 0 where both are the same. */
export function deviation(values: readonly number[], expected: Expected): number {
  const difference = moments(values).mean - expected.mean;
  const error = expected.sd * Math.sqrt(1 / values.length + 1 / expected.seeds);
  return difference === 0 ? 0 : difference / error;
}
