import { AGENCY, CONDITION, CRISIS } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import { PURPOSE } from '../purposes.ts';
import { teamFor } from '../staff/people-known.ts';
import { PROFESSION } from '../staff/professions.ts';
import { bookUnits } from '../staff/work.ts';
import type { World } from '../world.ts';
import { isDealtWithFirst, managedByPractice } from './asked-first.ts';
import { arriveAtEmergency } from './emergency.ts';
import { flareUpRatio } from './hazards.ts';
import { admit } from './hospital.ts';
import { followUp } from './seeking.ts';
import { learns, meets } from './story.ts';

/** The crisis clock rang: something happens that cannot wait, and the person turns somewhere. */
export function crisisStrikes(world: World, person: number): void {
  const { people, draws, values } = world;
  const n = people.crises[person]++;
  const kind = crisisKind(world, person, draws.uniform(person, PURPOSE.crisisKind, n));
  people.severity[person] = draws.uniform(person, PURPOSE.severity, n);
  world.observe(OBSERVED.crisis, person, kind);
  people.crisisKind[person] = kind;
  seekHelp(
    world,
    person,
    draws.uniform(person, PURPOSE.crisisDoor, n) < values['help.emergencyShare'],
  );
}

/** Help-seeking at its simplest: 999, 111 and A&E, or the practice, which may send straight to a ward. */
function seekHelp(world: World, person: number, emergency: boolean): void {
  if (emergency) {
    if (!isDealtWithFirst(world, person)) arriveAtEmergency(world, person);
    return;
  }
  const share = world.values['help.directAdmissionShare'];
  const sent = share * (1 - managedByPractice(world, person));
  bookUnits(world, teamFor(world, person, PROFESSION.gp), 1);
  meets(world, person, AGENCY.practice);
  learns(world, person, AGENCY.practice, 1);
  if (world.people.severity[person] >= 1 - sent) admit(world, person, share, false);
  else followUp(world, person, AGENCY.practice);
}

/** Flare-ups among a person's crises: fewer where the GP is a known one. */
function flareUpShare(world: World, person: number): number {
  const usual = world.values['crisis.exacerbationShare'];
  const flareUps = usual * flareUpRatio(world, person);
  return flareUps / (1 - usual + flareUps);
}

/** `u` picks among flare-ups (heart or lung disease), mental-health crises, falls and infections. */
function crisisKind(world: World, person: number, u: number): number {
  const { people, values } = world;
  const exacerbation = people.has(person, CONDITION.heartLung) ? flareUpShare(world, person) : 0;
  if (u < exacerbation) return CRISIS.exacerbation;
  const rest = (u - exacerbation) / (1 - exacerbation);
  const mental = people.has(person, CONDITION.mentalIllness | CONDITION.dementia)
    ? values['crisis.mentalHealthShare']
    : 0;
  if (rest < mental) return CRISIS.mentalHealth;
  return rest < mental + (1 - mental) * values['crisis.fallShare'] ? CRISIS.fall : CRISIS.infection;
}
