import { pow } from '../engine/maths/pow.ts';

/** A formula that was read, as plain data: numbers, names, and arithmetic on them. */
export type Formula =
  | { readonly number: number }
  | { readonly name: string }
  | { readonly of: Operation; readonly parts: readonly Formula[] };

/** What a formula may do with numbers. */
export type Operation = keyof typeof operations;

/** A formula, or what is wrong with its text. */
export type ReadFormula = { readonly formula: Formula } | FormulaFault;

export type FormulaFault =
  /** A name that stands for nothing here. */
  | { readonly unknown: string }
  /** Where reading stopped: the rest of the text from there, empty at its end. */
  | { readonly stoppedAt: string }
  /** Something that has no place in a formula, in words, and what to write instead. */
  | { readonly refused: string; readonly hint: string }
  | { readonly noNumber: true }
  | { readonly tooLong: true };

/** Turns the text of a formula into data. The one that scenarios are read with stands in `formulas.ts`. */
export type FormulaReader = (text: string) => ReadFormula;

/** Longer than any formula that a reader could check. */
export const LONGEST_FORMULA = 200;

/** Own arithmetic, so that one formula gives the same digits on every engine. */
const operations = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
  '^': pow,
  negative: (a: number) => -a,
  min: (...values: number[]) => Math.min(...values),
  max: (...values: number[]) => Math.max(...values),
  abs: (a: number) => Math.abs(a),
  /** To the next whole number, halves upward. */
  round: (a: number) => Math.round(a),
} as const satisfies Readonly<Record<string, (...values: number[]) => number>>;

/** The functions of a formula, and how many numbers each takes. */
export const formulaFunctions = {
  min: { least: 1, most: Infinity },
  max: { least: 1, most: Infinity },
  abs: { least: 1, most: 1 },
  round: { least: 1, most: 1 },
} as const satisfies Partial<Readonly<Record<Operation, { least: number; most: number }>>>;

export type FormulaFunction = keyof typeof formulaFunctions;

/** Whether a text is meant as a formula, right or wrong: a number with a unit or in quotes is none. */
export function looksLikeFormula(text: string): boolean {
  if (/^\s*[+-]?[\d.]+(e[+-]?\d+)?\s*$/i.test(text)) return false;
  return /[\w.)%]\s*[*/^+]\s*[\w(.-]|[\w)%]\s+-\s*[\w(.]|\bbaseline\b|\w\(/.test(text);
}

/** The names in a formula, each once. */
export function namesIn(formula: Formula): readonly string[] {
  if ('number' in formula) return [];
  if ('name' in formula) return [formula.name];
  return [...new Set(formula.parts.flatMap(namesIn))];
}

/** The number that a formula gives; NaN where it gives none, as 1 / 0 does. */
export function evaluate(formula: Formula, valueOf: (name: string) => number): number {
  const value = valueOfPart(formula, valueOf);
  return Number.isFinite(value) ? value : NaN;
}

function valueOfPart(formula: Formula, valueOf: (name: string) => number): number {
  if ('number' in formula) return formula.number;
  if ('name' in formula) return valueOf(formula.name);
  const operation: (...values: number[]) => number = operations[formula.of];
  return operation(...formula.parts.map((part) => valueOfPart(part, valueOf)));
}
