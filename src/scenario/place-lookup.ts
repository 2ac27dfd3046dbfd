import { kindProblems } from './kind.ts';
import { escapeOf, folderOf, looksLikePath, pathWithin } from './paths.ts';
import { checkPlace, type CheckedPlace } from './place-check.ts';
import { PLACE_SCHEMA } from './place-schema.ts';
import { isPrintable, printable } from './problem.ts';
import type { FileText, LoadOptions, ReadText } from './reading.ts';
import type { ScenarioFile } from './schema.ts';
import { problemAt, within, type Source } from './source.ts';
import { closest, listed } from './suggest.ts';
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
  const target = looksLikePath(reference)
    ? besideScenario(reference, scenarioPath)
    : shipped(reference, options);
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

/** A path to read, or what is wrong with the reference. */
type Target =
  | { readonly path: string; readonly hintIfMissing: string }
  | { readonly message: string; readonly hint: string };

function besideScenario(reference: string, scenarioPath: string): Target {
  const reason = escapeOf(reference);
  if (reason !== undefined) {
    return {
      message: `the place "${printable(reference)}" ${reason}`,
      hint: "put the place file in the scenario's folder, or name a shipped place by its id",
    };
  }
  return {
    path: pathWithin(folderOf(scenarioPath), reference),
    hintIfMissing:
      "the path starts in the scenario's folder; a shipped place is named by its id alone",
  };
}

function shipped(id: string, { places, placeIds }: LoadOptions): Target {
  const meant = closest(id, placeIds ?? []);
  let hint = 'write the path of a place file, such as places/my-place.yaml';
  if (placeIds && placeIds.length > 0) hint = `the shipped places are ${listed(placeIds)}`;
  if (meant !== undefined && meant !== id) hint = `did you mean "${meant}"?`;
  const known = placeIds === undefined || placeIds.includes(id);
  if (places === undefined || !known || !isPrintable(id)) {
    return { message: `"${printable(id)}" is not a shipped place`, hint };
  }
  return { path: pathWithin(places, `${id}.yaml`), hintIfMissing: hint };
}
