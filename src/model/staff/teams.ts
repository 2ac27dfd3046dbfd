import { PER_100_000 } from '../../evidence/units.ts';
import type { ParameterValues } from '../../evidence/registry.ts';
import type { Place } from '../../scenario/place.ts';
import { AGENCY } from '../people/codes.ts';
import { patientShare } from '../place/sizes.ts';
import { organised, PROFESSION, professionNames, type ProfessionName } from './professions.ts';

/** What a team is when the run starts. */
export interface Team {
  readonly profession: number;
  readonly agency: number;
  /** Number of its employer: one a council, trust and practice, one each of the place's other bodies. */
  readonly employer: number;
  /** The council and the trust in whose area it is; 0 where it is for all of them. */
  readonly council: number;
  readonly trust: number;
  /** People in it. */
  readonly heads: number;
  /**
   * Working time of one of them relative to one person of the whole place: a team of a sample keeps whole people, who
   * then stand for more or less than one.
   */
  readonly weight: number;
  /** Teams whose people they meet over the people of their patch. */
  readonly neighbours: readonly number[];
}

/** All teams of a place, and where each kind is found. */
export interface Teams {
  readonly all: readonly Team[];
  /** Practices before each patch: those of patch p are `firstPractice[p]` to `firstPractice[p + 1] - 1`. */
  readonly firstPractice: readonly number[];
  /** Teams by profession and then area: practice, patch, council or trust. */
  readonly byArea: readonly Uint16Array[];
  /** Social workers in hospital, one team a council. */
  readonly hospitalSocialWork: readonly number[];
}

interface Draft extends Omit<Team, 'neighbours'> {
  readonly patches: readonly number[];
}

/** Forms the teams of a place, or of a sample of it. */
export function teamsOf(place: Place, sample: number, values: ParameterValues): Teams {
  const residents = place.population.total * sample;
  const patches = patchesOf(place);
  const firstPractice = firstPracticeOf(patches, residents, values);
  const meanContract = (1 + values['staff.shortestContract']) / 2;
  const drafts: Draft[] = [];
  const byArea: number[][] = professionNames.map(() => []);
  const employers = employerNumbers(place, firstPractice);
  const form = (name: ProfessionName, area: TeamArea, share: number): number => {
    const { agency } = organised[name];
    const posts = (values[`staff.posts.${name}`] * residents * share) / PER_100_000;
    const exact = posts / meanContract;
    const heads = Math.max(1, Math.round(exact));
    drafts.push({
      profession: PROFESSION[name],
      agency,
      employer: employers(agency, area),
      council: area.council ?? 0,
      trust: area.kind === 'trust' ? area.index : 0,
      heads,
      weight: exact / heads,
      patches: patchesServed(place, patches, area),
    });
    return drafts.length - 1;
  };
  for (const name of professionNames) {
    const inPatches = name === 'socialWorker' ? 1 - values['staff.hospitalShare'] : 1;
    for (const { area, share } of areasOf(place, patches, firstPractice, name)) {
      byArea[PROFESSION[name]].push(form(name, area, share * inPatches));
    }
  }
  const hospitalSocialWork = place.councils.map(({ share }, council) =>
    form(
      'socialWorker',
      { kind: 'hospitalOf', index: council, council },
      share * values['staff.hospitalShare'],
    ),
  );
  return {
    all: withNeighbours(drafts),
    firstPractice,
    byArea: byArea.map((teams) => Uint16Array.from(teams)),
    hospitalSocialWork,
  };
}

interface Patch {
  readonly council: number;
  readonly share: number;
}

interface TeamArea {
  readonly kind: 'practice' | 'neighbourhood' | 'council' | 'trust' | 'hospitalOf';
  readonly index: number;
  /** The patch of a practice or neighbourhood. */
  readonly patch?: number;
  readonly council?: number;
}

function patchesOf({ councils }: Place): readonly Patch[] {
  return councils.flatMap(({ share, neighbourhoods }, council) =>
    Array.from({ length: neighbourhoods }, () => ({ council, share: share / neighbourhoods })),
  );
}

function firstPracticeOf(
  patches: readonly Patch[],
  residents: number,
  values: ParameterValues,
): readonly number[] {
  const first = [0];
  for (const { share } of patches) {
    const practices = Math.max(1, Math.round((residents * share) / values['staff.listSize']));
    first.push(first[first.length - 1] + practices);
  }
  return first;
}

/** The areas that a profession has teams for, with the share of the place's residents in each. */
function areasOf(
  place: Place,
  patches: readonly Patch[],
  firstPractice: readonly number[],
  name: ProfessionName,
): readonly { readonly area: TeamArea; readonly share: number }[] {
  switch (organised[name].area) {
    case 'practice':
      return patches.flatMap(({ share, council }, patch) => {
        const from = firstPractice[patch];
        const practices = firstPractice[patch + 1] - from;
        return Array.from({ length: practices }, (_, n) => ({
          area: { kind: 'practice', index: from + n, patch, council },
          share: share / practices,
        }));
      });
    case 'neighbourhood':
      return patches.map(({ share, council }, patch) => ({
        area: { kind: 'neighbourhood', index: patch, patch, council },
        share,
      }));
    case 'council':
      return place.councils.map(({ share }, council) => ({
        area: { kind: 'council', index: council, council },
        share,
      }));
    case 'trust':
      return place.trusts.map((_, trust) => ({
        area: { kind: 'trust', index: trust },
        share: patientShare(place, trust),
      }));
  }
}

/** Numbers for the employers, given out as they are asked for. */
function employerNumbers(place: Place, firstPractice: readonly number[]) {
  const councils = place.councils.length;
  const trusts = place.trusts.length;
  const practices = firstPractice[firstPractice.length - 1];
  const others = councils + trusts + practices;
  return (agency: number, area: TeamArea): number => {
    switch (agency) {
      case AGENCY.council:
        return area.council ?? 0;
      case AGENCY.hospital:
        return councils + area.index;
      case AGENCY.practice:
        return councils + trusts + area.index;
      default:
        return others + agency;
    }
  };
}

/** The patches whose people a team deals with. */
function patchesServed(
  place: Place,
  patches: readonly Patch[],
  { kind, index, patch, council }: TeamArea,
): readonly number[] {
  const serves = (c: number) => {
    switch (kind) {
      case 'trust':
        return place.catchment[c][index] > 0;
      default:
        return c === council;
    }
  };
  if (patch !== undefined) return [patch];
  return patches.flatMap((p, number) => (serves(p.council) ? [number] : []));
}

/** Teams that share a patch and differ in profession meet. */
function withNeighbours(drafts: readonly Draft[]): readonly Team[] {
  const byPatch = new Map<number, number[]>();
  drafts.forEach(({ patches }, team) => {
    for (const patch of patches) byPatch.set(patch, [...(byPatch.get(patch) ?? []), team]);
  });
  return drafts.map(({ patches, ...team }, number) => {
    const met = new Set(patches.flatMap((patch) => byPatch.get(patch) ?? []));
    met.delete(number);
    const neighbours = [...met].filter((other) => drafts[other].profession !== team.profession);
    return { ...team, neighbours: neighbours.toSorted((a, b) => a - b) };
  });
}
