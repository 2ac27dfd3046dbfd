import { kindProblems } from './kind.ts';
import { checkPlace, type CheckedPlace } from './place-check.ts';
import { PLACE_SCHEMA } from './place-schema.ts';
import { printable } from './problem.ts';
import type { FileText, LoadOptions, ReadText } from './reading.ts';
import { targetOf } from './reference.ts';
import type { ScenarioFile } from './schema.ts';
import { problemAt, within, type Source } from './source.ts';
import { readYaml } from './yaml-file.ts';

/** A place with the file that it was read from, if any. */
export type FoundPlace = CheckedPlace & { readonly files: readonly FileText[] };

/** Finds and checks the place of a scenario: written out in it, in a file beside it, or shipped. */
export function findPlace(
  reference: ScenarioFile['place'] | undefined,
  scenario: Source,
  scenarioPath: string,
  read: ReadText,
  options: LoadOptions,
): FoundPlace {
  if (reference === undefined) return { problems: [], files: [] };
  if (typeof reference !== 'string') {
    return { ...checkPlaceOf(reference, within(scenario, 'place')), files: [] };
  }
  const target = targetOf(reference, scenarioPath, {
    noun: 'place',
    base: "the scenario's folder",
    example: 'places/my-place.yaml',
    folder: options.places,
    ids: options.placeIds,
    mistaken: {
      ids: options.scenarioIds,
      hint: (id) => `that is a scenario: write "extends: ${id}" to build on it`,
    },
  });
  if ('message' in target) {
    return { problems: [problemAt(scenario, { path: ['place'], ...target })], files: [] };
  }
  const text = read(target.path);
  if (text === undefined) {
    const message = `there is no place file ${printable(target.path)}`;
    const finding = { path: ['place'], message, hint: target.hintIfMissing };
    return { problems: [problemAt(scenario, finding)], files: [] };
  }
  const file = readYaml(target.path, text);
  const files = [{ path: target.path, text }];
  if (file.value === undefined) return { problems: file.problems, files };
  const checked = checkPlaceOf(file.value, file);
  const problems = [...file.problems, ...checked.problems];
  return checked.place && problems.length === 0 ? { ...checked, files } : { problems, files };
}

function checkPlaceOf(value: unknown, source: Source): CheckedPlace {
  const kind = kindProblems(value, PLACE_SCHEMA, source);
  return kind.length > 0 ? { problems: kind } : checkPlace(value, source);
}
