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
      "57584 608c9434f99b7bc2",
      "57475 24720c9722b104cb",
    ]
  `);
  const bytes = createHash('sha256');
  for (const { values, series } of results) bytes.update(values).update(series);
  expect(bytes.digest('hex')).toMatchInlineSnapshot(
    `"bb153ec4685e1ea78039368c4f7b7b3ce61ad903a8eb40a93a2891c6ff430f62"`,
  );
});
