import { ADMISSION, handoffAgencies } from '../../model/observer.ts';
import { AGENCY, DELAY, PATHWAY, RESIDENCE } from '../../model/people/codes.ts';
import { ARRIVAL } from '../../model/processes/arrivals.ts';
import { CRISIS_WORDS, DELAY_WORDS, PATHWAY_WORDS } from '../../observe/activities.ts';
import type { Moment } from '../../observe/story.ts';
import type { Scene } from './scene.ts';
import { nightsOf } from './spans.ts';
import { RANK, telling, type Tellings } from './telling.ts';
import { agencyInSentence, capital, duration, times, type Pronouns } from './words.ts';
import { counted } from '../numbers.ts';

/** Days within which it shows what comes of a crisis. */
const SHOWN_WITHIN = 2;

/** A wait for a bed that is not worth a word, in days. */
const NO_WAIT = 0.1;

/** A delay counts from a whole day on, as in the official count of patients at midnight. */
const DELAY_FROM = 1;

/** What happens to a person and their body: crises, the hospital, the end. */
export const healthTellings: Tellings = {
  arrived: telling(RANK.turn, arrival, () => 'came here'),
  turned65: telling(
    RANK.turn,
    ({ person }) => `${person.She} turned 65.`,
    () => 'turned 65',
  ),
  crisis: telling(rankOfCrisis, crisis, (n) => `had ${counted(n, 'crisis', 'crises')} more`),
  attended: telling(
    (scene) => (isAdmitted(scene) ? RANK.turn : RANK.step),
    attendance,
    (n) => `was in A&E ${times(n)} more`,
  ),
  admitted: telling(RANK.turn, admission, (n) => `was admitted ${times(n)} more`),
  bedded: telling(RANK.detail, bed, (n) => `waited for a bed ${times(n)}`),
  ready: telling(RANK.detail, ready, (n) => `was well enough to leave hospital ${times(n)}`),
  delayPart: telling(RANK.step, delayPart, (n) => `waited in a hospital bed ${times(n)}`),
  delayEnded: telling(RANK.step, delay, (n) => `waited in a hospital bed ${times(n)}`),
  stayEnded: telling(
    RANK.turn,
    (scene) =>
      scene.sameDay('discharged') || scene.sameDay('died')
        ? undefined
        : `The stay in hospital ended after ${nights(scene.moment)}.`,
    (n) => `left a hospital bed ${times(n)}`,
  ),
  discharged: telling(RANK.turn, discharge, (n) => `was discharged ${times(n)} more`),
  dischargedEarly: telling(
    RANK.step,
    ({ moment, person }) =>
      `The hospital, short of beds, called ${person.her} ready ${duration(moment.detail)} early.`,
    (n) => `was called ready early ${times(n)}`,
  ),
  sentHomeWithResponse: telling(
    RANK.step,
    ({ moment, person }) =>
      `${person.She} could go home from A&E, because ${agencyInSentence(moment.detail)} was able to respond.`,
    (n) => `went home from A&E to somebody's response ${times(n)}`,
  ),
  afterThreeMonths: telling(
    RANK.detail,
    ({ moment, person }) =>
      `Three months after leaving hospital ${person.she} was ${moment.detail === 1 ? '' : 'not '}living at home.`,
    (n) => `was asked ${times(n)} how ${n === 1 ? 'it' : 'they'} went after three months`,
  ),
  carerChanged: telling(
    RANK.detail,
    ({ moment, person }) =>
      moment.detail === 1
        ? `Somebody began to give ${person.her} unpaid care.`
        : `${person.Hers} unpaid carer stopped.`,
    (n) => `saw ${times(n)} an unpaid carer come or go`,
  ),
  movedAway: telling(
    RANK.turn,
    ({ person }) => `${person.She} moved away: the story ends here.`,
    () => 'moved away',
  ),
  died: telling(RANK.turn, death, () => 'died'),
};

function arrival({ arrival: how, person }: Scene): string {
  if (how === ARRIVAL.turning65) return `${person.She} turned 65: the story begins here.`;
  if (how === ARRIVAL.movingIn) return `${person.She} moved here: the story begins.`;
  return `${person.Hers} long-term support began, and with it the story.`;
}

function leadsToHospital(scene: Scene): Moment | undefined {
  return scene.soon(['attended', 'admitted'], SHOWN_WITHIN);
}

function isAdmitted(scene: Scene): boolean {
  return scene.soon(['admitted'], SHOWN_WITHIN) !== undefined;
}

function rankOfCrisis(scene: Scene): number {
  if (isAdmitted(scene)) return RANK.turn;
  return leadsToHospital(scene) ? RANK.step : RANK.detail;
}

function crisis(scene: Scene): string {
  const kind = `${capital(CRISIS_WORDS[scene.moment.detail] ?? 'a crisis')}.`;
  const fatal = scene.soon(['died'], SHOWN_WITHIN);
  return leadsToHospital(scene) || fatal
    ? kind
    : `${kind} It did not take ${scene.person.her} to hospital.`;
}

function attendance(scene: Scene): string {
  const { person, moment } = scene;
  const asked = scene.sameDay('askedForSupport', AGENCY.urgentCare);
  const sent = scene.allOfDay('handedOff').some(isFromUrgentCare);
  const taken = asked !== undefined || sent;
  const came = taken
    ? `${person.She} turned to ${agencyInSentence(AGENCY.urgentCare)} and was taken to A&E`
    : `${person.She} went to A&E`;
  const admitted = scene.sameDay('admitted');
  if (admitted) return `${came} and ${taken ? '' : 'was '}${admissionOf(admitted, person)}.`;
  if (scene.soon(['admitted', 'sentHomeWithResponse', 'died'], SHOWN_WITHIN)) return `${came}.`;
  const home = moment.state.careHome ? 'back to the care home' : 'home again';
  return `${came}, and went ${home}.`;
}

function isFromUrgentCare({ detail }: Moment): boolean {
  const { from, to } = handoffAgencies(detail);
  return from === AGENCY.urgentCare && to === AGENCY.hospital;
}

function admission(scene: Scene): string | undefined {
  const { moment, person } = scene;
  return scene.sameDay('attended')
    ? undefined
    : `${person.She} was ${admissionOf(moment, person)}.`;
}

function admissionOf({ detail }: Moment, person: Pronouns): string {
  const has = (flag: number) => (detail & flag) !== 0;
  return [
    'admitted',
    has(ADMISSION.viaEmergency) ? '' : ' without passing through A&E',
    has(ADMISSION.overnight) ? '' : ', but not for the night',
    has(ADMISSION.readmission) ? `, within weeks of ${person.hers} last stay` : '',
    has(ADMISSION.sensitive) ? '. Care outside hospital can often prevent such a stay' : '',
  ].join('');
}

function bed(scene: Scene): string | undefined {
  const { moment, person } = scene;
  if (moment.detail < NO_WAIT && scene.lately('admitted', 1)) return undefined;
  return `${person.She} waited ${duration(moment.detail)} for a bed.`;
}

function ready(scene: Scene): string | undefined {
  if (scene.sameDay('discharged')) return undefined;
  const where = PATHWAY_WORDS[scene.moment.detail] ?? 'home';
  return `${scene.person.She} was well enough to leave for ${where}.`;
}

function delayPart(scene: Scene): string | undefined {
  const { moment, person } = scene;
  if (isSlight(scene)) return undefined;
  const { delayReason } = moment.state;
  const reason = DELAY_WORDS[delayReason ?? -1];
  const why = reason === undefined ? '' : ` for ${reason}`;
  return `${person.She} waited ${duration(moment.detail)} in the hospital bed${why}.`;
}

/** A delay that is none in the official count: the discharge says enough. */
function isSlight(scene: Scene): boolean {
  return scene.moment.detail < DELAY_FROM && scene.sameDay('discharged') !== undefined;
}

/** What somebody on a pathway waited for, where the model gives no parts of the delay. */
const waitedFor: Readonly<Record<number, number>> = {
  [PATHWAY.home]: DELAY.homeSupport,
  [PATHWAY.bed]: DELAY.rehabilitationBed,
  [PATHWAY.careHome]: DELAY.careHome,
};

function delay(scene: Scene): string | undefined {
  const { moment, person } = scene;
  if (isSlight(scene) || scene.lately('delayPart', moment.detail)) return undefined;
  const pathway = scene.lately('ready', moment.detail + 1)?.detail ?? PATHWAY.none;
  const reason = DELAY_WORDS[waitedFor[pathway] ?? -1] ?? 'a place to go to';
  return `${person.She} had waited ${duration(moment.detail)} in the hospital bed for ${reason}.`;
}

function nights({ day, detail }: Pick<Moment, 'day' | 'detail'>): string {
  return counted(nightsOf({ from: day - detail, to: day }), 'night');
}

function discharge(scene: Scene): string {
  const { moment, person } = scene;
  const where = PATHWAY_WORDS[moment.detail] ?? 'home';
  const resident = moment.state.careHome && moment.detail === PATHWAY.none;
  const stay = scene.sameDay('stayEnded');
  const after = stay === undefined ? '' : `, after ${nights(stay)} in hospital`;
  const to = resident ? 'back to the care home' : where.startsWith('a ') ? `to ${where}` : where;
  return `${person.She} went ${to}${after}.`;
}

function death(scene: Scene): string {
  const { moment, person } = scene;
  const where: Readonly<Record<number, string>> = {
    [RESIDENCE.home]: 'at home',
    [RESIDENCE.careHome]: 'in the care home',
    [RESIDENCE.intermediateCare]: 'in a bed away from home',
  };
  const stay = scene.sameDay('stayEnded');
  const after = stay === undefined ? '' : `, after ${nights(stay)} there`;
  const place = moment.detail === 1 ? 'in hospital' : (where[moment.state.residence] ?? 'at home');
  return `${person.She} died ${place}${after}, aged ${moment.state.age}.`;
}
