import { ADMISSION, handoffAgencies } from '../../model/observer.ts';
import { RESIDENCE, SERVICE } from '../../model/people/codes.ts';
import { activities } from '../../observe/activities.ts';
import type { Observation } from '../../observe/moments.ts';
import type { Moment, Story } from '../../observe/story.ts';
import { DAYS_PER_YEAR, MONTHS_PER_YEAR } from '../../evidence/units.ts';
import { isPlace } from './words.ts';
import { counted } from '../numbers.ts';

/** A stretch of time, in days since the start of the reported years. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface ServiceSpan extends Span {
  /** A number of `SERVICE`. */
  readonly service: number;
}

/** The figures of a story. */
export interface StoryCounts {
  /** How long it is, as in `2 years`. */
  readonly length: string;
  readonly crises: number;
  /** Arrivals at A&E. */
  readonly attendances: number;
  readonly admissions: number;
  /** In hospital beds, within the story. */
  readonly nights: number;
  readonly handoffs: number;
  /** Referrals that came back or were refused. */
  readonly sentBack: number;
  readonly storiesTold: number;
  /** Different agencies that dealt with the person. */
  readonly agencies: number;
  /** Days on which the person waited for something that had been decided or asked for. */
  readonly daysWaited: number;
}

export function countsOf(story: Story): StoryCounts {
  const count = (what: Observation) =>
    story.moments.filter((moment) => moment.what === what).length;
  return {
    length: lengthOf(story),
    crises: count('crisis'),
    attendances: count('attended'),
    admissions: count('admitted'),
    nights: staysOf(story).reduce((sum, stay) => sum + nightsOf(stay), 0),
    handoffs: count('handedOff'),
    sentBack: count('bounced') + count('refused'),
    storiesTold: count('storyTold'),
    agencies: new Set(story.moments.flatMap(agenciesOf)).size,
    daysWaited: Math.round(totalOf(waitsOf(story))),
  };
}

/** Whole years of a long story, months of a short one. */
function lengthOf({ from, until }: Story): string {
  const years = (until - from) / DAYS_PER_YEAR;
  if (years >= SHORT_YEARS) return counted(Math.round(years), 'year');
  return counted(Math.max(1, Math.round(years * MONTHS_PER_YEAR)), 'month');
}

const SHORT_YEARS = 1.5;

/** Whoever deals with the person at a moment. */
function agenciesOf({ what, detail }: Moment): number[] {
  if (what === 'agencyMet') return [detail];
  if (what === 'handedOff' || what === 'bounced' || what === 'refused') {
    return Object.values(handoffAgencies(detail));
  }
  const agency = activities[what]?.agency(detail);
  return agency === undefined ? [] : [agency];
}

/** A night at least: who stays has not gone before midnight. */
export function nightsOf({ from, to }: Span): number {
  return Math.max(1, Math.round(to - from));
}

/** Stays in a hospital bed, as far as they lie within the story. */
export function staysOf({ moments, start, from, until }: Story): Span[] {
  const stays: Span[] = [];
  let since = start.residence === RESIDENCE.hospital ? from : undefined;
  for (const { what, day, detail } of moments) {
    if (what === 'bedded') since = day;
    if (what !== 'stayEnded') continue;
    stays.push({ from: since ?? Math.max(from, day - detail), to: day });
    since = undefined;
  }
  return since === undefined ? stays : [...stays, { from: since, to: until }];
}

/** Waits of those admitted until there was a bed, or until the story ended. */
export function bedWaitsOf({ moments, from, until }: Story): Span[] {
  const waits: Span[] = [];
  let since: number | undefined;
  for (const { what, day, detail } of moments) {
    if (what === 'admitted' && (detail & ADMISSION.overnight) !== 0) since = day;
    if (what !== 'bedded') continue;
    waits.push({ from: since ?? Math.max(from, day - detail), to: day });
    since = undefined;
  }
  return since === undefined ? waits : [...waits, { from: since, to: until }];
}

/** Parts of stays in which the person was well enough to leave. */
export function delaysOf({ moments, from }: Story): Span[] {
  return union(
    moments
      .filter(({ what }) => what === 'delayPart' || what === 'delayEnded')
      .map(({ day, detail }) => ({ from: Math.max(from, day - detail), to: day })),
  );
}

/** Support from its beginning to its end, as far as it lies within the story. */
export function servicesOf(story: Story): ServiceSpan[] {
  const { from, until, moments, start, running } = story;
  const spans: ServiceSpan[] = [];
  const open = new Map<number, number>();
  const begin = (service: number, day: number) => {
    if (!open.has(service)) open.set(service, day);
  };
  const end = (service: number, day: number) => {
    const since = open.get(service);
    if (since !== undefined) spans.push({ service, from: since, to: day });
    open.delete(service);
  };
  for (const service of running) begin(service, from);
  if (start.homeCare) begin(SERVICE.homeCare, from);
  if (start.careHome) begin(SERVICE.careHome, from);
  for (const { what, detail, day } of moments) {
    if (what === 'homeCareStarted') begin(SERVICE.homeCare, day);
    if (what === 'supportStarted') begin(detail, day);
    if (what === 'supportEnded') end(detail, day);
    if (what === 'enteredCareHome') {
      // Whoever moves there needs home care no more, and stays no guest.
      end(SERVICE.homeCare, day);
      end(SERVICE.careHomePlace, day);
      begin(SERVICE.careHome, day);
    }
  }
  for (const service of open.keys()) end(service, until);
  return spans.toSorted((a, b) => a.from - b.from || a.service - b.service);
}

/** Time that was waited for something: what is waited for twice at once counts once. */
export function waitsOf(story: Story): Span[] {
  const { moments, from } = story;
  const ends: readonly Observation[] = ['assessed', 'waitedForSupport', 'caseFound'];
  const others = moments
    .filter(({ what }) => ends.includes(what))
    .map(({ day, detail }) => ({ from: Math.max(from, day - detail), to: day }));
  return union([...bedWaitsOf(story), ...delaysOf(story), ...others]);
}

/** Overlapping spans made one. */
export function union(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last === undefined || span.from > last.to) merged.push(span);
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return merged;
}

function totalOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** Times at home: neither in a hospital bed nor in a place of care. */
export function homeSpans(story: Story): Span[] {
  const elsewhere = union([
    ...staysOf(story),
    ...bedWaitsOf(story),
    ...servicesOf(story).filter(({ service }) => isPlace(service)),
  ]);
  const starts = [story.from, ...elsewhere.map(({ to }) => to)];
  const ends = [...elsewhere.map(({ from }) => from), story.until];
  return starts
    .map((from, i) => ({ from, to: ends[i] ?? story.until }))
    .filter(({ from, to }) => to > from);
}
