import { describe, expect, it } from 'vitest';
import { AGENCY, CASE, CONDITION, FRAILTY, RESIDENCE } from '../../../../src/model/people/codes.ts';
import { caseLists, riskScore } from '../../../../src/model/processes/case-finding.ts';
import { planIdeally } from '../../../../src/model/processes/ideal-plan.ts';
import {
  chanceOfPlan,
  discuss,
  discussCases,
  membersFor,
} from '../../../../src/model/processes/multidisciplinary-team.ts';
import { knownShare, learns } from '../../../../src/model/processes/story.ts';
import { teamFor } from '../../../../src/model/staff/people-known.ts';
import { PROFESSION } from '../../../../src/model/staff/professions.ts';
import { POST } from '../../../../src/model/staff/staff.ts';
import type { World } from '../../../../src/model/world.ts';
import type { MultidisciplinaryTeam } from '../../../../src/scenario/knobs.ts';
import { worldWith } from './turned.ts';

const usual: MultidisciplinaryTeam = {
  hoursPerMonth: 4,
  coverage: 1,
  select: 'riskScore',
  topShare: 0.02,
  hoursPerCase: 0.15,
  reviewWeeks: 12,
  membership: ['gp', 'communityNurse', 'socialWorker'],
  ideal: false,
};

const sureToFind = { 'team.needsPerCase': 20 };

/** A place in which everybody comes to the meetings. */
function withTeam(settings: Partial<MultidisciplinaryTeam> = {}, values = {}) {
  const world = worldWith({ multidisciplinaryTeam: { ...usual, ...settings } }, values);
  for (let post = 0; post < world.staff.count; post++) world.staff.setState(post, POST.present);
  world.assessors.forEach((_, patch) => {
    const teams = world.staff.teams.byArea[PROFESSION.socialWorker];
    const own = teams[patch];
    const near = [own, ...world.staff.teams.all[own].neighbours];
    world.meetings.present[patch] = near.flatMap((team) => world.staff.members[team]);
    world.meetings.attendance[patch] = 1;
  });
  return world;
}

function teamOf(world: World): MultidisciplinaryTeam {
  return world.knobs.multidisciplinaryTeam ?? usual;
}

/** Older people at home without a case. */
function atHome({ people, initialPeople }: World): number[] {
  return Array.from({ length: initialPeople }, (_, person) => person).filter(
    (person) =>
      people.isOlder(person) &&
      people.residence[person] === RESIDENCE.home &&
      people.caseStage[person] === CASE.none,
  );
}

function present(world: World, person: number): readonly number[] {
  return world.meetings.present[world.patchOf(person)];
}

describe('the list of a multidisciplinary team', () => {
  it('is made of what a record shows, and of nothing that none does', () => {
    const world = withTeam();
    const [person] = atHome(world);
    const { people } = world;
    people.age[person] = 80;
    people.frailty[person] = FRAILTY.severe;
    people.conditions[person] = CONDITION.dementia | CONDITION.heartLung;
    // The first is longer ago than a year.
    for (const [n, time] of [-400, -200, -10].entries())
      world.recentAdmissions.note(person, n, time);
    const { values } = world;
    const expected =
      15 * values['caseFinding.perYear'] +
      3 * values['caseFinding.perFrailtyStep'] +
      2 * values['caseFinding.perCondition'] +
      2 * values['caseFinding.perAdmission'];
    expect(riskScore(world, person)).toBeCloseTo(expected, 10);
    people.latentRisk[person] = 50;
    expect(riskScore(world, person)).toBeCloseTo(expected, 10);
  });

  it('has so many people of each covered neighbourhood, those with the highest score first', () => {
    const world = withTeam({ coverage: 0.5 });
    const lists = caseLists(world, teamOf(world));
    expect(lists).toHaveLength(Math.round(world.assessors.length / 2));
    for (const [patch, list] of lists.entries()) {
      const all = Array.from({ length: world.initialPeople }, (_, person) => person).filter(
        (person) => world.people.isOlder(person) && world.patchOf(person) === patch,
      );
      expect(list).toHaveLength(Math.max(1, Math.round(0.02 * all.length)));
      const scores = list.map((person) => riskScore(world, person));
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      const others = all.filter(
        (person) => !list.includes(person) && world.people.residence[person] === RESIDENCE.home,
      );
      const best = Math.max(...others.map((person) => riskScore(world, person)));
      expect(scores.at(-1)).toBeGreaterThanOrEqual(best);
    }
  });

  it('can be of those admitted of late, of open cases, or of anybody', () => {
    const world = withTeam();
    const [first, second, third] = atHome(world);
    const listed = (select: MultidisciplinaryTeam['select']) =>
      caseLists(world, { ...usual, select, topShare: 1 }).flat();
    world.recentAdmissions.note(first, 0, -10);
    world.recentAdmissions.note(second, 0, -200);
    expect(listed('recentAdmission')).toEqual([first]);
    const open = listed('referral');
    expect(open).not.toContain(third);
    world.people.caseStage[third] = CASE.referred;
    world.people.frailty[third] = FRAILTY.severe;
    expect(listed('referral').toSorted()).toEqual([...open, third].toSorted());
    const everybody = listed('random');
    expect(everybody).toHaveLength(
      Array.from({ length: world.initialPeople }, (_, person) => person).filter(
        (person) =>
          world.people.isOlder(person) && world.people.residence[person] === RESIDENCE.home,
      ).length,
    );
  });
});

describe('a multidisciplinary team', () => {
  it('turns to as many people as its meetings had time for, and to each again after some weeks', () => {
    const world = withTeam({ hoursPerMonth: 2, topShare: 0.5 });
    discussCases(world);
    const perMonth = (2 * world.scenario.sample) / usual.hoursPerCase;
    const { teamCases } = world.levers;
    const patches = world.assessors.length;
    expect(teamCases.discussed).toBeGreaterThan((perMonth - 1) * patches);
    expect(teamCases.discussed).toBeLessThanOrEqual(perMonth * patches);
    world.meetings.attendance.fill(0);
    const before = teamCases.discussed;
    discussCases(world);
    expect(teamCases.discussed - before).toBeLessThanOrEqual(patches);
    const few = withTeam({ hoursPerMonth: 32, topShare: 0.0001 });
    discussCases(few);
    discussCases(few);
    expect(few.levers.teamCases.discussed).toBe(patches);
    few.levers.teamCases.discussedAt.fill(-12 * 7);
    discussCases(few);
    expect(few.levers.teamCases.discussed).toBe(2 * patches);
  });

  it('has nobody who can speak of a person whose practice did not come', () => {
    const world = withTeam({ membership: ['gp', 'communityNurse'] });
    const [person] = atHome(world);
    const own = teamFor(world, person, PROFESSION.gp);
    const came = present(world, person).filter((post) => world.staff.team[post] !== own);
    expect(membersFor(world, teamOf(world), person, present(world, person))).toHaveLength(2);
    expect(membersFor(world, teamOf(world), person, came)).toHaveLength(1);
    discuss(world, teamOf(world), person, came);
    expect(world.levers.teamCases.unknown).toBe(1);
    expect(world.levers.teamCases.agreed[person]).toBe(0);
  });

  it('shares what one agency knows among those at the table only, and the more the more they trust', () => {
    const shared = [0.2, 0.9].map((trust) => {
      const world = withTeam({}, { 'trust.prior.outsider': trust });
      const [person] = atHome(world);
      learns(world, person, AGENCY.practice, 1);
      discuss(world, teamOf(world), person, present(world, person));
      expect(knownShare(world, person, AGENCY.hospital)).toBe(0);
      return knownShare(world, person, AGENCY.council);
    });
    expect(shared[0]).toBeGreaterThan(0);
    expect(shared[1]).toBeGreaterThan(shared[0]);
  });

  it('agrees the less the more professions sit at the table, the odds by the published ratio', () => {
    const world = withTeam();
    const [person] = atHome(world);
    const all = { ...usual, membership: ['gp', 'communityNurse', 'therapist'] as const };
    const members = membersFor(world, all, person, present(world, person));
    expect(members).toHaveLength(3);
    world.staff.values.fill(0);
    const odds = (posts: readonly number[]) => {
      const chance = chanceOfPlan(world, posts);
      return chance / (1 - chance);
    };
    // The GP and the others are strangers; nurse and therapist have an employer in common.
    const two = odds(members.slice(0, 2));
    expect(odds(members) / two).toBeCloseTo(world.values['team.oddsPerProfession'], 6);
    world.staff.values[members[0]] = 1;
    world.staff.values[members[1]] = -1;
    expect(odds(members.slice(0, 2))).toBeLessThan(two);
  });

  it('with a plan asks for one need at a time, in the queues that everybody takes', () => {
    const world = withTeam({}, { ...sureToFind, 'agreement.intercept': -50 });
    const [person] = atHome(world);
    const requests = world.seen('askedForSupport');
    discuss(world, teamOf(world), person, present(world, person));
    const { teamCases } = world.levers;
    expect(teamCases.agreed[person]).toBe(1);
    expect(world.seen('askedForSupport') - requests).toBe(1);
    expect(teamCases.needsReferred).toBe(1);
    expect(teamCases.openNeeds[person]).toBe(teamCases.needsFound - 1);
    expect(world.people.caseStage[person]).toBe(CASE.referred);
    const { worker, workerContacts } = world.people.relations;
    expect(workerContacts[person]).toBe(1);
    expect(world.staff.profession[worker[person]]).toBe(PROFESSION.socialWorker);
  });

  it('without a plan asks for nothing, and tries again the next time', () => {
    const world = withTeam({}, { ...sureToFind, 'agreement.intercept': 50 });
    const [person] = atHome(world);
    const requests = world.seen('askedForSupport');
    discuss(world, teamOf(world), person, present(world, person));
    expect(world.seen('askedForSupport')).toBe(requests);
    expect(world.levers.teamCases.agreed[person]).toBe(0);
    expect(world.levers.teamCases.needsFound).toBeGreaterThan(0);
  });
});

describe('the idealised control', () => {
  it('meets all unmet need at once without anybody’s capacity, and takes it back when it is over', () => {
    const world = withTeam({ ideal: true });
    const { people, levers } = world;
    const [person] = atHome(world).filter((p) => people.unmetHours(p) > 0);
    const [support, used] = [people.supportHours[person], world.homeCareOf(person).inUse.value];
    // Nobody comes to a meeting: the control does not depend on it.
    world.meetings.present.forEach((_, team, all) => (all[team] = []));
    planIdeally(world, person);
    expect(people.unmetHours(person)).toBeCloseTo(0, 5);
    expect(world.homeCareOf(person).inUse.value).toBe(used);
    expect(knownShare(world, person, AGENCY.hospital)).toBe(1);
    expect(levers.teamCases.given).toBe(1);
    world.knobs.multidisciplinaryTeam = undefined;
    discussCases(world);
    expect(people.supportHours[person]).toBeCloseTo(support, 5);
    expect(levers.teamCases.given).toBe(0);
  });

  it('reaches everybody on the list, though no meeting comes about', () => {
    const world = withTeam({ ideal: true, hoursPerMonth: 0.1, topShare: 0.05 });
    world.meetings.present.forEach((_, team, all) => (all[team] = []));
    const listed = caseLists(world, teamOf(world)).flat();
    discussCases(world);
    const { agreed, plansAgreed } = world.levers.teamCases;
    expect(listed.every((person) => agreed[person] === 1)).toBe(true);
    expect(plansAgreed).toBe(listed.length);
  });
});
