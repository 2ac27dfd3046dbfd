import { handoffAgencies } from '../../model/observer.ts';
import { SERVICE_AGENCY } from '../../model/agencies.ts';
import { AGENCY } from '../../model/people/codes.ts';
import { activities, AGENCY_WORDS, CRISIS_WORDS } from '../../observe/activities.ts';
import type { Observation } from '../../observe/moments.ts';
import type { Moment, Story } from '../../observe/story.ts';
import { bedWaitsOf, delaysOf, homeSpans, nightsOf, servicesOf, staysOf } from '../story/spans.ts';
import { serviceWords } from '../story/words.ts';
import { counted } from '../numbers.ts';

/** The person's own lane; the others are agencies, by their number. */
export const HOME = -1;

/** From the kitchen to the ward: so handoffs that go the usual way have the shortest lines. */
const ORDER: readonly number[] = [
  HOME,
  AGENCY.careProvider,
  AGENCY.voluntary,
  AGENCY.council,
  AGENCY.practice,
  AGENCY.communityHealth,
  AGENCY.mentalHealth,
  AGENCY.urgentCare,
  AGENCY.hospital,
];

export const laneName = (lane: number) => (lane === HOME ? 'Home' : (AGENCY_WORDS[lane] ?? ''));

/** Something in a lane that lasts. */
export interface Bar {
  readonly mark: 'home' | 'hospital' | 'waiting' | 'support';
  readonly lane: number;
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** Something in a lane that happens. */
export interface Point {
  readonly mark: 'crisis' | 'contact' | 'lost' | 'end';
  readonly lane: number;
  readonly at: number;
  readonly label: string;
}

/** Something that goes from one lane to another. */
export interface Crossing {
  readonly mark: 'handed on' | 'sent back';
  readonly lane: number;
  readonly to: number;
  readonly at: number;
}

export interface LaneMarks {
  /** In the order from top to bottom. */
  readonly lanes: readonly number[];
  readonly bars: readonly Bar[];
  readonly points: readonly Point[];
  readonly crossings: readonly Crossing[];
}

/** Contacts that stand as dots; the other dealings of an agency are ends of bars and of crossings. */
const CONTACTS: readonly Observation[] = [
  'attended',
  'askedForSupport',
  'storyTold',
  'assessed',
  'consulted',
  'reviewed',
  'sentHomeWithResponse',
];

/** What a story looks like in lanes: everything that can be drawn of it. */
export function laneMarks(story: Story): LaneMarks {
  const bars = barsOf(story);
  const points = story.moments.flatMap(pointsOf);
  const crossings = onceEach(story.moments.flatMap(crossingsOf));
  const used = new Set([
    ...[...bars, ...points, ...crossings].map(({ lane }) => lane),
    ...crossings.map(({ to }) => to),
  ]);
  return { lanes: ORDER.filter((lane) => used.has(lane)), bars, points, crossings };
}

/** Waits from a whole day on are drawn. */
const SHORTEST_WAIT = 1;

function barsOf(story: Story): Bar[] {
  return [
    ...homeSpans(story).map(({ from, to }): Bar => ({
      mark: 'home',
      lane: HOME,
      from,
      to,
      label: '',
    })),
    ...servicesOf(story).map(({ service, from, to }): Bar => ({
      mark: 'support',
      lane: SERVICE_AGENCY[service] ?? HOME,
      from,
      to,
      label: serviceWords(service).replace(/^a | for .*/g, ''),
    })),
    ...staysOf(story).map((stay): Bar => ({
      mark: 'hospital',
      lane: AGENCY.hospital,
      ...stay,
      label: counted(nightsOf(stay), 'night'),
    })),
    ...[...bedWaitsOf(story), ...delaysOf(story)]
      .filter(({ from, to }) => to - from >= SHORTEST_WAIT)
      .map((wait): Bar => ({ mark: 'waiting', lane: AGENCY.hospital, ...wait, label: '' })),
  ];
}

function pointsOf({ what, day, detail, state }: Moment): Point[] {
  const home = state.careHome ? AGENCY.careProvider : HOME;
  if (what === 'crisis') {
    const label = (CRISIS_WORDS[detail] ?? 'crisis')
      .replace(/^an? | of .*| crisis$/g, '')
      .replace('-health', ' health');
    return [{ mark: 'crisis', lane: home, at: day, label }];
  }
  if (what === 'died' || what === 'movedAway') {
    return [{ mark: 'end', lane: home, at: day, label: what === 'died' ? 'died' : 'moved away' }];
  }
  if (what === 'caseLost') return [{ mark: 'lost', lane: detail, at: day, label: 'case lost' }];
  const agency = CONTACTS.includes(what) ? activities[what]?.agency(detail) : undefined;
  return agency === undefined ? [] : [{ mark: 'contact', lane: agency, at: day, label: '' }];
}

function crossingsOf({ what, day, detail }: Moment): Crossing[] {
  const back = what === 'bounced' || what === 'refused';
  if (!back && what !== 'handedOff') return [];
  const { from, to } = handoffAgencies(detail);
  return [{ mark: back ? 'sent back' : 'handed on', lane: from, to, at: day }];
}

/** Without the handoffs that send a case back: these stand as that already. */
function onceEach(crossings: readonly Crossing[]): Crossing[] {
  const keyOf = ({ lane, to, at }: Crossing) => [lane, to, at].join();
  const back = new Set(crossings.filter(({ mark }) => mark === 'sent back').map(keyOf));
  return crossings.filter(
    (crossing) => crossing.mark === 'sent back' || !back.has(keyOf(crossing)),
  );
}
