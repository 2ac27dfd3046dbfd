import {
  LONGEST_FORMULA,
  looksLikeFormula,
  namesIn,
  type Formula,
  type FormulaFault,
  type FormulaReader,
} from './formula.ts';
import { explainFormula, type Vocabulary } from './formula-faults.ts';
import { isMapping } from './mapping.ts';
import { clashOf } from './measure-units.ts';
import { printable } from './problem.ts';
import type { Finding } from './source.ts';

/** A measure that a scenario makes of those that every run has. */
export interface OwnMeasure {
  readonly name: string;
  /** The formula as it was written. */
  readonly text: string;
  readonly formula: Formula;
}

/** In front of the name of a measure: that of the scenario which this one is compared with. */
export const COMPARED = 'baseline.';

/** A name of its own in results, dictionaries and charts. */
const ownName = /^[a-z][A-Za-z0-9]{0,59}$/;

/** Whether a measure can only be worked out where two scenarios are compared. */
export function needsComparator({ formula }: Pick<OwnMeasure, 'formula'>): boolean {
  return namesIn(formula).some((name) => name.startsWith(COMPARED));
}

/** The measure that a name in a formula stands for, here or in the scenario compared with. */
export function measureNamed(name: string): string {
  return name.startsWith(COMPARED) ? name.slice(COMPARED.length) : name;
}

/**
 * Reads the measures of a scenario, and finds those that cannot be.
 *
 * @param given what stands under `measures`: other values than texts are left to the schema
 * @param units units of the measures of a run by id; names are not checked where it is left out
 */
export function readMeasures(
  given: unknown,
  read: FormulaReader | undefined,
  units: ReadonlyMap<string, string> | undefined,
): { readonly measures: readonly OwnMeasure[]; readonly findings: readonly Finding[] } {
  const measures: OwnMeasure[] = [];
  const findings: Finding[] = [];
  for (const [name, text] of Object.entries(isMapping(given) ? given : {})) {
    if (typeof text !== 'string' || text === '' || text.length > LONGEST_FORMULA) continue;
    const path = ['measures', name];
    findings.push(...nameFindings(name, units).map((finding) => ({ path, ...finding })));
    if (read === undefined)
      throw new Error(`${name} has a formula, and nothing to read it was given`);
    const outcome = read(text);
    const fault = 'formula' in outcome ? faultOf(outcome.formula, units) : outcome;
    if (fault !== undefined) findings.push({ path, ...explained(name, text, fault, units) });
    if (!('formula' in outcome)) continue;
    measures.push({ name, text, formula: outcome.formula });
    if (fault === undefined) findings.push(...unitFindings(name, outcome.formula, units));
  }
  return { measures, findings };
}

function nameFindings(
  name: string,
  units: ReadonlyMap<string, string> | undefined,
): Omit<Finding, 'path'>[] {
  const shown = printable(name);
  if (!ownName.test(name)) {
    return [
      {
        point: 'key',
        message: `"${shown}" is no name for a measure`,
        hint: 'write letters and digits, the first a small letter, as in deathsPerAdmission',
      },
    ];
  }
  if (units?.has(name) !== true) return [];
  return [
    {
      point: 'key',
      message: `"${shown}" is a measure of every run already`,
      hint: 'give yours a name of its own',
    },
  ];
}

/** What is wrong with the names of a formula; undefined: nothing. */
function faultOf(
  formula: Formula,
  units: ReadonlyMap<string, string> | undefined,
): FormulaFault | undefined {
  const names = namesIn(formula);
  if (names.length === 0) {
    return { refused: 'no measure in it', hint: 'name one, as in "deaths / emergencyAdmissions"' };
  }
  const unknown = units && names.find((name) => !units.has(measureNamed(name)));
  return unknown === undefined ? undefined : { unknown };
}

function explained(
  name: string,
  text: string,
  fault: FormulaFault,
  units: ReadonlyMap<string, string> | undefined,
): Pick<Finding, 'message' | 'hint'> {
  const ids = [...(units?.keys() ?? [])];
  const vocabulary: Vocabulary = {
    names: [...ids, ...ids.map((id) => `${COMPARED}${id}`)],
    otherwise: 'no measure',
    lookUp:
      'unknown' in fault && fault.unknown === 'baseline'
        ? 'write a measure after it, as in baseline.deaths: that of the scenario compared with'
        : 'list the measures with: rehearse list measures',
    inWords: 'ids of measures, and baseline. in front of one',
  };
  const found = explainFormula(name, fault, vocabulary);
  const isSentence = 'stoppedAt' in fault && !looksLikeFormula(text);
  return isSentence
    ? { ...found, hint: 'write a formula, as in "deaths / emergencyAdmissions"' }
    : found;
}

function unitFindings(
  name: string,
  formula: Formula,
  units: ReadonlyMap<string, string> | undefined,
): Finding[] {
  const clash = units && clashOf(formula, (one) => units.get(measureNamed(one)) ?? '');
  if (clash === undefined) return [];
  const [first, second] = clash;
  return [
    {
      path: ['measures', name],
      message: `the formula of ${name} adds up what has different units: ${first} and ${second}`,
      hint: 'multiply or divide first, so that both are of one unit',
      severity: 'warning',
    },
  ];
}
