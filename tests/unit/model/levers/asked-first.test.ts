import { describe, expect, it } from 'vitest';
import {
  AGENCY,
  CONDITION,
  CRISIS,
  HOME_CARE,
  RESIDENCE,
} from '../../../../src/model/people/codes.ts';
import {
  isDealtWithFirst,
  managedByPractice,
} from '../../../../src/model/processes/asked-first.ts';
import { holdRounds } from '../../../../src/model/processes/care-home-support.ts';
import { tendAlarms } from '../../../../src/model/processes/telecare.ts';
import { reviewReadings } from '../../../../src/model/processes/telehealth.ts';
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
  for (let post = 0; post < world.staff.count; post++) world.staff.setState(post, POST.present);
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

  it('keeps there the published share of those who would be admitted, and no more', () => {
    const world = supported({}, { 'careHomeSupport.asksTrained': 1 });
    const share = world.values['careHomeSupport.manageableShare'];
    // The age of the highest share admitted is that of the highest threshold.
    const oldest = Math.max(...world.rates.admittedShare);
    const justBelow = 1 - oldest * (1 - share) - 1e-6;
    expect(staying(world, residents(world, justBelow))).toBe(1);
    const youngest = Math.min(...world.rates.admittedShare.filter((admitted) => admitted > 0));
    expect(staying(world, residents(world, 1 - youngest * (1 - share)))).toBe(0);
  });

  it('does as much where the practice is called that would have sent the resident to a ward, if it knows them', () => {
    const world = supported();
    const [person] = residents(world, 0);
    const share = world.values['careHomeSupport.manageableShare'];
    expect(managedByPractice(world, person)).toBe(share);
    world.people.known.fill(0);
    expect(managedByPractice(world, person)).toBe(0);
    learns(world, person, AGENCY.practice, 1);
    world.people.nursingHome[person] = 1;
    expect(managedByPractice(world, person)).toBe(0);
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
    const gps = [...world.staff.teams.byArea[PROFESSION.gp]].flatMap((t) => world.staff.members[t]);
    const hours = gps.reduce((sum, post) => sum + world.staff.jointBooked[post], 0);
    expect(hours).toBeCloseTo(world.levers.watch.rounds * 0.4, 1);
  });
});

describe('telecare', () => {
  const withTelecare = (responseTeam: boolean, values = {}, more: Partial<Knobs> = {}) =>
    wellKnown({ telecare: { peoplePer1000: 300, responseTeam }, ...more }, values);
  const falls = (world: World, severity: number, change: Partial<Record<'carer' | 'care', 1>>) =>
    withCrisis(world, severity, (person) => {
      const { people, levers } = world;
      levers.watch.alarm[person] = 1;
      people.residence[person] = RESIDENCE.home;
      people.crisisKind[person] = CRISIS.fall;
      people.carerHours[person] = change.carer === 1 ? 5 : 0;
      people.homeCare[person] = change.care === 1 ? HOME_CARE.funded : HOME_CARE.none;
    });

  it('is worth the share of alarms that are raised and come to, and nothing for those who need a hospital', () => {
    const { values } = worldWith();
    const raised = values['telecare.raisedShare'];
    const [family, hours] = [values['telecare.familyShare'], values['response.hoursShare']];
    const share = (change: Partial<Record<'carer' | 'care', 1>>, severity = 0, team = false) => {
      const world = withTelecare(team);
      return staying(world, falls(world, severity, change));
    };
    expect(share({})).toBe(0);
    expect(share({ carer: 1 })).toBeCloseTo(raised * family, 1);
    expect(share({ care: 1 })).toBeCloseTo(raised * hours, 1);
    expect(share({}, 0, true)).toBeCloseTo(raised, 1);
    const [, , severe] = severities(worldWith());
    expect(share({ carer: 1, care: 1 }, severe, true)).toBe(0);
  });

  it('hears of nobody without it, and of no other crisis', () => {
    const world = withTelecare(true);
    const persons = falls(world, 0, {});
    world.people.crisisKind.fill(CRISIS.infection);
    expect(staying(world, persons)).toBe(0);
    world.people.crisisKind.fill(CRISIS.fall);
    world.levers.watch.alarm.fill(0);
    expect(staying(world, persons)).toBe(0);
  });

  it('calls rapid response where that is on, which has its own limits', () => {
    const world = withTelecare(
      false,
      {},
      { rapidResponse: { placesPer1000: 1000, hoursShare: 1 } },
    );
    const expected = world.values['telecare.raisedShare'] * world.values['rapidResponse.fitsShare'];
    expect(staying(world, falls(world, 0, {}))).toBeCloseTo(expected, 1);
    expect(world.levers.responded).toBeGreaterThan(0);
  });

  it('is with as many as it is for, who live alone at home, and takes nurses’ time with false alarms', () => {
    const world = wellKnown({ telecare: { peoplePer1000: 20, responseTeam: false } });
    const { watch } = world.levers;
    tendAlarms(world, 0);
    const holders = [...watch.alarm.keys()].filter((person) => watch.alarm[person] === 1);
    expect(watch.withAlarm).toBe(Math.round((20 * world.sizes.older) / 1000));
    expect(holders).toHaveLength(watch.withAlarm);
    expect(holders.every((person) => world.people.livesAlone[person] === 1)).toBe(true);
    const hours = () => world.staff.jointBooked.reduce((sum, booked) => sum + booked, 0);
    expect(hours()).toBeCloseTo(watch.falseAlarms * world.values['telecare.visitHours'], 3);
    for (let month = 1; month < 12; month++) tendAlarms(world, month);
    expect(watch.falseAlarms).toBeGreaterThan(0);
    world.people.livesAlone[holders[0]] = 0;
    tendAlarms(world, 12);
    expect(watch.alarm[holders[0]]).toBe(0);
    expect(watch.withAlarm).toBe(holders.length);
    world.knobs.telecare = undefined;
    tendAlarms(world, 13);
    expect([watch.withAlarm, Math.max(...watch.alarm)]).toEqual([0, 0]);
  });
});

describe('telehealth', () => {
  const withReadings = (nurseReviews: boolean, values: Partial<ParameterValues> = {}) => {
    const world = worldWith({ telehealth: { placesPer1000: 20, nurseReviews } }, values);
    const { staff } = world;
    for (let post = 0; post < staff.count; post++) staff.setState(post, POST.present);
    staff.slack.fill(1e6);
    staff.engagement.fill(1);
    return world;
  };
  const holdersOf = ({ levers }: World) =>
    [...levers.watch.readings.keys()].filter((person) => levers.watch.readings[person] === 1);

  it('with nurses of its own is looked at whole, and takes no time of the others', () => {
    const world = withReadings(true);
    world.staff.slack.fill(0);
    reviewReadings(world, 0);
    expect(world.levers.watch.reviews).toBe(0);
    world.knobs.telehealth = { placesPer1000: 20, nurseReviews: true, ownNurses: true };
    reviewReadings(world, 1);
    expect(world.levers.watch.reviews).toBe(holdersOf(world).length);
    expect(Math.max(...world.staff.jointBooked)).toBe(0);
  });

  it('lets the practice treat the published share of flare-ups that are seen, where it is called', () => {
    const world = withReadings(true, { 'telehealth.seenShare': 1 });
    reviewReadings(world, 0);
    const [person] = holdersOf(world);
    world.people.crisisKind[person] = CRISIS.exacerbation;
    expect(managedByPractice(world, person)).toBe(world.values['telehealth.treatableShare']);
    world.people.crisisKind[person] = CRISIS.fall;
    expect(managedByPractice(world, person)).toBe(0);
  });

  it('is for so many with heart or lung disease, those first who were admitted most often', () => {
    const world = withReadings(true);
    const places = Math.round((20 * world.sizes.older) / 1000);
    const ill = Array.from({ length: world.initialPeople }, (_, person) => person).filter(
      (person) =>
        world.people.has(person, CONDITION.heartLung) &&
        world.people.isOlder(person) &&
        world.people.residence[person] === RESIDENCE.home,
    );
    const often = ill.slice(-places + 1);
    for (const person of often) world.recentAdmissions.note(person, 0, -10);
    reviewReadings(world, 0);
    const holders = holdersOf(world);
    expect(holders).toHaveLength(places);
    expect(often.filter((person) => !holders.includes(person))).toEqual([]);
    expect(ill).toEqual(expect.arrayContaining(holders));
    world.knobs.telehealth = undefined;
    reviewReadings(world, 1);
    expect([holdersOf(world).length, world.levers.watch.withReadings]).toEqual([0, 0]);
  });

  it('has a nurse who looks, as far as there is time, and then knows the person', () => {
    const world = withReadings(true, { 'telehealth.alerts': 1 });
    reviewReadings(world, 0);
    const { watch } = world.levers;
    const holders = holdersOf(world);
    expect(watch.reviews).toBe(holders.length);
    expect(knownShare(world, holders[0], AGENCY.communityHealth)).toBe(1);
    const consulted = world.seen('consulted');
    expect([consulted, watch.broughtForward]).toEqual([holders.length, holders.length]);
    const hours = world.staff.jointBooked.reduce((sum, booked) => sum + booked, 0);
    expect(hours).toBeGreaterThanOrEqual(
      watch.reviews * world.values['telehealth.reviewHours'] - 1e-3,
    );
    world.staff.slack.fill(0);
    reviewReadings(world, 1);
    expect(watch.reviews).toBe(holders.length);
  });

  it('has a flare-up seen before 999 is called, and nothing without a nurse', () => {
    const share = (nurseReviews: boolean, kind: number = CRISIS.exacerbation, severity = 0) => {
      const world = withReadings(nurseReviews, { 'telehealth.seenShare': 1 });
      reviewReadings(world, 0);
      const holders = holdersOf(world);
      world.people.crisisKind.fill(kind);
      world.people.severity.fill(severity);
      return [staying(world, holders), world.levers.watch.flareUpsSeen / holders.length];
    };
    expect(share(true)).toEqual([1, 1]);
    expect(share(false)).toEqual([0, 0]);
    expect(share(true, CRISIS.infection)).toEqual([0, 0]);
    const [, , severe] = severities(worldWith());
    expect(share(true, CRISIS.exacerbation, severe)).toEqual([0, 1]);
  });
});
