import { defaultValues, type ParameterValues } from '../evidence/registry.ts';
import { check, type Checked } from './check.ts';
import { deepFreeze } from './freeze.ts';
import { isMapping } from './mapping.ts';
import { optionFindings } from './options.ts';
import type { OwnMeasure } from './own-measures.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';
import type { Scenario } from './scenario.ts';
import { FEWEST_PEOPLE, LONGEST_SEED, scenarioFileSchema, type ScenarioFile } from './schema.ts';
import { shareOf } from './schema-parts.ts';
import { timelineEntry } from './timeline.ts';
import { idleFindings, misfitFindings, timelineFindings } from './timeline-check.ts';
import { problemAt, type Finding, type Source } from './source.ts';

/** Checks all of a scenario but its place. */
export function checkScenario(value: unknown, source: Source): Checked<ScenarioFile> {
  const checked = check(scenarioFileSchema, value, source);
  const findings = [
    ...exclusionFindings(value, source),
    ...seedFindings(checked.sound, source),
    ...timelineFindings(checked.sound.timeline ?? [], checked.sound.years),
    ...idleFindings(checked.sound.timeline ?? []),
    ...optionFindings(value),
  ];
  const problems = [...checked.problems, ...findings.map((found) => problemAt(source, found))];
  return { ...checked, problems };
}

/**
 * Checks one file of several that make a scenario: each value by itself. A file may leave out what another gives, and
 * rules between keys are a matter of the whole.
 */
export function checkPart(value: unknown, source: Source): readonly Problem[] {
  const checked = check(partSchema, value, source);
  const findings = [
    ...exclusionFindings(value, source),
    ...seedFindings(checked.sound, source),
    ...timelineFindings(checked.sound.timeline ?? [], undefined),
    ...optionFindings(value),
  ];
  return [...checked.problems, ...findings.map((found) => problemAt(source, found))];
}

const partSchema = scenarioFileSchema.partial({ place: true });

/** Checks what a scenario says of its place: how many people, and what levers name there. */
export function checkInPlace(
  file: Partial<ScenarioFile>,
  place: Place,
  source: Source,
): readonly Problem[] {
  const resident = place.population.aged65plus;
  const findings: Finding[] = [...misfitFindings(file.timeline ?? [], place)];
  if (file.people !== undefined && file.people > resident) {
    findings.push({
      path: ['people'],
      message: `${source.label(['people'])} is ${file.people}, and ${place.name} has ${resident} people aged 65 and over`,
      hint: `write at most ${resident}, which is everybody`,
    });
  }
  if (file.sample !== undefined && Math.round(shareOf(file.sample) * resident) < FEWEST_PEOPLE) {
    const enough = Math.ceil((FEWEST_PEOPLE / resident) * 10_000) / 100;
    findings.push({
      path: ['sample'],
      message: `${source.label(['sample'])} is ${file.sample}: fewer than ${FEWEST_PEOPLE} of the ${resident} people aged 65 and over`,
      hint: `write at least ${enough}%`,
    });
  }
  return findings.map((found) => problemAt(source, found));
}

/** The second step: a checked file and its place become a frozen scenario. */
export function settle(
  file: ScenarioFile,
  place: Place,
  source: Source,
  measures: readonly OwnMeasure[],
): Scenario {
  const { schema, name, description, years, warmUp, replications } = file;
  // The check has let no other ids through.
  const set = valuesGiven(file.set) as Partial<ParameterValues>;
  return deepFreeze({
    schema,
    name,
    description,
    place,
    sample: sampleOf(file, place),
    years,
    warmUp,
    seed: seedText(file.seed, source),
    replications,
    set,
    timeline: file.timeline.map(timelineEntry),
    parameters: { ...defaultValues(), ...set },
    measures,
  });
}

/** The values that are given, one that is the default as well: it is decided on, and not drawn. */
export function valuesGiven(
  set: Readonly<Record<string, number | undefined>>,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(set).filter((entry): entry is [string, number] => entry[1] !== undefined),
  );
}

function sampleOf({ people, sample }: ScenarioFile, place: Place): number {
  if (people !== undefined) return people / place.population.aged65plus;
  return sample === undefined ? 1 : shareOf(sample);
}

/** A number is kept as it was written, so that 007 and 7 are two seeds. */
function seedText(seed: string | number, source: Source): string {
  return typeof seed === 'string' ? seed : source.written(['seed']);
}

function exclusionFindings(value: unknown, source: Source): Finding[] {
  if (!isMapping(value) || !Object.hasOwn(value, 'people') || !Object.hasOwn(value, 'sample')) {
    return [];
  }
  return [
    {
      path: ['sample'],
      point: 'key',
      message: `${source.label(['people'])} and ${source.label(['sample'])} are both given`,
      hint: 'keep one of the two: people is a number, sample a share',
    },
  ];
}

function seedFindings({ seed }: Pick<Partial<ScenarioFile>, 'seed'>, source: Source): Finding[] {
  if (seed === undefined || seedText(seed, source).length <= LONGEST_SEED) return [];
  return [
    {
      path: ['seed'],
      message: `the number given as seed has more than ${LONGEST_SEED} digits`,
      hint: 'any short text does as well',
    },
  ];
}
