import { expect, test } from 'vitest';
import { narrowed } from '../../../src/engine/columns.ts';

test('a column is kept in bytes where they hold every number of it', () => {
  const narrow = narrowed(Float64Array.of(0, 3, 255));
  expect(narrow).toBeInstanceOf(Uint8Array);
  expect(Array.from(narrow)).toEqual([0, 3, 255]);
});

test.each([[256], [-1], [0.5], [NaN], [Infinity]])('%d does not fit: the column stays', (odd) => {
  const column = Float64Array.of(1, odd);
  expect(narrowed(column)).toBe(column);
});
