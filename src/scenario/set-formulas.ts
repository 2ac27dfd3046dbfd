import { isParameterId, parameterIds } from '../evidence/registry.ts';
import { evaluate, looksLikeFormula, namesIn, type FormulaReader } from './formula.ts';
import { explainFormula, type Vocabulary } from './formula-faults.ts';
import { isMapping } from './mapping.ts';
import type { Finding, Source } from './source.ts';

/** The name that stands for the value before this file in a formula. */
const BASELINE = 'baseline';

const vocabulary: Vocabulary = {
  names: [BASELINE, ...parameterIds],
  otherwise: 'neither baseline nor a parameter',
  lookUp: 'write baseline for the value before this file, or the whole id of a parameter',
  inWords: 'baseline and ids of parameters',
};

/** Digits that a result keeps: without those that binary arithmetic adds, 1.1 * 11 is the 12.1 that one would write. */
const KEPT_DIGITS = 12;

/** The value of a parameter before a file sets it: what the extended file has, or the default. */
export type Baseline = (id: string) => number | undefined;

/** A file with numbers in place of the formulas of its `set`, and a source that tells how they came about. */
export interface EvaluatedSet {
  readonly value: unknown;
  readonly source: Source;
  readonly findings: readonly Finding[];
}

/** Works out the formulas of a file, and finds those that cannot be and lines that set what holds anyway. */
export function evaluateSet(
  value: unknown,
  source: Source,
  baseline: Baseline,
  read: FormulaReader | undefined,
): EvaluatedSet {
  const given = isMapping(value) ? value['set'] : undefined;
  if (!isMapping(value) || !isMapping(given)) return { value, source, findings: [] };
  const findings: Finding[] = [];
  const results = new Map<string, number>();
  const set: Record<string, unknown> = {};
  for (const [id, written] of Object.entries(given)) {
    let settled: unknown = written;
    if (typeof written === 'string' && isParameterId(id) && looksLikeFormula(written)) {
      const outcome = numberOf(written, id, baseline, read);
      if (!('value' in outcome)) {
        findings.push({ path: ['set', id], ...outcome });
        continue;
      }
      const result = Number(outcome.value.toPrecision(KEPT_DIGITS));
      settled = result;
      results.set(id, result);
    }
    set[id] = settled;
    if (typeof settled === 'number' && settled === baseline(id)) findings.push(idle(id, settled));
  }
  return { value: { ...value, set }, source: withResults(source, results), findings };
}

function idle(id: string, value: number): Finding {
  return {
    path: ['set', id],
    message: `${id} is ${value} anyway: this line changes nothing`,
    hint: 'remove the line, or write the value that you meant',
    severity: 'warning',
  };
}

/** The number that the formula of a parameter gives, or what is wrong with it. */
function numberOf(
  written: string,
  id: string,
  baseline: Baseline,
  read: FormulaReader | undefined,
): { readonly value: number } | Pick<Finding, 'message' | 'hint'> {
  if (read === undefined) throw new Error(`${id} has a formula, and nothing to read it was given`);
  const outcome = read(written);
  if (!('formula' in outcome)) return explainFormula(id, outcome, vocabulary);
  const valueOf = (name: string) =>
    name === BASELINE ? baseline(id) : isParameterId(name) ? baseline(name) : undefined;
  const unknown = namesIn(outcome.formula).find((name) => valueOf(name) === undefined);
  if (unknown !== undefined) return explainFormula(id, { unknown }, vocabulary);
  const value = evaluate(outcome.formula, (name) => valueOf(name) ?? NaN);
  return Number.isNaN(value) ? explainFormula(id, { noNumber: true }, vocabulary) : { value };
}

/** What a reader wrote, followed by the number that came of it. */
function withResults(source: Source, results: ReadonlyMap<string, number>): Source {
  if (results.size === 0) return source;
  return {
    ...source,
    written(path) {
      const [section, id, ...deeper] = path;
      const result = section === 'set' && deeper.length === 0 ? results.get(String(id)) : undefined;
      const written = source.written(path);
      return result === undefined ? written : `${written}, which is ${result}`;
    },
  };
}
