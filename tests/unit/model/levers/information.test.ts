import { describe, expect, it } from 'vitest';
import { AGENCY } from '../../../../src/model/people/codes.ts';
import { seesGp } from '../../../../src/model/processes/gp.ts';
import { handoff } from '../../../../src/model/processes/handoff.ts';
import { knownShare, learns } from '../../../../src/model/processes/story.ts';
import { sparedByWhatIsKnown } from '../../../../src/model/processes/shared-record.ts';
import { mayRelyOnAssessment } from '../../../../src/model/processes/trusted-assessment.ts';
import { AGENCIES } from '../../../../src/model/people/people.ts';
import type { World } from '../../../../src/model/world.ts';
import type { SharedRecord } from '../../../../src/scenario/knobs.ts';
import { worldWith } from './turned.ts';

const arrives = { 'handoff.lostShare': 0 };

/** What arrives of the stories of many whom the hospital hands on to the practice. */
function arrived(world: World): number {
  let sum = 0;
  for (let person = 0; person < world.initialPeople; person++) {
    world.people.known.fill(0, person * AGENCIES, (person + 1) * AGENCIES);
    learns(world, person, AGENCY.hospital, 1);
    handoff(world, person, AGENCY.hospital, AGENCY.practice);
    sum += knownShare(world, person, AGENCY.practice);
  }
  return sum / world.initialPeople;
}

describe('a shared record', () => {
  const record = (settings: Partial<SharedRecord> = {}) => ({
    sharedRecord: { inWorkflow: true, coverage: 1, ...settings },
  });

  it('keeps what is lost today, far more where it is part of the workflow', () => {
    const today = arrived(worldWith({}, arrives));
    const elsewhere = arrived(worldWith(record({ inWorkflow: false }), arrives));
    const inside = arrived(worldWith(record(), arrives));
    expect(elsewhere).toBeGreaterThan(today);
    expect(inside - today).toBeGreaterThan(3 * (elsewhere - today));
  });

  it('is opened as often as published, and believed by those who trust', () => {
    const world = worldWith(record(), arrives);
    arrived(world);
    const { recordOpened, recordBelieved } = world.levers;
    expect(recordOpened / world.initialPeople).toBeCloseTo(0.75, 1);
    expect(recordBelieved).toBeLessThan(0.6 * recordOpened);
    const strangers = worldWith(record(), { ...arrives, 'trust.prior.outsider': 0 });
    arrived(strangers);
    expect(strangers.levers.recordOpened).toBe(recordOpened);
    expect(strangers.levers.recordBelieved).toBe(0);
  });

  it('is for the people of the neighbourhoods that have it', () => {
    const half = worldWith(record({ coverage: 0.5 }), arrives);
    const whole = worldWith(record(), arrives);
    arrived(half);
    arrived(whole);
    const part = half.levers.recordOpened / whole.levers.recordOpened;
    expect(part).toBeGreaterThan(0.3);
    expect(part).toBeLessThan(0.7);
  });
});

describe('an assessment', () => {
  const gather = (world: World) => {
    let spared = 0;
    for (let person = 0; person < world.initialPeople; person++) {
      world.people.known.fill(0, person * AGENCIES, (person + 1) * AGENCIES);
      learns(world, person, AGENCY.practice, 1);
      world.people.caseInfo[person] = 0.4;
      spared += sparedByWhatIsKnown(world, person, 1);
    }
    return spared / world.initialPeople;
  };
  const inWorkflow = { sharedRecord: { inWorkflow: true, coverage: 1 } };

  it('is spared what arrived, and what is read in a record and believed beside it', () => {
    expect(gather(worldWith())).toBeCloseTo(0.4, 6);
    const world = worldWith(inWorkflow);
    const { recordBelieved } = world.levers;
    const more = gather(world) - 0.4;
    const read = (world.levers.recordBelieved - recordBelieved) / world.initialPeople;
    expect(read).toBeGreaterThan(0.1);
    expect(more).toBeCloseTo(0.6 * read, 6);
    const { hoursNotGathered, hoursGatheredAgain } = world.levers;
    expect(hoursNotGathered + hoursGatheredAgain).toBeCloseTo(0.6 * world.initialPeople, 3);
  });

  it('gathers again what a record says that nobody believes', () => {
    const world = worldWith(inWorkflow, { 'trust.prior.outsider': 0 });
    expect(gather(world)).toBeCloseTo(0.4, 6);
  });
});

describe('a trusted assessment', () => {
  /** Share of assessments of nurses that the council relies on. */
  function reliedOn(world: World): number {
    let relied = 0;
    for (let person = 0; person < world.initialPeople; person++) {
      world.people.assessedBy[person] = AGENCY.communityHealth;
      world.people.assessedAt[person] = 0;
      world.people.caseInfo[person] = 1;
      if (mayRelyOnAssessment(world, person, AGENCY.council)) relied++;
    }
    return relied / world.initialPeople;
  }
  const agreed = { trustedAssessment: { coverage: 1 } };

  it('is taken over more often, the more so the more trust there is', () => {
    const today = reliedOn(worldWith());
    const among = (outsider: number) =>
      reliedOn(worldWith(agreed, { 'trust.prior.outsider': outsider }));
    expect(today).toBeCloseTo(0.8, 1);
    expect(among(0)).toBe(today);
    expect(among(0.3)).toBeGreaterThan(today + 0.02);
    expect(among(0.6)).toBeGreaterThan(among(0.3));
  });

  it('is not taken over where too little of it arrived', () => {
    const world = worldWith(agreed);
    world.people.assessedBy[0] = AGENCY.communityHealth;
    world.people.assessedAt[0] = 0;
    world.people.caseInfo[0] = 0.1;
    expect(mayRelyOnAssessment(world, 0, AGENCY.council)).toBe(false);
  });
});

describe('a named GP', () => {
  /** Share of consultations with the usual GP. */
  function withUsual(world: World): number {
    const { gp, gpSeen } = world.people.relations;
    let usual = 0;
    for (let person = 0; person < world.initialPeople; person++) {
      seesGp(world, person, 0);
      if (gpSeen[person] === gp[person] + 1) usual++;
    }
    return usual / world.initialPeople;
  }

  it('is seen more often where booking honours the name, and never on days off', () => {
    const today = withUsual(worldWith());
    const honoured = withUsual(worldWith({ namedGp: { honoured: 1 } }));
    expect(honoured).toBeGreaterThan(today + 0.1);
    expect(honoured).toBeLessThan(0.9);
  });
});
