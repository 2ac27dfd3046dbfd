import { AGENCY, CONDITION, CRISIS, SERVICE } from '../people/codes.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { eligibleHours } from './eligibility.ts';

/** The door that a person turns to. */
export function doorOf(world: World, person: number, n: number): number {
  const { draws, values } = world;
  const doors = [
    [AGENCY.council, values['door.councilShare']],
    [AGENCY.practice, values['door.practiceShare']],
    [AGENCY.communityHealth, values['door.communityShare']],
    [AGENCY.voluntary, values['door.voluntaryShare']],
  ] as const;
  let u = draws.uniform(person, PURPOSE.door, n);
  for (const [door, share] of doors) {
    if (u < share) return door;
    u -= share;
  }
  return AGENCY.urgentCare;
}

/** What the person's need calls for, whether those at the door know or not. */
export function aimOf(world: World, person: number): number {
  const { people, draws, values } = world;
  const u = draws.uniform(person, PURPOSE.aim, people.cases[person]);
  const social = values['door.socialShare'];
  if (u < social) return SERVICE.homeCare;
  if (people.has(person, CONDITION.mentalIllness | CONDITION.dementia)) {
    return SERVICE.mentalHealth;
  }
  if (people.addedNeed[person] > 0) return SERVICE.therapy;
  return people.has(person, CONDITION.heartLung) ? SERVICE.nursing : SERVICE.voluntary;
}

/** What a crisis that ended at home calls for. */
export function followUpAim(world: World, person: number): number {
  const { people, values } = world;
  if (eligibleHours(world, person) >= values['eligibility.lowLevelHours']) return SERVICE.homeCare;
  switch (people.crisisKind[person]) {
    case CRISIS.fall:
      return SERVICE.therapy;
    case CRISIS.mentalHealth:
      return SERVICE.mentalHealth;
    default:
      return SERVICE.nursing;
  }
}
