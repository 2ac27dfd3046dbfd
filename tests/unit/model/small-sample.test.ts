import { expect, test } from 'vitest';
import { smallServices } from '../../../src/model/place/small-sample.ts';
import { sizesOf } from '../../../src/model/place/sizes.ts';
import { scenarioOf } from '../../verification/model/scenarios.ts';

const { place, parameters } = scenarioOf('barnsley-like');

test('the whole place and ten thousand of its people have no service with few places', () => {
  for (const sample of [1, 10000 / 44016]) {
    expect(smallServices(sizesOf(place, sample, parameters), parameters)).toEqual([]);
  }
});

test('a thousand people have several, with what they have', () => {
  const small = smallServices(sizesOf(place, 1000 / 44016, parameters), parameters);
  expect(small).toContain('rehabilitation beds (2 places)');
  expect(small).toContain('acute beds (7 places)');
  expect(small[0]).toMatch(/^assessments \(a team takes \d\d days for one\)$/);
});
