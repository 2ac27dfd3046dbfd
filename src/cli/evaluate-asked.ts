import type { EvaluationAsked } from '../experiment/evaluation/evaluate.ts';
import { designNames, isDesign } from '../experiment/evaluation/designs.ts';
import {
  CONTROLS,
  type Controls,
  type EnrolmentRule,
} from '../experiment/evaluation/study-pool.ts';
import { fieldNames, isFieldName, usualFields } from '../observe/recorded-fields.ts';
import {
  isStudiedOutcome,
  studiedOutcomeIds,
  type StudiedOutcomeId,
} from '../observe/studied-outcomes.ts';
import { CASE_FINDING, type CaseFinding } from '../scenario/knobs.ts';
import { closest, listed } from '../scenario/suggest.ts';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { allOf, lastOf, shareBetween, wholeNumberOf } from './flags.ts';

/** Flags that say how studies are made. */
export interface StudyFlags {
  readonly design?: string | readonly string[] | undefined;
  readonly n?: string | undefined;
  readonly months?: string | undefined;
  readonly outcome?: string | undefined;
  readonly studies?: string | undefined;
  readonly enrol?: string | undefined;
  readonly top?: string | undefined;
  readonly fields?: string | readonly string[] | undefined;
  readonly controls?: string | undefined;
}

/** Two arms of fewer have no spread worth the name. */
const FEWEST_PEOPLE = 20;
/** Of fewer studies no chance can be told. */
const FEWEST_STUDIES = 20;

/** What was asked, each word of it one that there is. */
export interface StudyAsked extends EvaluationAsked, EnrolmentRule {
  readonly outcome: StudiedOutcomeId;
  readonly controls: Controls;
}

/**
 * How studies are to be made.
 *
 * @throws Failure for a word that there is not, or a number that is none
 */
export function studyAsked(given: StudyFlags): StudyAsked {
  const named = allOf(given.fields).flatMap((list) => list.split(','));
  const designs = allOf(given.design);
  const controls = oneOf('controls', lastOf(given.controls) ?? '', CONTROLS, isControls);
  return {
    outcome: oneOf('outcome', lastOf(given.outcome) ?? '', studiedOutcomeIds, isStudiedOutcome),
    designs:
      designs.length === 0
        ? designNames
        : [...new Set(designs.map((name) => oneOf('design', name, designNames, isDesign)))],
    people: wholeNumberOf('n', given.n, FEWEST_PEOPLE) ?? FEWEST_PEOPLE,
    months: wholeNumberOf('months', given.months, 1) ?? 1,
    studies: wholeNumberOf('studies', given.studies, FEWEST_STUDIES) ?? FEWEST_STUDIES,
    select: oneOf('enrol', lastOf(given.enrol) ?? '', CASE_FINDING, isCaseFinding),
    topShare: shareBetween('top', lastOf(given.top) ?? '', 'write a share, as in --top 5%'),
    fields:
      named.length === 0
        ? usualOf(controls)
        : [...new Set(named.map((name) => oneOf('fields', name, fieldNames, isFieldName)))],
    matchDifferences: named.length > 0,
    controls,
  };
}

/**
 * Fields where none is named. Where everybody who was in hospital of late takes part, matching on how lately leaves no
 * controls: only areas elsewhere have them.
 */
const usualOf = (controls: Controls) => (controls === 'elsewhere' ? fieldNames : usualFields);

function isControls(name: string): name is Controls {
  return CONTROLS.some((one) => one === name);
}

/** Whether a word is a way of finding people. */
export function isCaseFinding(name: string): name is CaseFinding {
  return CASE_FINDING.some((one) => one === name);
}

function oneOf<Word extends string>(
  flag: string,
  given: string,
  words: readonly Word[],
  is: (word: string) => word is Word,
): Word {
  if (is(given)) return given;
  const meant = closest(given, words);
  throw new Failure(EXIT.usage, {
    message: `--${flag} is "${given}", which is none of ${listed(words)}`,
    mend: meant === undefined ? 'write one of these' : `did you mean "${meant}"?`,
  });
}
