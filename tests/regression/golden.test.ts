import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { replicate } from '../../src/experiment/replicate.ts';
import { scenarioOf } from '../verification/model/scenarios.ts';

// These values may be wrong: they only witness change. A commit that moves them says why in its message, and
// CHANGELOG.md says so under "Numbers".
test('the histories of the small place are those of the last release', () => {
  const tiny = scenarioOf('tiny', { years: 2 });
  const results = [1, 2].map((n) => replicate(tiny, n));
  expect(results.map(({ events, streamHash }) => `${events} ${streamHash}`)).toMatchInlineSnapshot(`
    [
      "57847 cfbec65650934f15",
      "59061 a3b7aa1b498df0c6",
    ]
  `);
  const bytes = createHash('sha256');
  for (const { values, series } of results) bytes.update(values).update(series);
  expect(bytes.digest('hex')).toMatchInlineSnapshot(
    `"fd744932ebffac5cf5781fe3b3fd7483ceaa67e7067ab7e84e463a2925adb0f0"`,
  );
});
