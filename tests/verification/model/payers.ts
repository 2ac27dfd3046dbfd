import { describe, expect, it } from 'vitest';
import { defaultValues } from '../../../src/evidence/registry.ts';
import { DAYS_PER_WEEK, DAYS_PER_YEAR, PENCE_PER_POUND } from '../../../src/evidence/units.ts';
import { ledgerLines, type ItemName } from '../../../src/observe/ledger-items.ts';
import type { MeasureId } from '../../../src/observe/measures.ts';
import { valueOf } from './scenarios.ts';
import { futuresOfStatusQuo, statusQuo } from './status-quo.ts';

// docs/money.md shows the same arithmetic, and says what is left out of it and why. England, 2023/24.
const PEOPLE_65_PLUS = 10.7e6;
const ADULTS = 45.7e6;
const WEEKS = DAYS_PER_YEAR / DAYS_PER_WEEK;
const TOLERANCE = 0.15;

const published = {
  longTerm: 1030,
  reablement: (0.53e9 * 0.88) / PEOPLE_65_PLUS,
  contributions: 0.28 * 1030,
  longAndShortTermPerAdult: (21.4e9 + 0.98e9) / ADULTS,
  careHomesBought: (340_000 * 0.489 * WEEKS * ((2 / 3) * 1200 + (1 / 3) * 1567)) / PEOPLE_65_PLUS,
  homeCareBought: (93_000 * WEEKS * 12.4 * 27) / PEOPLE_65_PLUS,
  emergencyAdmissions: (23.24e9 * 0.62 + (5.03e9 * (0.62 + 0.21)) / 2) / PEOPLE_65_PLUS,
  attendances: (6.01e9 * 0.21) / PEOPLE_65_PLUS,
  /** All ages, all places: more than the model can hold. */
  nhsCareAtMost: (3.607e9 * 1.2623) / PEOPLE_65_PLUS,
};

/** Money differs little from future to future. */
const FUTURES = 3;

const results = futuresOfStatusQuo.slice(0, FUTURES);

function mean(measure: MeasureId): number {
  const values = results.map((result) => valueOf(statusQuo, result, measure));
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Pounds a year for everybody in the place: the mean over years and replications. */
function spent(...items: readonly ItemName[]): number {
  let pence = 0;
  for (const { ledger } of results) {
    ledger.forEach((amount, i) => {
      const line = ledgerLines[i % ledgerLines.length];
      if (line !== undefined && items.includes(line.item)) pence += amount;
    });
  }
  return pence / (PENCE_PER_POUND * results.length * statusQuo.years);
}

/** Mean number of people 65+, who are the only ones to contribute. */
const older = spent('contributions') / (mean('costCouncil') - mean('costCouncilNet'));
const perHead = (...items: readonly ItemName[]) => spent(...items) / older;

const longTerm = mean('councilLongTermSpend') * (1 + defaultValues()['costs.socialCareRise']);
const conveyances = perHead('conveyances');

/** The money of the futures in which the status quo is looked at: they are the slowest of all tests. */
export function describePayers(): void {
  describe('what each payer spends in the status quo, a head and year, is within 15 % of what is published', () => {
    it.each([
      ['council, long-term support of people 65+, gross', longTerm, published.longTerm],
      [
        'council, long-term support net of contributions',
        longTerm - perHead('contributions'),
        published.longTerm - published.contributions,
      ],
      [
        'council, long-term support and reablement',
        longTerm + perHead('reablement'),
        published.longTerm + published.reablement,
      ],
      [
        'council, long- and short-term support of all adults, per adult',
        spent('homeCare', 'careHomes', 'adultSupport', 'reablement', 'assessmentPlaces') /
          (statusQuo.place.population.aged18to64 + older),
        published.longAndShortTermPerAdult,
      ],
      [
        'people themselves',
        mean('costPerson'),
        published.contributions + published.careHomesBought + published.homeCareBought,
      ],
      ['people themselves, care homes', perHead('careHomesBought'), published.careHomesBought],
      [
        'NHS, emergency admissions and A&E',
        mean('costNhsHospital') - conveyances,
        published.emergencyAdmissions + published.attendances,
      ],
    ])('%s', (_, simulated, wanted) => {
      expect(simulated / wanted).toBeGreaterThan(1 - TOLERANCE);
      expect(simulated / wanted).toBeLessThan(1 + TOLERANCE);
    });

    it('spends 60 to 68 % of long-term support on care homes', () => {
      expect(mean('careHomeShareOfSpend')).toBeGreaterThan(60);
      expect(mean('careHomeShareOfSpend')).toBeLessThan(68);
    });

    it('has the NHS pay for no more in care homes than it pays for such care of all ages, anywhere', () => {
      const simulated = perHead('nursingContributions', 'nhsCareHomes');
      expect(simulated).toBeGreaterThan(0.3 * published.nhsCareAtMost);
      expect(simulated).toBeLessThan(published.nhsCareAtMost);
    });
  });
}
