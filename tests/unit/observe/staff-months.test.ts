import { beforeEach, describe, expect, it } from 'vitest';
import { PROFESSION } from '../../../src/model/staff/professions.ts';
import { POST } from '../../../src/model/staff/staff.ts';
import { workTogether } from '../../../src/model/staff/trust.ts';
import { measureOf, type MeasureId } from '../../../src/observe/measures.ts';
import { ALL_PROFESSIONALS, professionGroups } from '../../../src/observe/professions.ts';
import { HandMade, reported } from './hand-made.ts';

const MONTHS = 12;

/** The end of a month of a reported year: the warm-up has a year of months before them. */
function monthEnds(made: HandMade, year: number, month: number): void {
  made.see('staffMonth', 0, reported(year + month / MONTHS), year * MONTHS + month);
}

describe('months of the staff', () => {
  let made: HandMade;
  /** All social workers of the first neighbourhood, at full time, of whom one stands for one. */
  let workers: readonly number[];

  const valueOf = (id: MeasureId, profession: string, years: readonly number[] = [1]) => {
    const measure = measureOf(id);
    if (measure.reported !== 'professions') throw new Error(`${id} is not about staff`);
    return measure.of(made.seenOfStaff(profession, years));
  };

  beforeEach(() => {
    // Large enough for a team to have several people.
    made = new HandMade(0.2);
    const { staff } = made.world;
    staff.contract.fill(0);
    for (let post = 0; post < staff.count; post++) staff.setState(post, POST.vacant);
    const [team = 0] = staff.teams.byArea[PROFESSION.socialWorker] ?? [];
    workers = staff.members[team];
    for (const post of workers) {
      staff.contract[post] = 1 / staff.teams.all[team].weight;
      staff.setState(post, POST.present);
    }
  });

  it('belong to the year that they are of, however they end', () => {
    const { staff } = made.world;
    expect(workers.length).toBeGreaterThan(1);
    for (let month = 1; month <= MONTHS; month++) monthEnds(made, 1, month);
    staff.setState(workers[0], POST.vacant);
    for (let month = 1; month <= MONTHS; month++) monthEnds(made, 2, month);
    const share = 100 / workers.length;
    expect(valueOf('vacancies', 'Social workers', [1])).toBe(0);
    expect(valueOf('vacancies', 'Social workers', [2])).toBeCloseTo(share, 5);
    expect(valueOf('vacancies', 'Social workers', [1, 2])).toBeCloseTo(share / 2, 5);
    const { sample } = made.world.scenario;
    expect(valueOf('posts', 'Social workers', [1, 2])).toBeCloseTo(workers.length / sample, 3);
    expect(valueOf('posts', ALL_PROFESSIONALS)).toBeCloseTo(workers.length / sample, 3);
    expect(valueOf('posts', 'GPs')).toBe(0);
  });

  it('tell agency staff, the sick and the burnt out among the posts', () => {
    const { staff, values } = made.world;
    const [covered = 0, away = 0] = workers;
    staff.setState(covered, POST.covered);
    staff.setState(away, POST.away);
    staff.burnout[away] = values['burnout.high'] + 0.1;
    monthEnds(made, 1, 1);
    const held = workers.length - 1;
    expect(valueOf('agencyCover', 'Social workers')).toBeCloseTo(100 / workers.length, 5);
    expect(valueOf('vacancies', 'Social workers')).toBeCloseTo(100 / workers.length, 5);
    expect(valueOf('sickness', 'Social workers')).toBeCloseTo(100 / held, 5);
    expect(valueOf('highBurnout', 'Social workers')).toBeCloseTo(100 / held, 5);
    expect(valueOf('burnout', 'Social workers')).toBeCloseTo(staff.burnout[away] / held, 5);
  });

  it('count those who leave and come with the month that ends then, over the posts held', () => {
    for (let month = 1; month <= MONTHS; month++) monthEnds(made, 1, month);
    made.see('staffLeft', workers[0], reported(2), PROFESSION.socialWorker);
    made.see('staffJoined', workers[0], reported(2), PROFESSION.socialWorker);
    expect(valueOf('turnover', 'Social workers', [1])).toBeCloseTo(100 / workers.length, 5);
    expect(valueOf('joiners', 'Social workers', [1])).toBeCloseTo(100 / workers.length, 5);
    expect(valueOf('turnover', 'Social workers', [2])).toBeNaN();
  });

  it('share the hours out', () => {
    const { staff } = made.world;
    const [post = 0] = workers;
    staff.available[post] = 100;
    staff.forPeople[post] = 60;
    staff.withPeople[post] = 20;
    staff.joint[post] = 15;
    staff.dispute[post] = 4;
    staff.administration[post] = 13;
    staff.load[post] = 1.5;
    monthEnds(made, 1, 1);
    const ids = [
      'timeWithPeople',
      'timeForPeople',
      'timeJoint',
      'timeDisputes',
      'timeAdministration',
      'timeLeft',
    ] as const;
    const shares = ids.map((id) => valueOf(id, 'Social workers'));
    expect(shares.map((share) => Math.round(share))).toEqual([20, 40, 15, 4, 13, 8]);
    expect(valueOf('workload', 'Social workers')).toBeCloseTo(150, 5);
  });

  it('spread what is on the books over those at work, other people of the same work among it', () => {
    const { staff, values, scenario } = made.world;
    const [team = 0] = staff.teams.byArea[PROFESSION.socialWorker] ?? [];
    staff.stock[team] = 30;
    staff.setState(workers[0], POST.away);
    const [gp = 0] = staff.members[staff.teams.byArea[PROFESSION.gp][0]];
    staff.contract[gp] = 1 / staff.teams.all[staff.team[gp]].weight;
    staff.setState(gp, POST.covered);
    monthEnds(made, 1, 1);
    const whole = 30 / (1 - values['staff.otherWork.socialWorker']);
    expect(valueOf('caseload', 'Social workers')).toBeCloseTo(whole / (workers.length - 1), 4);
    const residents = scenario.place.population.total * scenario.sample;
    expect(valueOf('caseload', 'GPs')).toBeCloseTo(residents, 2);
    for (const none of ['Geriatricians', ALL_PROFESSIONALS]) {
      expect(valueOf('caseload', none)).toBeNaN();
    }
  });

  it('count ties at the end of a year, without those of people who left', () => {
    const { world } = made;
    const { staff } = world;
    const [one = 0, other = 0] = workers;
    const [gp = 0] = staff.members[staff.teams.byArea[PROFESSION.gp][0]];
    workTogether(world, one, other, true);
    workTogether(world, one, gp, true);
    staff.holder[gp]++;
    monthEnds(made, 1, MONTHS - 1);
    expect(valueOf('ties', 'Social workers')).toBeNaN();
    monthEnds(made, 1, MONTHS);
    expect(valueOf('ties', 'Social workers')).toBeCloseTo(2 / workers.length, 9);
    const prior = world.values['trust.prior.team'];
    const trust = prior + world.values['trust.gain'] * (1 - prior);
    expect(valueOf('trustInTeam', 'Social workers')).toBeCloseTo(trust, 5);
    expect(valueOf('trustOutside', 'Social workers')).toBeNaN();
  });
});

it('every profession is one group, and all of them another', () => {
  const [all, ...each] = professionGroups;
  expect(all?.name).toBe(ALL_PROFESSIONALS);
  expect(each.flatMap(({ professions }) => professions)).toEqual(all?.professions);
});
