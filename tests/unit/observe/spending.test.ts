import { describe, expect, it } from 'vitest';
import { DAYS_PER_YEAR } from '../../../src/evidence/units.ts';
import { ADMISSION, handoffDetail } from '../../../src/model/observer.ts';
import {
  AGENCY,
  DELAY,
  HOME_CARE,
  LANE,
  PATHWAY,
  RESIDENCE,
  SERVICE,
} from '../../../src/model/people/codes.ts';
import { itemNames, ledgerLines, type ItemName } from '../../../src/observe/ledger-items.ts';
import { HandMade, reported, type Attributes } from './hand-made.ts';

type Amounts = Partial<Record<ItemName, number>>;

/** GBP posted, items without any left out. */
function posted(made: HandMade, group = '65+', years: readonly number[] = [1, 2]): Amounts {
  const seen = made.seen(group, years);
  return Object.fromEntries(
    itemNames.flatMap((item) => {
      const gbp = seen.spentOn(item);
      return gbp === 0 ? [] : [[item, gbp]];
    }),
  );
}

/** Ten days of somebody in a state, in the first reported year, and what they cost. */
function tenDaysOf(attributes: Attributes): Amounts {
  const made = new HandMade();
  made.see('died', made.person(attributes, reported(1)), reported(1, 10));
  return posted(made);
}

describe('what happens', () => {
  const happened = (
    what: Parameters<HandMade['see']>[0],
    detail: number,
    attributes: Attributes = {},
  ) => {
    const made = new HandMade();
    made.see(what, made.person(attributes, reported(1)), reported(1), detail);
    return posted(made);
  };

  it('is posted at its price', () => {
    expect(happened('attended', 0)).toEqual({ attendances: 359 });
    expect(happened('admitted', ADMISSION.viaEmergency)).toEqual({ staysWithoutNight: 791 });
    expect(happened('admitted', ADMISSION.overnight)).toEqual({ admissions: 2000 });
    expect(happened('consulted', 0)).toEqual({ consultations: 37 });
    expect(happened('consulted', 1)).toEqual({ nurseConsultations: 7.8 });
    expect(happened('assessed', 12, { caseLane: LANE.routine })).toEqual({ assessments: 5 * 48 });
    expect(happened('assessed', 2, { caseLane: LANE.hospital })).toEqual({
      assessments: 2.5 * 48,
    });
    expect(happened('reviewed', 365)).toEqual({ reviews: 3 * 48 });
  });

  it('has an ambulance where 999 or 111 hands over to the hospital, and nowhere else', () => {
    const { urgentCare, hospital, practice } = AGENCY;
    expect(happened('handedOff', handoffDetail(urgentCare, hospital))).toEqual({
      conveyances: 459,
    });
    expect(happened('handedOff', handoffDetail(urgentCare, practice))).toEqual({});
    expect(happened('handedOff', handoffDetail(hospital, practice))).toEqual({});
  });

  it('costs nothing in the warm-up', () => {
    const made = new HandMade();
    made.see('attended', made.person(), reported(0, 9));
    expect(posted(made, '65+', [0, 1, 2])).toEqual({});
  });
});

describe('time', () => {
  it('in a care home is paid for by the council or the resident, in hospital too', () => {
    const resident = { residence: RESIDENCE.careHome };
    const council = tenDaysOf(resident);
    expect(council.careHomes).toBeCloseTo((10 * 893) / 7, 2);
    expect(council.contributions).toBeCloseTo((0.28 * 10 * 893) / 7, 2);
    const own = tenDaysOf({ ...resident, aboveCapitalLimit: 1 });
    expect(Object.keys(own)).toEqual(['careHomesBought']);
    expect(own.careHomesBought).toBeCloseTo((10 * 1200) / 7, 2);
    const away = { residence: RESIDENCE.hospital, cameFrom: RESIDENCE.careHome, readyAt: NaN };
    expect(tenDaysOf(away)).toMatchObject({ careHomes: council.careHomes, bedDays: 4120 });
  });

  it('in a home with nurses is paid for by the NHS in part, or as a whole whatever the resident has', () => {
    const resident = { residence: RESIDENCE.careHome, nursingHome: 1 };
    const council = tenDaysOf(resident);
    expect(council.careHomes).toBeCloseTo((10 * 1026) / 7, 2);
    expect(council.nursingContributions).toBeCloseTo((10 * 236) / 7, 2);
    const own = tenDaysOf({ ...resident, aboveCapitalLimit: 1 });
    expect(Object.keys(own).toSorted()).toEqual(['careHomesBought', 'nursingContributions']);
    expect(own.careHomesBought).toBeCloseTo((10 * 1567) / 7, 2);
    for (const aboveCapitalLimit of [0, 1]) {
      const nhs = tenDaysOf({ ...resident, nhsFunded: 1, aboveCapitalLimit });
      expect(Object.keys(nhs)).toEqual(['nhsCareHomes']);
      expect(nhs.nhsCareHomes).toBeCloseTo((10 * 1262) / 7, 2);
    }
  });

  it('in a bed is delayed from when the person was ready on', () => {
    const inBed = { residence: RESIDENCE.hospital };
    expect(tenDaysOf({ ...inBed, readyAt: reported(1, 7) })).toEqual({
      bedDays: 7 * 412,
      delayedDays: 3 * 412,
    });
    expect(tenDaysOf({ ...inBed, readyAt: reported(1, 20) })).toEqual({ bedDays: 4120 });
    expect(tenDaysOf({ ...inBed, readyAt: reported(1, -1) })).toEqual({ delayedDays: 4120 });
  });

  it('with home care costs what its hours cost, while the person is at home', () => {
    const funded = { homeCare: HOME_CARE.funded, packageHours: 14, paidHours: 14 };
    expect(tenDaysOf(funded)).toEqual({ homeCare: 440, contributions: 123.2 });
    const bought = { homeCare: HOME_CARE.bought, paidHours: 7 };
    expect(tenDaysOf(bought)).toEqual({ homeCareBought: 270 });
    const away = { ...funded, residence: RESIDENCE.emergency };
    expect(tenDaysOf(away)).toEqual({});
  });

  it('of adults in long-term support is the council’s; only people 65+ contribute', () => {
    const supported = { homeCare: HOME_CARE.adultSupport };
    expect(Object.keys(tenDaysOf(supported))).toEqual(['adultSupport', 'contributions']);
    const made = new HandMade();
    made.see('died', made.person({ ...supported, age: 40 }, reported(1)), reported(1, 7));
    expect(posted(made, 'adults 18-64 with long-term support')).toEqual({ adultSupport: 640 });
    expect(posted(made)).toEqual({});
  });

  it('with support at home costs what each service costs', () => {
    const services = ['nursing', 'therapy', 'mentalHealth', 'reablement', 'voluntary'] as const;
    const support = services.reduce((bits, name) => bits | (1 << SERVICE[name]), 0);
    const amounts = tenDaysOf({ support, lowLevel: 1 });
    expect(Object.keys(amounts).toSorted()).toEqual([...services, 'lowLevel'].toSorted());
    expect(amounts.nursing).toBeCloseTo((10 * 58) / 7, 2);
    expect(amounts.mentalHealth).toBe(200);
    expect(amounts.reablement).toBe(610);
    expect(amounts.lowLevel).toBeCloseTo((10 * 300) / DAYS_PER_YEAR, 2);
    expect(tenDaysOf({ support, residence: RESIDENCE.emergency })).toEqual({});
  });

  it('is divided at the turn of the year, and begins with the first one', () => {
    const made = new HandMade();
    made.person({ homeCare: HOME_CARE.funded, packageHours: 7 }, 0);
    made.close();
    for (const year of [1, 2]) {
      expect(posted(made, '65+', [year]).homeCare).toBeCloseTo(22 * DAYS_PER_YEAR, 2);
    }
    expect(posted(made, '65+', [0])).toEqual({});
  });
});

describe('a discharge', () => {
  /** Discharged on the first day of the year, and followed for twenty days. */
  function discharged(attributes: Attributes, then: (made: HandMade, person: number) => void) {
    const made = new HandMade();
    const person = made.person({ ...attributes, residence: RESIDENCE.home }, reported(1));
    made.see('discharged', person, reported(1), attributes.pathway);
    made.change(person, reported(1), { residence: attributes.residence ?? RESIDENCE.home });
    then(made, person);
    made.see('died', person, reported(1, 20));
    return posted(made);
  }
  const home = { pathway: PATHWAY.home, placeEnds: reported(1, 14) };

  it('home with intermediate care costs until that is over, whatever is announced', () => {
    const all = discharged(home, (made, person) => made.change(person, reported(1, 9), {}));
    expect(all).toEqual({ homeIntermediateCare: 14 * 111 });
  });

  it('ends with the next admission', () => {
    const cut = discharged(home, (made, person) => {
      made.change(person, reported(1, 4), { residence: RESIDENCE.emergency });
      made.see('admitted', person, reported(1, 4), ADMISSION.overnight);
      made.change(person, reported(1, 5), { residence: RESIDENCE.home });
    });
    expect(cut).toEqual({ admissions: 2000, homeIntermediateCare: 4 * 111 });
  });

  it('has its care until an admission straight to a ward', () => {
    const straight = discharged(home, (made, person) => {
      made.see('admitted', person, reported(1, 4), 0);
      made.change(person, reported(1, 4), { residence: RESIDENCE.emergency });
    });
    expect(straight).toEqual({ staysWithoutNight: 791, homeIntermediateCare: 4 * 111 });
  });

  it('to a place costs what the place costs, also while the next one is sought', () => {
    const inPlace = { residence: RESIDENCE.intermediateCare };
    const outOfPathway = (made: HandMade, person: number) =>
      made.set(person, { pathway: PATHWAY.none });
    const bed = discharged({ ...inPlace, pathway: PATHWAY.bed }, outOfPathway);
    expect(Object.keys(bed)).toEqual(['rehabilitationBeds']);
    expect(bed.rehabilitationBeds).toBeCloseTo((20 * 3100) / 7, 2);
    const place = discharged({ ...inPlace, pathway: PATHWAY.careHome }, outOfPathway);
    expect(place).toEqual({ assessmentPlaces: Math.round((2000 * 893) / 7) / 100 });
  });
});

describe('a delay', () => {
  const seen = (attributes: Attributes) => {
    const made = new HandMade();
    const person = made.person(attributes, reported(1));
    made.see('delayPart', person, reported(1, 3), 3);
    made.see('delayEnded', person, reported(1, 3), 3);
    const group = made.seen('65+');
    return (['hospital', 'community', 'council'] as const).map((bearer) =>
      Number(group.perDelayedDay(bearer).toFixed(2)),
    );
  };

  it('costs the hospital its day, and saves others the day of what is waited for', () => {
    const reason = { delayReason: DELAY.homeSupport };
    expect(seen({ ...reason, pathway: PATHWAY.bed })).toEqual([412, 442.86, 0]);
    expect(seen({ ...reason, pathway: PATHWAY.careHome })).toEqual([412, 0, 127.57]);
    expect(seen({ ...reason, pathway: PATHWAY.home })).toEqual([412, 111, 0]);
    expect(seen({ delayReason: DELAY.assessment, pathway: PATHWAY.home })).toEqual([412, 0, 61]);
    expect(seen({ delayReason: DELAY.hospitalProcess })).toEqual([412, 0, 0]);
  });
});

describe('the books', () => {
  it('divide what the hospital budget pays into cash and capacity, to the penny', () => {
    const made = new HandMade();
    for (let i = 0; i < 3; i++) made.see('attended', made.person({}, reported(1)), reported(1));
    const { lines } = made.counted.spending.ledger;
    const of = (kind: string) =>
      lines[ledgerLines.findIndex((line) => line.item === 'attendances' && line.kind === kind)];
    expect([of('cash'), of('capacity')]).toEqual([3 * 14360, 3 * 21540]);
  });

  it('hold whole pence, and as much received as paid', () => {
    const made = new HandMade();
    const person = made.person({ residence: RESIDENCE.careHome, lowLevel: 1 }, reported(1));
    for (let day = 1; day < 40; day++) made.change(person, reported(1, day ** 1.5), {});
    made.see('attended', person, reported(2));
    const { paid, received, lines } = made.counted.spending.ledger;
    const sum = (amounts: Float64Array) => amounts.reduce((total, pence) => total + pence, 0);
    expect(sum(paid)).toBeGreaterThan(0);
    expect(sum(received)).toBe(sum(paid));
    expect(sum(lines)).toBe(sum(paid));
    expect([...lines].every(Number.isInteger)).toBe(true);
  });
});
