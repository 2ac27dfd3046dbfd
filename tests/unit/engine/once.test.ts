import { expect, test, vi } from 'vitest';
import { once } from '../../../src/engine/once.ts';

test('what was made of a key is made once, and of another key by itself', () => {
  const make = vi.fn<(key: string) => string[]>((key) => [key]);
  const made = once(make);
  expect(made('a')).toBe(made('a'));
  expect(made('b')).toEqual(['b']);
  expect(make).toHaveBeenCalledTimes(2);
});

test('without a key there is one thing to make', () => {
  const make = vi.fn<() => string[]>(() => []);
  const made = once(make);
  expect(made()).toBe(made());
  expect(make).toHaveBeenCalledTimes(1);
});
