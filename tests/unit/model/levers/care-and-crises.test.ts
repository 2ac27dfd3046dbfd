import { describe, expect, it } from 'vitest';
import {
  AGENCY,
  CASE,
  EPISODE,
  HOME_CARE,
  HOME_FIRST,
  LANE,
  PATHWAY,
  RESIDENCE,
} from '../../../../src/model/people/codes.ts';
import { caseworkIsOver, takeOn } from '../../../../src/model/processes/assessors.ts';
import { chooseWayOut, processEnds } from '../../../../src/model/processes/discharge.ts';
import { eligibleHours } from '../../../../src/model/processes/eligibility.ts';
import { homeFirstEnds } from '../../../../src/model/processes/home-first.ts';
import {
  isStillKept,
  mayBeKept,
  timeBesideKept,
} from '../../../../src/model/processes/named-social-worker.ts';
import {
  rapidResponder,
  rapidResponseEnds,
} from '../../../../src/model/processes/rapid-response.ts';
import { PROFESSION } from '../../../../src/model/staff/professions.ts';
import { leavePost } from '../../../../src/model/staff/posts.ts';
import { meetsSocialWorker, teamFor } from '../../../../src/model/staff/people-known.ts';
import { POST } from '../../../../src/model/staff/staff.ts';
import type { World } from '../../../../src/model/world.ts';
import { worldWith } from './turned.ts';

describe('a named social worker', () => {
  const named = (caseload: number) => worldWith({ namedSocialWorker: { caseload } });

  /** People of one neighbourhood, all assessed by the same social worker. */
  function assessed(world: World, count: number): { people: number[]; post: number } {
    const [first] = Array.from({ length: world.initialPeople }, (_, person) => person);
    const team = teamFor(world, first, PROFESSION.socialWorker);
    const post = world.staff.members[team].find((member) => world.staff.isHeld(member)) ?? -1;
    world.staff.setState(post, POST.present);
    const people = Array.from({ length: world.initialPeople }, (_, person) => person)
      .filter((person) => teamFor(world, person, PROFESSION.socialWorker) === team)
      .slice(0, count);
    for (const person of people) {
      world.people.caseLane[person] = LANE.routine;
      meetsSocialWorker(world, person, post);
      mayBeKept(world, person);
    }
    return { people, post };
  }

  it('keeps as many as the caseload says', () => {
    const world = named(5);
    const { people, post } = assessed(world, 100);
    const room =
      5 * world.staff.contract[post] * world.staff.teams.all[world.staff.team[post]].weight;
    expect(world.levers.kept[post]).toBe(Math.ceil(room));
    expect(world.levers.notKept).toBe(people.length - world.levers.kept[post]);
  });

  it('has their cases for good, until the social worker leaves', () => {
    const world = named(50);
    const { people, post } = assessed(world, 1);
    const [person] = people;
    world.people.relations.allocated[person] = 1;
    caseworkIsOver(world, person);
    expect(world.people.relations.allocated[person]).toBe(1);
    leavePost(world, post);
    caseworkIsOver(world, person);
    expect(world.people.relations.allocated[person]).toBe(0);
    expect(isStillKept(world, person)).toBe(false);
    expect(world.levers.kept[post]).toBe(0);
  });

  it('takes the person on beside another assessment, which others do not', () => {
    for (const caseload of [50, 0.0001]) {
      const world = named(caseload);
      const { people, post } = assessed(world, 2);
      const [, person] = people;
      const team = world.staff.members[world.staff.team[post]];
      world.staff.assessing.fill(0);
      world.staff.assessing[post] = 1;
      expect(team.length).toBeGreaterThan(1);
      for (const colleague of team) world.staff.setState(colleague, POST.present);
      takeOn(world, person, 5);
      expect(world.people.relations.assessor[person] === post).toBe(caseload > 1);
    }
  });

  it('costs time: the more are kept, the less there is for the next', () => {
    const world = named(50);
    const { post } = assessed(world, 30);
    const time = timeBesideKept(world, world.staff.team[post]);
    expect(time).toBeLessThan(1);
    expect(time).toBeGreaterThan(0.5);
  });
});

describe('rapid response', () => {
  const team = (placesPer1000: number, hoursShare = 1) =>
    worldWith({ rapidResponse: { placesPer1000, hoursShare } });

  /** How many of many it takes on. */
  function takenOn(world: World, count = 400): number {
    let taken = 0;
    for (let person = 0; person < count; person++) {
      if (rapidResponder(world, person) === AGENCY.communityHealth) taken++;
    }
    return taken;
  }

  it('takes on those whom it can look after, in the hours that it is open', () => {
    const always = takenOn(team(1000)) / 400;
    expect(always).toBeGreaterThan(0.25);
    expect(always).toBeLessThan(0.45);
    expect(takenOn(team(1000, 0.5)) / 400).toBeLessThan(0.7 * always);
  });

  it('is full at some point, and has room again when it leaves somebody', () => {
    const world = team(1);
    const places = Math.round(world.sizes.older / 1000);
    expect(takenOn(world)).toBe(places);
    expect(world.levers.respondersFull).toBeGreaterThan(0);
    rapidResponseEnds(world);
    expect(takenOn(world)).toBe(1);
  });
});

describe('discharge to assess', () => {
  /** Somebody ready to leave a bed for whom the council would be asked. */
  function ready(world: World, person: number): void {
    const { people, beds } = world;
    people.residence[person] = RESIDENCE.hospital;
    people.cameFrom[person] = RESIDENCE.home;
    people.episode[person] = EPISODE.ready;
    people.readyAt[person] = 0;
    people.homeCare[person] = HOME_CARE.none;
    people.packageHours[person] = 0;
    people.need[person] = 20;
    beds[people.trust[person]].setCapacity(1000);
    beds[people.trust[person]].inUse.add(1, 0);
    chooseWayOut(world, person);
  }
  const always = { 'discharge.councilShare': 1, 'discharge.pathwayShare.bed': 0 };
  const careless = { 'discharge.pathwayShare.careHome': 0, 'discharge.processDelayShare': 0 };
  const values = { ...always, ...careless };

  function leaving(world: World, count: number): number[] {
    const { people } = world;
    const all = Array.from({ length: world.initialPeople }, (_, person) => person)
      .filter((person) => people.isOlder(person) && people.residence[person] === RESIDENCE.home)
      .filter((person) => people.caseStage[person] === CASE.none)
      .slice(0, count);
    for (const person of all) ready(world, person);
    return all.filter((person) => people.residence[person] === RESIDENCE.hospital);
  }

  it('asks the council from home, not from the bed', () => {
    const world = worldWith({ dischargeToAssess: { placesPer1000: 1000 } }, values);
    const [person] = leaving(world, 300);
    expect(world.levers.homeFirst[person]).toBe(HOME_FIRST.promised);
    expect(world.people.caseStage[person]).toBe(CASE.none);
    expect(world.people.pathway[person]).toBe(PATHWAY.none);
    const eligible = eligibleHours(world, person);
    world.people.processEnds[person] = 0;
    processEnds(world, person);
    expect(world.people.residence[person]).toBe(RESIDENCE.home);
    expect([CASE.waitingForAssessment, CASE.beingAssessed]).toContain(
      world.people.caseStage[person],
    );
    // The support of the first weeks meets need, and counts as no answer to it.
    expect(world.people.supportHours[person]).toBe(world.values['homeFirst.hours']);
    expect(eligibleHours(world, person)).toBe(eligible);
    homeFirstEnds(world, person);
    expect(world.people.supportHours[person]).toBe(0);
    expect(eligibleHours(world, person)).toBe(eligible);
  });

  it('has so many places; the others wait in the bed as before', () => {
    const world = worldWith({ dischargeToAssess: { placesPer1000: 0.2 } }, values);
    const waiting = leaving(world, 300);
    const first = waiting.filter((p) => world.levers.homeFirst[p] === HOME_FIRST.promised);
    expect(first).toHaveLength(Math.max(1, Math.round((0.2 * world.sizes.older) / 1000)));
    expect(world.levers.homeFirstFull).toBeGreaterThan(0);
    const others = waiting.filter((p) => world.levers.homeFirst[p] === HOME_FIRST.no);
    expect(others.every((p) => world.people.caseLane[p] === LANE.hospital)).toBe(true);
  });
});
