import { describe, expect, it } from 'vitest';
import { mser5 } from '../../../src/statistics/mser.ts';

/** A level with a small, regular swing that averages out over five points. */
const settled = (points: number) =>
  Array.from({ length: points }, (_, i) => 100 + ((i % 5) - 2) + (Math.floor(i / 5) % 2));

describe('MSER-5', () => {
  it('leaves out nothing of a series that is settled from the start', () => {
    expect(mser5(settled(100))).toEqual({ points: 0, isUnsettled: false });
  });

  it('leaves out exactly the start that is on another level', () => {
    const started = settled(100).map((value, i) => (i < 20 ? value - 50 : value));
    expect(mser5(started)).toEqual({ points: 20, isUnsettled: false });
  });

  it('leaves out a start that decays, up to where it is lost in the swing', () => {
    const decaying = settled(200).map((value, i) => value + 80 * 0.8 ** i);
    const points = mser5(decaying)?.points ?? 0;
    expect(points).toBeGreaterThanOrEqual(15);
    expect(points).toBeLessThanOrEqual(30);
  });

  it('agrees with the rule worked out by hand', () => {
    // Batches of 1, 0 and eight of 2 and 3 in turn: squares about the mean over n squared are 8.9 / 100 with all,
    // 7.56 / 81 without the first, 2 / 64 without both, and 1.71 / 49 without a third.
    const batches = [1, 0, 2, 3, 2, 3, 2, 3, 2, 3];
    expect(mser5(batches.flatMap((value) => Array.from({ length: 5 }, () => value)))).toEqual({
      points: 10,
      isUnsettled: false,
    });
  });

  it('says of a series that goes on rising that it settles nowhere', () => {
    const rising = Array.from({ length: 100 }, (_, i) => i);
    expect(mser5(rising)).toEqual({ points: 50, isUnsettled: true });
  });

  it('leaves out points at the end that fill no batch, and tells nothing of a short series', () => {
    expect(mser5([...settled(100), 1e6])).toEqual(mser5(settled(100)));
    expect(mser5(settled(49))).toBeUndefined();
  });
});
