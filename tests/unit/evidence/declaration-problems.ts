import { citations } from '../../../src/evidence/citations.ts';
import type { ParameterDeclaration } from '../../../src/evidence/parameter.ts';
import { citationKeys } from '../../../src/evidence/provenance.ts';

/** Words that let a sentence say nothing. */
const VAGUE_WORDS = [
  'appropriate',
  'certain',
  'etc',
  'generic',
  'misc',
  'miscellaneous',
  'relevant',
  'several',
  'somehow',
  'stuff',
  'suitable',
  'tbd',
  'thing',
  'things',
  'various',
];

/** A rule of the registry, and the sentence for a declaration that breaks it. */
type Rule = (id: string, declaration: ParameterDeclaration) => string | false;

const rules: readonly Rule[] = [
  // Keys such as 65to74 stand after the first dot.
  (id) => !/^[a-z][A-Za-z0-9]*(\.[a-z0-9][A-Za-z0-9]*)+$/.test(id) && 'id is not camelCase dotted',
  (_, { value, low, high }) =>
    ![value, low, high].every(Number.isFinite) && 'a number is not finite',
  (_, { value, low, high }) => !(low <= value && value <= high) && 'value outside low to high',
  (_, { unit }) => unit.trim() === '' && 'no unit',
  (_, { unit }) => unit !== unit.trim() && 'unit with spaces around it',
  (_, { unit, low, high }) =>
    /^(share|probability)\b/.test(unit) && (low < 0 || high > 1) && `${unit} outside 0 to 1`,
  (_, { meaning }) => meaning.trim().length < 15 && 'meaning too short to mean anything',
  (_, { meaning }) => /[.!?]$/.test(meaning.trim()) && 'meaning ends with a full stop',
  (_, { meaning }) => !/^[A-Z0-9]/.test(meaning) && 'meaning does not start like a sentence',
  (_, { meaning }) => vagueWordsOf(meaning).length > 0 && `vague: ${vagueWordsOf(meaning)}`,
  (_, { distribution, low, high }) =>
    distribution === 'lognormal' && low < high && low <= 0 && 'lognormal down to 0',
  (_, { distribution, low, high }) =>
    distribution === 'beta' && (low < 0 || high > 1) && 'beta outside 0 to 1',
  (_, { source }) =>
    source !== 'assumption' && typeof source !== 'string' && source.length === 0 && 'no source',
  (_, declaration) => {
    const unknown = citationKeys(declaration).filter((key) => !Object.hasOwn(citations, key));
    return unknown.length > 0 && `unknown source: ${unknown.join(' ')}`;
  },
  (_, declaration) => {
    const keys = citationKeys(declaration);
    return new Set(keys).size < keys.length && 'a source named twice';
  },
  (_, { source, grade }) =>
    (source === 'assumption') !== (grade === 'assumed') && `source and grade ${grade} disagree`,
  (_, { grade, note }) =>
    grade === 'derived' && (note ?? '').trim() === '' && 'derived, but no note says how',
];

/** What is wrong with a declaration, one sentence a broken rule; empty for a sound one. */
export function declarationProblems(
  id: string,
  declaration: ParameterDeclaration,
): readonly string[] {
  return rules
    .map((rule) => rule(id, declaration))
    .filter((problem) => problem !== false)
    .map((problem) => `${id}: ${problem}`);
}

function vagueWordsOf(meaning: string): readonly string[] {
  const words = meaning.toLowerCase().split(/[^a-z]+/);
  return VAGUE_WORDS.filter((vague) => words.includes(vague));
}
