import type { FormulaReader } from './formula.ts';

/**
 * Loads something with the reader of formulas, which is fetched once a formula is met: its parser takes half a second
 * to start, and most files have no formula.
 *
 * @param load called with a reader that only notes that it was asked, and again with the true one if it was
 */
export async function withFormulas<T>(
  load: (formulas: FormulaReader) => T | Promise<T>,
): Promise<T> {
  let isAsked = false;
  const outcome = await load(() => {
    isAsked = true;
    return { stoppedAt: '' };
  });
  if (!isAsked) return outcome;
  const { readFormula } = await import('./formulas.ts');
  return load(readFormula);
}
