import { describe, expect, it } from 'vitest';
import { Level } from '../../../src/engine/level.ts';

describe('a level', () => {
  it('averages over time, not over changes', () => {
    const level = new Level();
    level.add(3, 1);
    level.add(-1, 2);
    level.add(4, 2);
    expect(level.value).toBe(6);
    expect(level.integral(4)).toBe(3 * 1 + 6 * 2);
    expect(level.mean(4)).toBe(15 / 4);
  });

  it('starts at a value and a time of its own', () => {
    const level = new Level(2, 10);
    expect(level.mean(15)).toBe(2);
    expect(level.integral(15)).toBe(10);
  });

  it('keeps its value through a reset and forgets its past', () => {
    const level = new Level(5, 0);
    level.add(1, 10);
    level.reset(20);
    level.add(-6, 30);
    expect(level.mean(40)).toBe(3);
  });

  it('has no mean before time has passed', () => {
    expect(new Level(1, 2).mean(2)).toBeNaN();
  });
});
