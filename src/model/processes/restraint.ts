import { COUNCIL_RUNG, NHS_RUNG } from '../organisations/codes.ts';
import { SERVICE } from '../people/codes.ts';
import { doneShare } from '../staff/presence.ts';
import { PROFESSION } from '../staff/professions.ts';
import type { World } from '../world.ts';
import { grantedShare } from './grants.ts';
import { changedShare, changeFixedPlaces, resize } from './capacity.ts';

/** Services whose places payers cut to save, as they fall free. */
export const SAVED_ON = [
  SERVICE.voluntary,
  SERVICE.nursing,
  SERVICE.therapy,
  SERVICE.mentalHealth,
] as const;

// What payers hold back while rungs of their ladders are in force. Without pressure each of these is what it always was.

/** Whether a rung of the council's ladder, a number of `COUNCIL_RUNG`, is in force. */
function councilDoes({ organisations }: World, council: number, rung: number): boolean {
  return organisations.step[council] >= rung;
}

/** Whether a rung of the NHS's ladder, a number of `NHS_RUNG`, is in force. */
function nhsDoes({ organisations }: World, rung: number): boolean {
  return organisations.step[organisations.commissioner] >= rung;
}

/** Unmet need from which the person's council arranges long-term care, hours a week. */
export function thresholdHours(world: World, person: number): number {
  const { people, values } = world;
  const usual = values['eligibility.thresholdHours'];
  const raised = councilDoes(world, people.council[person], COUNCIL_RUNG.thresholdRaised);
  return raised ? usual * values['organisation.thresholdRatio'] : usual;
}

/** How many times as long the council takes to decide and to find support: 1 unless it is to slow down. */
export function decisionRatio(world: World, person: number): number {
  const { people, values } = world;
  const slow = councilDoes(world, people.council[person], COUNCIL_RUNG.slowerDecisions);
  return slow ? values['organisation.decisionRatio'] : 1;
}

/** Share of the care that nobody else gives which a review leaves. */
export function shareAfterReview(world: World, person: number): number {
  const { people, values } = world;
  const usual = values['eligibility.metShare'];
  const cuts = councilDoes(world, people.council[person], COUNCIL_RUNG.reviewCuts);
  return cuts ? usual * (1 - values['organisation.reviewCut']) : usual;
}

/** Share of those who move to a care home with nurses whom the NHS finds eligible to be paid for as a whole. */
export function continuingCareShare(world: World): number {
  const { values } = world;
  const tightened = nhsDoes(world, NHS_RUNG.continuingCare);
  const cut = tightened ? values['organisation.continuingCareCut'] : 0;
  return values['careHome.nhsFundedShare'] * (1 - cut);
}

/**
 * Gives every service the places that levers add or take, that its payers now pay for and that its people are there for.
 * Fewer are taken away as they fall free.
 */
export function adjustPlaces(world: World): void {
  const { homeCare, sizes } = world;
  const community = communityShare(world);
  homeCare.forEach((resource, council) => {
    const hours = sizes.homeCareHours[council] * changedShare(world, 'homeCare', council);
    resize(resource, hours * boughtShare(world, council));
  });
  payFor(world, 'voluntary', sizes.voluntary, grantedShare(world));
  const places = (name: 'nursing' | 'therapy' | 'mentalHealth', profession: number) =>
    payFor(world, name, sizes[name] * doneShare(world, profession), community);
  places('nursing', PROFESSION.communityNurse);
  places('therapy', PROFESSION.therapist);
  places('mentalHealth', PROFESSION.mentalHealthNurse);
  changeFixedPlaces(world);
}

/**
 * All places of a service; or, where only a share is paid for, that share of those that were taken before. What a lever
 * adds is on top of these, so that a cut takes no more than its share of it.
 */
function payFor(
  world: World,
  name: 'voluntary' | 'nursing' | 'therapy' | 'mentalHealth',
  usual: number,
  share: number,
): void {
  const changed = changedShare(world, name);
  const places = usual * changed;
  // Without a warm-up nothing is known before the first month is over.
  const usually = world.organisations.usualUse[SERVICE[name]] * Math.max(1, changed);
  const taken = share < 1 && usually > 0 ? Math.min(places, usually) : places;
  resize(world.serviceOf(0, SERVICE[name]), taken * share);
}

/** Share of its usual hours of home care that a council buys. */
function boughtShare(world: World, council: number): number {
  const { values } = world;
  const cut = councilDoes(world, council, COUNCIL_RUNG.reviewCuts);
  const raised = councilDoes(world, council, COUNCIL_RUNG.thresholdRaised);
  return (
    (cut ? 1 - values['organisation.reviewCut'] : 1) *
    (raised ? 1 - values['organisation.hoursNotBought'] : 1)
  );
}

/** Share of the places of community services that are paid for. */
function communityShare(world: World): number {
  return nhsDoes(world, NHS_RUNG.longerWaits) ? 1 - world.values['organisation.communityCut'] : 1;
}
