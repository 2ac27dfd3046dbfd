import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../src/scenario/load.ts';
import { formatProblemLine } from '../../../src/scenario/problem.ts';
import { scenarioFileSchema } from '../../../src/scenario/schema.ts';
import { reader, shipped } from './texts.ts';

const page = readFileSync('docs/scenarios.md', 'utf8');
const examples = [...page.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text = ''], n) => {
  const named = /^# (\S+\.yaml)$/m.exec(text.split('\n', 1)[0] ?? '')?.[1];
  return { path: named ?? `example-${n + 1}.yaml`, text };
});
const files = Object.fromEntries(examples.map(({ path, text }) => [path, text]));

describe('the reference of the language', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(5);
    expect(Object.keys(files)).toHaveLength(examples.length);
  });

  it.each(examples)('has in $path an example that loads without a warning', ({ path }) => {
    const outcome = loadScenario(path, reader(files), shipped);
    const problems = 'problems' in outcome ? outcome.problems : outcome.warnings;
    expect(problems.map(formatProblemLine)).toEqual([]);
  });

  it('describes every key of a file', () => {
    const described = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key);
    expect(described.toSorted()).toEqual(Object.keys(scenarioFileSchema.shape).toSorted());
  });

  it('means by its timeline and formulas what it says', () => {
    const outcome = loadScenario('more-meetings.yaml', reader(files), shipped);
    if ('problems' in outcome) throw new Error('the example is broken');
    const { timeline, set, description } = outcome.scenario;
    expect(timeline.map(({ lever }) => lever)).toEqual(['jointMeetings', 'restructuring']);
    expect([set['stay.meanDays'], description]).toEqual([9.405, '']);
  });
});
