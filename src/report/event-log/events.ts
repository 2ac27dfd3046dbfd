import { DAYS_PER_YEAR } from '../../evidence/units.ts';
import { AGENCY } from '../../model/people/codes.ts';
import { AGENCY_WORDS } from '../../observe/activities.ts';
import type { LoggedEvents } from '../../observe/event-log.ts';
import { staysOf } from '../../observe/logged-stays.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { epochMilliseconds, isoTime } from './calendar.ts';
import { FRAILTY_WORDS, loggedActivities } from './wordings.ts';

/** A log, and the run that it is of. */
export interface LogSource {
  readonly log: LoggedEvents;
  readonly scenario: Scenario;
  readonly replication: number;
}

/** One row of a log in words: what all formats are made of. */
export interface LoggedEvent {
  /** From 1, in the order of the log. */
  readonly number: number;
  readonly time: string;
  readonly epoch: number;
  /** Days from the start of the reported years. */
  readonly day: number;
  readonly period: string;
  readonly person: number;
  readonly activity: string;
  /** A number of `AGENCY`: who acts. */
  readonly agency: number | undefined;
  readonly other: { readonly role: 'from' | 'to'; readonly agency: number } | undefined;
  readonly organisation: Body | undefined;
  readonly detail: string | undefined;
  readonly value: number | undefined;
  readonly unit: string | undefined;
  /** From 1; 0 outside hospital. */
  readonly stay: number;
  readonly age: number;
  readonly frailty: string;
}

/** One of several bodies of a kind in a place: who acts, where the agency alone does not say it. */
export interface Body {
  readonly kind: 'council' | 'trust';
  readonly index: number;
  readonly name: string;
}

/** Reads a log, row by row, from 0 on. */
export type LogReader = (row: number) => LoggedEvent;

/** Time zero is the start of the reported years: 1 January of the place's reference year. The warm-up comes before. */
export function logReader({ log, scenario }: LogSource): LogReader {
  const { place, warmUp, years } = scenario;
  const stays = staysOf(log);
  return (row) => {
    const activity = loggedActivities[at(log.what, row)];
    if (activity === undefined) throw new RangeError(`Row ${row} is nothing that a log holds.`);
    const detail = at(log.detail, row);
    const day = at(log.time, row) - warmUp * DAYS_PER_YEAR;
    const agency = activity.agency(detail);
    const { other } = activity;
    return {
      number: row + 1,
      time: isoTime(place.referenceYear, day),
      epoch: epochMilliseconds(place.referenceYear, day),
      day,
      period: periodOf(day, years),
      person: at(log.person, row),
      activity: activity.name,
      agency,
      other: other && { role: other.role, agency: other.agency(detail) },
      organisation: bodyOf(scenario, agency, at(log.council, row), at(log.trust, row)),
      detail: activity.words?.(detail, at(log.delayReason, row)),
      value: activity.unit === undefined ? undefined : detail,
      unit: activity.unit,
      stay: at(stays, row),
      age: at(log.age, row),
      frailty: FRAILTY_WORDS[at(log.frailty, row)] ?? '',
    };
  };
}

/** All events of a log, in its order. */
export function* eventsOf(source: LogSource): Generator<LoggedEvent> {
  const read = logReader(source);
  for (let row = 0; row < source.log.rows; row++) yield read(row);
}

/** How an agency is called; empty where nobody acts. */
export function agencyWord(agency: number | undefined): string {
  return agency === undefined ? '' : (AGENCY_WORDS[agency] ?? '');
}

/** As in `series.csv`; what happens at the very end belongs to the last year. */
function periodOf(day: number, years: number): string {
  return day < 0 ? 'warm-up' : `year ${Math.min(years, Math.floor(day / DAYS_PER_YEAR) + 1)}`;
}

function bodyOf(
  { place }: Scenario,
  agency: number | undefined,
  council: number,
  trust: number,
): Body | undefined {
  if (agency === AGENCY.council) {
    return { kind: 'council', index: council, name: place.councils[council]?.name ?? '' };
  }
  if (agency === AGENCY.hospital) {
    return { kind: 'trust', index: trust, name: place.trusts[trust]?.name ?? '' };
  }
  return undefined;
}

function at(column: Float64Array | Uint32Array | Uint8Array, row: number): number {
  return column[row] ?? NaN;
}
