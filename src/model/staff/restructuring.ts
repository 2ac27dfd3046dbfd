import { DAYS_PER_YEAR } from '../../evidence/units.ts';
import type { RestructuringKind } from '../../evidence/reorganisations.ts';
import type { Restructuring } from '../../scenario/knobs.ts';
import { OBSERVED } from '../observer.ts';
import { AGENCY } from '../people/codes.ts';
import { PURPOSE } from '../purposes.ts';
import { POST } from './staff.ts';
import type { World } from '../world.ts';
import { abandonMeetings } from './meetings.ts';
import { professionNames } from './professions.ts';
import { holdersOf } from './trust.ts';
import { raiseDefensiveness } from '../organisations/stance.ts';

/** What a kind of reorganisation concerns, and what employers are like afterwards. */
interface Reorganised {
  readonly agencies: readonly number[];
  /** Whether new bodies are founded, which costs more. */
  readonly founds: boolean;
  readonly employers: 'same' | 'one' | 'split';
}

const reorganised: Readonly<Record<RestructuringKind, Reorganised>> = {
  commissionerReplaced: {
    agencies: [AGENCY.practice, AGENCY.communityHealth, AGENCY.mentalHealth, AGENCY.hospital],
    employers: 'same',
    founds: true,
  },
  providerMerger: {
    agencies: [AGENCY.communityHealth, AGENCY.mentalHealth],
    employers: 'one',
    founds: true,
  },
  demerger: {
    agencies: [AGENCY.communityHealth, AGENCY.mentalHealth],
    employers: 'split',
    founds: true,
  },
  boundaryChange: {
    agencies: [AGENCY.communityHealth, AGENCY.council],
    employers: 'same',
    founds: true,
  },
  repatching: {
    agencies: [AGENCY.communityHealth, AGENCY.council],
    employers: 'same',
    founds: false,
  },
  structuralMerger: {
    agencies: [AGENCY.communityHealth, AGENCY.council],
    employers: 'one',
    founds: true,
  },
  retender: { agencies: [AGENCY.communityHealth], employers: 'one', founds: false },
};

/**
 * A reorganisation lands: a share of the professionals concerned comes into other teams, employers change, the bodies
 * are on the defensive, and time goes into it. What follows from that follows: nothing here touches care or people.
 *
 * @param n its number in the timeline, which names its draws
 */
export function restructure(
  world: World,
  { kind, moved, severity }: Restructuring,
  n: number,
): void {
  const { staff, values, draws } = world;
  const { agencies } = reorganised[kind];
  world.observe(OBSERVED.restructured, 0, n);
  const usual = values['restructuring.moved'] * values[`restructuring.kindMoves.${kind}`];
  const share = (moved ?? usual) * severity;
  for (let post = 0; post < staff.count; post++) {
    if (!agencies.includes(staff.agency[post])) continue;
    touch(world, post, kind, severity);
  }
  const live = liveTies(world);
  const changedTeams = moveSome(world, agencies, share, n);
  const broken = live.filter(([from, to]) => !workTogetherNow(world, from, to));
  world.levers.reorganised.push({
    n,
    moved: changedTeams,
    ties: live.length,
    tiesBroken: broken.length,
  });
  changeEmployers(world, kind);
  raiseDefensiveness(world, agencies, values['restructuring.defensiveness'] * severity);
  const ends = draws.uniform(n, PURPOSE.endsInitiative, 0);
  if (ends < values['restructuring.endsInitiatives'] * severity) abandonMeetings(world);
}

/** What a reorganisation costs each side once, in GBP: for all residents of the place, or of the sample of it. */
export function costOfReorganisation(
  { scenario, values }: World,
  { kind, severity }: Restructuring,
): { readonly nhs: number; readonly council: number } {
  const { agencies, founds } = reorganised[kind];
  const residents = scenario.place.population.total * scenario.sample;
  const size = residents * severity * (founds ? 1 : values['restructuring.lesserCost']);
  const councils = agencies.includes(AGENCY.council);
  const nhs = agencies.some((agency) => agency !== AGENCY.council);
  return {
    nhs: nhs ? size * values['restructuring.nhsCost'] : 0,
    council: councils ? size * values['restructuring.councilCost'] : 0,
  };
}

/** What it does to one of those concerned, moved or not. */
function touch(world: World, post: number, kind: RestructuringKind, severity: number): void {
  const { staff, values, simulation } = world;
  const remembered = values['restructuring.rememberedYears'] * DAYS_PER_YEAR;
  const again = simulation.now - staff.reorganised[post] < remembered;
  staff.reorganisations[post] = again ? staff.reorganisations[post] + 1 : 1;
  staff.reorganised[post] = simulation.now;
  const ratio =
    staff.reorganisations[post] > 2
      ? values['restructuring.leavingRepeated']
      : values[`restructuring.leavingRatio.${kind}`];
  staff.unsettled[post] = 1 + (ratio - 1) * severity;
  staff.fatigue[post] += values['engagement.fatigue'] * severity;
  staff.owedHours[post] += values['restructuring.staffHours'] * severity;
}

/** Ties between two who work in one team, or over the people of one patch. */
function liveTies(world: World): readonly (readonly [from: number, to: number])[] {
  const live: (readonly [number, number])[] = [];
  world.ties.forEach((from, to, holders) => {
    if (holders === holdersOf(world, from, to) && workTogetherNow(world, from, to)) {
      live.push([from, to]);
    }
  });
  return live;
}

function workTogetherNow({ staff }: World, from: number, to: number): boolean {
  const team = staff.team[from];
  return team === staff.team[to] || staff.teams.all[team].neighbours.includes(staff.team[to]);
}

/**
 * A share of each profession concerned changes teams: each of those drawn takes the team of the next one drawn.
 *
 * @returns how many came into another team
 */
function moveSome(world: World, agencies: readonly number[], share: number, n: number): number {
  const { staff, draws } = world;
  const before = staff.team.slice();
  for (let profession = 0; profession < professionNames.length; profession++) {
    const drawn: number[] = [];
    for (let post = 0; post < staff.count; post++) {
      if (staff.profession[post] !== profession || !agencies.includes(staff.agency[post])) continue;
      if (staff.state[post] === POST.closed) continue;
      if (draws.uniform(post, PURPOSE.movedTeam, n) < share) drawn.push(post);
    }
    const order = drawn.toSorted(
      (a, b) =>
        draws.uniform(a, PURPOSE.newTeam, n) - draws.uniform(b, PURPOSE.newTeam, n) || a - b,
    );
    for (let at = 0; at + 1 < order.length; at++) staff.swapTeams(order[at], order[at + 1]);
  }
  let moved = 0;
  for (let post = 0; post < staff.count; post++) {
    if (staff.team[post] !== before[post]) moved += staff.teams.all[staff.team[post]].weight;
  }
  return moved;
}

function changeEmployers({ staff }: World, kind: RestructuringKind): void {
  const { agencies, employers } = reorganised[kind];
  if (employers === 'same') return;
  const concerned = Array.from({ length: staff.count }, (_, post) => post).filter((post) =>
    agencies.includes(staff.agency[post]),
  );
  const next = 1 + Math.max(...staff.employer);
  for (const post of concerned) {
    if (employers === 'split') staff.employer[post] = next + staff.team[post];
    else staff.employer[post] = next;
  }
}
