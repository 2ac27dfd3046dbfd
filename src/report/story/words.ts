import { OLDER_FROM } from '../../evidence/age-bands.ts';
import { FRAILTY_STATES } from '../../evidence/families.ts';
import { HOURS_PER_DAY } from '../../evidence/units.ts';
import { AGENCY, CONDITION, FRAILTY, SERVICE } from '../../model/people/codes.ts';
import { AGENCY_WORDS, SERVICE_WORDS } from '../../observe/activities.ts';
import type { PersonState } from '../../observe/person-state.ts';
import { counted } from '../numbers.ts';

/** How a person without a name is spoken of. */
export interface Pronouns {
  readonly she: string;
  /** At the start of a sentence. */
  readonly She: string;
  /** As in `sent her home`. */
  readonly her: string;
  /** As in `her story`. */
  readonly hers: string;
  readonly Hers: string;
}

export function pronounsOf({ woman }: Pick<PersonState, 'woman'>): Pronouns {
  return woman
    ? { she: 'she', She: 'She', her: 'her', hers: 'her', Hers: 'Her' }
    : { she: 'he', She: 'He', her: 'him', hers: 'his', Hers: 'His' };
}

/** `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[]): string {
  const [last, ...others] = words.toReversed();
  if (last === undefined || others.length === 0) return last ?? '';
  return `${others.toReversed().join(', ')} and ${last}`;
}

export const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

export function times(n: number): string {
  return ['never', 'once', 'twice'][n] ?? `${n} times`;
}

/** A length of time in whole days, or in hours if it is shorter than one. */
export function duration(days: number): string {
  const whole = Math.round(days);
  if (days >= 1 && whole >= 1) return counted(whole, 'day');
  return counted(Math.max(1, Math.round(days * HOURS_PER_DAY)), 'hour');
}

/** An agency inside a sentence: `the council`, `999 or 111`. */
export function agencyInSentence(agency: number): string {
  const name = AGENCY_WORDS[agency] ?? 'somebody else';
  if (agency === AGENCY.urgentCare) return name.replace(' and ', ' or ');
  const own = /^[A-Z][a-z]/.test(name) ? `${name.slice(0, 1).toLowerCase()}${name.slice(1)}` : name;
  return agency === AGENCY.communityHealth ? own : `the ${own}`;
}

/** Support where somebody lives for a time or for good: one moves there. */
const PLACES: readonly number[] = [
  SERVICE.careHome,
  SERVICE.rehabilitationBed,
  SERVICE.careHomePlace,
];

export const isPlace = (service: number) => PLACES.includes(service);

export const serviceWords = (service: number) => SERVICE_WORDS[service] ?? 'support';

const conditionWords: readonly (readonly [flag: number, words: string])[] = [
  [CONDITION.dementia, 'dementia'],
  [CONDITION.heartLung, 'heart or lung disease'],
  [CONDITION.mentalIllness, 'a mental illness'],
  [CONDITION.learningDisability, 'a learning disability'],
];

export function conditionsOf(conditions: number): string[] {
  return conditionWords.filter(([flag]) => (conditions & flag) !== 0).map(([, words]) => words);
}

/** As in `A woman of 84 with severe frailty and dementia, living alone`. Who is not frail need not be fit. */
export function describePerson(state: PersonState): string {
  const older = state.age >= OLDER_FROM;
  const fit = older && state.frailty === FRAILTY.fit;
  const frailty = `${FRAILTY_STATES[state.frailty] ?? ''} frailty`;
  const troubles = [...(older && !fit ? [frailty] : []), ...conditionsOf(state.conditions)];
  const who = `A ${state.woman ? 'woman' : 'man'} of ${state.age}`;
  const home = state.careHome
    ? 'living in a care home'
    : `living ${state.livesAlone ? 'alone' : 'with others'}`;
  return [
    who + (older ? '' : ' in long-term support') + withWords(troubles),
    ...(fit ? ['not frail'] : []),
    home,
    ...(state.carer ? ['with an unpaid carer'] : []),
  ].join(', ');
}

/** As in `Woman of 84, severe frailty, dementia, lives alone`: for a line of a chart. */
export function shortDescription(state: PersonState): string {
  const older = state.age >= OLDER_FROM;
  const fit = state.frailty === FRAILTY.fit;
  const frailty = `${FRAILTY_STATES[state.frailty] ?? ''} frailty`;
  return [
    `${state.woman ? 'Woman' : 'Man'} of ${state.age}`,
    ...(older ? [fit ? 'not frail' : frailty] : []),
    ...conditionsOf(state.conditions),
    state.careHome ? 'in a care home' : `lives ${state.livesAlone ? 'alone' : 'with others'}`,
  ].join(', ');
}

function withWords(troubles: readonly string[]): string {
  return troubles.length === 0 ? '' : ` with ${listWords(troubles)}`;
}
