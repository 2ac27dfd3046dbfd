import { describe, expect, it } from 'vitest';
import { AGENCY } from '../../../src/model/people/codes.ts';
import { COUNCIL_RUNG, NHS_RUNG, ORGANISATION } from '../../../src/model/organisations/codes.ts';
import {
  lastRung,
  nextDefensiveness,
  nextStep,
  pressureOf,
} from '../../../src/model/organisations/ladder.ts';
import { Organisations } from '../../../src/model/organisations/organisations.ts';

const founding = {
  councils: 3,
  trusts: 2,
  services: 10,
  pathways: 4,
  years: 2,
  defensiveness: 0.1,
};

describe('the organisations of a place', () => {
  const organisations = new Organisations(founding);

  it('are each council, each trust, and one of each other kind', () => {
    expect([...organisations.kind]).toEqual([0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(organisations.kind[organisations.commissioner]).toBe(ORGANISATION.commissioner);
    expect(organisations.rowsOf([ORGANISATION.trust])).toEqual([3, 4]);
  });

  it('are found by agency: a council and a hospital are those of the person', () => {
    expect(organisations.orgOf(AGENCY.council, 2, 1)).toBe(2);
    expect(organisations.orgOf(AGENCY.hospital, 2, 1)).toBe(4);
    const kinds = Object.values(AGENCY).map(
      (agency) => organisations.kind[organisations.orgOf(agency, 1, 0)],
    );
    const { commissioner: _payer, ...others } = ORGANISATION;
    expect(kinds.toSorted()).toEqual(Object.values(others));
  });

  it('have no gap before they have a settlement', () => {
    expect(organisations.gap(0)).toBe(0);
    organisations.settlement[0] = 200;
    organisations.forecast[0] = 210;
    expect(organisations.gap(0)).toBeCloseTo(0.05, 12);
  });
});

describe('the ladder', () => {
  it('has five rungs for councils, four for the commissioner, and none for those who pay nobody', () => {
    const { council, commissioner, ...others } = ORGANISATION;
    expect(lastRung(council)).toBe(COUNCIL_RUNG.grantsCut);
    expect(lastRung(commissioner)).toBe(NHS_RUNG.longerWaits);
    expect(Object.values(others).map(lastRung)).toEqual(Object.values(others).map(() => 0));
  });

  it.each([
    ['up a rung a month over what is tolerated', 2, 0.03, 3],
    ['no further than the last', 5, 0.3, 5],
    ['as it was, within what is tolerated', 2, 0.02, 2],
    ['down a rung within half of it', 2, 0.009, 1],
    ['no lower than the ground', 0, -0.2, 0],
  ])('goes %s', (_, step, gap, next) => expect(nextStep(step, gap, 0.022, 5)).toBe(next));
});

describe('pressure and defensiveness', () => {
  const stance = { usual: 0.1, gain: 0.5, riseMonths: 3, fallMonths: 12 };

  it('pressure begins beyond what is tolerated, and is full at the gap that is said', () => {
    const pressures = [-0.1, 0.02, 0.07, 0.12, 0.5].map((gap) => pressureOf(gap, 0.02, 0.1));
    expect(pressures.map((pressure) => Math.round(100 * pressure))).toEqual([0, 0, 50, 100, 100]);
  });

  it('defensiveness stays where it is without pressure', () => {
    expect(nextDefensiveness(0.1, 0, stance)).toBe(0.1);
  });

  it('goes up fast and back slowly', () => {
    let now = 0.1;
    for (let month = 0; month < 12; month++) now = nextDefensiveness(now, 1, stance);
    const risen = now;
    expect(risen).toBeGreaterThan(0.54);
    expect(risen).toBeLessThan(0.55);
    for (let month = 0; month < 12; month++) now = nextDefensiveness(now, 0, stance);
    expect(now).toBeGreaterThan(0.1 + 0.3 * (risen - 0.1));
    expect(now).toBeLessThan(0.1 + 0.4 * (risen - 0.1));
  });
});
