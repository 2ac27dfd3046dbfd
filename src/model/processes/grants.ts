import { DEPRIVATION_FIFTHS } from '../../evidence/families.ts';
import { MONTHS_PER_YEAR, PENCE_PER_POUND } from '../../evidence/units.ts';
import type { Community } from '../../scenario/knobs.ts';
import { coveredPatches, isCovered } from '../coverage.ts';
import { COUNCIL_RUNG } from '../organisations/codes.ts';
import type { World } from '../world.ts';

const MOST_DEPRIVED = DEPRIVATION_FIFTHS - 1;

/** What is more or less for the community where the person lives; undefined where it is not for them. */
export function communityFor(world: World, person: number): Community | undefined {
  const { community } = world.knobs;
  if (community === undefined || !isCovered(world, person, community.coverage)) return undefined;
  const deprived = world.people.deprivation[person] === MOST_DEPRIVED;
  return deprived || !community.mostDeprivedOnly ? community : undefined;
}

/** Community grants where the person lives, relative to today's: councils cut them, and scenarios change them. */
export function grantsFor(
  world: World,
  person: number,
  community = communityFor(world, person),
): number {
  return grantsOf(world, world.people.council[person], community);
}

function grantsOf(world: World, council: number, community: Community | undefined): number {
  const change = community?.grants ?? 0;
  return grantsKept(world, council) * (1 + change);
}

/** Day and voluntary support that there is, relative to today's: each council pays for its part of the place. */
export function grantedShare(world: World): number {
  const { councils } = world.scenario.place;
  const lost = councils.reduce((sum, { share }, council) => {
    const change = (world.knobs.community?.grants ?? 0) * reachedShare(world, council);
    return sum + share * (1 - grantsKept(world, council) * (1 + change));
  }, 0);
  return 1 - lost;
}

/** Share of its grants that a council keeps, with its budget as it is. */
function grantsKept({ organisations, values }: World, council: number): number {
  const cuts = organisations.step[council] >= COUNCIL_RUNG.grantsCut;
  return cuts ? 1 - values['organisation.grantCut'] : 1;
}

/** Share of a council's people whom what is for the community is for. */
function reachedShare(world: World, council: number): number {
  const { community } = world.knobs;
  if (community === undefined) return 0;
  const { councils, deprivation } = world.scenario.place;
  const { neighbourhoods } = councils[council];
  const before = councils.slice(0, council).reduce((sum, other) => sum + other.neighbourhoods, 0);
  const covered = coveredPatches(world, community.coverage) - before;
  const patches = Math.min(neighbourhoods, Math.max(0, covered)) / neighbourhoods;
  return patches * (community.mostDeprivedOnly ? deprivation[MOST_DEPRIVED] : 1);
}

/** Grants and local investment are reckoned by people 65+. */
export function isForCommunity({ people }: World, person: number): boolean {
  return people.isHere(person) && people.isOlder(person);
}

/** What councils give for the community in a month. People are of a few kinds, each of which gets the same. */
export interface CommunityMonth {
  /** Pence a person, by kind. */
  readonly pence: readonly number[];
  /** By kind, the council that gives it. */
  readonly council: readonly number[];
  readonly kindOf: (person: number) => number;
}

/** The kinds of people of this month: of each council those whom a change of what is given is for, and the others. */
export function communityMonth(world: World): CommunityMonth {
  const { council } = world.people;
  const { community } = world.knobs;
  const councils = [...world.scenario.place.councils.keys()];
  return {
    pence: councils.flatMap((one) => [
      penceOf(world, one, undefined),
      penceOf(world, one, community),
    ]),
    council: councils.flatMap((one) => [one, one]),
    kindOf: (person) => 2 * council[person] + (communityFor(world, person) === undefined ? 0 : 1),
  };
}

function penceOf(world: World, council: number, community: Community | undefined): number {
  const grants = world.prices.communityGrantsYear * grantsOf(world, council, community);
  const beside = community?.costPerYear ?? 0;
  return (grants + beside * PENCE_PER_POUND) / MONTHS_PER_YEAR;
}
