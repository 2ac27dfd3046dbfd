import type { Observation } from '../../observe/moments.ts';
import type { PersonState } from '../../observe/person-state.ts';
import type { Story } from '../../observe/story.ts';
import { FRAILTY_STATES } from '../../evidence/families.ts';
import { OLDER_FROM } from '../../evidence/age-bands.ts';
import { SERVICE } from '../../model/people/codes.ts';
import { dateOf, dayAndMonth } from './calendar.ts';
import { budgetTellings } from './budget-tellings.ts';
import { healthTellings } from './health-tellings.ts';
import { Scene } from './scene.ts';
import { bedWaitsOf, countsOf, staysOf, type Span, type StoryCounts } from './spans.ts';
import { supportTellings } from './support-tellings.ts';
import { RANK, type Telling, type Tellings } from './telling.ts';
import {
  conditionsOf,
  describePerson,
  listWords,
  pronounsOf,
  serviceWords,
  times,
} from './words.ts';
import { counted } from '../numbers.ts';

/** A dated line of a story, or what a year held beside its dated lines. */
export interface StoryRow {
  readonly year: number;
  /** As in `14 March`; undefined for the rest of a year. */
  readonly date: string | undefined;
  readonly text: string;
  /** The places in the story of the moments that it tells or counts. */
  readonly moments: readonly number[];
}

/** A story that can be read aloud. */
export interface StoryText {
  /** Who it is about, without a name. */
  readonly heading: string;
  readonly opening: string;
  readonly rows: readonly StoryRow[];
  readonly closing: string;
  readonly counts: StoryCounts;
}

/** As many dated lines as two screens hold. */
const MOST_ROWS = 32;

export const tellings: Tellings = { ...healthTellings, ...supportTellings, ...budgetTellings };

/** Tells a story in dated sentences. */
export function storyText(story: Story, place: string): StoryText {
  const counts = countsOf(story);
  return {
    heading: `${describePerson(story.start)}.`,
    opening: openingOf(story, place, counts),
    rows: rowsOf(story),
    closing: closingOf(story, counts),
    counts,
  };
}

/** As much detail as two screens hold: the ranks from the weightiest down, and the rest as numbers. */
function rowsOf(story: Story): StoryRow[] {
  for (let rank: number = RANK.small; ; rank--) {
    const told = story.moments.map((_, at) => isTold(story, at, rank));
    const dated = datedRows(story, told);
    if (dated.length > MOST_ROWS && rank > RANK.turn) continue;
    return withRest(dated, restRows(story, told, new Set(dated.map(({ year }) => year))));
  }
}

function isTold(story: Story, at: number, rank: number): boolean {
  const what = story.moments[at]?.what;
  const telling = what && tellings[what];
  return telling !== undefined && telling.rank(new Scene(story, at)) <= rank;
}

/** A row a day on which there is something to say. */
function datedRows(story: Story, told: readonly boolean[]): StoryRow[] {
  const rows: { day: number; texts: string[]; moments: number[] }[] = [];
  let state = story.start;
  const held: string[] = [];
  story.moments.forEach((moment, at) => {
    if (!told[at]) return;
    const day = Math.floor(moment.day);
    const change = changeOf(state, moment.state, moment.what);
    const sentence = tellings[moment.what]?.sentence(new Scene(story, at));
    state = moment.state;
    const texts = [change, sentence].filter((text) => text !== undefined);
    if (moment.what === 'storyTold' && isBeforeVisit(story, at)) held.push(...texts.splice(0));
    if (moment.what === 'attended') texts.push(...held.splice(0));
    const last = rows.at(-1);
    // What has nothing to add belongs to what was said before it, or to what comes next.
    if (last !== undefined && (last.day === day || texts.length === 0)) {
      last.texts.push(...texts);
      last.moments.push(at);
    } else if (last?.texts.length === 0) {
      rows[rows.length - 1] = { day, texts, moments: [...last.moments, at] };
    } else rows.push({ day, texts, moments: [at] });
  });
  return rows.map(({ day, texts, moments }) => ({
    year: dateOf(day).year,
    date: dayAndMonth(day),
    text: texts.join(' '),
    moments,
  }));
}

/** Whether a visit to A&E follows on the same day: what is told on the way there is said after it. */
function isBeforeVisit({ moments }: Story, at: number): boolean {
  const day = Math.floor(moments[at]?.day ?? NaN);
  return moments
    .slice(at + 1)
    .some((other) => other.what === 'attended' && Math.floor(other.day) === day);
}

/** What has come over the person since the last sentence. */
function changeOf(before: PersonState, now: PersonState, what: Observation): string | undefined {
  const person = pronounsOf(now);
  const news = conditionsOf(now.conditions & ~before.conditions);
  const frailer = now.age >= OLDER_FROM && now.frailty > before.frailty && what !== 'turned65';
  if (frailer) news.unshift(`${FRAILTY_STATES[now.frailty]} frailty`);
  return news.length === 0 ? undefined : `By then ${person.she} had ${listWords(news)}.`;
}

/** What each year held that no row tells, as numbers: beside its dated rows, or alone. */
function restRows(
  story: Story,
  told: readonly boolean[],
  datedYears: ReadonlySet<number>,
): StoryRow[] {
  const person = pronounsOf(story.start);
  const years = new Map<number, number[]>();
  story.moments.forEach(({ day }, at) => {
    if (told[at]) return;
    const { year } = dateOf(day);
    years.set(year, [...(years.get(year) ?? []), at]);
  });
  return [...years].flatMap(([year, moments]) => {
    const numbers = new Map<Telling, number>();
    for (const at of moments) {
      const what = story.moments[at]?.what;
      const telling = what && tellings[what];
      if (telling) numbers.set(telling, (numbers.get(telling) ?? 0) + 1);
    }
    const phrases = [...numbers].map(([{ summary }, n]) => summary(n, person));
    const also = datedYears.has(year) ? 'also ' : '';
    const text = `That year ${person.she} ${also}${listWords(phrases)}.`;
    return phrases.length === 0 ? [] : [{ year, date: undefined, text, moments }];
  });
}

/** The rest of each year after its dated rows. */
function withRest(dated: readonly StoryRow[], rest: readonly StoryRow[]): StoryRow[] {
  return [...dated, ...rest].toSorted(
    (a, b) => a.year - b.year || Number(a.date === undefined) - Number(b.date === undefined),
  );
}

/** The last of the five national deprivation quintiles. */
const MOST_DEPRIVED = 4;

function openingOf({ start, running }: Story, place: string, { length }: StoryCounts): string {
  const { She, hers } = pronounsOf(start);
  const services = new Set(start.homeCare ? [SERVICE.homeCare, ...running] : running);
  const support = [...services].filter((service) => service !== SERVICE.careHome);
  const poor =
    start.deprivation === MOST_DEPRIVED
      ? `, in a neighbourhood among the most deprived fifth of the country${support.length > 0 ? ',' : ''}`
      : '';
  const has = support.length === 0 ? '' : ` and has ${listWords(support.map(serviceWords))}`;
  const home = `${She} lives in ${place}${poor}${has}.`;
  return `${home} What follows is what the simulation made of ${length} of ${hers} life. Nobody real is meant.`;
}

function closingOf(story: Story, counts: StoryCounts): string {
  const { She, she, Hers, hers, her } = pronounsOf(story.start);
  const { crises, attendances, nights, handoffs, sentBack, storiesTold, agencies } = counts;
  const handed = handoffs === 0 ? 'never handed on' : `handed on ${times(handoffs)}`;
  const back = sentBack === 0 ? '' : `, ${sentBack} of them back`;
  const told =
    storiesTold === 0
      ? `${she} never had to tell ${hers} story again`
      : `${she} told ${hers} story ${times(storiesTold)} to agencies that did not have it`;
  const waited =
    counts.daysWaited === 0
      ? `${She} never waited a whole day for a bed, an assessment or support that was decided.`
      : `On ${counted(counts.daysWaited, 'day')} ${she} was waiting for somebody.`;
  const still = stillOf(story);
  return [
    `In ${counts.length} ${she} had ${crises === 0 ? 'no crisis' : counted(crises, 'crisis', 'crises')},`,
    `${attendances === 0 ? 'was never in A&E' : `was in A&E ${times(attendances)}`} and spent ${nights === 0 ? 'no night' : counted(nights, 'night')} in hospital.`,
    `${Hers} case was ${handed}${back}, and ${told}.`,
    `${agencies === 0 ? 'No agency' : counted(agencies, 'agency', 'agencies')} dealt with ${her}.`,
    waited,
    ...(still === undefined ? [] : [`At the end ${she} is ${still}.`]),
  ].join(' ');
}

/** What goes on beyond the reported years. */
function stillOf(story: Story): string | undefined {
  // What these put an end to stands behind them.
  if (story.moments.some(({ what }) => what === 'died' || what === 'movedAway')) return undefined;
  const goesOn = ({ to }: Span) => to === story.until;
  if (bedWaitsOf(story).some(goesOn)) return 'still waiting for a bed';
  return staysOf(story).some(goesOn) ? 'still in hospital' : undefined;
}
