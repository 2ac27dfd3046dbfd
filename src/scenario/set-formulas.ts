import { isParameterId, parameterIds } from '../evidence/registry.ts';
import {
  evaluateFormula,
  LONGEST_FORMULA,
  looksLikeFormula,
  type FormulaOutcome,
} from './formula.ts';
import { isMapping } from './mapping.ts';
import { printable } from './problem.ts';
import type { Finding, Source } from './source.ts';
import { closest } from './suggest.ts';

/** The name that stands for the value before this file in a formula. */
const BASELINE = 'baseline';

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
export function evaluateSet(value: unknown, source: Source, baseline: Baseline): EvaluatedSet {
  const given = isMapping(value) ? value['set'] : undefined;
  if (!isMapping(value) || !isMapping(given)) return { value, source, findings: [] };
  const findings: Finding[] = [];
  const results = new Map<string, number>();
  const set: Record<string, unknown> = {};
  for (const [id, written] of Object.entries(given)) {
    let settled: unknown = written;
    if (typeof written === 'string' && isParameterId(id) && looksLikeFormula(written)) {
      const outcome = evaluateFormula(written, (name) =>
        name === BASELINE ? baseline(id) : isParameterId(name) ? baseline(name) : undefined,
      );
      if (!('value' in outcome)) {
        findings.push({ path: ['set', id], ...explainFormula(id, outcome) });
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

function explainFormula(
  id: string,
  outcome: Exclude<FormulaOutcome, { value: number }>,
): Pick<Finding, 'message' | 'hint'> {
  if ('unknown' in outcome) {
    const name = outcome.unknown;
    const meant = closest(name, [BASELINE, 'min', 'max', ...parameterIds]);
    return {
      message: `"${name}" in the formula of ${id} is neither baseline nor a parameter`,
      hint:
        meant === undefined
          ? 'write baseline for the value before this file, or the whole id of a parameter'
          : `did you mean "${meant}"?`,
    };
  }
  if ('noNumber' in outcome) {
    return {
      message: `the formula of ${id} gives no number`,
      hint: 'nothing can be divided by 0, and no power of a negative number be taken with a fraction',
    };
  }
  if ('tooLong' in outcome) {
    return {
      message: `the formula of ${id} has more than ${LONGEST_FORMULA} characters`,
      hint: 'work it out, and write the number',
    };
  }
  const at = outcome.stoppedAt;
  if (at === '') {
    return {
      message: `the formula of ${id} ends too early`,
      hint: 'close its brackets and complete it, as in "0.9 * baseline"',
    };
  }
  const sign = printable([...at][0] ?? '');
  return {
    message: `the formula of ${id} cannot be read from "${sign}" on`,
    hint:
      sign === '%'
        ? 'write 10% of it as "0.1 * baseline", and 10% more as "1.1 * baseline"'
        : 'use numbers, + - * / ^, brackets, min(a, b), max(a, b), baseline and ids of parameters',
  };
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
