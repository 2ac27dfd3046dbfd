import { LAST_AGE } from '../evidence/age-bands.ts';
import { CONDITION, FRAILTY } from '../model/people/codes.ts';
import type { PersonState } from '../observe/person-state.ts';
import { closest } from '../scenario/suggest.ts';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';

/** Whether a person is as somebody was described. */
export type Likeness = (state: PersonState) => boolean;

/** The last of the five national deprivation quintiles. */
const MOST_DEPRIVED = 4;

const has = (condition: number) => (state: PersonState) => (state.conditions & condition) !== 0;
const frail = (frailty: number) => (state: PersonState) => state.frailty === frailty;

/** What can be said of somebody, each trait by the name that is listed and by others that mean the same. */
const traits: readonly (readonly [names: readonly string[], is: Likeness])[] = [
  [['woman', 'female'], ({ woman }) => woman],
  [['man', 'male'], ({ woman }) => !woman],
  [['fit', 'no frailty'], frail(FRAILTY.fit)],
  [['mild frailty', 'mildly frail'], frail(FRAILTY.mild)],
  [['moderate frailty', 'moderately frail'], frail(FRAILTY.moderate)],
  [['severe frailty', 'severely frail'], frail(FRAILTY.severe)],
  [['complex needs'], ({ complexNeeds }) => complexNeeds],
  [['lives alone', 'alone'], ({ livesAlone, careHome }) => livesAlone && !careHome],
  [['lives with others', 'not alone'], ({ livesAlone, careHome }) => !livesAlone && !careHome],
  [['care home', 'lives in a care home'], ({ careHome }) => careHome],
  [['dementia'], has(CONDITION.dementia)],
  [['heart or lung disease', 'heart disease', 'lung disease'], has(CONDITION.heartLung)],
  [['mental illness'], has(CONDITION.mentalIllness)],
  [['learning disability'], has(CONDITION.learningDisability)],
  [['has carer', 'has a carer', 'carer', 'with a carer'], ({ carer }) => carer],
  [['no carer', 'without a carer'], ({ carer }) => !carer],
  [['home care', 'has home care'], ({ homeCare }) => homeCare],
  [['most deprived'], ({ deprivation }) => deprivation === MOST_DEPRIVED],
  [['least deprived'], ({ deprivation }) => deprivation === 0],
];

/** Ages are no list: these show how they are written. */
const AGES = ['aged 85+', 'aged 80 to 84'] as const;

/** The traits that can be asked for, as they are written in a list. */
export const traitNames: readonly string[] = [...traits.map(([names]) => names[0] ?? ''), ...AGES];

/**
 * Reads a description such as `severe frailty, lives alone, aged 85+`: everything said must hold.
 *
 * @throws Failure if a part of it is no trait
 */
export function likenessOf(description: string): Likeness {
  const parts = description
    .split(',')
    .map((part) => part.trim().replaceAll(/\s+/g, ' '))
    .filter((part) => part !== '');
  if (parts.length === 0) throw unknownTrait(description);
  const all = parts.map(traitOf);
  return (state) => all.every((is) => is(state));
}

function traitOf(written: string): Likeness {
  const wanted = written.toLowerCase();
  const known = traits.find(([names]) => names.includes(wanted));
  if (known !== undefined) return known[1];
  const ages = agesOf(wanted);
  if (ages === undefined) throw unknownTrait(written);
  const [from, to] = ages;
  return ({ age }) => age >= from && age <= to;
}

/** `aged 84`, `80 to 84`, `aged 80-84`, `85+`, `aged 85 or over`. */
function agesOf(wanted: string): readonly [from: number, to: number] | undefined {
  const [, from, open, to] =
    /^(?:aged? )?(\d{1,3})(?:(\+| or over| and over)|(?: to |-)(\d{1,3}))?$/.exec(wanted) ?? [];
  if (from === undefined) return undefined;
  const last = open === undefined ? Number(to ?? from) : LAST_AGE;
  return Number(from) <= last ? [Number(from), last] : undefined;
}

function unknownTrait(written: string): Failure {
  const names = [...traits.flatMap(([all]) => all), ...AGES];
  const part = written.trim().toLowerCase();
  const meant =
    (part === '' ? undefined : names.find((name) => name.includes(part))) ??
    closest(written, names);
  const suggestion = meant === undefined ? '' : `did you mean "${meant}"? `;
  return new Failure(EXIT.usage, {
    message: `no trait is called "${written}"`,
    where: 'the description of a person',
    mend: `${suggestion}Traits are ${traitNames.join(', ')}; put commas between them`,
  });
}
