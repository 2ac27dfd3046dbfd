import { expect, it } from 'vitest';
import { StudyDraws } from '../../../src/experiment/evaluation/study-draws.ts';

it('draws no person twice in a study of more draws than a purpose has occurrences', () => {
  const draws = new StudyDraws('seed');
  const purposes = ['participants', 'controls', 'everybody', 'clusters', 'arms', 'uptake'] as const;
  const starts = [0, 1, 2, 3].map((block) => block * 2 ** 22);
  const drawn = purposes.flatMap((purpose) =>
    starts.flatMap((start) => [0, 1, 2].map((n) => draws.uniform(1, purpose, start + n))),
  );
  expect(new Set(drawn).size).toBe(drawn.length);
});
