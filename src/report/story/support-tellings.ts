import { handoffAgencies } from '../../model/observer.ts';
import { AGENCY, PATHWAY, SERVICE } from '../../model/people/codes.ts';
import { OUTCOME_WORDS } from '../../observe/activities.ts';
import type { Observation } from '../../observe/moments.ts';
import type { Scene } from './scene.ts';
import { RANK, telling, type Tellings } from './telling.ts';
import {
  agencyInSentence,
  capital,
  duration,
  isPlace,
  listWords,
  serviceWords,
  times,
} from './words.ts';
import { counted } from '../numbers.ts';

/** The way through the agencies: requests, handoffs, assessments, support. */
export const supportTellings: Tellings = {
  askedForSupport: telling(RANK.step, request, (n) => `asked for support ${times(n)} more`),
  handedOff: telling(RANK.detail, handoff, (n) => `was handed on ${times(n)}`),
  bounced: telling(
    RANK.step,
    (scene) => {
      const { from, to } = agenciesOf(scene);
      return `${capital(from)} sent the case back to ${to}: it does not do this.`;
    },
    (n, { hers }) => `saw ${hers} case come back ${times(n)}`,
  ),
  refused: telling(
    RANK.step,
    (scene) => {
      const { from, to } = agenciesOf(scene);
      return `${capital(from)} refused it for want of information or need, and sent it back to ${to}.`;
    },
    (n) => `was refused ${times(n)}`,
  ),
  caseLost: telling(
    RANK.step,
    ({ moment }) =>
      `The case was lost on its way from ${agencyInSentence(moment.detail)}: nobody owned it.`,
    (n, { hers }) => `had ${hers} case lost ${times(n)}`,
  ),
  caseFound: telling(
    RANK.step,
    ({ moment }) => `After ${duration(moment.detail)} somebody took the lost case up again.`,
    (n, { hers }) => `had ${hers} case taken up again ${times(n)}`,
  ),
  storyTold: telling(RANK.small, storyTold, (n, { hers }) => `told ${hers} story ${times(n)}`),
  assessed: telling(RANK.detail, assessment, (n) => `was assessed ${times(n)}`),
  hurried: telling(
    RANK.detail,
    ({ moment }) =>
      `${capital(agencyInSentence(AGENCY.council))} sought ${serviceWords(moment.detail)} at once, and paid more for it.`,
    (n) => `had support bought at once ${times(n)}`,
  ),
  assessedByService: telling(
    RANK.small,
    ({ moment }) => `Assessed by ${agencyInSentence(moment.detail)} as its support began.`,
    (n) => `was assessed by services ${times(n)}`,
  ),
  assessedAgain: telling(
    RANK.detail,
    ({ moment, person }) =>
      `The one before was ${duration(moment.detail)} old: ${person.she} answered much of it twice.`,
    (n) => `was assessed again within months ${times(n)}`,
  ),
  planAgreed: telling(
    RANK.small,
    ({ moment, person }) =>
      moment.detail === 1
        ? `Those who had to agree made a plan, as ${person.she} wished.`
        : `Those who had to agree made a plan, but not as ${person.she} wished.`,
    (n) => `had a plan agreed on ${times(n)}`,
  ),
  disputeBegan: telling(
    RANK.detail,
    ({ moment, person }) =>
      moment.detail === 1
        ? `Those who had to agree on ${person.hers} plan did not: the question was who pays.`
        : `Those who had to agree on ${person.hers} plan did not.`,
    (n, { hers }) => `had ${hers} plan disputed ${times(n)}`,
  ),
  disputeEnded: telling(
    RANK.detail,
    ({ moment }) => `The dispute ended after ${duration(moment.detail)}.`,
    (n) => `saw a dispute end ${times(n)}`,
  ),
  requestEnded: telling(
    RANK.step,
    ({ moment }) => `The request ended in ${OUTCOME_WORDS[moment.detail] ?? 'something else'}.`,
    (n) => `had ${counted(n, 'answer')} to a request`,
  ),
  supportStarted: telling(RANK.step, supportBegins, (n) => `saw support begin ${times(n)}`),
  waitedForSupport: telling(
    RANK.step,
    (scene) =>
      scene.sameDay('supportStarted') ? undefined : `That took ${duration(scene.moment.detail)}.`,
    (n) => `waited for support ${times(n)}`,
  ),
  supportEnded: telling(RANK.detail, supportEnds, (n) => `saw support end ${times(n)}`),
  homeCareStarted: telling(RANK.step, homeCareBegins, (n) => `saw home care begin ${times(n)}`),
  enteredCareHome: telling(
    RANK.turn,
    ({ moment, person }) =>
      moment.detail === 1
        ? `From there ${person.she} moved to ${serviceWords(SERVICE.careHome)}.`
        : `${person.She} moved to ${serviceWords(SERVICE.careHome)}.`,
    () => 'moved to a care home',
  ),
  consulted: telling(
    RANK.routine,
    ({ moment, person }) =>
      `${person.She} saw a ${moment.detail === 1 ? 'nurse' : 'GP'} of the practice.`,
    (n) => `saw the GP practice ${times(n)}`,
  ),
  reviewed: telling(
    RANK.small,
    ({ person }) => `${capital(agencyInSentence(AGENCY.council))} reviewed ${person.hers} support.`,
    (n, { hers }) => `had ${hers} support reviewed ${times(n)}`,
  ),
};

function agenciesOf({ moment }: Scene): { readonly from: string; readonly to: string } {
  const { from, to } = handoffAgencies(moment.detail);
  return { from: agencyInSentence(from), to: agencyInSentence(to) };
}

function request(scene: Scene): string | undefined {
  const { moment, person } = scene;
  const agency = agencyInSentence(moment.detail);
  if (moment.detail === AGENCY.urgentCare && scene.sameDay('attended')) return undefined;
  // Whoever was taken to the hospital does not turn to it: it is asked for what comes after.
  return scene.sameDay('crisis') && moment.detail !== AGENCY.hospital
    ? `${person.She} turned to ${agency}.`
    : `${person.She}, or somebody for ${person.her}, asked ${agency} for support.`;
}

function handoff(scene: Scene): string | undefined {
  const { from, to } = agenciesOf(scene);
  const { from: first, to: second } = handoffAgencies(scene.moment.detail);
  const taken = first === AGENCY.urgentCare && second === AGENCY.hospital;
  if (taken && scene.sameDay('attended')) return undefined;
  // A case that is sent back is told as that.
  const { detail } = scene.moment;
  if (scene.sameDay('bounced', detail) || scene.sameDay('refused', detail)) return undefined;
  return `Handed on from ${from} to ${to}.`;
}

/** One sentence for all who had to be told on a day. */
function storyTold(scene: Scene): string | undefined {
  if (!scene.speaks) return undefined;
  const { person } = scene;
  const told = scene.allOfDay('storyTold').map(({ detail }) => detail);
  const agencies = [...new Set(told)].map(agencyInSentence);
  return `${person.She} told ${person.hers} story to ${listWords(agencies)}, which did not have it.`;
}

function assessment(scene: Scene): string {
  const { moment } = scene;
  const council = agencyInSentence(AGENCY.council);
  if (scene.sameDay('delayPart')) return `Assessed by ${council}.`;
  return moment.detail < 1
    ? `Assessed by ${council} on the day of the request.`
    : `Waited ${duration(moment.detail)} for an assessment by ${council}.`;
}

/** Places to which somebody is discharged: the discharge says where. */
const pathwayTo: Readonly<Record<number, number>> = {
  [SERVICE.rehabilitationBed]: PATHWAY.bed,
  [SERVICE.careHomePlace]: PATHWAY.careHome,
};

function supportBegins(scene: Scene): string | undefined {
  const { moment, person } = scene;
  if (moment.detail === SERVICE.careHome && scene.sameDay('enteredCareHome')) return undefined;
  if (moment.detail === SERVICE.homeCare && scene.sameDay('homeCareStarted')) return undefined;
  const pathway = pathwayTo[moment.detail];
  if (pathway !== undefined && scene.sameDay('discharged', pathway)) return undefined;
  const words = serviceWords(moment.detail);
  const begins = isPlace(moment.detail)
    ? `${person.She} moved to ${words}`
    : `${capital(words)} began`;
  return `${begins}${afterWaiting(scene)}.`;
}

function homeCareBegins(scene: Scene): string {
  const hours = Math.max(1, Math.round(scene.moment.detail));
  const waited = scene.sameDay('supportStarted', SERVICE.homeCare) ? afterWaiting(scene) : '';
  return `${capital(serviceWords(SERVICE.homeCare))} began, ${counted(hours, 'hour')} a week${waited}.`;
}

function afterWaiting(scene: Scene): string {
  const waited = scene.sameDay('waitedForSupport');
  if (waited === undefined) return '';
  return waited.detail < 1 ? ', at once' : `, after ${duration(waited.detail)} of waiting`;
}

function supportEnds(scene: Scene): string | undefined {
  const more: readonly Observation[] = ['died', 'movedAway', 'enteredCareHome'];
  if (more.some((what) => scene.sameDay(what))) return undefined;
  const words = serviceWords(scene.moment.detail).replace(/ for .*/, '');
  return isPlace(scene.moment.detail) ? `The time in ${words} ended.` : `${capital(words)} ended.`;
}
