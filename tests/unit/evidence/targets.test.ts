import { describe, expect, it } from 'vitest';
import { citations } from '../../../src/evidence/citations.ts';
import {
  type Target,
  findTarget,
  targets,
  toleranceBand,
  withinTolerance,
} from '../../../src/evidence/targets.ts';

function targetWith(value: number, tolerance: Target['tolerance']): Target {
  return {
    id: 'X1',
    label: 'Days',
    value,
    low: value,
    high: value,
    unit: 'days',
    population: 'nobody',
    year: '2000',
    source: 'han-2019',
    verified: 'seen',
    tolerance,
  };
}

describe('toleranceBand', () => {
  it('takes a share of the value on either side', () => {
    const band = toleranceBand(targetWith(246, { kind: 'relative', share: 0.07 }));
    expect(band.low).toBeCloseTo(228.78, 10);
    expect(band.high).toBeCloseTo(263.22, 10);
  });

  it('takes an amount in the unit on either side', () => {
    expect(toleranceBand(targetWith(47, { kind: 'absolute', amount: 4 }))).toEqual({
      low: 43,
      high: 51,
    });
  });

  it('takes a band as it stands, however far from the middle the value lies', () => {
    expect(toleranceBand(targetWith(13, { kind: 'range', low: 6.5, high: 21 }))).toEqual({
      low: 6.5,
      high: 21,
    });
  });
});

describe('withinTolerance', () => {
  const wait = targetWith(18, { kind: 'range', low: 8, high: 29 });

  it.each([
    [7.999, false],
    [8, true],
    [18, true],
    [29, true],
    [29.001, false],
  ])('of 8 to 29 days, %d: %s', (days, expected) => {
    expect(withinTolerance(wait, days)).toBe(expected);
  });

  it('counts nothing observed as a miss', () => {
    expect(withinTolerance(wait, Number.NaN)).toBe(false);
  });
});

describe('the targets', () => {
  it('are T01 to T26 and P1 to P3, in this order', () => {
    const expected = [
      ...Array.from({ length: 26 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`),
      'P1',
      'P2',
      'P3',
    ];
    expect(targets.map((target) => target.id)).toEqual(expected);
  });

  it.each(targets.map((target) => [target.id, target] as const))(
    '%s: value inside its published range and its tolerance, source known',
    (id, target: Target) => {
      const { value, low, high, source } = target;
      const band = toleranceBand(target);
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
      expect(band.low).toBeLessThan(band.high);
      expect(band.low).toBeGreaterThan(0);
      expect(withinTolerance(target, value)).toBe(true);
      expect(Object.hasOwn(citations, source)).toBe(true);
      expect(findTarget(id)).toBe(target);
    },
  );

  it('of shares stay between 0 and 100 %', () => {
    const shares = targets.filter((target) => target.unit.startsWith('%'));
    expect(shares.length).toBeGreaterThan(0);
    for (const share of shares) {
      expect(toleranceBand(share).high).toBeLessThan(100);
    }
  });

  it('agree with one another: admissions come through A&E, but for the fifth that bypasses it', () => {
    const admissions = findTarget('T01')!.value;
    const throughEmergency = (findTarget('T03')!.value * findTarget('T04')!.value) / 100;
    expect(throughEmergency / admissions).toBeCloseTo(0.8, 1);
  });

  it('agree with one another: bed days are admissions times their mean stay of 8.5 days', () => {
    expect(findTarget('T07')!.value / findTarget('T01')!.value).toBeCloseTo(8.5, 1);
  });

  it('know no other id', () => {
    for (const stranger of ['', 'T27', 't01', 'P0']) expect(findTarget(stranger)).toBeUndefined();
  });
});
