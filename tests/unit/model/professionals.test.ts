import { describe, expect, it } from 'vitest';
import { populate } from '../../../src/model/populate.ts';
import { PURPOSE } from '../../../src/model/purposes.ts';
import { leavePost } from '../../../src/model/staff/posts.ts';
import { PROFESSION, professionNames } from '../../../src/model/staff/professions.ts';
import { POST } from '../../../src/model/staff/staff.ts';
import { teamsOf } from '../../../src/model/staff/teams.ts';
import {
  effectiveTrust,
  familiarityAt,
  isTurnedDown,
  tieOf,
  trustIn,
  workTogether,
} from '../../../src/model/staff/trust.ts';
import { chanceOfDisagreement } from '../../../src/model/staff/disagreement.ts';
import { RESTRUCTURING_KINDS, englandSince1974 } from '../../../src/evidence/reorganisations.ts';
import { landings, timelineEntry, timelineEntrySchema } from '../../../src/scenario/timeline.ts';
import { costOfReorganisation, restructure } from '../../../src/model/staff/restructuring.ts';
import { World } from '../../../src/model/world.ts';
import { scenarioOf, withValues } from '../../verification/model/scenarios.ts';

const scenario = scenarioOf('barnsley-like', { sample: 0.3 });

function worldOf(values = {}): World {
  const world = new World(
    withValues(scenario, values),
    { k0: 1, k1: 2 },
    { observe: () => undefined },
  );
  populate(world);
  return world;
}

describe('the teams of a place', () => {
  it('have as many full-time posts as the registry says, in the whole place and in a sample', () => {
    for (const sample of [1, 0.3, 0.03]) {
      const { place, parameters } = scenario;
      const { all } = teamsOf(place, sample, parameters);
      const mean = (1 + parameters['staff.shortestContract']) / 2;
      for (const [number, name] of professionNames.entries()) {
        const posts = all
          .filter(({ profession }) => profession === number)
          .reduce((sum, { heads, weight }) => sum + heads * weight * mean, 0);
        const expected =
          (parameters[`staff.posts.${name}`] * place.population.total * sample) / 1e5;
        expect(posts).toBeCloseTo(expected, 9);
      }
      expect(all.every(({ heads }) => heads >= 1 && Number.isInteger(heads))).toBe(true);
    }
  });

  it('meet over the people of their patch: a GP does not meet the social workers of another', () => {
    const { all, byArea, firstPractice } = teamsOf(scenario.place, 1, scenario.parameters);
    const [first, second] = byArea[PROFESSION.socialWorker];
    const practice = byArea[PROFESSION.gp][firstPractice[0]];
    expect(all[practice].neighbours).toContain(first);
    expect(all[practice].neighbours).not.toContain(second);
    all.forEach(({ neighbours }, team) => {
      for (const other of neighbours) expect(all[other].neighbours).toContain(team);
    });
  });
});

describe('trust', () => {
  const world = worldOf();
  const { staff, values } = world;
  const [team, otherTeam] = [0, PROFESSION.socialWorker].map(
    (profession) => staff.teams.byArea[profession][0],
  );
  const [gp, colleague] = staff.members[team];
  const [worker] = staff.members[otherTeam];

  it('is that of strangers before two have worked together', () => {
    expect(trustIn(world, gp, colleague)).toBe(values['trust.prior.team']);
    expect(trustIn(world, gp, worker)).toBe(values['trust.prior.outsider']);
    expect(effectiveTrust(world, gp, worker)).toBeCloseTo(
      values['trust.prior.outsider'] * (1 - values['organisation.defensiveness']),
      12,
    );
  });

  it('rises for both with joint work, falls for the one who is turned down, and twice as fast', () => {
    const before = trustIn(world, gp, worker);
    workTogether(world, gp, worker, true);
    const gain = values['trust.gain'] * (1 - before);
    expect(trustIn(world, gp, worker)).toBeCloseTo(before + gain, 6);
    expect(trustIn(world, worker, gp)).toBeCloseTo(before + gain, 6);
    isTurnedDown(world, gp, worker);
    expect(trustIn(world, gp, worker)).toBeCloseTo((before + gain) * (1 - values['trust.loss']), 6);
    expect(trustIn(world, worker, gp)).toBeCloseTo(before + gain, 6);
    expect(familiarityAt(world, tieOf(world, gp, worker))).toBe(2);
  });

  it('in one of an agency moves what is expected of strangers there', () => {
    const stranger = staff.members[staff.teams.byArea[PROFESSION.socialWorker][1]][0];
    const before = trustIn(world, gp, stranger);
    for (let n = 0; n < 20; n++) workTogether(world, gp, worker, true);
    expect(trustIn(world, gp, stranger)).toBeGreaterThan(before);
  });

  it('lowers the chance of a disagreement, and money and distant views raise it', () => {
    const chance = chanceOfDisagreement(world, gp, worker, 0);
    expect(chanceOfDisagreement(world, gp, worker, 1)).toBeGreaterThan(chance);
    const stranger = staff.members[staff.teams.byArea[PROFESSION.socialWorker][1]][0];
    staff.values[stranger] = staff.values[worker];
    expect(chanceOfDisagreement(world, gp, stranger, 0)).toBeGreaterThan(chance);
    staff.values[stranger] = staff.values[gp];
    expect(chanceOfDisagreement(world, gp, stranger, 0)).toBeLessThan(
      chanceOfDisagreement(world, gp, stranger, 1),
    );
  });

  it('is gone with the one who leaves', () => {
    expect(trustIn(world, gp, worker)).not.toBe(values['trust.prior.outsider']);
    leavePost(world, worker);
    expect(familiarityAt(world, tieOf(world, gp, worker))).toBe(0);
    expect([POST.vacant, POST.covered]).toContain(staff.state[worker]);
  });
});

describe('a reorganisation', () => {
  it('moves people between teams of their profession and keeps every team its size', () => {
    const world = worldOf();
    const { staff } = world;
    const before = Uint16Array.from(staff.team);
    const sizes = staff.members.map(({ length }) => length);
    restructure(world, { kind: 'repatching', moved: 0.5, severity: 1 }, 0);
    const moved = before.reduce((sum, team, post) => sum + (team === staff.team[post] ? 0 : 1), 0);
    expect(moved).toBeGreaterThan(5);
    expect(staff.members.map(({ length }) => length)).toEqual(sizes);
    staff.members.forEach((members, team) => {
      for (const post of members) {
        expect(staff.team[post]).toBe(team);
        expect(staff.profession[post]).toBe(staff.teams.all[team].profession);
      }
    });
  });

  it.each(RESTRUCTURING_KINDS)(
    'of any kind keeps everybody in one team, and costs somebody: %s',
    (kind) => {
      const world = worldOf();
      const { staff } = world;
      const sizes = staff.members.map(({ length }) => length);
      const ends = staff.engagement.length;
      for (let n = 0; n < 3; n++) restructure(world, { kind, severity: 1 }, n);
      expect(staff.members.map(({ length }) => length)).toEqual(sizes);
      expect(new Set(staff.members.flat()).size).toBe(ends);
      const { nhs, council } = costOfReorganisation(world, { kind, severity: 1 });
      expect(nhs + council).toBeGreaterThan(0);
      // The third within some years unsettles more than the first.
      const touched = staff.reorganisations.findIndex((times) => times === 3);
      expect(staff.unsettled[touched]).toBeCloseTo(
        world.values['restructuring.leavingRepeated'],
        6,
      );
      expect(staff.fatigue[touched]).toBeCloseTo(3 * world.values['engagement.fatigue'], 6);
    },
  );

  it('follows England since 1974: the dates of history, counted from a year on', () => {
    const [entry] = [{ at: 1, englandSince1974: { calendarYear: 2011 } }].map((file) =>
      timelineEntry(timelineEntrySchema.parse(file)),
    );
    const landed = landings([entry], 20);
    expect(landed[0].at).toBeCloseTo(1.25, 9);
    expect(landed.length).toBe(englandSince1974.filter(({ at }) => at >= 2011).length);
    expect(landings([entry], 5).every(({ at }) => at < 6)).toBe(true);
  });

  it('joins employers in a merger, splits them in a demerger', () => {
    const world = worldOf();
    const { staff } = world;
    const employersOf = (...professions: readonly number[]) =>
      new Set(
        Array.from({ length: staff.count }, (_, post) => post)
          .filter((post) => professions.includes(staff.profession[post]))
          .map((post) => staff.employer[post]),
      ).size;
    const both = [PROFESSION.socialWorker, PROFESSION.communityNurse];
    expect(employersOf(...both)).toBe(2);
    restructure(world, { kind: 'structuralMerger', severity: 1 }, 0);
    expect(employersOf(...both)).toBe(1);
    restructure(world, { kind: 'demerger', severity: 1 }, 1);
    expect(employersOf(PROFESSION.communityNurse)).toBe(
      staff.teams.byArea[PROFESSION.communityNurse].length,
    );
  });
});

describe('who is at work', () => {
  it('is picked as out of a list of them, whatever changed in between', () => {
    const { staff, draws } = worldOf();
    const u = (n: number) => draws.uniform(n, PURPOSE.partner, 7);
    for (let turn = 0; turn < 2000; turn++) {
      const [post, but] = [u(3 * turn), u(3 * turn + 1)].map((one) =>
        Math.floor(one * staff.usual),
      );
      staff.setState(post, turn % 3);
      const other = staff.members[staff.team[post]].find(
        (one) => staff.team[one] !== staff.team[but],
      );
      if (turn % 50 === 0 && other !== undefined) staff.swapTeams(other, but);
      const team = staff.team[turn % 2 === 0 ? post : but];
      const there = staff.members[team].filter((one) => staff.isAtWork(one) && one !== but);
      const expected =
        there[Math.floor(u(3 * turn + 2) * there.length)] ?? (staff.isAtWork(but) ? but : -1);
      expect(staff.pick(team, u(3 * turn + 2), but)).toBe(expected);
      expect(staff.atWork(team)).toBe(
        staff.members[team].filter((one) => staff.isAtWork(one)).length,
      );
    }
  });
});
