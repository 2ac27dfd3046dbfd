import { describe, expect, it } from 'vitest';
import { chanceOfDisagreement } from '../../../../src/model/staff/disagreement.ts';
import { meetColleagues } from '../../../../src/model/staff/joint-work.ts';
import { staffMonth } from '../../../../src/model/staff/month.ts';
import { leavePost } from '../../../../src/model/staff/posts.ts';
import { PROFESSION } from '../../../../src/model/staff/professions.ts';
import { holdTraining, trainingLeft } from '../../../../src/model/staff/training.ts';
import { trustIn } from '../../../../src/model/staff/trust.ts';
import { DAYS_PER_MONTH } from '../../../../src/evidence/units.ts';
import type { World } from '../../../../src/model/world.ts';
import { worldWith } from './turned.ts';

describe('co-location', () => {
  /** Share of the ties of social workers and nurses that are with another team. */
  function across(world: World): number {
    const { staff, ties } = world;
    for (let post = 0; post < staff.count; post++) {
      staff.joint[post] = 40;
      if (staff.isAtWork(post)) meetColleagues(world, post, 1);
    }
    let [contacts, other] = [0, 0];
    ties.forEach((from, to, _, row) => {
      contacts += ties.familiarity[row];
      if (staff.team[from] !== staff.team[to]) other += ties.familiarity[row];
    });
    return other / contacts;
  }

  it('has colleagues meet across teams more often, the more of it there is', () => {
    const [none, half, whole] = [undefined, 0.5, 1].map((coverage) =>
      across(worldWith({ coLocation: coverage === undefined ? undefined : { coverage } })),
    );
    expect(half).toBeGreaterThan(none);
    expect(whole).toBeGreaterThan(half);
  });

  it('makes no time: who has none for colleagues meets none', () => {
    const world = worldWith({ coLocation: { coverage: 1 } });
    let ties = 0;
    world.staff.joint.fill(0);
    for (let post = 0; post < world.staff.count; post++) meetColleagues(world, post, 1);
    world.ties.forEach(() => ties++);
    expect(ties).toBe(0);
  });
});

describe('joint training', () => {
  const trained = () => worldWith({ jointTraining: { hours: 16, repeatMonths: 12 } });

  function pair({ staff }: World): [number, number] {
    const of = (profession: number) =>
      staff.members[staff.teams.byArea[profession][0]].find((post) => staff.isAtWork(post)) ?? -1;
    return [of(PROFESSION.gp), of(PROFESSION.socialWorker)];
  }

  it('raises trust in strangers and brings views closer, half as much after nine months', () => {
    const world = trained();
    const [gp, worker] = pair(world);
    world.staff.values[gp] = 0.8;
    world.staff.values[worker] = -0.8;
    const [trust, apart] = [trustIn(world, gp, worker), chanceOfDisagreement(world, gp, worker, 0)];
    holdTraining(world, 0);
    const gain = trustIn(world, gp, worker) - trust;
    expect(gain).toBeCloseTo(world.values['training.trust'], 5);
    expect(chanceOfDisagreement(world, gp, worker, 0)).toBeLessThan(apart);
    world.simulation.run(9 * DAYS_PER_MONTH);
    expect(trainingLeft(world, gp)).toBeCloseTo(0.5, 2);
  });

  it('is held again after so many months, and takes hours each time', () => {
    const world = trained();
    holdTraining(world, 0);
    const hours = world.levers.trainingHours;
    expect(hours).toBeGreaterThan(0);
    holdTraining(world, 11);
    expect(world.levers.trainingHours).toBe(hours);
    holdTraining(world, 12);
    expect(world.levers.trainingHours).toBeGreaterThan(hours);
  });

  it('takes its hours from the month', () => {
    const [without, with16] = [worldWith(), trained()];
    for (const world of [without, with16]) staffMonth(world);
    const slack = (world: World) => world.staff.slack.reduce((sum, hours) => sum + hours, 0);
    expect(slack(with16)).toBeLessThan(slack(without));
    expect(with16.staff.load[0]).toBeGreaterThan(without.staff.load[0]);
  });

  it('is gone with whoever leaves', () => {
    const world = trained();
    const [gp] = pair(world);
    holdTraining(world, 0);
    leavePost(world, gp);
    expect(trainingLeft(world, gp)).toBe(0);
  });
});
