import { describe, expect, it } from 'vitest';
import { AGENCY, RESIDENCE } from '../../../../src/model/people/codes.ts';
import { isDealtWithFirst } from '../../../../src/model/processes/asked-first.ts';
import { holdRounds } from '../../../../src/model/processes/care-home-support.ts';
import { knownShare, learns } from '../../../../src/model/processes/story.ts';
import { AGENCIES } from '../../../../src/model/people/people.ts';
import { PROFESSION } from '../../../../src/model/staff/professions.ts';
import { POST } from '../../../../src/model/staff/staff.ts';
import type { World } from '../../../../src/model/world.ts';
import type { ParameterValues } from '../../../../src/evidence/registry.ts';
import type { CareHomeSupport, Knobs } from '../../../../src/scenario/knobs.ts';
import { worldWith } from './turned.ts';

/** A place where everybody is at work, and people are well known to those who may be asked. */
function wellKnown(knobs: Partial<Knobs>, values: Partial<ParameterValues> = {}) {
  const world = worldWith(knobs, values);
  world.staff.state.fill(POST.present);
  for (let person = 0; person < world.initialPeople; person++) {
    for (const agency of Object.values(AGENCY)) learns(world, person, agency, 1);
  }
  return world;
}

/** Older people, as `change` makes each of them, with a crisis of some severity. */
function withCrisis(
  { people, initialPeople }: World,
  severity: number,
  change: (person: number) => void,
): number[] {
  const older = Array.from({ length: initialPeople }, (_, person) => person).filter((person) =>
    people.isOlder(person),
  );
  for (const person of older) {
    people.severity[person] = severity;
    people.crises[person] = 1;
    change(person);
  }
  return older;
}

/** Share of them who stay where they are. */
function staying(world: World, persons: readonly number[]): number {
  return persons.filter((person) => isDealtWithFirst(world, person)).length / persons.length;
}

/** Severity with which A&E would send home, at which it would if somebody responded, and beyond. */
function severities({ rates, values }: World): readonly [number, number, number] {
  const admitted = Math.max(...rates.admittedShare);
  const least = Math.min(...rates.admittedShare.filter((share) => share > 0));
  return [0, 1 - admitted * (1 - values['emergency.marginalShare'] / 2), 1 - least / 2];
}

describe('support for care homes', () => {
  const settings: CareHomeSupport = {
    coverage: 1,
    hoursPerResident: 0.4,
    training: true,
    nightLine: true,
  };
  const supported = (changes: Partial<CareHomeSupport> = {}, values = {}) =>
    wellKnown({ careHomeSupport: { ...settings, ...changes } }, values);
  const residents = (world: World, severity: number, nurses = 0) =>
    withCrisis(world, severity, (person) => {
      world.people.residence[person] = RESIDENCE.careHome;
      world.people.nursingHome[person] = nurses;
    });

  it('keeps residents at home as often as trained staff ask, and nobody who needs a hospital', () => {
    const world = supported();
    const [mild, , severe] = severities(world);
    const asks = world.values['careHomeSupport.asksTrained'];
    expect(staying(world, residents(world, mild))).toBeCloseTo(asks, 1);
    expect(staying(world, residents(world, severe))).toBe(0);
    expect(world.seen('attended')).toBe(0);
  });

  it('does nothing for homes that have nurses, nor where nobody lives in a home', () => {
    const world = supported();
    expect(staying(world, residents(world, 0, 1))).toBe(0);
    const people = withCrisis(world, 0, (person) => {
      world.people.residence[person] = RESIDENCE.home;
      world.people.nursingHome[person] = 0;
    });
    expect(staying(world, people)).toBe(0);
  });

  it('comes to little without training, and in the hours of the practice only without a line at night', () => {
    const share = (changes: Partial<CareHomeSupport>) => {
      const world = supported(changes);
      return staying(world, residents(world, 0));
    };
    const [all, untrained, byDay] = [{}, { training: false }, { nightLine: false }].map(share);
    expect(untrained).toBeCloseTo(0.2, 1);
    expect(byDay / all).toBeCloseTo(0.3, 1);
  });

  it('cannot help with somebody of whom nothing is known, and takes time all the same', () => {
    const world = supported();
    const persons = residents(world, 0);
    world.people.known.fill(0);
    expect(staying(world, persons)).toBe(0);
    const hours = world.staff.jointBooked.reduce((sum, booked) => sum + booked, 0);
    const expected = world.levers.watch.homesAsked * world.values['careHomeSupport.callHours'];
    expect(hours).toBeCloseTo(expected, 1);
  });

  it('has rounds as far as GPs have time, after which practice and home know the resident', () => {
    const world = supported();
    const [person] = residents(world, 0);
    world.people.known.fill(0);
    world.staff.slack.fill(0);
    holdRounds(world, 0);
    expect(world.levers.watch.rounds).toBe(0);
    world.staff.slack.fill(1e6);
    world.staff.engagement.fill(1);
    const continuity = world.people.relations.continuity[person];
    holdRounds(world, 1);
    expect(world.levers.watch.rounds).toBeGreaterThan(0);
    expect(knownShare(world, person, AGENCY.practice)).toBe(1);
    expect(knownShare(world, person, AGENCY.careProvider)).toBe(1);
    expect(world.people.known[person * AGENCIES + AGENCY.hospital]).toBe(0);
    expect(world.people.relations.continuity[person]).toBeGreaterThan(continuity);
    const gps = world.staff.teams.byArea[PROFESSION.gp].flatMap((t) => world.staff.members[t]);
    const hours = gps.reduce((sum, post) => sum + world.staff.jointBooked[post], 0);
    expect(hours).toBeCloseTo(world.levers.watch.rounds * 0.4, 1);
  });
});
