import { leverReport, leversIn } from '../observe/lever-reports.ts';
import { statusQuoKnobs } from '../scenario/knobs.ts';
import { isMapping } from '../scenario/mapping.ts';
import { leverOf } from '../scenario/levers.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { isShare, shareOf } from '../scenario/schema-parts.ts';
import { knobsAt, turningPoints, type TimelineEntry } from '../scenario/timeline.ts';
import { MONTHS_PER_YEAR } from '../evidence/units.ts';
import type { LeverRow } from './lever-rows.ts';

/** An entry of the timeline that altered nothing, and what is known of why. */
export interface IdleLever {
  /** Its number in the timeline, from 0. */
  readonly entry: number;
  /** One line. */
  readonly why: string;
  /** How to make something of it. One line. */
  readonly mend: string;
}

type Reason = Pick<IdleLever, 'why' | 'mend'>;

/**
 * Entries that begin after the end of the run, and levers that reached nobody in any replication, each at its first
 * entry that begins in time.
 */
export function idleLevers(scenario: Scenario, rows: readonly LeverRow[]): readonly IdleLever[] {
  const { timeline, years } = scenario;
  const late = timeline.flatMap(({ from }, entry) =>
    from < years + 1 ? [] : [{ entry, ...lateness(from, years) }],
  );
  const idle = leversIn(scenario).flatMap((lever) => {
    const reach = rows.find((row) => row.lever === lever);
    const first = timeline.find((one) => one.lever === lever && one.from < years + 1);
    if (first === undefined || reach === undefined || reach.mean > 0) return [];
    return [{ entry: timeline.indexOf(first), ...reasonOf(scenario, first) }];
  });
  return [...late, ...idle].toSorted((a, b) => a.entry - b.entry);
}

function lateness(from: number, years: number): Reason {
  return {
    why: `it begins in year ${from}, and the run ends with year ${years}`,
    mend: 'write an earlier year, or run more years',
  };
}

function reasonOf({ place, timeline, years }: Scenario, entry: TimelineEntry): Reason {
  const { lever, settings } = entry;
  const given = isMapping(settings) ? settings : {};
  const isOnlyOne = timeline.filter((one) => one.lever === lever).length === 1;
  if (leverOf(lever).lasts && isOnlyOne && !everTurns(entry, years)) {
    const none = Object.keys(given).filter((key) => amountOf(given[key]) === 0);
    return none.length === 0
      ? { why: 'it ends before it has any reach', mend: 'write a later until, or a shorter ramp' }
      : {
          why: `with ${none.map((key) => `${key} ${String(given[key])}`).join(' and ')} it reaches nobody`,
          mend: `write more than 0, or remove the entry`,
        };
  }
  const neighbourhoods = place.councils.reduce((sum, council) => sum + council.neighbourhoods, 0);
  const coverage = amountOf(given['coverage']);
  if (coverage > 0 && Math.round(coverage * neighbourhoods) === 0) {
    return {
      why: `no neighbourhood was reached: coverage ${String(given['coverage'])} of ${neighbourhoods} neighbourhoods is none`,
      mend: `write a coverage of ${Math.ceil(50 / neighbourhoods)}% or more`,
    };
  }
  return {
    why: leverReport(lever).otherwise,
    mend: 'give it more reach or time, simulate more people, or remove the entry',
  };
}

/** Whether the entry turns any knob at any time of the run. */
function everTurns(entry: TimelineEntry, years: number): boolean {
  const off = JSON.stringify(statusQuoKnobs());
  return turningPoints([entry], years, MONTHS_PER_YEAR).some(
    (at) => JSON.stringify(knobsAt([entry], at)) !== off,
  );
}

/** A number or a share, however written; NaN for anything else. */
function amountOf(value: unknown): number {
  if (typeof value === 'number') return value;
  return isShare(value) ? shareOf(value) : NaN;
}
