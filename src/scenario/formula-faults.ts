import { formulaFunctions, LONGEST_FORMULA, type FormulaFault } from './formula.ts';
import { printable } from './problem.ts';
import type { Finding } from './source.ts';
import { closest } from './suggest.ts';

/** What formulas of one kind may name, in the words of a message. */
export interface Vocabulary {
  /** All names; the first one is shown in examples. */
  readonly names: readonly string[];
  /** What a name is that is none: `neither baseline nor a parameter`. */
  readonly otherwise: string;
  /** Where the names can be found. */
  readonly lookUp: string;
  /** The names in a list of what a formula is made of. */
  readonly inWords: string;
}

/** Longest name that is shown whole. */
const LONGEST_NAME = 60;

/** What is wrong with a formula, in words, and how to mend it. */
export function explainFormula(
  id: string,
  fault: FormulaFault,
  vocabulary: Vocabulary,
): Pick<Finding, 'message' | 'hint'> {
  if ('unknown' in fault) return unknownName(id, fault.unknown, vocabulary);
  if ('refused' in fault) {
    return { message: `the formula of ${id} has ${fault.refused}`, hint: fault.hint };
  }
  if ('noNumber' in fault) {
    return {
      message: `the formula of ${id} gives no number`,
      hint: 'nothing can be divided by 0, and no power of a negative number be taken with a fraction',
    };
  }
  if ('tooLong' in fault) {
    return {
      message: `the formula of ${id} has more than ${LONGEST_FORMULA} characters`,
      hint: 'work it out, and write the number',
    };
  }
  const [example = ''] = vocabulary.names;
  if (fault.stoppedAt === '') {
    return {
      message: `the formula of ${id} ends too early`,
      hint: `close its brackets and complete it, as in "0.9 * ${example}"; inside { } a formula with a comma needs quotes`,
    };
  }
  const sign = printable([...fault.stoppedAt][0] ?? '');
  return {
    message: `the formula of ${id} cannot be read from "${sign}" on`,
    hint:
      sign === '%'
        ? `write 10% of it as "0.1 * ${example}", and 10% more as "1.1 * ${example}"`
        : `use numbers, + - * / ^, brackets, min, max, abs, round, ${vocabulary.inWords}`,
  };
}

function unknownName(id: string, name: string, { names, otherwise, lookUp }: Vocabulary) {
  const meant = closest(name, [...names, ...Object.keys(formulaFunctions)]);
  const shown = printable(name.slice(0, LONGEST_NAME));
  return {
    message: `"${shown}" in the formula of ${id} is ${otherwise}`,
    hint: meant === undefined || meant === name ? lookUp : `did you mean "${meant}"?`,
  };
}
