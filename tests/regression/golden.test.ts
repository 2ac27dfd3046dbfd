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
      "57848 cc494b907e6c3f2a",
      "59063 bd9ff6b125639757",
    ]
  `);
  const bytes = createHash('sha256');
  for (const { values, series } of results) bytes.update(values).update(series);
  expect(bytes.digest('hex')).toMatchInlineSnapshot(
    `"cb77d2c4f5c5fba9ed92a34ed204b7221ba200a73b0f1f34d39e4cea58110910"`,
  );
});
