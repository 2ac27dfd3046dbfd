import { describe, expect, it } from 'vitest';
import type { ParameterValues } from '../../../../src/evidence/registry.ts';
import { DAYS_PER_MONTH } from '../../../../src/evidence/units.ts';
import { ORGANISATION } from '../../../../src/model/organisations/codes.ts';
import { populate } from '../../../../src/model/populate.ts';
import { setCapacities } from '../../../../src/model/staff/capacity.ts';
import { staffMonth } from '../../../../src/model/staff/month.ts';
import { plannedPosts } from '../../../../src/model/staff/planned-posts.ts';
import { fillPost, leavePost } from '../../../../src/model/staff/posts.ts';
import { doneShare } from '../../../../src/model/staff/presence.ts';
import { PROFESSION } from '../../../../src/model/staff/professions.ts';
import { POST } from '../../../../src/model/staff/staff.ts';
import { payBill, turnWorkforce } from '../../../../src/model/staff/workforce.ts';
import { World } from '../../../../src/model/world.ts';
import { statusQuoKnobs, type WorkforcePlan } from '../../../../src/scenario/knobs.ts';
import { knobsAt } from '../../../../src/scenario/timeline.ts';
import { scenarioOf, withValues } from '../../../verification/model/scenarios.ts';
import { withTimeline } from '../../../verification/model/staff-series.ts';

const base = scenarioOf('barnsley-like', { sample: 0.2, years: 3, warmUp: 0 });

/** The place on the day on which a plan for social workers and nurses begins. */
function planned(
  settings: Record<string, unknown>,
  professions = ['socialWorker'],
  values: Partial<ParameterValues> = {},
): World {
  const scenario = withTimeline(withValues(base, values), {
    from: 1,
    until: 2,
    workforcePlan: { professions, ...settings },
  });
  const world = new World(scenario, { k0: 3, k1: 4 }, { observe: () => undefined });
  populate(world);
  world.knobs.workforcePlans = knobsAt(scenario.timeline, 1).workforcePlans;
  turnWorkforce(world);
  return world;
}

function postsOf({ staff }: World, ...states: readonly number[]): readonly number[] {
  return Array.from({ length: staff.count }, (_, post) => post).filter(
    (post) =>
      staff.profession[post] === PROFESSION.socialWorker && states.includes(staff.state[post]),
  );
}

const OPEN = [POST.present, POST.away, POST.vacant, POST.covered];

describe('posts of a plan', () => {
  it('are whole, shared out over the teams of the profession in their order', () => {
    const { teams } = planned({}).staff;
    const knobs = (posts: number, professions: WorkforcePlan['professions']) => ({
      ...statusQuoKnobs(),
      workforcePlans: [{ professions, posts, pay: 0, leaving: 0, recruiting: 0 }],
    });
    const sum = (posts: readonly number[], profession: number) =>
      posts.reduce(
        (all, n, team) => (teams.all[team].profession === profession ? all + n : all),
        0,
      );
    const usual = plannedPosts(teams.all, statusQuoKnobs());
    expect(usual).toEqual(teams.all.map(({ heads }) => heads));
    const more = plannedPosts(teams.all, knobs(0.1, ['socialWorker']));
    const workers = sum(usual, PROFESSION.socialWorker);
    expect(sum(more, PROFESSION.socialWorker)).toBe(workers + Math.round(0.1 * workers));
    expect(sum(more, PROFESSION.gp)).toBe(sum(usual, PROFESSION.gp));
    for (const [team, posts] of more.entries()) {
      expect(posts - usual[team]).toBeLessThanOrEqual(Math.ceil(0.1 * usual[team]));
    }
    const none = plannedPosts(teams.all, knobs(-0.9, ['gp', 'linkWorker']));
    expect(Math.min(...none)).toBe(1);
  });

  it('start vacant, are filled in time, and their holders do more', () => {
    const world = planned({ posts: '+50%' });
    const { staff } = world;
    const added = postsOf(world, ...OPEN).filter((post) => post >= staff.usual);
    expect(added.length).toBeGreaterThan(5);
    expect(added.every((post) => staff.state[post] === POST.vacant)).toBe(true);
    const [before, done] = [world.assessors[0].places, doneShare(world, PROFESSION.socialWorker)];
    world.simulation.run(6.5 * DAYS_PER_MONTH);
    const held = added.filter((post) => staff.isHeld(post));
    expect(held.length).toBeGreaterThan(added.length / 4);
    setCapacities(world);
    expect(world.assessors.reduce((sum, { places }) => sum + places, 0)).toBeGreaterThan(
      before * world.assessors.length,
    );
    expect(doneShare(world, PROFESSION.socialWorker)).toBeGreaterThan(done);
  });

  it('that go do so as people leave, vacant ones first', () => {
    const world = planned({ posts: '-50%' });
    const { staff } = world;
    expect(postsOf(world, POST.vacant, POST.covered)).toEqual([]);
    const [held] = postsOf(world, POST.present);
    const team = staff.team[held];
    expect(staff.openPosts(team)).toBeGreaterThan(staff.planned[team]);
    leavePost(world, held);
    expect(staff.state[held]).toBe(POST.closed);
    while (staff.openPosts(team) > staff.planned[team]) {
      leavePost(world, staff.members[team].find((post) => staff.isHeld(post)) ?? -1);
    }
    const next = staff.members[team].find((post) => staff.isHeld(post)) ?? -1;
    leavePost(world, next);
    expect(staff.state[next]).not.toBe(POST.closed);
  });

  it('are the usual ones again when the plan ends and their holders have left', () => {
    const world = planned({ posts: '+50%' });
    const { staff } = world;
    for (const post of postsOf(world, POST.vacant)) fillPost(world, post);
    world.knobs.workforcePlans = [];
    turnWorkforce(world);
    staff.teams.all.forEach(({ heads }, team) => {
      const held = staff.members[team].filter((post) => staff.isHeld(post));
      for (const post of held.slice(0, staff.openPosts(team) - heads)) leavePost(world, post);
    });
    const open = staff.teams.all.map((_, team) => staff.openPosts(team));
    expect(open).toEqual(staff.teams.all.map(({ heads }) => heads));
  });

  it('closed or not there yet are no vacancies', () => {
    const cut = planned({ posts: '-20%' });
    expect(cut.staff.usual).toBe(cut.staff.count);
    const none = planned({ retention: '-10%' });
    expect(none.staff.count).toBe(none.staff.usual);
    expect(postsOf(none, POST.closed)).toEqual([]);
  });
});

describe('what decides on who stays', () => {
  it('is pay, by the parameters, and what a plan does besides', () => {
    const { levers, values } = planned({ pay: '5%', retention: '-10%', recruitment: '20%' });
    const at = PROFESSION.socialWorker;
    expect(values['workforce.payOnLeaving']).toBe(1);
    expect(levers.leavingRatio[at]).toBeCloseTo(0.9 / 1.05, 10);
    expect(levers.vacancyRatio[at]).toBeCloseTo(1.2 / 1.05, 10);
    expect(levers.leavingRatio[PROFESSION.gp]).toBe(1);
  });

  it('moves how many leave, and how many come', () => {
    const often = { 'staff.leavingRate.socialWorker': 5, 'staff.vacancyRate.socialWorker': 0.3 };
    const month = (settings: Record<string, unknown>) => {
      const world = planned(settings, ['socialWorker'], often);
      const before = { held: postsOf(world, POST.present), vacant: postsOf(world, POST.vacant) };
      staffMonth(world);
      const { staff } = world;
      return {
        left: before.held.filter((post) => !staff.isHeld(post)).length,
        came: before.vacant.filter((post) => staff.isHeld(post)).length,
      };
    };
    expect(month({ retention: '-50%' }).left).toBeLessThan(month({ retention: '+100%' }).left);
    expect(month({ recruitment: '-50%' }).came).toBeGreaterThan(
      month({ recruitment: '+100%' }).came,
    );
  });
});

describe('better pay', () => {
  it('costs so much of each hour that is worked, and the budget bears it', () => {
    const world = planned({ pay: '10%' }, ['socialWorker', 'communityNurse', 'dischargeNurse']);
    const { staff, values, organisations } = world;
    const before = organisations.charged.slice();
    staffMonth(world);
    const hours = (profession: number) =>
      staff.available.reduce(
        (sum, here, post) => (staff.profession[post] === profession ? sum + here : sum),
        0,
      );
    const council =
      0.1 *
      values['workforce.payShare'] *
      values['costs.socialWorkerHour'] *
      hours(PROFESSION.socialWorker);
    expect(council).toBeGreaterThan(1000);
    expect(organisations.charged[0] - before[0]).toBeCloseTo(council, 4);
    const community = organisations.only(ORGANISATION.communityHealth);
    expect(organisations.charged[community] - before[community]).toBeCloseTo(
      0.1 *
        values['workforce.payShare'] *
        values['workforce.hourCost.communityNurse'] *
        hours(PROFESSION.communityNurse),
      4,
    );
  });

  it('is nothing without a plan, and is split by who pays', () => {
    expect(payBill(planned({}))).toEqual({ council: 0, hospital: 0, community: 0 });
    const world = planned({ pay: '10%' }, ['dischargeNurse']);
    world.staff.available.fill(100);
    const { council, hospital, community } = payBill(world);
    expect([council, community]).toEqual([0, 0]);
    expect(hospital).toBeGreaterThan(0);
  });
});
