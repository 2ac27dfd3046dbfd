import { citation, citations, type CitationKey } from '../evidence/citations.ts';
import { explainParameter } from '../evidence/explain.ts';
import { verifiedCautions } from '../evidence/grades.ts';
import { citationKeys } from '../evidence/provenance.ts';
import { isParameterId, parameterDeclaration, parameterIds } from '../evidence/registry.ts';
import type { Target } from '../evidence/target.ts';
import { findTarget, targets, toleranceBand } from '../evidence/targets.ts';
import {
  isMeasureId,
  measureIds,
  measureOf,
  subjectOf,
  type Measure,
  type MeasureId,
} from '../observe/measures.ts';
import { readable } from '../report/numbers.ts';
import { flowText } from '../scenario/flow-text.ts';
import { exampleLine, leverSettings, timesOf } from '../scenario/lever-settings.ts';
import { leverNames, leverOf, levers, type LeverName } from '../scenario/levers.ts';
import { numberedTerm, terms, type Term } from './explained-terms.ts';
import { shippedPlace, shippedPlaceIds } from './shipped-places.ts';

/** What an id stands for. */
export interface Explanation {
  readonly kind: 'parameter' | 'measure' | 'lever' | 'target' | 'place' | 'source' | Term['kind'];
  readonly id: string;
  /** For readers: the id, what it means, a blank line, and a line a fact, labelled as `factLine` does. */
  readonly lines: readonly string[];
  /** Lines of a file, to be copied as they are: they are never wrapped. */
  readonly toCopy?: readonly string[];
  /** The same for programs. */
  readonly data: object;
}

/** Columns that the label of a fact takes. */
export const LABEL_WIDTH = 16;

/** Everything that has an explanation. */
export function explainableIds(): readonly string[] {
  const words = terms().map(({ id }) => id);
  return [
    ...new Set([
      ...measureIds,
      ...leverNames,
      ...targets.map(({ id }) => id),
      ...shippedPlaceIds(),
      ...parameterIds,
      ...Object.keys(citations),
      ...words,
    ]),
  ];
}

/**
 * The explanation of an id; targets and words are found in other letters too.
 *
 * @param words gives the words of files and results: whoever asks for many ids makes them once
 */
export function explanationOf(
  id: string,
  words: () => readonly Term[] = terms,
): Explanation | undefined {
  if (isParameterId(id)) {
    const data = parameterDeclaration(id);
    return { kind: 'parameter', id, lines: explainParameter(id), data };
  }
  if (isMeasureId(id)) return ofMeasure(id);
  if (isLeverName(id)) return ofLever(id);
  const target = findTarget(id) ?? findTarget(id.toUpperCase());
  if (target !== undefined) return ofTarget(target);
  if (shippedPlaceIds().includes(id)) return ofPlace(id);
  return isCitationKey(id) ? ofSource(id) : ofTerm(id, words());
}

/** What a word means that has no list of its own, and what else it stands for. */
function ofTerm(asked: string, all: readonly Term[]): Explanation | undefined {
  const own = all.filter(({ id }) => id === asked);
  const like = all.filter(({ id }) => id.toLowerCase() === asked.toLowerCase());
  const [first, ...others] = own.length > 0 ? own : like;
  const term = first ?? numberedTerm(asked);
  if (term === undefined) return undefined;
  const { kind, id, meaning, facts } = term;
  const also = others.map((other) => factLine('also', `a ${other.kind}: ${other.meaning}`));
  const lines = [id, meaning, '', ...facts.map(([label, text]) => factLine(label, text)), ...also];
  return { kind, id, lines, data: { meaning, facts: Object.fromEntries(facts) } };
}

const reportedInWords: Readonly<Record<Measure['reported'], string>> = {
  groups: 'for every group and year, and for all years together',
  whole: 'for people 65+ over all years together',
  adults: 'for people aged 18 to 64 over all years together',
  years: 'for the place as a whole, each year and all years together',
  professions: 'for every profession and year, and for all of them together',
  areas: 'for people 65+ of the place and of each council, by year and for all years together',
};

function ofMeasure(id: MeasureId): Explanation {
  const { of: _, ...data } = measureOf(id);
  const { label, definition, official, unit, direction, reported, target: targetId } = data;
  const target = findTarget(targetId ?? '');
  const lines = [
    id,
    `${label}: ${definition}`,
    '',
    factLine('subject', subjectOf(id)),
    ...(official === undefined ? [] : [factLine('official', official)]),
    factLine('unit', unit),
    factLine('direction', direction === 'neither' ? 'neither is better' : direction),
    factLine('reported', reportedInWords[reported]),
    ...(target === undefined
      ? [factLine('published', 'no figure to hold it against')]
      : [
          factLine('published', `${target.id}: ${publishedInWords(target)}`),
          ...sourceLines(target.source),
        ]),
  ];
  return { kind: 'measure', id, lines, data };
}

function ofLever(id: LeverName): Explanation {
  const { says, lasts } = leverOf(id);
  const settings = leverSettings(id);
  const example = exampleLine(id);
  const lines = [
    id,
    `${says}.`,
    '',
    factLine('time', timesOf(id)),
    ...settings.flatMap(({ key, description, accepts, isRequired, ...setting }) => [
      factLine('setting', description === '' ? key : `${key}: ${description}`),
      ...(accepts === '' ? [] : [factLine('  may be', accepts)]),
      factLine(
        '  default',
        setting.default === undefined
          ? isRequired
            ? 'none: it must be given'
            : 'none: it may be left out'
          : flowText(setting.default),
      ),
    ]),
    factLine('use it as', 'these lines of a scenario:'),
  ];
  const toCopy = ['timeline:', `  ${example}`];
  return { kind: 'lever', id, lines, toCopy, data: { says, lasts, settings, example } };
}

function ofTarget(target: Target): Explanation {
  const { id, label, unit, population, note, verified } = target;
  const { low, high } = toleranceBand(target);
  const measures = measureIds.filter((measure) => measureOf(measure).target === id);
  const caution = verifiedCautions[verified];
  const lines = [
    id,
    label,
    '',
    factLine('published', publishedInWords(target)),
    factLine('accepted', `a simulated mean of ${round(low)} to ${round(high)} ${unit}`),
    factLine('population', population),
    ...sourceLines(target.source),
    ...(caution === '' ? [] : [factLine('caution', `this figure is ${caution}`)]),
    ...(note === undefined ? [] : [factLine('note', note)]),
    factLine('measure', measures.length > 0 ? measures.join(', ') : 'none measures it yet'),
  ];
  return { kind: 'target', id, lines, data: { ...target, accepted: { low, high }, measures } };
}

function ofPlace(id: string): Explanation {
  const place = shippedPlace(id);
  const { population, councils, commissioners, trusts, deprivation } = place;
  const names = (bodies: readonly { readonly name: string }[]) =>
    bodies.map(({ name }) => name).join(', ');
  const lines = [
    id,
    `${place.name}: ${place.description}`,
    '',
    factLine(
      'people',
      `${count(population.total)}, of whom ${count(population.aged65plus)} are 65+`,
    ),
    factLine('year', String(place.referenceYear)),
    factLine('deprivation', `${deprivation.map(percent).join(', ')}, least deprived fifth first`),
    factLine('councils', names(councils)),
    factLine('commissioners', names(commissioners)),
    factLine('trusts', names(trusts)),
    factLine('use it as', `place: ${id}`),
  ];
  return { kind: 'place', id, lines, data: place };
}

function ofSource(key: CitationKey): Explanation {
  const { text, url, verified } = citation(key);
  const caution = verifiedCautions[verified];
  const parameters = parameterIds.filter((id) =>
    citationKeys(parameterDeclaration(id)).includes(key),
  );
  const cited = targets.filter(({ source }) => source === key).map(({ id }) => id);
  const lines = [
    key,
    text,
    '',
    ...(url === '' ? [] : [factLine('read at', url)]),
    factLine('checked', caution === '' ? 'its figures were read there' : caution),
    factLine('parameters', parameters.length > 0 ? parameters.join(', ') : 'none'),
    factLine('targets', cited.length > 0 ? cited.join(', ') : 'none'),
  ];
  return {
    kind: 'source',
    id: key,
    lines,
    data: { text, url, verified, parameters, targets: cited },
  };
}

/** A fact under its label. */
export function factLine(label: string, text: string): string {
  return `  ${label.padEnd(LABEL_WIDTH - 2)}${text}`;
}

function sourceLines(key: CitationKey): string[] {
  const { text, url } = citation(key);
  return [factLine('source', `${text} [${key}]`), ...(url === '' ? [] : [factLine('', url)])];
}

function publishedInWords({ value, unit, year }: Target): string {
  return `${value} ${unit} (${year})`;
}

const count = (people: number) => readable(people, { step: 1, decimals: 0 });

/** Without the digits that binary arithmetic adds. */
function round(value: number): number {
  return Number(value.toPrecision(6));
}

function percent(share: number): string {
  return `${round(share * 100)}%`;
}

function isLeverName(id: string): id is LeverName {
  return Object.hasOwn(levers, id);
}

function isCitationKey(id: string): id is CitationKey {
  return Object.hasOwn(citations, id);
}
