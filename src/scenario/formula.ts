import { pow } from '../engine/maths/pow.ts';

/** What a formula gives, or what is wrong with it. */
export type FormulaOutcome =
  | { readonly value: number }
  /** A name that stands for nothing here. */
  | { readonly unknown: string }
  /** Where reading stopped: the rest of the text from there, empty at its end. */
  | { readonly stoppedAt: string }
  | { readonly noNumber: true }
  | { readonly tooLong: true };

/** Longer than any formula that a reader could check, and short enough for the depth of its brackets. */
export const LONGEST_FORMULA = 200;

const functions: Readonly<Record<string, (...values: number[]) => number>> = {
  min: Math.min,
  max: Math.max,
};

const numeral = /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?/i;
const name = /^[a-z][\w.]*/i;

/** Whether a text is meant as a formula, right or wrong: a number with a unit or in quotes is none. */
export function looksLikeFormula(text: string): boolean {
  if (/^\s*[+-]?[\d.]+(e[+-]?\d+)?\s*$/i.test(text)) return false;
  return /[\w.)%]\s*[*/^+]\s*[\w(.-]|[\w)%]\s+-\s*[\w(.]|\bbaseline\b|\b(min|max)\s*\(/.test(text);
}

/**
 * The number that a formula gives: numbers, `+ - * / ^`, brackets, `min` and `max`, and names. Nothing else is read,
 * so that a scenario of somebody else can do nothing but arithmetic.
 *
 * @param valueOf the number that a name stands for; undefined if it stands for none
 */
export function evaluateFormula(
  text: string,
  valueOf: (name: string) => number | undefined,
): FormulaOutcome {
  if (text.length > LONGEST_FORMULA) return { tooLong: true };
  try {
    const reader = new Reader(text, valueOf);
    const value = reader.sum();
    reader.end();
    return Number.isFinite(value) ? { value } : { noNumber: true };
  } catch (error) {
    if (error instanceof Unreadable) return error.outcome;
    throw error;
  }
}

class Unreadable extends Error {
  readonly outcome: FormulaOutcome;

  constructor(outcome: FormulaOutcome) {
    super('unreadable formula');
    this.outcome = outcome;
  }
}

/** Reads by descent: a method for each strength of binding. */
class Reader {
  private rest: string;
  private readonly valueOf: (name: string) => number | undefined;

  constructor(text: string, valueOf: (name: string) => number | undefined) {
    this.rest = text.trim();
    this.valueOf = valueOf;
  }

  sum(): number {
    let value = this.product();
    for (;;) {
      if (this.take('+')) value += this.product();
      else if (this.take('-')) value -= this.product();
      else return value;
    }
  }

  end(): void {
    if (this.rest !== '') this.stop();
  }

  private product(): number {
    let value = this.signed();
    for (;;) {
      if (this.take('*')) value *= this.signed();
      else if (this.take('/')) value /= this.signed();
      else return value;
    }
  }

  private signed(): number {
    return this.take('-') ? -this.signed() : this.power();
  }

  /** Binds stronger than a sign before it, and to the right: -2^2 is -4, 2^3^2 is 512. */
  private power(): number {
    const base = this.item();
    return this.take('^') ? pow(base, this.signed()) : base;
  }

  private item(): number {
    const number = this.match(numeral);
    if (number !== undefined) return Number(number);
    if (this.take('(')) {
      const value = this.sum();
      this.need(')');
      return value;
    }
    const word = this.match(name);
    return word === undefined ? this.stop() : this.named(word);
  }

  private named(word: string): number {
    const call = Object.hasOwn(functions, word) ? functions[word] : undefined;
    if (call !== undefined) {
      this.need('(');
      const values = [this.sum()];
      while (this.take(',')) values.push(this.sum());
      this.need(')');
      return call(...values);
    }
    const value = this.valueOf(word);
    if (value === undefined) throw new Unreadable({ unknown: word });
    return value;
  }

  private match(pattern: RegExp): string | undefined {
    const found = pattern.exec(this.rest)?.[0];
    if (found !== undefined) this.rest = this.rest.slice(found.length).trimStart();
    return found;
  }

  private take(sign: string): boolean {
    if (!this.rest.startsWith(sign)) return false;
    this.rest = this.rest.slice(sign.length).trimStart();
    return true;
  }

  private need(sign: string): void {
    if (!this.take(sign)) this.stop();
  }

  private stop(): never {
    throw new Unreadable({ stoppedAt: this.rest });
  }
}
