import { citation } from './citations.ts';
import { distributionMeanings, gradeMeanings, roleMeanings, verifiedCautions } from './grades.ts';
import type { ParameterDeclaration } from './parameter.ts';
import { citationKeys } from './provenance.ts';
import type { ParameterId } from './registry.ts';
import { parameterDeclaration } from './registry.ts';

const LABEL_WIDTH = 'distribution'.length + 2;

/**
 * What a reader needs to know to argue about a parameter, as lines of plain text: meaning, value, unit, range,
 * sources with their addresses, and what its grade and its role allow one to conclude.
 *
 * @param value the value of a scenario; left out, the default
 */
export function explainParameter(id: ParameterId, value?: number): readonly string[] {
  const declaration = parameterDeclaration(id);
  const { meaning, unit, low, high, distribution, grade, role, note } = declaration;
  return [
    id,
    meaning,
    '',
    labelled('value', valueInWords(declaration, value)),
    labelled('range', low === high ? `${low} only` : `${low} to ${high} ${unit}`),
    labelled('distribution', `${distribution}: ${distributionMeanings[distribution]}`),
    ...sourceLines(declaration),
    labelled('grade', `${grade}: ${gradeMeanings[grade]}`),
    labelled('role', `${role}: ${roleMeanings[role]}`),
    ...(note === undefined ? [] : [labelled('note', note)]),
  ];
}

function valueInWords(declaration: ParameterDeclaration, value: number | undefined): string {
  const { value: standard, unit } = declaration;
  if (value === undefined || Object.is(value, standard)) return `${standard} ${unit}, the default`;
  return `${value} ${unit}, set by the scenario; the default is ${standard}`;
}

function sourceLines(declaration: ParameterDeclaration): readonly string[] {
  const sources = citationKeys(declaration).map(citation);
  if (sources.length === 0) return [labelled('source', 'none: assumption')];
  return sources.flatMap(({ text, url, verified }, index) => {
    const caution = verifiedCautions[verified];
    return [
      labelled(index === 0 ? 'source' : '', caution === '' ? text : `${text} (${caution})`),
      ...(url === '' ? [] : [labelled('', url)]),
    ];
  });
}

function labelled(label: string, text: string): string {
  return `  ${label.padEnd(LABEL_WIDTH)}${text}`;
}
