import { isMapping } from './mapping.ts';
import type { Problem } from './problem.ts';
import { problemAt, type Source } from './source.ts';

/**
 * The problem of a file that is of another kind or version than the one wanted. It is the only one worth reporting:
 * nothing else in the file could be right.
 */
export function kindProblems(value: unknown, wanted: string, source: Source): Problem[] {
  const given = isMapping(value) ? value['schema'] : undefined;
  if (typeof given !== 'string' || given === wanted) return [];
  const [kind, version] = parts(given);
  const [wantedKind, wantedVersion] = parts(wanted);
  if (kind === undefined || version === undefined) return [];
  const finding =
    kind === wantedKind
      ? {
          message: `the file is written for version ${version} of ${kind} files`,
          hint: `this program reads version ${wantedVersion}: "schema: ${wanted}"`,
        }
      : {
          message: `this file is a ${kind}, and a ${wantedKind} is wanted here`,
          hint:
            kind === 'place'
              ? 'name it in a scenario, as in "place: places/my-place.yaml"'
              : `begin the file with "schema: ${wanted}", or name another file`,
        };
  return [problemAt(source, { path: ['schema'], ...finding })];
}

function parts(schema: string): [kind?: string, version?: string] {
  const match = /^rehearsal\/(scenario|place)@(\d{1,4})$/.exec(schema);
  return match?.[1] && match[2] ? [match[1], match[2]] : [];
}
