import { describe, expect, it } from 'vitest';
import type { CitationKey } from '../../../src/evidence/citations.ts';
import type { ParameterDeclaration } from '../../../src/evidence/parameter.ts';
import {
  defaultValues,
  isParameterId,
  parameterDeclaration,
  parameterIds,
} from '../../../src/evidence/registry.ts';
import { declarationProblems } from './declaration-problems.ts';

const sound: ParameterDeclaration = {
  meaning: 'Crises of people with mild frailty, relative to fit people of the same age',
  unit: 'rate ratio',
  value: 1.64,
  low: 1.6,
  high: 1.68,
  distribution: 'lognormal',
  source: 'han-2019',
  grade: 'measured',
  role: 'evidence',
};

/** Declarations that each break one rule of the registry, with the word the complaint must hold. */
const planted: readonly [complaint: string, id: string, broken: Partial<ParameterDeclaration>][] = [
  ['camelCase', 'crisis.mild_ratio', {}],
  ['camelCase', 'Crisis.mildRatio', {}],
  ['camelCase', 'mildRatio', {}],
  ['camelCase', 'crisis..ratio', {}],
  ['finite', 'a.b', { high: Number.POSITIVE_INFINITY }],
  ['finite', 'a.b', { value: Number.NaN }],
  ['outside low to high', 'a.b', { value: 1.5 }],
  ['outside low to high', 'a.b', { value: 1.7 }],
  ['no unit', 'a.b', { unit: ' ' }],
  ['spaces', 'a.b', { unit: 'days ' }],
  ['outside 0 to 1', 'a.b', { unit: 'share' }],
  ['outside 0 to 1', 'a.b', { unit: 'probability a year' }],
  ['too short', 'a.b', { meaning: 'A ratio' }],
  ['full stop', 'a.b', { meaning: 'Crises of people with mild frailty.' }],
  ['start like a sentence', 'a.b', { meaning: 'crises of people with mild frailty' }],
  ['vague', 'a.b', { meaning: 'Crises of people with various kinds of frailty' }],
  ['lognormal down to 0', 'a.b', { low: 0 }],
  ['beta outside', 'a.b', { distribution: 'beta' }],
  ['no source', 'a.b', { source: [] }],
  ['unknown source', 'a.b', { source: 'nobody-1900' as CitationKey }],
  ['named twice', 'a.b', { source: ['han-2019', 'han-2019'] }],
  ['disagree', 'a.b', { source: 'assumption' }],
  ['disagree', 'a.b', { grade: 'assumed' }],
  ['no note', 'a.b', { grade: 'derived' }],
];

describe('the rules of the registry', () => {
  it('let a sound declaration pass', () => {
    expect(declarationProblems('crisis.frailtyRatio.mild', sound)).toEqual([]);
    expect(declarationProblems('death.85plus.fit', sound)).toEqual([]);
  });

  it.each(planted)('catch a planted fault: %s in %s', (complaint, id, broken) => {
    const problems = declarationProblems(id, { ...sound, ...broken });
    expect(problems.some((problem) => problem.includes(complaint))).toBe(true);
  });
});

describe('the registry', () => {
  it('breaks no rule', () => {
    expect(parameterIds.length).toBeGreaterThan(0);
    const problems = parameterIds.flatMap((id) =>
      declarationProblems(id, parameterDeclaration(id)),
    );
    expect(problems).toEqual([]);
  });

  it('says every meaning once: two parameters that mean the same would drift apart', () => {
    const meanings = parameterIds.map((id) => parameterDeclaration(id).meaning);
    const repeated = meanings.filter((meaning, index) => meanings.indexOf(meaning) !== index);
    expect(repeated).toEqual([]);
  });

  it('gives every parameter its declared value as the default, and lets nobody change it', () => {
    const values = defaultValues();
    expect(Object.keys(values)).toEqual(parameterIds);
    for (const id of parameterIds) expect(values[id]).toBe(parameterDeclaration(id).value);
    expect(Object.isFrozen(values)).toBe(true);
  });

  it('knows its own ids only', () => {
    expect(parameterIds.every(isParameterId)).toBe(true);
    for (const stranger of ['', 'toString', '__proto__', 'crisis.nothingOfTheKind']) {
      expect(isParameterId(stranger)).toBe(false);
    }
  });
});
