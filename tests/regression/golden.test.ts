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
      "57649 55c685eda417e2e2",
      "57833 6f50024f939064aa",
    ]
  `);
  const bytes = createHash('sha256');
  for (const { values, series } of results) bytes.update(values).update(series);
  expect(bytes.digest('hex')).toMatchInlineSnapshot(
    `"6d3a9d111d85e87b987094ef756e5fc8414165fb9aca53fdeb3075e4693d53a9"`,
  );
});
