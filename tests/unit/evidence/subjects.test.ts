import { expect, it } from 'vitest';
import { parameterIds } from '../../../src/evidence/registry.ts';
import { parametersOf, parameterSubjects } from '../../../src/evidence/subjects.ts';

it('gives every parameter one subject', () => {
  expect(parameterSubjects.flatMap(parametersOf).toSorted()).toEqual(parameterIds.toSorted());
});
