import { describe, expect, it } from 'vitest';
import { fairnessMeasures } from '../../../src/observe/measures/fairness.ts';
import { HandMade, reported } from './hand-made.ts';

/** One person in each of some councils and deprivation fifths, with so many A&E attendances each. */
function place(
  people: readonly (readonly [council: number, fifth: number, attendances: number])[],
) {
  const made = new HandMade();
  for (const [council, deprivation, times] of people) {
    const person = made.person({ council, deprivation }, reported(1));
    for (let n = 0; n < times; n++) made.see('attended', person, reported(1, 5), 0);
  }
  made.close();
  return made;
}

describe('fairness', () => {
  const made = place([
    [0, 0, 1],
    [0, 4, 3],
    [1, 0, 1],
    [1, 4, 1],
    [1, 2, 9],
    [2, 4, 0],
  ]);
  const { aeAttendancesGap, aeAttendancesRatio, aeAttendancesSpread } = fairnessMeasures;
  const [north, mid, south] = made.world.scenario.place.councils.map(
    ({ name }) => `council: ${name}`,
  );
  const of = (measure: typeof aeAttendancesGap, area = '65+') =>
    measure.of(made.seenOfArea(area, [1]));

  it('compares the most and the least deprived fifth, wherever they live', () => {
    expect(of(aeAttendancesGap)).toBeCloseTo(1000 * (4 / 3 - 1), 6);
    expect(of(aeAttendancesRatio)).toBeCloseTo(4 / 3, 9);
  });

  it('does so within a council', () => {
    expect(of(aeAttendancesGap, north)).toBeCloseTo(2000, 6);
    expect(of(aeAttendancesRatio, mid)).toBeCloseTo(1, 9);
    expect(of(aeAttendancesGap, south)).toBeNaN();
  });

  it('compares councils, where there are several', () => {
    expect(of(aeAttendancesSpread)).toBeCloseTo(1000 * (11 / 3), 6);
    expect(of(aeAttendancesSpread, north)).toBeNaN();
  });

  it('has no ratio to nothing', () => {
    const none = place([
      [0, 0, 0],
      [0, 4, 2],
    ]);
    expect(aeAttendancesRatio.of(none.seenOfArea('65+', [1]))).toBeNaN();
  });
});
