import type { CitationKey } from './citations.ts';
import { citation } from './citations.ts';
import type { Grade, ParameterDeclaration, Role } from './parameter.ts';
import type { ParameterId, ParameterValues } from './registry.ts';
import { parameterDeclaration, parameterIds } from './registry.ts';

/** Where one number of a run came from: a row of the provenance table. */
export interface ProvenanceRow {
  readonly id: ParameterId;
  readonly meaning: string;
  /** The unit of value, default, low and high. */
  readonly unit: string;
  /** What the run used. */
  readonly value: number;
  readonly default: number;
  readonly low: number;
  readonly high: number;
  readonly distribution: string;
  /** The grade of the default. A changed value is whoever changed it's own. */
  readonly grade: Grade;
  readonly role: Role;
  /** Whether the scenario set another value than the default. */
  readonly changed: boolean;
  /** Citation keys, separated by spaces, or `assumption`. */
  readonly source: string;
  /** The sources in full, separated by semicolons; empty for an assumption. */
  readonly citation: string;
  /** The addresses of the sources that have one, separated by spaces. */
  readonly url: string;
}

/** How many values of a run stand on what. The four add up to the number of parameters. */
export interface GradeCounts extends Readonly<Record<Grade, number>> {
  /** Set by the scenario to another value than the default, whatever the grade of the default. */
  readonly changed: number;
}

/** The sources of a parameter; none for an assumption. */
export function citationKeys(declaration: ParameterDeclaration): readonly CitationKey[] {
  const { source } = declaration;
  if (source === 'assumption') return [];
  return typeof source === 'string' ? [source] : source;
}

/** One row a parameter, in the order of the registry, with the values that a run used. */
export function provenanceRows(values: ParameterValues): readonly ProvenanceRow[] {
  return parameterIds.map((id) => provenanceRow(id, values[id]));
}

/** Counts the values that a run used by what they stand on. */
export function gradeCounts(values: ParameterValues): GradeCounts {
  const counts = { measured: 0, derived: 0, assumed: 0, changed: 0 };
  for (const { grade, changed } of provenanceRows(values)) counts[changed ? 'changed' : grade] += 1;
  return counts;
}

function provenanceRow(id: ParameterId, value: number): ProvenanceRow {
  const declaration = parameterDeclaration(id);
  const keys = citationKeys(declaration);
  const sources = keys.map(citation);
  return {
    id,
    meaning: declaration.meaning,
    unit: declaration.unit,
    value,
    default: declaration.value,
    low: declaration.low,
    high: declaration.high,
    distribution: declaration.distribution,
    grade: declaration.grade,
    role: declaration.role,
    changed: !Object.is(value, declaration.value),
    source: keys.length > 0 ? keys.join(' ') : 'assumption',
    citation: sources.map((source) => source.text).join('; '),
    url: sources
      .map((source) => source.url)
      .filter((url) => url !== '')
      .join(' '),
  };
}
