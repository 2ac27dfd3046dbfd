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
      "57686 c392d7d6a95db77b",
      "57718 b330e281bd723ffe",
    ]
  `);
  const bytes = createHash('sha256');
  for (const { values, series } of results) bytes.update(values).update(series);
  expect(bytes.digest('hex')).toMatchInlineSnapshot(
    `"35f07a87366ffd9806295e7444b6d90641a424dd15c87911a822f4d425180fdb"`,
  );
});
